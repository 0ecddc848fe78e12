import { foldPhone, foldText } from '@ortalyk/domain';

/** What the search box knows of one account, as it stands in the records. */
export interface AccountSearchSource {
  readonly accountId: string;
  readonly number: string;
  readonly taxId: string | null;
  readonly phones: readonly string[];
  readonly fullName: string;
  readonly address: string;
  readonly addressKk: string | null;
}

/** A row of `account_search`, in the column order a COPY writes it. */
export interface AccountSearchRow {
  readonly accountId: string;
  readonly numberFolded: string;
  readonly taxId: string | null;
  readonly phonesFolded: string;
  readonly haystack: string;
}

/** National digits of a phone in any writing; empty where there are none. */
export function phoneDigits(text: string): string {
  return (foldPhone(text) ?? '').replace(/^\+7/, '').replace(/^\+/, '');
}

/** Letters and digits only: account numbers are typed with and without their dashes. */
export function foldNumber(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Folds an account for the search box; pure, so that the demo town's COPY and `indexAccount` write the same.
 * The lines are number, tax id, phones, name, address: which line matched says which field did. Every line begins with a space: « аб» in a LIKE then means «a word begins so».
 */
export function accountSearchRow(source: AccountSearchSource): AccountSearchRow {
  const numberFolded = foldNumber(source.number);
  const phonesFolded = source.phones.map(phoneDigits).filter((phone) => phone !== '').join(' ');
  const address = [source.address, source.addressKk ?? ''].map((text) => foldText(text)).filter((text) => text !== '');
  const lines = [numberFolded, source.taxId ?? '', phonesFolded, foldText(source.fullName), [...new Set(address)].join(' ')];
  return { accountId: source.accountId, numberFolded, taxId: source.taxId, phonesFolded, haystack: lines.map((line) => ` ${line}`).join('\n') };
}
