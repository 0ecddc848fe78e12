import { type CivilDate, type HoursCalendar, type Instant, type Language, type SlaCalendars, civilParts, formatCivilDate } from '@ortalyk/domain';
import type { Channel } from '@ortalyk/standards';
import type { AccountRef } from './accounts.js';
import type { Arrival } from './arrivals.js';
import { IdMaker } from './ids.js';
import { NumberBook } from './numbers.js';
import { drawPerson, languageOf } from './people.js';
import { ProcessMaker } from './process-maker.js';
import type { Random, Weighted } from './random.js';
import { type Route, planRoutes } from './routes.js';
import type { AppealRows } from './appeal-rows.js';
import { StaffPicker } from './staff-picker.js';
import type { StaffMember } from './staff.js';
import { appealText } from './texts.js';
import type { InstalledOffice, TownOptions } from './town-plan.js';

/** Letters wait for the next working morning before they are registered. */
const MAIL_WAIT_MS = 20 * 3_600_000;

const CHANNEL_WEIGHTS: Readonly<Record<Channel['mode'], number>> = { inPerson: 11, phone: 5, written: 1.6, online: 1.4, internal: 0 };

export interface AppealMakerParts {
  readonly options: TownOptions;
  readonly offices: readonly InstalledOffice[];
  readonly calendars: readonly SlaCalendars[];
  readonly staff: readonly StaffMember[];
  readonly accounts: readonly AccountRef[];
  readonly random: Random;
}

interface Applicant { readonly account: AccountRef | null; readonly name: string | null; readonly contact: string | null; readonly language: Language }

/** Makes appeals with everything that hangs on them, in the order they were registered. */
export class AppealMaker {
  readonly book: NumberBook;
  readonly #parts: AppealMakerParts;
  readonly #ids: IdMaker;
  readonly #random: Random;
  readonly #routes: Weighted<Route>;
  readonly #channels: readonly Channel[];
  readonly #answerChannels: readonly Channel[];
  readonly #byOffice: readonly (readonly AccountRef[])[];
  readonly #picker: StaffPicker;
  readonly #processes: ProcessMaker;

  constructor(parts: AppealMakerParts) {
    const { options } = parts;
    this.#parts = parts;
    this.#random = parts.random;
    this.#ids = new IdMaker(parts.random.fork('appeal ids'));
    this.#routes = planRoutes(options.pack);
    this.#channels = options.pack.channels.filter(({ hidden, mode }) => hidden !== true && mode !== 'internal');
    this.#answerChannels = this.#channels.filter(({ canAnswer }) => canAnswer);
    this.#byOffice = parts.offices.map((_, office) => parts.accounts.filter((account) => account.office === office));
    this.#picker = new StaffPicker(parts.staff);
    this.book = new NumberBook(options.pack.numberSeries, options.hooks);
    this.#processes = new ProcessMaker({ options, ids: this.#ids, book: this.book, picker: this.#picker, random: parts.random.fork('progress') });
  }

  /** Rows of one arrival are added to `rows`. */
  add(arrival: Arrival, rows: AppealRows): void {
    const { options, offices, calendars } = this.#parts;
    const [office, sla] = [offices[arrival.office], calendars[arrival.office]];
    if (office === undefined || sla === undefined) throw new RangeError(`no office ${arrival.office}`);
    const route = this.#routes.pick(this.#random);
    const channel = this.#channelFor(route);
    const applicant = this.#applicant(arrival.office, route);
    const registrar = this.#picker.registrar(channel.mode, arrival.office, this.#random);
    const registeredOn = dayOf(sla.hours, arrival.registeredAt);
    const appealId = this.#ids.next(arrival.registeredAt);
    const year = civilParts(sla.hours.zone.dayAt(arrival.registeredAt)).year;
    const number = this.book.next('appeal', office, year) ?? appealId;
    const kind = this.#random.pick(route.subject.appealKinds);
    const text = appealText(route.subject, applicant.language, this.#random);
    const receivedAt = channel.mode === 'inPerson' || channel.mode === 'phone' ? arrival.registeredAt : arrival.registeredAt - Math.floor(this.#random.next() * MAIL_WAIT_MS / 1000) * 1000;
    const questionId = this.#ids.next(arrival.registeredAt);
    const progress = this.#processes.add({
      appealId, questionId, number, route, office, officeIndex: arrival.office, sla, registrar, receivedAt, registeredAt: arrival.registeredAt, registeredOn, language: applicant.language,
      accountId: applicant.account?.accountId ?? null,
    }, rows);
    const answer = this.#answerBy(channel, applicant);
    rows.appeal.push({
      id: appealId, createdAt: arrival.registeredAt, version: progress.version, number, kind, subject: route.subject.code, channel: channel.code, state: progress.state,
      receivedAt, registeredAt: arrival.registeredAt, answeredAt: progress.answeredAt, registeredOn,
      answeredOn: progress.answeredAt === null ? null : dayOf(sla.hours, progress.answeredAt), officeId: office.id, editionId: options.editionId,
      customerId: applicant.account?.customerId ?? null, accountId: applicant.account?.accountId ?? null, applicantName: applicant.name, applicantContact: applicant.contact,
      ...answer, language: applicant.language, text, registeredBy: registrar.id, dueAt: progress.dueAt, currentStepId: progress.currentStepId, assigneeId: progress.assigneeId,
    });
    rows.question.push({ id: questionId, createdAt: arrival.registeredAt, appealId, ordinal: 1, kind, subject: route.subject.code, text });
    for (const documentKind of route.branch.checklist) rows.paper.push({ appealId, documentKind, brought: this.#random.chance(0.9) });
  }

  #channelFor(route: Route): Channel {
    const allowed = this.#channels.filter(({ code }) => route.subject.channels?.includes(code) ?? true);
    const total = allowed.reduce((sum, { mode }) => sum + CHANNEL_WEIGHTS[mode], 0);
    let point = this.#random.next() * total;
    for (const channel of allowed) {
      point -= CHANNEL_WEIGHTS[channel.mode];
      if (point < 0) return channel;
    }
    return allowed.at(-1) ?? this.#random.pick(this.#channels);
  }

  /** Most people come to the office that serves them; one in thirty is a stranger without an account. */
  #applicant(office: number, route: Route): Applicant {
    const { country } = this.#parts.options.pack.standard;
    const near = this.#byOffice[office] ?? [];
    const pool = near.length > 0 && this.#random.chance(0.94) ? near : this.#parts.accounts;
    const account = pool.length === 0 || this.#random.chance(0.035) ? null : this.#suited(pool, route);
    if (account !== null) return { account, name: null, contact: null, language: account.language };
    const person = drawPerson(this.#random, country);
    return { account: null, name: person.fullName, contact: `+7${country === 'KZ' ? '70' : '90'}${this.#random.int(10_000_000, 99_999_999)}`, language: languageOf(person, this.#random, country) };
  }

  #suited(pool: readonly AccountRef[], route: Route): AccountRef {
    const kinds = route.subject.customerKinds;
    let account = this.#random.pick(pool);
    for (let attempt = 0; attempt < 40 && kinds !== undefined && !kinds.includes(account.legal ? 'legalEntity' : 'person'); attempt += 1) account = this.#random.pick(pool);
    return account;
  }

  #answerBy(channel: Channel, applicant: Applicant): { readonly answerChannel: string; readonly answerContact: string | null } {
    const chosen = channel.canAnswer ? channel : this.#random.pick(this.#answerChannels);
    const contact = chosen.mode === 'phone' || chosen.mode === 'online' ? applicant.account?.phone ?? applicant.contact : null;
    return { answerChannel: chosen.code, answerContact: contact };
  }
}

/** Civil date of an instant in the zone of the hours. */
export function dayOf(hours: HoursCalendar, at: Instant): CivilDate {
  return formatCivilDate(hours.zone.dayAt(at));
}
