import { type Instant, foldText } from '@ortalyk/domain';
import { IdMaker } from './ids.js';
import type { Random } from './random.js';
import type { TownRows } from './rows.js';
import { SECOND_RECORDS_PER_ACCOUNT } from './town-plan.js';

type Person = Pick<TownRows['customer'], 'kind' | 'fullName' | 'taxId' | 'birthOn' | 'language'>;

/** Of those with a number on record, so many were written down again by it; the others by name and birth date. */
const BY_NUMBER = 0.6;

/** Remembers whom another desk wrote down a second time. Draws from a source of its own, so that nobody else's row depends on it. */
export class SecondRecords {
  readonly #random: Random;
  readonly #ids: IdMaker;
  readonly #people: Person[] = [];

  constructor(random: Random) {
    this.#random = random.fork('second records');
    this.#ids = new IdMaker(random.fork('second record ids'));
  }

  /** Tells of an account's holder; few people are chosen. */
  consider({ kind, fullName, taxId, birthOn, language }: Person): void {
    if (kind === 'person' && this.#random.chance(SECOND_RECORDS_PER_ACCOUNT)) this.#people.push({ kind, fullName, taxId, birthOn, language });
  }

  /** The second records: by the number with the patronymic left out, or by name and birth date without the number. */
  rows(at: Instant): TownRows['customer'][] {
    return this.#people.map((person) => {
      const byNumber = person.taxId !== null && this.#random.chance(BY_NUMBER);
      const fullName = byNumber ? person.fullName.split(' ').slice(0, 2).join(' ') : person.fullName;
      return { ...person, id: this.#ids.next(at), createdAt: at, fullName, nameFolded: foldText(fullName), taxId: byNumber ? person.taxId : null, birthOn: byNumber ? null : person.birthOn };
    });
  }
}
