import 'reflect-metadata';
import { type AccessReach, type AccessTarget, type Permission as PermissionName, accessReach, isPermitted } from '@ortalyk/domain';
import { Extensions } from 'type-graphql';
import type { Actor, RequestContext } from './context.js';
import { forbidden, unauthenticated } from './faults.js';

/** Who may ask for a field, as its decorator states it. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn'; readonly beforePasswordChange: boolean }
  | { readonly kind: 'permission'; readonly permission: PermissionName };

/** Key of the access statement among a field's extensions. */
export const ACCESS = 'access';

function stated(access: Access): MethodDecorator {
  return Extensions({ [ACCESS]: access });
}

/** The field needs the permission; where it reaches is the use case's or list's business (`requireReach`, `reachOf`). */
export function Permission(permission: PermissionName): MethodDecorator {
  return stated({ kind: 'permission', permission });
}

/** Anybody may ask, also without signing in. */
export function Public(): MethodDecorator {
  return stated({ kind: 'public' });
}

/** Anybody signed in may ask; `beforePasswordChange` also while a temporary password waits to be changed. */
export function SignedIn(options: { readonly beforePasswordChange?: boolean } = {}): MethodDecorator {
  return stated({ kind: 'signedIn', beforePasswordChange: options.beforePasswordChange ?? false });
}

/** The signed-in person; a fault where nobody is. */
export function actorOf(ctx: RequestContext): Actor {
  if (ctx.actor === null) throw unauthenticated();
  return ctx.actor;
}

/** Refuses unless the person's permission covers the row. */
export function requireReach(ctx: RequestContext, permission: PermissionName, target: AccessTarget): Actor {
  const actor = actorOf(ctx);
  if (!isPermitted(actor.grants, permission, target)) throw forbidden('You have no permission for this in that office.');
  return actor;
}

/** The rows a list may show; a required argument of every list query. */
export function reachOf(ctx: RequestContext, permission: PermissionName): AccessReach {
  return accessReach(actorOf(ctx).grants, permission);
}
