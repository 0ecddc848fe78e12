import { timingSafeEqual } from 'node:crypto';
import { isPermitted } from '@ortalyk/domain';
import { type GraphQLField, type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';
import { ACCESS, type Access } from './access.js';
import type { RequestContext } from './context.js';
import { forbidden, unauthenticated } from './faults.js';

type AnyField = GraphQLField<unknown, RequestContext>;

/** What a root field's decorator states; undefined where somebody forgot it. */
export function accessOf(field: { readonly extensions: Readonly<Record<string | symbol, unknown>> }): Access | undefined {
  return field.extensions[ACCESS] as Access | undefined;
}

/**
 * Puts the access check in front of every root field, and of every other field that states one. Deny by default: a root field
 * without a statement is refused whoever asks.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  const roots = new Set([schema.getQueryType(), mutation, schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = roots.has(type);
    for (const field of Object.values(type.getFields())) {
      if (isRoot || accessOf(field) !== undefined) guardField(field, type === mutation);
    }
  }
  return schema;
}

function guardField(field: AnyField, changes: boolean): void {
  const access = accessOf(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  const check = (ctx: RequestContext): void => {
    checkAccess(ctx, access);
    if (changes) checkForgery(ctx, access);
  };
  field.resolve = (source, args, ctx, info) => {
    check(ctx);
    return resolve(source, args, ctx, info);
  };
  const { subscribe } = field;
  if (subscribe === undefined) return;
  field.subscribe = (source, args, ctx, info) => {
    check(ctx);
    return subscribe(source, args, ctx, info);
  };
}

function checkAccess(ctx: RequestContext, access: Access | undefined): void {
  if (access === undefined) throw forbidden();
  if (access.kind === 'public') return;
  if (ctx.actor === null) throw unauthenticated();
  const early = access.kind === 'signedIn' && access.beforePasswordChange;
  if (ctx.actor.mustChangePassword && !early) throw forbidden('Change the temporary password first.', { reason: 'mustChangePassword' });
  if (access.kind === 'permission' && !isPermitted(ctx.actor.grants, access.permission)) throw forbidden();
}

/** A page of another site can make a browser send its cookie, but can neither read the token nor forge the Origin. */
function checkForgery(ctx: RequestContext, access: Access | undefined): void {
  if (!ctx.caller.originAccepted) throw forbidden('The request came from another site.', { reason: 'origin' });
  if (access?.kind === 'public') return;
  if (ctx.actor === null || !sameText(ctx.actor.csrfToken, ctx.caller.csrfToken)) {
    throw forbidden('The x-csrf-token header is missing or wrong.', { reason: 'csrf' });
  }
}

/** Compares secrets in a time that does not tell how much of them was right. */
export function sameText(expected: string, given: string | null): boolean {
  if (given === null) return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
