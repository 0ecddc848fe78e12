import { type CivilDate, type Instant, type Language, MS_PER_DAY, addCalendarDays, foldPhone, foldText, formatCivilDate } from '@ortalyk/domain';
import { type AccountRows, accountBatches, addFacts, emptyAccountRows, servicesOf } from './account-rows.js';
import { IdMaker } from './ids.js';
import { LEDGER_MONTHS, LedgerMaker } from './ledger.js';
import { drawOrganisation, drawPerson, languageOf } from './people.js';
import { type HousePlace, type Place, HousePlacer, addressKk, addressRu } from './places.js';
import type { Random } from './random.js';
import { SecondRecords } from './second-records.js';
import { drawBin, drawIin, drawInn } from './tax-ids.js';
import type { ServiceName, TownBatch, TownRows } from './rows.js';
import { EXTRA_CUSTOMERS_PER_ACCOUNT, type TownOptions } from './town-plan.js';

/** What appeals need to know of an account; kept small, because a million of them stay in memory. */
export interface AccountRef {
  readonly accountId: string;
  readonly customerId: string;
  readonly office: number;
  readonly legal: boolean;
  readonly language: Language;
  readonly phone: string | null;
}

/** Accounts of each house in a block of twenty: private houses, shops, small and large blocks of flats; 800 together. */
const HOUSE_SIZES = [1, 1, 1, 1, 2, 12, 18, 24, 36, 36, 40, 48, 54, 60, 60, 72, 75, 80, 80, 99] as const;

const BATCH = 200;

/** Houses with a common meter have so many accounts. */
const METERED_FROM = 18;

interface HouseDraft { readonly id: string; readonly place: HousePlace; readonly office: number; readonly accounts: number; readonly addressKk: string | null }

export interface AccountMakerParts {
  readonly options: TownOptions;
  readonly place: Place;
  readonly random: Random;
  /** When the town's history begins. */
  readonly from: Instant;
}

/** Makes houses, premises, customers and their accounts, batch by batch; `refs` fills as it goes. */
export class AccountMaker {
  readonly refs: AccountRef[] = [];
  readonly #options: TownOptions;
  readonly #place: Place;
  readonly #random: Random;
  readonly #ids: IdMaker;
  readonly #from: Instant;
  readonly #today: CivilDate;
  readonly #services: readonly ServiceName[];
  readonly #ledger: LedgerMaker;
  readonly #second: SecondRecords;
  #accounts = 0;
  #customers = 0;

  constructor({ options, place, random, from }: AccountMakerParts) {
    this.#options = options;
    this.#place = place;
    this.#services = servicesOf(options.pack.standard.services);
    this.#random = random;
    this.#ids = new IdMaker(random.fork('account ids'));
    const times = { asOf: options.asOf, months: options.measures.ledgerMonths ?? LEDGER_MONTHS };
    this.#ledger = new LedgerMaker(new IdMaker(random.fork('ledger ids')), random.fork('ledger'), times);
    this.#second = new SecondRecords(random);
    this.#from = from;
    this.#today = formatCivilDate(Math.floor(from / MS_PER_DAY));
  }

  *make(): Generator<TownBatch> {
    const houses = yield* this.#houses();
    let rows = emptyAccountRows();
    for (const house of houses) {
      for (let ordinal = 0; ordinal < house.accounts; ordinal += 1) this.#account(house, ordinal, rows);
      const [service] = this.#services;
      if (service !== undefined && house.accounts >= METERED_FROM) this.#ledger.addHouse(house.id, service, rows);
      if (rows.account.length >= BATCH) {
        yield* accountBatches(rows);
        rows = emptyAccountRows();
      }
    }
    const extra = Math.round(this.#accounts * EXTRA_CUSTOMERS_PER_ACCOUNT);
    for (let index = 0; index < extra; index += 1) {
      this.#person(rows, this.#random);
      if (rows.customer.length >= BATCH * 2) {
        yield* accountBatches(rows);
        rows = emptyAccountRows();
      }
    }
    rows.customer.push(...this.#second.rows(this.#from));
    yield* accountBatches(rows);
  }

  *#houses(): Generator<TownBatch, HouseDraft[]> {
    const districtIds = new Map(this.#place.districts.map(({ code }) => [code, this.#ids.next(this.#from)]));
    yield { table: 'district', rows: this.#place.districts.map(({ code, name }) => ({ id: districtIds.get(code) ?? '', createdAt: this.#from, code, name })) };
    const placer = new HousePlacer(this.#place, this.#random.fork('places'));
    const houses: HouseDraft[] = [];
    let rows: TownRows['house'][] = [];
    for (const accounts of houseSizes(this.#options.measures.houses, this.#random.fork('sizes'))) {
      const place = placer.next();
      const office = this.#officeOf(place, houses.length);
      const draft = { id: this.#ids.next(this.#from), place, office, accounts, addressKk: addressKk(place, null) };
      houses.push(draft);
      const address = addressRu(this.#place, place, null);
      rows.push({
        id: draft.id, createdAt: this.#from, districtId: districtIds.get(place.district?.code ?? '') ?? null, officeId: this.#officeId(office),
        street: place.street.ru, houseNo: place.houseNo, address, addressKk: draft.addressKk, addressFolded: foldText(address),
        longitude: place.longitude, latitude: place.latitude,
      });
      if (rows.length >= BATCH) {
        yield { table: 'house', rows };
        rows = [];
      }
    }
    yield { table: 'house', rows };
    return houses;
  }

  #officeOf(place: HousePlace, index: number): number {
    const { offices } = this.#options;
    const code = this.#place.officeOfDistrict[place.district?.code ?? ''];
    const found = offices.findIndex((office) => office.code === code);
    return found === -1 ? index % offices.length : found;
  }

  #officeId(index: number): string {
    return this.#options.offices[index]?.id ?? '';
  }

  #account(house: HouseDraft, ordinal: number, rows: AccountRows): void {
    const random = this.#random;
    const kind = house.accounts === 1 ? 'house' : isShop(house.accounts, ordinal) ? 'nonResidential' : 'flat';
    const flat = kind === 'house' ? null : kind === 'flat' ? String(ordinal + 1) : `${random.pick(['н.п.', 'маг.', 'оф.'])} ${ordinal + 1}`;
    const legal = kind === 'nonResidential' && random.chance(0.95);
    const address = addressRu(this.#place, house.place, flat);
    const premises = {
      id: this.#ids.next(this.#from), createdAt: this.#from, houseId: house.id, flat, kind,
      heatedAreaHundredths: Math.round(areaOf(kind, random) * 100), residents: kind === 'nonResidential' ? null : random.int(0, kind === 'house' ? 7 : 5),
    } as const;
    rows.premises.push(premises);
    const holder = legal ? this.#organisation(rows, addressRu(this.#place, house.place, null)) : this.#person(rows, random);
    this.#second.consider(holder);
    this.#register({ house, premises, address, holder, legal }, rows);
  }

  #register({ house, premises, address, holder, legal }: Registered, rows: AccountRows): void {
    const number = accountNumber(this.#accounts);
    this.#accounts += 1;
    const accountId = this.#ids.next(this.#from);
    const kk = addressKk(house.place, premises.flat);
    const age = this.#random.int(30, 7000);
    const openedOn = addCalendarDays(this.#today, -age);
    const closedOn = this.#random.chance(0.012) ? addCalendarDays(openedOn, this.#random.int(1, age)) : null;
    rows.account.push({
      id: accountId, createdAt: this.#from, number, premisesId: premises.id, customerId: holder.id, officeId: this.#officeId(house.office), address, addressKk: kk,
      state: closedOn === null ? 'open' : 'closed', openedOn, closedOn,
    });
    const opened = { accountId, customerId: holder.id, number, address, legal, openedOn, closedOn, premises, metered: house.accounts >= METERED_FROM, services: this.#services };
    addFacts(opened, rows, { ids: this.#ids, at: this.#from });
    this.#ledger.add(opened, rows);
    if (closedOn === null) this.refs.push({ accountId, customerId: holder.id, office: house.office, legal, language: holder.language, phone: holder.phones[0] ?? null });
  }

  #person(rows: AccountRows, random: Random): Holder {
    const { country } = this.#place;
    const person = drawPerson(random, country);
    const birthOn = addCalendarDays(this.#today, -random.int(19 * 365, 84 * 365));
    // Russian suppliers know households by name and account; their ИНН is rarely asked.
    const taxId = country === 'KZ' && random.chance(0.9) ? drawIin(random, birthOn, person.sex) : null;
    return this.#customer(rows, { kind: 'person', fullName: person.fullName, taxId, birthOn, language: languageOf(person, random, country) });
  }

  /** An owners' association is named after its house, not after the office it sits in. */
  #organisation(rows: AccountRows, houseAddress: string): Holder {
    const { country } = this.#place;
    const foundedOn = addCalendarDays(this.#today, -this.#random.int(200, 9000));
    const taxId = country === 'KZ' ? drawBin(this.#random, foundedOn) : drawInn(this.#random);
    const language = country === 'KZ' && this.#random.chance(0.3) ? 'kk' : 'ru';
    return this.#customer(rows, { kind: 'legalEntity', fullName: drawOrganisation(this.#random, country, houseAddress), taxId, birthOn: null, language });
  }

  #customer(rows: AccountRows, facts: CustomerFacts): Holder {
    const id = this.#ids.next(this.#from);
    const phones = this.#random.chance(0.93) ? [phoneNumber(this.#place.country, this.#customers)] : [];
    this.#customers += 1;
    rows.customer.push({ id, createdAt: this.#from, nameFolded: foldText(facts.fullName), ...facts });
    for (const value of phones) {
      rows.contact.push({ id: this.#ids.next(this.#from), createdAt: this.#from, customerId: id, kind: 'phone', value, valueFolded: foldPhone(value) ?? '', preferred: true });
    }
    if (this.#random.chance(0.2)) {
      const value = `k${this.#customers}@${this.#place.country === 'KZ' ? 'example.kz' : 'example.ru'}`;
      rows.contact.push({ id: this.#ids.next(this.#from), createdAt: this.#from, customerId: id, kind: 'email', value, valueFolded: value, preferred: phones.length === 0 });
    }
    return { id, phones, ...facts };
  }
}

interface CustomerFacts { readonly kind: 'person' | 'legalEntity'; readonly fullName: string; readonly taxId: string | null; readonly birthOn: CivilDate | null; readonly language: Language }
interface Holder extends CustomerFacts { readonly id: string; readonly phones: readonly string[] }

interface Registered {
  readonly house: HouseDraft;
  readonly premises: TownRows['premises'];
  readonly address: string;
  readonly holder: Holder;
  readonly legal: boolean;
}

function* houseSizes(houses: number, random: Random): Generator<number> {
  for (let start = 0; start < houses; start += HOUSE_SIZES.length) {
    const block = HOUSE_SIZES.map((size) => ({ size, order: random.next() })).sort((a, b) => a.order - b.order);
    for (const { size } of block.slice(0, houses - start)) yield size;
  }
}

// About one premises in sixteen belongs to an organisation: ground floors of large houses, small commercial ones.
function isShop(accounts: number, ordinal: number): boolean {
  return accounts <= 2 || (accounts >= 36 && ordinal >= accounts - Math.round(accounts * 0.075));
}

function areaOf(kind: 'flat' | 'house' | 'nonResidential', random: Random): number {
  if (kind === 'flat') return random.around(58, 28);
  return kind === 'house' ? random.around(140, 60) : random.around(210, 110);
}

/** Seven digits, unique below nine million, stable for an ordinal whatever the size of the town. */
export function accountNumber(ordinal: number): string {
  return String(1_000_000 + ((ordinal * 7919 + 4_312_007) % 9_000_000));
}

/** A mobile number in E.164; unique below ten million customers. */
export function phoneNumber(country: 'KZ' | 'RU', ordinal: number): string {
  const tail = String((ordinal * 7_654_321 + 1_234_567) % 10_000_000).padStart(7, '0');
  const operators = country === 'KZ' ? ['701', '702', '705', '707', '747', '775', '777'] : ['903', '905', '909', '913', '923', '951', '983'];
  return `+7${operators[ordinal % operators.length]}${tail}`;
}
