import type { CivilDate } from '../shared/civil-date.js';
import type { Problem } from '../shared/outcome.js';

/** Largest heated area of one account: 10,000 m², in m² × 100. */
export const MAX_AREA_HUNDREDTHS = 1_000_000;
export const MAX_RESIDENTS = 99;

/** What an operation looks at of its account. */
export interface AccountDates {
  readonly state: 'open' | 'closed';
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
}

/** Problem `areaOutOfRange` unless the area (m² × 100) is above 0 and at most 10,000 m². */
export function areaProblems(areaHundredths: number, path: string): readonly Problem[] {
  const fits = Number.isInteger(areaHundredths) && areaHundredths > 0 && areaHundredths <= MAX_AREA_HUNDREDTHS;
  return fits ? [] : [{ code: 'areaOutOfRange', path, params: { max: MAX_AREA_HUNDREDTHS / 100 } }];
}

/** Problem `residentsOutOfRange` unless 0 to 99. */
export function residentsProblems(residents: number, path: string): readonly Problem[] {
  const fits = Number.isInteger(residents) && residents >= 0 && residents <= MAX_RESIDENTS;
  return fits ? [] : [{ code: 'residentsOutOfRange', path, params: { max: MAX_RESIDENTS } }];
}

/** Problems of the day an operation takes effect: `accountClosed`, `beforeOpening`, `effectiveInFuture`. */
export function effectiveProblems(account: AccountDates, effectiveOn: CivilDate, today: CivilDate): readonly Problem[] {
  const problems: Problem[] = [];
  if (account.state === 'closed') problems.push({ code: 'accountClosed', path: 'accountId', params: { on: account.closedOn ?? '' } });
  if (effectiveOn < account.openedOn) problems.push({ code: 'beforeOpening', path: 'effectiveOn', params: { on: account.openedOn } });
  if (effectiveOn > today) problems.push({ code: 'effectiveInFuture', path: 'effectiveOn' });
  return problems;
}

/** The accounts of a merge. */
export interface MergedAccounts {
  readonly from: { readonly id: string; readonly customerId: string };
  readonly into: { readonly id: string; readonly customerId: string; readonly state: 'open' | 'closed'; readonly mergedIntoId: string | null };
}

/** Problems of a merge: `mergeWithItself`, `mergeIntoClosed`, `mergeCycle`, `mergeOfDifferentOwners`. */
export function mergeProblems({ from, into }: MergedAccounts): readonly Problem[] {
  const path = 'intoAccountId';
  if (from.id === into.id) return [{ code: 'mergeWithItself', path }];
  const problems: Problem[] = [];
  if (into.mergedIntoId === from.id) problems.push({ code: 'mergeCycle', path });
  else if (into.state === 'closed') problems.push({ code: 'mergeIntoClosed', path });
  if (into.customerId !== from.customerId) problems.push({ code: 'mergeOfDifferentOwners', path });
  return problems;
}

/** A part given to a new account. */
export interface SplitShare {
  readonly number: string;
  readonly flat: string;
  readonly areaHundredths: number;
  readonly residents: number;
}

/** Problems of a split: the shares must be real, differ in number and leave something to the account they come from. */
export function splitProblems(shares: readonly SplitShare[], whole: { readonly areaHundredths: number | null; readonly residents: number | null }): readonly Problem[] {
  if (shares.length === 0) return [{ code: 'sharesRequired', path: 'shares' }];
  const problems = shares.flatMap((share, index) => shareProblems(share, shares.slice(0, index), `shares.${index}`));
  const given = shares.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0);
  if (whole.areaHundredths !== null && given >= whole.areaHundredths) problems.push({ code: 'sharesTooLarge', path: 'shares', params: { max: whole.areaHundredths / 100 } });
  const people = shares.reduce((sum, { residents }) => sum + residents, 0);
  if (whole.residents !== null && people > whole.residents) problems.push({ code: 'tooManyResidents', path: 'shares', params: { max: whole.residents } });
  return problems;
}

function shareProblems(share: SplitShare, before: readonly SplitShare[], path: string): Problem[] {
  const problems = [...areaProblems(share.areaHundredths, `${path}.areaHundredths`), ...residentsProblems(share.residents, `${path}.residents`)];
  if (!/^\d{4,20}$/.test(share.number)) problems.push({ code: 'accountNumberInvalid', path: `${path}.number` });
  if (before.some(({ number }) => number === share.number)) problems.push({ code: 'accountNumberTaken', path: `${path}.number` });
  if (share.flat.trim() === '') problems.push({ code: 'flatRequired', path: `${path}.flat` });
  return problems;
}
