/** What the decision on dividing a former owner's debt looks at. */
export interface DebtDivisionCase {
  readonly ownerKind: 'person' | 'legalEntity';
  /** Codes of required papers that were not brought. */
  readonly missingPapers: readonly string[];
  /** What the former owner owes on the account, in the smallest unit of money; 0 or less is no debt. */
  readonly formerDebtMinor: number;
}

export type DebtDivisionReason = 'notNaturalPerson' | 'packageIncomplete' | 'noDebt';

export type DebtDivision = { readonly granted: true } | { readonly granted: false; readonly reasons: readonly DebtDivisionReason[] };

/**
 * The decision table of Приложение №2, row 2 of the heat supplier's standard: granted to a natural person with the whole package and a
 * debt of the former owner; otherwise refused with every reason, for the refusal letter.
 */
export function decideDebtDivision({ ownerKind, missingPapers, formerDebtMinor }: DebtDivisionCase): DebtDivision {
  const reasons: DebtDivisionReason[] = [];
  if (ownerKind !== 'person') reasons.push('notNaturalPerson');
  if (missingPapers.length > 0) reasons.push('packageIncomplete');
  if (formerDebtMinor <= 0) reasons.push('noDebt');
  return reasons.length === 0 ? { granted: true } : { granted: false, reasons };
}
