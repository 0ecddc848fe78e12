import { type CivilDate, type Instant, MS_PER_DAY, addCalendarDays, formatCivilDate } from '@ortalyk/domain';
import type { AccountRows, OpenedAccount } from './account-rows.js';
import type { IdMaker } from './ids.js';
import type { Random } from './random.js';
import type { ServiceName, TownRows } from './rows.js';

/** Months of charges and payments a town has unless it says otherwise. */
export const LEDGER_MONTHS = 3;

/** Billing gives its file the night before. */
const FILE_AGE = MS_PER_DAY;
const SOURCE = 'billing';
/** Heat is charged from October to April. */
const HEATING_MONTHS: ReadonlySet<string> = new Set(['10', '11', '12', '01', '02', '03', '04']);
/** Smallest units of money for a square metre and month. */
const RATES: Readonly<Record<ServiceName, number>> = { heating: 14_500, hotWater: 4200, electricity: 6800 };
const UNITS: Readonly<Record<ServiceName, TownRows['meter']['unit']>> = { heating: 'Gcal', hotWater: 'm3', electricity: 'kWh' };

export interface LedgerTimes {
  readonly asOf: Instant;
  readonly months: number;
}

/** What a meter shows at most after some ten years: a flat's in cubic metres, a house's in gigacalories; in thousandths. */
const HIGHEST_READING = { flat: 1_500_000, house: 40_000_000 };

/** What billing and its meters tell of the town's accounts: the months before the present one, what is owed, and the meters with their verification. */
export class LedgerMaker {
  readonly #ids: IdMaker;
  readonly #random: Random;
  readonly #told: Instant;
  readonly #today: CivilDate;
  /** First days of the charged months, the oldest first. */
  readonly #periods: readonly CivilDate[];
  #meters = 0;

  constructor(ids: IdMaker, random: Random, times: LedgerTimes) {
    this.#ids = ids;
    this.#random = random;
    this.#told = times.asOf - FILE_AGE;
    this.#today = formatCivilDate(Math.floor(times.asOf / MS_PER_DAY));
    this.#periods = Array.from({ length: times.months }, (_, index) => monthsBefore(this.#today, times.months - index));
  }

  /** Adds an open account's balances, months and own meters. */
  add(opened: OpenedAccount, rows: AccountRows): void {
    if (opened.closedOn !== null) return;
    const [first] = opened.services;
    for (const service of opened.services) {
      const owed = service === first ? this.#months(opened, service, rows) : this.#leftOver(opened, service);
      rows.ledger_balance.push({ accountId: opened.accountId, service, ownerCustomerId: opened.customerId, balanceMinor: owed, asOf: this.#told, source: SOURCE });
    }
    const metered = opened.services.find((service) => service !== 'heating');
    if (metered !== undefined && this.#random.chance(0.7)) rows.meter.push(this.#meter(metered, { premisesId: opened.premises.id, accountId: opened.accountId, houseId: null }));
  }

  /** Adds the common meter of a house. */
  addHouse(houseId: string, service: ServiceName, rows: AccountRows): void {
    rows.meter.push(this.#meter(service, { houseId, premisesId: null, accountId: null }));
  }

  #months(opened: OpenedAccount, service: ServiceName, rows: AccountRows): number {
    const debtor = this.#random.chance(0.12);
    let owed = this.#leftOver(opened, service);
    for (const period of this.#periods) {
      if (period < opened.openedOn || (service === 'heating' && !HEATING_MONTHS.has(period.slice(5, 7)))) continue;
      const charge = Math.round((opened.premises.heatedAreaHundredths * RATES[service] * this.#random.int(90, 110)) / 10_000);
      rows.ledger_entry.push(this.#entry(opened, { service, period, kind: 'charge', amountMinor: charge, happenedOn: null }));
      owed += charge;
      if (debtor || !this.#random.chance(0.9)) continue;
      const paid = Math.max(owed, 0);
      if (paid > 0) rows.ledger_entry.push(this.#entry(opened, { service, period, kind: 'payment', amountMinor: paid, happenedOn: addCalendarDays(period, this.#random.int(3, 25)) }));
      owed -= paid;
    }
    return owed;
  }

  #leftOver({ premises }: OpenedAccount, service: ServiceName): number {
    if (this.#random.chance(0.8)) return 0;
    const month = Math.round((premises.heatedAreaHundredths * RATES[service]) / 100);
    return this.#random.chance(0.3) ? -Math.round(month / 2) : month * this.#random.int(1, 3);
  }

  #entry(opened: OpenedAccount, entry: Pick<TownRows['ledger_entry'], 'service' | 'period' | 'kind' | 'amountMinor' | 'happenedOn'>): TownRows['ledger_entry'] {
    return {
      id: this.#ids.next(this.#told), createdAt: this.#told, accountId: opened.accountId, ownerCustomerId: opened.customerId, ...entry, source: SOURCE,
      externalId: `${entry.kind} ${entry.service}`, asOf: this.#told,
    };
  }

  #meter(service: ServiceName, place: Pick<TownRows['meter'], 'houseId' | 'premisesId' | 'accountId'>): TownRows['meter'] {
    const years = service === 'heating' ? 4 : 6;
    const verifiedOn = addCalendarDays(this.#today, -this.#random.int(0, years * 365 + 90));
    return {
      id: this.#ids.next(this.#told), createdAt: this.#told, number: `${service.slice(0, 1).toUpperCase()}${String(this.#random.int(10_000_000, 99_999_999))}-${this.#ordinal()}`,
      kind: place.houseId === null ? 'flat' : 'house', service, ...place, unit: UNITS[service], readingThousandths: this.#random.int(1000, HIGHEST_READING[place.houseId === null ? 'flat' : 'house']),
      readingOn: addCalendarDays(this.#today, -this.#random.int(1, 35)), verifiedOn, verificationDueOn: addCalendarDays(verifiedOn, years * 365), source: SOURCE, asOf: this.#told,
    };
  }

  // Numbers are a maker's own; a running end keeps two from meeting.
  #ordinal(): string {
    this.#meters += 1;
    return this.#meters.toString(36).toUpperCase();
  }
}

function monthsBefore(today: CivilDate, months: number): CivilDate {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
