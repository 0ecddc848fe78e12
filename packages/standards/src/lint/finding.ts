import type { LocalizedText, Norm } from '@ortalyk/domain';
import type { Pack } from '../pack.js';

export type LintSeverity = 'error' | 'warning' | 'note';

/** What a rule says of a pack. `error`: the numbers cannot all be kept; `warning`: a doubt that moves dates; `note`: worth a look. */
export interface LintFinding {
  readonly rule: string;
  readonly clauses: readonly string[];
  /** Place in the pack's file where the pack was refused; null for what a readable pack says. */
  readonly path: string | null;
  readonly severity: LintSeverity;
  /** Recommended reading. */
  readonly reading: LocalizedText;
  readonly message: LocalizedText;
  readonly normIds: readonly string[];
  /** Open questions of the pack about the same norms. */
  readonly questionIds: readonly string[];
}

export interface LintContext {
  readonly pack: Pack;
  /** Civil date the linter judges on: laws out of force, review overdue. */
  readonly today: string;
}

/** A rule looks at a whole pack; it knows no company and no clause. */
export type LintRule = (context: LintContext) => readonly LintFinding[];

export interface Texts { readonly message: LocalizedText; readonly reading: LocalizedText }

/** A finding about norms: their clauses once each, in document order. */
export function normFinding(rule: string, severity: LintSeverity, about: { readonly norms: readonly Norm[] } & Texts): LintFinding {
  return {
    rule, severity, path: null, clauses: [...new Set(about.norms.map((norm) => norm.clause))], reading: about.reading, message: about.message,
    normIds: about.norms.map((norm) => norm.id), questionIds: [],
  };
}

/** A finding about clauses that are not norms. */
export function clauseFinding(rule: string, severity: LintSeverity, about: { readonly clauses: readonly string[] } & Texts): LintFinding {
  return { rule, severity, path: null, clauses: about.clauses, reading: about.reading, message: about.message, normIds: [], questionIds: [] };
}
