import type { Actor } from '../../graphql/context.js';

/** What the signed-in person is told about the own session. */
export function viewerOf(actor: Actor | null): object | null {
  if (actor === null) return null;
  const { staffId, csrfToken, sessionExpiresAt, mustChangePassword } = actor;
  const permissions = [...new Set(actor.grants.map((grant) => grant.permission))].sort();
  return { staffId, csrfToken, sessionExpiresAt, mustChangePassword, permissions };
}
