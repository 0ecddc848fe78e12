import type { CommandEntry } from './command-entry.js';

/** The subcommands of `ortalyk`, in the order `help` shows them. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  help: { usage: 'help', summary: 'this list', load: async () => (await import('./help.js')).help(commands) },
  status: { usage: 'status [--json]', summary: 'what the installation holds', load: async () => (await import('./status.js')).status },
  admin: {
    usage: 'admin create LOGIN --name NAME [--language ru|kk|en]', summary: 'make an administrator; prints a temporary password',
    load: async () => (await import('./admin.js')).admin,
  },
  staff: {
    usage: 'staff reset-password LOGIN', summary: 'give somebody a new temporary password',
    load: async () => (await import('./staff.js')).staff,
  },
  migrate: { usage: 'migrate', summary: 'bring the tables up to date (a start does it too)', load: async () => (await import('./migrate.js')).migrateCommand },
  backup: { usage: 'backup FILE', summary: 'write database and files into one archive, while working', load: async () => (await import('./backup.js')).backup },
  restore: {
    usage: 'restore FILE [--replace]', summary: 'put a backup back into an empty installation (--replace: in the place of everything)',
    load: async () => (await import('./restore.js')).restore,
  },
  demo: {
    usage: 'demo [--town small|bench|large]', summary: 'print the demo sign-ins; loads the town where there is none', load: async () => (await import('./demo.js')).demo,
  },
  offices: { usage: 'offices import FILE', summary: 'write offices from a JSON list, by their codes', load: async () => (await import('./offices.js')).offices },
  import: {
    usage: 'import accounts|customers|houses|contracts|ledger|meters FILE [--mapping FILE.json] [--source NAME] [--as-of INSTANT] [--from DATE] [--by LOGIN] [--dry-run] [--json]',
    summary: 'read a CSV or XLSX of another system; refused rows are told, a broken file changes nothing', load: async () => (await import('./import.js')).importCommand,
  },
  bench: { usage: 'bench appeals-list|card|calendar-change|search|import|time [--town bench|large] [--rows N] [--rounds N] [--seconds N]', summary: 'measure beside others on the same work', load: async () => (await import('./bench.js')).bench },
  verify: { usage: 'verify', summary: 'count every stored clock again, compare the search with the records, and name what differs', load: async () => (await import('./verify.js')).verify },
  time: { usage: 'time FILE.jsonl [--language ru|kk|en]', summary: 'answer business-time cases, one JSON line each (- reads standard input)', load: async () => (await import('./time.js')).time },
  deadline: {
    usage: 'deadline --standard CODE --norm ID --start 2026-03-05T17:50 [--office CODE] [--language ru|kk|en] [--json]',
    summary: 'what a norm gives from a start, with every counted and skipped day', load: async () => (await import('./deadline.js')).deadline,
  },
  standard: {
    usage: 'standard lint PACK | coverage [--standard CODE] | compare A B [--language ru|kk|en] [--json]',
    summary: 'check a standard, see how its norms are used, compare two editions', load: async () => (await import('./standard.js')).standard,
  },
  search: { usage: 'search rebuild', summary: 'make the index of the search anew from the records', load: async () => (await import('./search.js')).search },
  schema: { usage: 'schema [FILE]', summary: 'write the GraphQL contract', load: async () => (await import('./schema.js')).schema },
};
