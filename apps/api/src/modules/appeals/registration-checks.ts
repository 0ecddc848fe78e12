import { type Instant, type Problem, MS_PER_MINUTE, checkRegistration, isPermitted, toEpochDay } from '@ortalyk/domain';
import type { Channel, Subject } from '@ortalyk/standards';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemList } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import { type AccountRow, accountById } from '../accounts/index.js';
import { type CustomerRow, contactsOfCustomer, customerById } from '../customers/index.js';
import { type OfficeRow, officesInUse } from '../offices/index.js';
import { type CalendarSet, type Edition, type Route, calendarsOf, offeredChannels } from '../standards/index.js';
import type { RegisterAppealInput } from './appeal.inputs.js';
import { problemOf } from './problem-codes.js';

/** Everything a registration refers to, found or not. */
export interface Registration {
  readonly edition: Edition;
  readonly calendars: CalendarSet;
  readonly office: OfficeRow | null;
  readonly account: AccountRow | null;
  readonly customer: CustomerRow | null;
  /** Whether the customer can be reached: kinds of contacts on record. */
  readonly contactKinds: readonly string[];
  readonly subject: Subject | null;
  readonly route: Route | null;
  readonly receivedAt: Instant;
}

/** T23: a letter opened a few minutes ago is received now; earlier needs the permission to backdate. */
const BACKDATE_AFTER_MS = 5 * MS_PER_MINUTE;
const MAX_NAME = 200;
const MAX_CONTACT = 200;

/** Looks up what the input names. */
export async function findRegistration(ctx: RequestContext, edition: Edition, input: RegisterAppealInput): Promise<Registration> {
  const [calendars, offices, account] = await Promise.all([calendarsOf(ctx.db, edition), officesInUse(ctx), found(input.accountId, (id) => accountById(ctx).load(id))]);
  const customer = await found(input.customerId ?? account?.customerId, (id) => customerById(ctx).load(id));
  const contacts = customer === null ? [] : ((await contactsOfCustomer(ctx).load(customer.id)) ?? []);
  const subject = edition.subject(input.subject);
  return {
    edition, calendars, account, customer, subject,
    office: offices.find(({ id }) => id === input.officeId) ?? null,
    contactKinds: contacts.map(({ kind }) => kind),
    route: subject === null ? null : edition.route(subject.mapId, subject.branchId),
    receivedAt: input.receivedAt ?? ctx.now,
  };
}

async function found<T>(id: string | null | undefined, load: (id: string) => Promise<T | null>): Promise<T | null> {
  return id != null && isId(id) ? load(id) : null;
}

/** Everything that stands in the way of registering, all at once, each under its field. */
export function registrationProblems(ctx: RequestContext, input: RegisterAppealInput, registration: Registration): readonly Problem[] {
  const list = new ProblemList();
  ruleProblems(ctx, input, registration).forEach((problem) => list.add(problem));
  subjectProblems(list, input, registration);
  officeProblems(ctx, list, { input, office: registration.office });
  peopleProblems(list, input, registration);
  answerProblems(list, input, registration);
  const checklist = registration.route?.branch.checklist;
  for (const [index, paper] of input.papers.entries()) {
    list.addIf(checklist !== undefined && !checklist.includes(paper), { code: 'unknownPaper', path: `papers.${index}`, params: { paper } });
  }
  return list.problems;
}

function ruleProblems(ctx: RequestContext, input: RegisterAppealInput, { edition, calendars, receivedAt }: Registration): readonly Problem[] {
  const { knownFromYear } = calendars.days.definition;
  const verdict = checkRegistration(
    { text: input.text, kind: input.kind, subject: input.subject, channel: input.channel, answerChannel: null, happenedAt: null, receivedAt, now: ctx.now, account: null, customer: null },
    {
      kinds: edition.pack.appealKinds.map(({ code }) => code),
      channels: offeredChannels(edition.pack).map(({ code }) => code),
      calendarFrom: calendars.defaultHours.zone.startOfDay(toEpochDay(`${knownFromYear}-01-01`)),
      answerChannels: [],
      mayBackdate: isPermitted(actorOf(ctx).grants, 'appeals:backdate', { officeId: input.officeId }),
      backdateAfterMs: BACKDATE_AFTER_MS,
    },
  );
  return verdict.problems.map((problem) => problemOf(problem));
}

function subjectProblems(list: ProblemList, input: RegisterAppealInput, { edition, subject, customer }: Registration): void {
  list.addIf(subject === null && input.subject.trim() !== '', { code: 'unknownSubject', path: 'subject' });
  if (subject === null) return;
  const knownKind = edition.kind(input.kind) !== null;
  list.addIf(knownKind && !subject.appealKinds.includes(input.kind), { code: 'kindNotForSubject', path: 'kind' });
  const { channels, customerKinds } = subject;
  list.addIf(channels !== undefined && edition.channel(input.channel) !== null && !channels.includes(input.channel), { code: 'channelNotForSubject', path: 'channel' });
  list.addIf(customer !== null && customerKinds !== undefined && !customerKinds.some((kind) => kind === customer.kind), { code: 'subjectNotForCustomer', path: 'subject' });
}

function officeProblems(ctx: RequestContext, list: ProblemList, { input, office }: Pick<Registration, 'office'> & { readonly input: RegisterAppealInput }): void {
  list.addIf(office === null, { code: 'unknownOffice', path: 'officeId' });
  list.addIf(office !== null && !isPermitted(actorOf(ctx).grants, 'appeals:register', { officeId: input.officeId }), { code: 'foreignOffice', path: 'officeId' });
}

function peopleProblems(list: ProblemList, input: RegisterAppealInput, { account, customer }: Registration): void {
  list.addIf(input.accountId != null && account === null, { code: 'unknownAccount', path: 'accountId' });
  // What is asked about a closed account is registered for its owner, without the account.
  list.addIf(account?.state === 'closed', { code: 'accountClosed', path: 'accountId', params: { on: account?.closedOn ?? '' } });
  list.addIf(input.customerId != null && customer === null, { code: 'unknownCustomer', path: 'customerId' });
  const name = (input.applicantName ?? '').trim();
  const nobody = input.accountId == null && input.customerId == null && name === '';
  list.addIf(nobody, { code: 'applicantRequired', path: 'applicantName' });
  list.addIf(name.length > MAX_NAME, { code: 'applicantTooLong', path: 'applicantName', params: { max: MAX_NAME } });
  for (const path of ['applicantContact', 'answerContact'] as const) {
    list.addIf((input[path] ?? '').length > MAX_CONTACT, { code: 'contactTooLong', path, params: { max: MAX_CONTACT } });
  }
}

function answerProblems(list: ProblemList, input: RegisterAppealInput, registration: Registration): void {
  const channel = registration.edition.channel(input.answerChannel);
  if (channel === null || !channel.canAnswer) return list.add({ code: 'unknownAnswerChannel', path: 'answerChannel' });
  const given = (input.answerContact ?? '').trim() !== '' || (input.applicantContact ?? '').trim() !== '';
  list.addIf(!given && !isReachable(channel, registration), { code: 'answerContactRequired', path: 'answerContact' });
}

/** True where the answer finds its way without a contact told now. */
function isReachable(channel: Channel, { account, contactKinds }: Registration): boolean {
  switch (channel.mode) {
    case 'inPerson':
    case 'internal': return true;
    case 'phone': return contactKinds.includes('phone');
    case 'written': return account !== null || contactKinds.includes('address');
    case 'online': return contactKinds.includes('email') || contactKinds.includes('phone');
  }
}
