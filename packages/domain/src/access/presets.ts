import type { Grant, GrantScope } from './grants.js';
import { ALL_PERMISSIONS, type Permission } from './permissions.js';

/** Presets every pack starts from; a pack names its positions and may change the lists. */
export const PRESETS = [
  'operator', 'registryClerk', 'specialist', 'leadEngineer', 'fieldEngineer', 'dataEntry', 'supervisor', 'auditor', 'administrator',
] as const;

export type Preset = (typeof PRESETS)[number];

/** One line of a preset: a permission and how far it reaches. */
export interface PresetGrant {
  readonly permission: Permission;
  readonly scope: GrantScope;
}

// Operators read accounts and appeals company-wide; office scope limits queues and edits (architecture).
const COMMON_READING: readonly Permission[] = [
  'offices:read', 'staff:read', 'customers:read', 'accounts:read', 'contracts:read', 'ledger:read', 'appeals:read', 'process:read',
  'documents:read', 'meters:read', 'acts:read', 'requests:read', 'standards:read', 'calendars:read',
];

const READING_VERBS = new Set(['read', 'reports', 'lint']);

const EVERY_READING = ALL_PERMISSIONS.filter((permission) => READING_VERBS.has(permission.split(':')[1] ?? ''));

const OFFICE_WORK: Readonly<Record<Exclude<Preset, 'administrator' | 'auditor'>, readonly Permission[]>> = {
  operator: ['customers:write', 'accounts:write', 'appeals:register', 'appeals:write', 'process:work', 'documents:register', 'readings:write', 'requests:write'],
  // The registry opens letters that came yesterday: T23 counts them from the day they came.
  registryClerk: [
    'correspondence:read', 'correspondence:write', 'customers:write', 'appeals:register', 'appeals:write', 'appeals:backdate', 'process:work', 'documents:register', 'documents:send',
  ],
  specialist: ['customers:write', 'accounts:write', 'contracts:write', 'appeals:register', 'appeals:write', 'process:work', 'documents:register', 'documents:send', 'requests:write'],
  leadEngineer: ['appeals:register', 'process:work', 'process:assign', 'documents:register', 'meters:write', 'readings:write', 'readings:judge', 'acts:write', 'acts:sign', 'requests:write', 'routes:read', 'routes:plan'],
  fieldEngineer: ['process:work', 'documents:register', 'readings:write', 'acts:write', 'acts:sign'],
  dataEntry: ['process:work', 'documents:register', 'readings:write', 'acts:write', 'routes:read'],
  supervisor: [
    'customers:write', 'customers:export', 'appeals:register', 'appeals:write', 'appeals:refuse', 'appeals:reopen', 'appeals:backdate', 'process:work', 'process:assign',
    'process:extend', 'process:pause', 'documents:register', 'documents:send', 'correspondence:read', 'readings:judge', 'routes:read', 'supervision:read', 'supervision:reports', 'audit:read',
  ],
};

// Who speaks with people sees who they are; engineers, data entry and auditors see masked numbers.
const IDENTIFYING: ReadonlySet<Preset> = new Set(['operator', 'registryClerk', 'specialist', 'supervisor']);

const OWN_WORK: Readonly<Partial<Record<Preset, readonly Permission[]>>> = { fieldEngineer: ['routes:own'] };

/** What a preset gives: reading company-wide, work in the own office, own rows where only those are meant. */
export function presetGrants(preset: Preset): readonly PresetGrant[] {
  if (preset === 'administrator') return ALL_PERMISSIONS.map((permission) => ({ permission, scope: 'company' }));
  if (preset === 'auditor') return EVERY_READING.map((permission) => ({ permission, scope: 'company' }));
  return [
    ...COMMON_READING.map((permission) => ({ permission, scope: 'company' as const })),
    ...(IDENTIFYING.has(preset) ? [{ permission: 'customers:identify' as const, scope: 'company' as const }] : []),
    ...OFFICE_WORK[preset].map((permission) => ({ permission, scope: 'office' as const })),
    ...(OWN_WORK[preset] ?? []).map((permission) => ({ permission, scope: 'own' as const })),
  ];
}

/** Grants of a person from a preset, bound to the person and the office the person sits in. */
export function grantsOf(preset: Preset, person: { readonly officeId: string | null; readonly staffId: string }): readonly Grant[] {
  return presetGrants(preset).map((line) => ({ ...line, officeId: person.officeId, staffId: person.staffId }));
}

/** True where `text` names a preset. */
export function isPreset(text: string): text is Preset {
  return (PRESETS as readonly string[]).includes(text);
}
