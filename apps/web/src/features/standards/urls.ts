import type { LintSeverity, NormForce, NormUse } from '@ortalyk/contract';

export const STANDARD_TABS = ['norms', 'questions', 'editions'] as const;
export type StandardTab = (typeof STANDARD_TABS)[number];

export const NORM_USES = ['clocked', 'handling', 'average', 'rule', 'information'] as const satisfies readonly NormUse[];
export const NORM_FORCES = ['inForce', 'readAs', 'informative'] as const satisfies readonly NormForce[];
export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly LintSeverity[];

/** What the address of the standard's page holds. */
export interface StandardSearch {
  readonly tab?: StandardTab;
  /** Id of an edition that is not the one in force. */
  readonly edition?: string;
  readonly text?: string;
  readonly use?: NormUse;
  readonly force?: NormForce;
  readonly process?: string;
  /** Only norms the company has overridden. */
  readonly changed?: true;
  /** The open norm. */
  readonly norm?: string;
}

/** Two editions to lay side by side; by default only what differs is shown. */
export interface CompareSearch {
  readonly before?: string;
  readonly after?: string;
  readonly all?: true;
}

/** What the address of the check holds. */
export interface CheckSearch {
  readonly view?: 'coverage';
  readonly edition?: string;
  readonly severity?: LintSeverity;
  readonly rule?: string;
  readonly use?: NormUse;
}

/** The calculator's whole question: a link to it gives a colleague the same answer. */
export interface CalculatorSearch {
  readonly norm?: string;
  readonly office?: string;
  /** The office's wall clock, `YYYY-MM-DDTHH:mm`. */
  readonly start?: string;
}

type Raw = Readonly<Record<string, unknown>>;

export function parseStandardSearch(raw: Raw): StandardSearch {
  return defined({
    tab: oneOf(STANDARD_TABS, raw['tab']), edition: text(raw['edition']), text: text(raw['text']), use: oneOf(NORM_USES, raw['use']),
    force: oneOf(NORM_FORCES, raw['force']), process: text(raw['process']), changed: flag(raw['changed']), norm: text(raw['norm']),
  });
}

export function parseCompareSearch(raw: Raw): CompareSearch {
  return defined({ before: text(raw['before']), after: text(raw['after']), all: flag(raw['all']) });
}

export function parseCheckSearch(raw: Raw): CheckSearch {
  return defined({
    view: raw['view'] === 'coverage' ? ('coverage' as const) : undefined, edition: text(raw['edition']), severity: oneOf(SEVERITIES, raw['severity']),
    rule: text(raw['rule']), use: oneOf(NORM_USES, raw['use']),
  });
}

export function parseCalculatorSearch(raw: Raw): CalculatorSearch {
  const start = text(raw['start']);
  return defined({ norm: text(raw['norm']), office: text(raw['office']), start: start !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(start) ? start : undefined });
}

type Changes<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined };

/** The address after a change; what became empty leaves it. */
export function changed<Search extends object>(search: Search, change: Changes<Search>): Search {
  return defined({ ...search, ...change }) as Search;
}

function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as never;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
}

function flag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}
