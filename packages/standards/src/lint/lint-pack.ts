import { ambiguousDay } from './rules/ambiguous-day.js';
import { announcedBounds } from './rules/announced-bounds.js';
import { chainPastCap } from './rules/chain-past-cap.js';
import { channelsWithoutNorms } from './rules/channels-without-norms.js';
import { citedLaws } from './rules/cited-laws.js';
import { clauseNumbering } from './rules/clause-numbering.js';
import { conflictingRoles } from './rules/conflicting-roles.js';
import { differingTerms } from './rules/differing-terms.js';
import { doubtfulBounds } from './rules/doubtful-bounds.js';
import { duties } from './rules/duties.js';
import { frequencies } from './rules/frequencies.js';
import { mixedScale } from './rules/mixed-scale.js';
import { officeFacts } from './rules/office-facts.js';
import { parallelRows } from './rules/parallel-rows.js';
import { partsPastTotal } from './rules/parts-past-total.js';
import { printedLists } from './rules/printed-lists.js';
import { printedTables } from './rules/printed-tables.js';
import { rangeUndecided } from './rules/range-undecided.js';
import { rangeWithoutTotal } from './rules/range-without-total.js';
import { relaxedNorm } from './rules/relaxed-norm.js';
import { repeatWithoutStop } from './rules/repeat-without-stop.js';
import { repeatedNorms } from './rules/repeated-norms.js';
import { reviewOverdue } from './rules/review-overdue.js';
import { surveyInAnswerCell } from './rules/survey-in-answer-cell.js';
import { unevenExtension } from './rules/uneven-extension.js';
import { unitMissing } from './rules/unit-missing.js';
import { unpairedShares } from './rules/unpaired-shares.js';
import { windows } from './rules/windows.js';
import { withoutDeadline } from './rules/without-deadline.js';
import type { OpenQuestion } from '../pack.js';
import type { LintContext, LintFinding, LintRule, LintSeverity } from './finding.js';

const RULES: readonly LintRule[] = [
  partsPastTotal, chainPastCap, differingTerms, parallelRows, surveyInAnswerCell, unitMissing, ambiguousDay, rangeUndecided, rangeWithoutTotal, mixedScale,
  doubtfulBounds, unevenExtension, unpairedShares, windows, frequencies, conflictingRoles, withoutDeadline, citedLaws, reviewOverdue, officeFacts,
  repeatWithoutStop, repeatedNorms, channelsWithoutNorms, clauseNumbering, printedLists, duties, announcedBounds, relaxedNorm, printedTables,
];

const ORDER: Readonly<Record<LintSeverity, number>> = { error: 0, warning: 1, note: 2 };

/** Every contradiction, doubt and gap of a pack, errors first; each names its clauses and the recommended reading. */
export function lintPack(context: LintContext): readonly LintFinding[] {
  const linesOf = new Map(context.pack.clauses.map((clause) => [clause.address, clause.lines]));
  // A finding about clauses and no norms is matched by the lines of the document.
  const isAbout = (question: OpenQuestion, finding: LintFinding): boolean => (finding.normIds.length > 0
    ? question.normIds.some((id) => finding.normIds.includes(id))
    : finding.clauses.some((clause) => linesOf.get(clause)?.some((line) => question.lines.includes(line))));
  const questionsOf = (finding: LintFinding): readonly string[] => context.pack.openQuestions.filter((question) => isAbout(question, finding)).map((question) => question.id);
  return RULES.flatMap((rule) => rule(context))
    .map((finding) => ({ ...finding, questionIds: questionsOf(finding) }))
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
