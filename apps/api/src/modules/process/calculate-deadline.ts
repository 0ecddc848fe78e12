import { MS_PER_DAY, type Instant, type Outcome, type Problem, type ZoneRules, accepted, countsBack, isTermUnit, parseInstant, parseLocalDateTime, requireZone, resolveTerm, yearOfDay } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemList } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import { officeById } from '../offices/index.js';
import { type Edition, calendarsOf, editionOn, effectiveEdition, requireEdition } from '../standards/index.js';
import { freezeNorm } from './clock-snapshot.js';
import type { DeadlineInput } from './deadline.types.js';
import { explainClock } from './explain-clock.js';
import type { DeadlineExplanationType } from './process.types.js';

/** What a norm gives from a start at an office, with every counted and skipped day; by the edition and adjustments that hold at the start. */
export async function calculateDeadline(ctx: RequestContext, input: DeadlineInput): Promise<Outcome<DeadlineExplanationType>> {
  const office = isId(input.officeId) ? await officeById(ctx).load(input.officeId) : null;
  const edition = await editionAt(ctx, input, office === null ? null : startOf(input.start, requireZone(office.timeZone)));
  const calendars = await calendarsOf(ctx.db, edition);
  const norm = edition.norm(input.normId);
  const list = new ProblemList();
  if (norm === null) {
    const terms = edition.pack.norms.filter(({ unit }) => isTermUnit(unit)).map(({ id }) => id);
    list.add({ code: 'unknownNorm', path: 'normId', params: { value: input.normId, nearest: nearestChoice(input.normId, terms) } });
  }
  const term = norm === null || !edition.applies(norm.id) ? null : resolveTerm(norm, edition.pack.standard.dayDefault);
  list.addIf(norm !== null && term?.ok !== true, { code: 'normIsNotTerm', path: 'normId', params: { unit: norm?.unit ?? '' }, clause: norm?.clause });
  list.addIf(office === null, { code: 'unknownOffice', path: 'officeId' });
  const sla = office === null ? null : calendars.slaOf(office);
  const startsAt = sla === null ? null : startOf(input.start, sla.hours.zone);
  if (sla !== null) list.add(...startProblems(startsAt, sla.hours.zone, calendars.days.definition));
  if (sla === null || startsAt === null || term === null || !term.ok || list.any) return list.refused();
  const frozen = freezeNorm({ term: term.value, parts: [] }, edition.id, sla);
  // T12: of a notice the moment asked about is the event it comes before.
  const backward = norm !== null && countsBack(norm) ? { before: startsAt } : {};
  return accepted(explainClock({ norm: { ...frozen, ...backward }, startsAt, pauses: [], now: startsAt }, { edition, calendars: sla, mapId: '' }));
}

const THOUSAND_YEARS = 1000 * 366 * MS_PER_DAY;

// T21: what is registered at the start gets what holds then, whether that is past or planned.
async function editionAt(ctx: RequestContext, { editionId }: DeadlineInput, startsAt: Instant | null): Promise<Edition> {
  // A start no calendar knows is refused below; the database cannot even name the years before the first and after 9999.
  const at = startsAt === null || Math.abs(startsAt - ctx.now) > THOUSAND_YEARS ? ctx.now : startsAt;
  const edition = editionId == null ? await editionOn(ctx.db, at, ctx.now) : await requireEdition(ctx, editionId);
  return effectiveEdition(ctx.db, edition.id, at);
}

/** A start with an offset is an instant; without one it is the office's wall clock. Null where malformed. */
function startOf(text: string, zone: ZoneRules): Instant | null {
  const parsed = parseInstant(text.trim());
  if (parsed !== null) return parsed.at;
  const local = parseLocalDateTime(text.trim());
  return local === null ? null : zone.toInstant(local);
}

// Far from the calendar's years a count would know no holiday.
const FAR_YEARS = 10;

function startProblems(startsAt: Instant | null, zone: ZoneRules, known: { readonly knownFromYear: number; readonly knownToYear: number }): readonly Problem[] {
  if (startsAt === null) return [{ code: 'startInvalid', path: 'start', params: { nearest: '2026-03-05T17:50' } }];
  const year = yearOfDay(zone.dayAt(startsAt));
  if (year < known.knownFromYear) return [{ code: 'beforeCalendar', path: 'start', params: { nearest: known.knownFromYear } }];
  if (year > known.knownToYear + FAR_YEARS) return [{ code: 'beyondCalendar', path: 'start', params: { nearest: known.knownToYear } }];
  return [];
}
