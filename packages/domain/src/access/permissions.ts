/**
 * Every permission of the product, `area:verb` in the glossary's words, with what it lets a person do.
 * Deny by default: what is not granted is refused, whatever the role is called.
 */
export const PERMISSIONS = {
  'staff:read': 'see staff, positions and units',
  'staff:manage': 'invite, change, deactivate staff',
  'staff:grant': 'give and take grants',
  'offices:read': 'see offices, their hours and contacts',
  'offices:manage': 'change offices, units and hours',
  'customers:read': 'see customers, contacts and consents',
  'customers:write': 'add and change customers, contacts, representatives, consents',
  'customers:identify': 'see tax numbers, birth dates and contacts unmasked',
  'customers:export': 'export personal data',
  'customers:erase': 'erase personal data on request, keeping statistics',
  'accounts:read': 'search and open personal accounts and premises',
  'accounts:write': 'open, change and close accounts and their dated facts',
  'contracts:read': 'see contracts',
  'contracts:write': 'conclude, change and end contracts',
  'ledger:read': 'see charges, payments and balances',
  'appeals:read': 'see appeals and their timelines',
  'appeals:register': 'register an appeal',
  'appeals:write': 'attach customer or account, correct kind or branch (a recorded re-derivation, T21)',
  'appeals:refuse': 'refuse an appeal on a ground of the pack (T27)',
  'appeals:reopen': 'reopen an answered appeal (T28)',
  'appeals:backdate': 'register with an earlier received or happened time (T23)',
  'process:read': 'see processes, steps and clocks',
  'process:work': 'take, complete and return steps of own unit',
  'process:assign': 'give a step to another person or unit',
  'process:extend': 'extend a deadline (T26)',
  'process:pause': 'pause and resume a clock by a clause (T24)',
  'documents:read': 'see and download documents and files',
  'documents:register': 'register incoming and internal documents',
  'documents:send': 'sign and send outgoing documents',
  'meters:read': 'see metering units, seals and readings',
  'meters:write': 'change metering units, components and seals',
  'readings:write': 'enter readings',
  'readings:judge': 'accept or reject readings held for checking',
  'acts:read': 'see acts',
  'acts:write': 'draw up and enter acts',
  'acts:sign': 'sign acts',
  'requests:read': 'see field-work requests',
  'requests:write': 'register field-work requests',
  'routes:read': 'see route sheets',
  'routes:own': 'see and fill own route sheet',
  'routes:plan': 'plan, print and close route sheets',
  'correspondence:read': 'see the registry of letters',
  'correspondence:write': 'register and dispatch letters',
  'supervision:read': 'see late and due work, compliance and lists behind the figures',
  'supervision:reports': 'make and export reports',
  'standards:read': 'see the pack in force, its clauses and the deadline calculator',
  'standards:lint': 'see what the linter finds in an edition',
  'standards:override': 'override norms and answer open questions',
  'standards:adopt': 'prepare, adopt and discard editions',
  'calendars:read': 'see calendars',
  'calendars:amend': 'amend calendars and confirm changed promises (T3)',
  'audit:read': 'read the audit log',
  'imports:run': 'run imports',
  'settings:read': 'see settings and directories',
  'settings:manage': 'change settings and directories',
  'jobs:manage': 'see and retry background jobs',
} as const;

/** A permission string `area:verb`. */
export type Permission = keyof typeof PERMISSIONS;

/** All permissions in declaration order. */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** True where `text` names a permission. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}
