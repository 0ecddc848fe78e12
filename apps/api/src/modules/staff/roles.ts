import { type Grant, type GrantScope, isPermission } from '@ortalyk/domain';

/** One role held by a person, with the role's permissions as stored. */
export interface HeldRole {
  readonly scope: GrantScope;
  readonly officeId: string | null;
  readonly permissions: readonly string[];
}

/**
 * The grants a person has through the roles held. A bare permission of a role follows the scope it was given with; `@company` reaches
 * everywhere, `@own` only what is assigned to the person. Unknown permissions (of a later version) give nothing.
 */
export function grantsFrom(staffId: string, held: readonly HeldRole[]): readonly Grant[] {
  return held.flatMap(({ scope, officeId, permissions }) =>
    permissions.flatMap((entry): readonly Grant[] => {
      const [permission = '', reach] = entry.split('@');
      if (!isPermission(permission)) return [];
      const widest = scope === 'company' || reach === 'company';
      const own = reach === 'own' || scope === 'own';
      return [{ permission, scope: widest ? 'company' : own ? 'own' : 'office', officeId, staffId }];
    }),
  );
}
