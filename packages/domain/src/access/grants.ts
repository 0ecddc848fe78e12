import type { Permission } from './permissions.js';

/** Whose rows a grant covers: the whole company, the staff member's office, or only what is assigned to the person. */
export type GrantScope = 'company' | 'office' | 'own';

/** One permission given to a person within a scope. */
export interface Grant {
  readonly permission: Permission;
  readonly scope: GrantScope;
  /** Office the grant is bound to; required for scope `office`. */
  readonly officeId?: string | null | undefined;
  /** The person the grant belongs to; required for scope `own`. */
  readonly staffId?: string | null | undefined;
}

/** The row an action touches: its office and the person it is assigned to, as far as it has them. */
export interface AccessTarget {
  readonly officeId?: string | null | undefined;
  readonly staffId?: string | null | undefined;
}

/** Where a person may use a permission: nowhere, everywhere, or in these offices and rows of these persons. */
export type AccessReach =
  | { readonly kind: 'none' }
  | { readonly kind: 'company' }
  | { readonly kind: 'some'; readonly officeIds: readonly string[]; readonly staffIds: readonly string[] };

/** True where any grant covers the permission on the target; deny by default. Without a target: whether the person has it at all. */
export function isPermitted(grants: readonly Grant[], permission: Permission, target?: AccessTarget): boolean {
  return grants.some((grant) => grant.permission === permission && (target === undefined || covers(grant, target)));
}

/** Rows a permission reaches, for turning grants into a list filter. */
export function accessReach(grants: readonly Grant[], permission: Permission): AccessReach {
  const mine = grants.filter((grant) => grant.permission === permission);
  if (mine.some((grant) => grant.scope === 'company')) return { kind: 'company' };
  const officeIds = mine.flatMap((grant) => (grant.scope === 'office' && grant.officeId != null ? [grant.officeId] : []));
  const staffIds = mine.flatMap((grant) => (grant.scope === 'own' && grant.staffId != null ? [grant.staffId] : []));
  if (officeIds.length === 0 && staffIds.length === 0) return { kind: 'none' };
  return { kind: 'some', officeIds: [...new Set(officeIds)], staffIds: [...new Set(staffIds)] };
}

function covers(grant: Grant, target: AccessTarget): boolean {
  if (grant.scope === 'company') return true;
  if (grant.scope === 'office') return grant.officeId != null && grant.officeId === target.officeId;
  return grant.staffId != null && grant.staffId === target.staffId;
}
