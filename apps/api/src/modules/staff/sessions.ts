import { createHash, randomBytes } from 'node:crypto';
import type { GrantScope, Instant, Language } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { Actor } from '../../graphql/context.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { type HeldRole, grantsFrom } from './roles.js';

const HOUR_MS = 3_600_000;
/** A session ends after this long without a request … */
export const SLIDING_MS = 12 * HOUR_MS;
/** … and in any case after this long. */
export const ABSOLUTE_MS = 7 * 24 * HOUR_MS;
// The expiry is pushed forward at most this often: reading a page must not cost a write.
const TOUCH_MS = 60_000;

interface SessionRow {
  readonly id: string;
  readonly csrf_token: string;
  readonly created_at: Instant;
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
  readonly staff_id: string;
  readonly office_id: string;
  readonly unit_id: string;
  readonly language: Language;
  readonly must_change_password: boolean;
  readonly roles: readonly { readonly scope: GrantScope; readonly officeId: string | null; readonly permissions: readonly string[] }[];
}

const FIND = `
  select s.id, s.csrf_token, s.created_at, s.last_seen_at, s.expires_at, p.id as staff_id, p.office_id, p.unit_id, p.language, p.must_change_password,
    coalesce((select jsonb_agg(jsonb_build_object('scope', g.scope, 'officeId', g.office_id, 'permissions', r.permissions))
              from staff_grant g join role r on r.code = g.role where g.staff_id = p.id), '[]') as roles
  from session s join staff p on p.id = s.staff_id
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and p.deactivated_at is null`;

/** The person a session cookie stands for, with the grants of this moment; null where the session is unknown, ended or its person deactivated. */
export async function authenticate(db: Db, token: string | null, now: Instant): Promise<Actor | null> {
  if (token === null || token === '') return null;
  const row = await db.row<SessionRow>(FIND, [hashOf(token), asTimestamp(now)], 'session-find');
  if (row === null) return null;
  return actorFrom(row, await touch(db, row, now));
}

async function touch(db: Db, row: SessionRow, now: Instant): Promise<Instant> {
  if (now - row.last_seen_at < TOUCH_MS) return row.expires_at;
  const expiresAt = Math.min(now + SLIDING_MS, row.created_at + ABSOLUTE_MS);
  await db.rows(`update session set last_seen_at = $2, expires_at = $3 where id = $1 and revoked_at is null`, [
    row.id, asTimestamp(now), asTimestamp(expiresAt),
  ]);
  return expiresAt;
}

function actorFrom(row: SessionRow, expiresAt: Instant): Actor {
  return {
    staffId: row.staff_id, sessionId: row.id, officeId: row.office_id, unitId: row.unit_id, language: row.language,
    grants: grantsFrom(row.staff_id, row.roles satisfies readonly HeldRole[]), mustChangePassword: row.must_change_password,
    csrfToken: row.csrf_token, sessionExpiresAt: expiresAt,
  };
}

/** Opens a session for the person and makes it the request's own; the token goes to the browser and nowhere else. */
export async function openSession(work: Work, staffId: string): Promise<Actor> {
  const { ctx, now, sql } = work;
  const token = randomBytes(32).toString('base64url');
  await sql.rows(
    `insert into session (id, created_at, token_hash, csrf_token, staff_id, last_seen_at, expires_at, address, user_agent)
     values ($1, $2, $3, $4, $5, $2, $6, $7, $8)`,
    [
      newId(now), asTimestamp(now), hashOf(token), randomBytes(24).toString('base64url'), staffId, asTimestamp(now + SLIDING_MS),
      ctx.caller.address, ctx.caller.userAgent?.slice(0, 300) ?? null,
    ],
  );
  const actor = await authenticate(sql, token, now);
  if (actor === null) throw new Error('the session just opened cannot be found');
  ctx.caller.setSession(token);
  return actor;
}

/** Ends the person's sessions (all, or all but one); their sockets on every node close when the transaction commits. */
export async function revokeSessions(work: Work, which: { readonly staffId: string; readonly except?: string | undefined; readonly only?: string | undefined }): Promise<void> {
  const ended = await work.sql.rows<{ id: string }>(
    `update session set revoked_at = $2 where staff_id = $1 and revoked_at is null and id is distinct from $3::uuid and ($4::uuid is null or id = $4::uuid) returning id`,
    [which.staffId, asTimestamp(work.now), which.except ?? null, which.only ?? null],
  );
  for (const { id } of ended) work.tell('sessionEnded', id);
}

/** Ends the session the browser came with, so that signing in never goes on with an old one. */
export async function dropPresentSession(work: Work): Promise<void> {
  const { actor } = work.ctx;
  if (actor !== null) await revokeSessions(work, { staffId: actor.staffId, only: actor.sessionId });
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
