import { describe, expect, test } from 'vitest';
import { accessReach, isPermitted, type Grant } from './grants.js';
import { ALL_PERMISSIONS, isPermission } from './permissions.js';
import { PRESETS, grantsOf, isPreset, presetGrants } from './presets.js';

const company: Grant = { permission: 'appeals:read', scope: 'company' };
const office: Grant = { permission: 'process:work', scope: 'office', officeId: 'o1' };
const own: Grant = { permission: 'routes:own', scope: 'own', staffId: 'p1' };

describe('grants', () => {
  test('deny by default', () => {
    expect(isPermitted([], 'appeals:read')).toBe(false);
    expect(isPermitted([company], 'appeals:register')).toBe(false);
  });

  test('company covers every row, office its own rows, own the person’s', () => {
    expect(isPermitted([company], 'appeals:read', { officeId: 'o9' })).toBe(true);
    expect([isPermitted([office], 'process:work', { officeId: 'o1' }), isPermitted([office], 'process:work', { officeId: 'o2' }), isPermitted([office], 'process:work', {})]).toEqual([true, false, false]);
    expect([isPermitted([own], 'routes:own', { staffId: 'p1' }), isPermitted([own], 'routes:own', { staffId: 'p2', officeId: 'o1' })]).toEqual([true, false]);
  });

  test('a grant bound to nothing covers nothing', () => {
    expect(isPermitted([{ permission: 'process:work', scope: 'office', officeId: null }], 'process:work', { officeId: null })).toBe(false);
    expect(isPermitted([{ permission: 'routes:own', scope: 'own' }], 'routes:own', {})).toBe(false);
  });

  test('reach turns grants into a list filter', () => {
    expect(accessReach([company, office], 'appeals:read')).toEqual({ kind: 'company' });
    expect(accessReach([office, { ...office, officeId: 'o2' }, office], 'process:work')).toEqual({ kind: 'some', officeIds: ['o1', 'o2'], staffIds: [] });
    expect(accessReach([own], 'process:work')).toEqual({ kind: 'none' });
  });
});

describe('permissions and presets', () => {
  test('every permission is area:verb', () => {
    expect(ALL_PERMISSIONS.every((permission) => /^[a-z]+:[a-z]+$/.test(permission))).toBe(true);
    expect([isPermission('appeals:read'), isPermission('toString'), isPreset('operator'), isPreset('root')]).toEqual([true, false, true, false]);
  });

  test('no preset names a permission twice', () => {
    for (const preset of PRESETS) {
      const names = presetGrants(preset).map(({ permission }) => permission);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('an auditor reads everything and changes nothing', () => {
    const grants = grantsOf('auditor', { officeId: null, staffId: 'p1' });
    expect(isPermitted(grants, 'audit:read', { officeId: 'o9' })).toBe(true);
    expect(grants.every(({ permission }) => /:(read|reports|lint)$/.test(permission))).toBe(true);
    expect(ALL_PERMISSIONS.filter((permission) => permission.endsWith(':read')).every((permission) => isPermitted(grants, permission))).toBe(true);
  });

  test('an operator reads company-wide, works in the own office, and reaches no setting', () => {
    const grants = grantsOf('operator', { officeId: 'o1', staffId: 'p1' });
    expect(isPermitted(grants, 'accounts:read', { officeId: 'o2' })).toBe(true);
    expect([isPermitted(grants, 'process:work', { officeId: 'o1' }), isPermitted(grants, 'process:work', { officeId: 'o2' })]).toEqual([true, false]);
    expect((['audit:read', 'settings:manage', 'process:extend', 'appeals:refuse', 'supervision:read'] as const).some((permission) => isPermitted(grants, permission))).toBe(false);
  });

  test('a field engineer has only the own route sheet; an administrator has everything', () => {
    const field = grantsOf('fieldEngineer', { officeId: 'o1', staffId: 'p1' });
    expect([isPermitted(field, 'routes:own', { staffId: 'p2' }), isPermitted(field, 'routes:plan'), isPermitted(field, 'acts:sign', { officeId: 'o1' })]).toEqual([false, false, true]);
    expect(ALL_PERMISSIONS.every((permission) => isPermitted(grantsOf('administrator', { officeId: null, staffId: 'p0' }), permission, {}))).toBe(true);
  });
});
