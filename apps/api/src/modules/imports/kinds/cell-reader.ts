import {
  type CivilDate, type CustomerKind, MAX_AREA_HUNDREDTHS, MAX_RESIDENTS, contactProblems, foldPhone, foldText, isCivilDate, normaliseAccountNumber, readTaxId,
} from '@ortalyk/domain';
import type { CheckContext } from './kind.js';

/** What is kept by its folded writings. */
export type Words = ReadonlyMap<string, string>;

/** Writings by what is kept, divided by «|»; what is kept is a writing of itself. */
export function words(writings: Readonly<Record<string, string>>): Words {
  return new Map(Object.entries(writings).flatMap(([kept, list]) => [kept, ...list.split('|')].map((writing) => [foldText(writing), kept] as const)));
}

/** Why one row is refused. `field` names its column, `value` what stood there or stands in the way. */
export interface RowProblem {
  readonly code: string;
  readonly field?: string;
  readonly value?: string | undefined;
}

const MAX_TEXT = 300;
const DATE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s.*)?$/;
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:[T\s].*)?$/;
const MONTH = /^(?:(\d{1,2})[./-](\d{4})|(\d{4})-(\d{1,2}))$/;
const AMOUNT = /^([+-]?)(\d+)(?:[.,](\d+))?$/;

/** Reads the cells of one row by field and notes everything wrong with them. */
export class CellReader {
  readonly problems: RowProblem[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Readonly<Record<string, number>>;
  readonly #context: CheckContext;

  constructor(cells: readonly string[], columns: Readonly<Record<string, number>>, context: CheckContext) {
    this.#cells = cells;
    this.#columns = columns;
    this.#context = context;
  }

  refuse(code: string, field: string, value?: string): null {
    this.problems.push({ code, field, value });
    return null;
  }

  /** The cell with its spaces tidied; empty where there is none. */
  raw(field: string): string {
    const column = this.#columns[field];
    const cell = column === undefined ? '' : (this.#cells[column] ?? '');
    return cell === '' ? '' : clean(cell);
  }

  text(field: string, max = MAX_TEXT): string | null {
    const value = this.raw(field);
    if (value.length > max) return this.refuse('textTooLong', field, String(max));
    return value === '' ? null : value;
  }

  required(field: string, max = MAX_TEXT): string | null {
    return this.raw(field) === '' ? this.refuse('cellRequired', field) : this.text(field, max);
  }

  accountNumber(field: string): string | null {
    const typed = this.raw(field);
    if (typed === '') return this.refuse('cellRequired', field);
    const number = normaliseAccountNumber(typed);
    return /^\d{4,20}$/.test(number) ? number : this.refuse('accountNumberInvalid', field, typed);
  }

  date(field: string): CivilDate | null {
    const typed = this.raw(field);
    if (typed === '') return null;
    const [, day = '', month = '', year = ''] = DATE.exec(typed) ?? [];
    const on = ISO_DATE.exec(typed)?.[1] ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCivilDate(on) && on >= '1900-01-01' ? on : this.refuse('dateInvalid', field, typed);
  }

  pastDate(field: string): CivilDate | null {
    const on = this.date(field);
    return on !== null && on > this.#context.today ? this.refuse('dateInFuture', field, on) : on;
  }

  /** The first day of a month written as a date, `09.2026` or `2026-09`. */
  period(field: string): CivilDate | null {
    const match = MONTH.exec(this.raw(field));
    if (match === null) {
      const on = this.date(field);
      return on === null ? null : `${on.slice(0, 7)}-01`;
    }
    const on = `${match[2] ?? match[3]}-${(match[1] ?? match[4] ?? '').padStart(2, '0')}-01`;
    return isCivilDate(on) ? on : this.refuse('dateInvalid', field, this.raw(field));
  }

  /** A decimal number as an integer of its `digits`-th decimal place; more places are refused, not rounded. */
  amount(field: string, digits: number): number | null {
    const typed = this.raw(field);
    if (typed === '') return null;
    const [, sign, whole = '', fraction = ''] = AMOUNT.exec(typed.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/(?:₸|₽|тг|тенге|руб)\.?$/iu, '')) ?? [];
    if (whole === '' || whole.length > 12 || fraction.slice(digits).replaceAll('0', '') !== '') return this.refuse('numberInvalid', field, typed);
    const value = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
    return sign === '-' ? -value : value;
  }

  /** Heated area, m² × 100. */
  area(field: string): number | null {
    const area = this.amount(field, 2);
    return area !== null && (area <= 0 || area > MAX_AREA_HUNDREDTHS) ? this.refuse('areaOutOfRange', field, this.raw(field)) : area;
  }

  residents(field: string): number | null {
    const residents = this.amount(field, 0);
    return residents !== null && (residents < 0 || residents > MAX_RESIDENTS) ? this.refuse('residentsOutOfRange', field, this.raw(field)) : residents;
  }

  /** One of the words, however it is written. */
  word(field: string, words: Words): string | null {
    const typed = this.raw(field);
    if (typed === '') return null;
    return words.get(foldText(typed)) ?? this.refuse('valueUnknown', field, typed);
  }

  phone(field: string): string | null {
    const typed = this.raw(field);
    if (typed === '') return null;
    // One cell often holds several: the first is kept, the customer's card has room for the others.
    const value = foldPhone(typed.split(/[,;/]/)[0] ?? '') ?? '';
    return contactProblems([{ kind: 'phone', value, preferred: true }], field).length > 0 ? this.refuse('contactInvalid', field, typed) : value;
  }

  email(field: string): string | null {
    const value = this.raw(field).toLowerCase();
    if (value === '') return null;
    return contactProblems([{ kind: 'email', value, preferred: false }], field).length > 0 ? this.refuse('contactInvalid', field, value) : value;
  }

  /** A tax number right by its check digits, for the country and kind of customer. */
  taxId(field: string, kind: CustomerKind, birthOn: CivilDate | null = null): string | null {
    const typed = this.raw(field);
    if (typed === '') return null;
    const read = readTaxId({ country: this.#context.country, kind, taxId: typed, birthOn }, field);
    if (read.ok) return read.value;
    const [problem] = read.problems;
    return this.refuse(problem?.code ?? 'identifierChecksum', field, typed);
  }

  /** Person or company: as told, else by the number, else a person. */
  customerKind(field: string, taxField: string): CustomerKind {
    const told = this.word(field, CUSTOMER_KINDS);
    if (told === 'person' || told === 'legalEntity') return told;
    const digits = this.raw(taxField).replaceAll(/\D/g, '');
    if (this.#context.country === 'RU') return digits.length === 10 ? 'legalEntity' : 'person';
    return /^\d{4}[456]\d{7}$/.test(digits) ? 'legalEntity' : 'person';
  }
}

const CUSTOMER_KINDS = words({
  person: 'физ. лицо|физлицо|физическое|физическое лицо|жеке тұлға|ФЛ',
  legalEntity: 'юр. лицо|юрлицо|юридическое|юридическое лицо|заңды тұлға|ЮЛ',
});

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll('\u0000', '').replaceAll(/[\s\u00a0]+/g, ' ').trim();
}
