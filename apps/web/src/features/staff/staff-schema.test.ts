import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { createInput, freshStaff, staffSchema, updateInput, type StaffSent } from './staff-schema.js';
import { parseStaffSearch } from './urls.js';

const good: StaffSent = {
  login: 'saule', fullName: 'Әбенова Сауле Жұмақызы', position: 'operator', officeId: 'o1', unitId: 'u1', language: 'kk',
  grants: [{ role: 'operator', scope: 'office', officeId: 'o1' }],
};
const faults = (values: object) => safeParse(staffSchema, values).issues?.map((issue) => issue.path?.map((part) => part.key).join('.'));

describe('the form of a person', () => {
  it('asks for everything an empty one lacks', () => {
    expect(faults(freshStaff('o1'))).toEqual(['login', 'fullName', 'position', 'unitId', 'grants.0.role']);
    expect(faults(good)).toBeUndefined();
  });

  it('a role for one centre names the centre, a role for the company does not', () => {
    expect(faults({ ...good, grants: [{ role: 'operator', scope: 'office', officeId: '' }] })).toEqual(['grants.0.officeId']);
    expect(faults({ ...good, grants: [{ role: 'auditor', scope: 'company', officeId: '' }] })).toBeUndefined();
    expect(createInput({ ...good, grants: [{ role: 'auditor', scope: 'company', officeId: 'o1' }] }).grants).toEqual([{ role: 'auditor', scope: 'company', officeId: null }]);
  });

  it('a change carries the version read and never the login', () => {
    const input = updateInput(good, { id: 's1', version: 7 });
    expect(input).toMatchObject({ staffId: 's1', version: 7, fullName: good.fullName });
    expect(input).not.toHaveProperty('login');
  });
});

describe('the address of the list', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(parseStaffSearch({ text: 'сауле', all: true, person: 's1', page: 3 })).toEqual({ text: 'сауле', all: true, person: 's1' });
    expect(parseStaffSearch({ text: 42, all: 'yes', person: '' })).toEqual({ text: '42' });
  });
});
