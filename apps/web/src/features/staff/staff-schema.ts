import type { CreateStaffInput, GrantInput, UpdateStaffInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { StaffRowFragment } from './staff.generated.js';

const chosen = v.pipe(v.nullable(v.string(), ''), v.nonEmpty(fieldMessage('choose')));

const grant = v.pipe(
  v.object({ role: chosen, scope: v.picklist(['company', 'office', 'own']), officeId: v.nullable(v.string(), '') }),
  v.forward(v.partialCheck([['scope'], ['officeId']], ({ scope, officeId }) => scope === 'company' || officeId !== '', fieldMessage('choose')), ['officeId']),
);

/** The form of a person: facts and roles. The login is asked for once and never changes. */
export const staffSchema = v.object({
  login: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required'))),
  fullName: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(200, fieldMessage('tooLong', { max: 200 }))),
  position: chosen,
  officeId: chosen,
  unitId: chosen,
  language: v.picklist(['ru', 'kk', 'en']),
  grants: v.array(grant),
});

export type StaffValues = v.InferInput<typeof staffSchema>;
export type StaffSent = v.InferOutput<typeof staffSchema>;

/** An empty form, with the office of whoever fills it. */
export function freshStaff(officeId: string): StaffValues {
  return { login: '', fullName: '', position: null, officeId, unitId: null, language: 'ru', grants: [{ role: null, scope: 'office', officeId }] };
}

/** The form of a person as recorded. */
export function valuesOf(staff: StaffRowFragment): StaffValues {
  return {
    login: staff.login,
    fullName: staff.fullName,
    position: staff.position.code,
    officeId: staff.office.id,
    unitId: staff.unit.id,
    language: staff.language,
    grants: staff.grants.map(({ role, scope, office }) => ({ role, scope, officeId: office?.id ?? '' })),
  };
}

export function createInput({ login, ...rest }: StaffSent): CreateStaffInput {
  return { ...rest, login, grants: grantInputs(rest.grants) };
}

export function updateInput({ login: _fixed, ...rest }: StaffSent, staff: { readonly id: string; readonly version: number }): UpdateStaffInput {
  return { ...rest, grants: grantInputs(rest.grants), staffId: staff.id, version: staff.version };
}

function grantInputs(grants: StaffSent['grants']): GrantInput[] {
  // For the whole company no office is named.
  return grants.map(({ role, scope, officeId }) => ({ role, scope, officeId: scope === 'company' ? null : officeId }));
}
