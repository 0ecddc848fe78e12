import { isTermUnit, type Norm, type NormUse } from '@ortalyk/domain';
import type { Pack } from './pack.js';

/** How the product uses a norm, and where: maps, steps and modules, or the reason why it is only shown. */
export interface NormUsage { readonly use: NormUse; readonly where: string }

/** Maps an appeal can start: the others describe work that begins elsewhere, and no clock runs by them. */
function startedMaps(pack: Pack): ReadonlySet<string> {
  return new Set(pack.subjects.map(({ mapId }) => mapId));
}

/** Steps, totals and caps that run on each norm. */
function sitesOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const sites = new Map<string, string[]>();
  const add = (normId: string | null, site: string): void => {
    if (normId === null) return;
    const known = sites.get(normId) ?? [];
    if (!known.includes(site)) sites.set(normId, [...known, site]);
  };
  const started = startedMaps(pack);
  for (const map of pack.processMaps.filter(({ id }) => started.has(id))) {
    const walked = new Set(map.branches.flatMap(({ steps }) => steps));
    for (const step of map.steps.filter(({ id }) => walked.has(id))) add(step.normId, `map ${map.id} · step ${step.id}`);
    for (const branch of map.branches) add(branch.totalNormId, `map ${map.id} · total`);
  }
  // What a contract owes is clocked by the same maps.
  for (const [normId, known] of sites) if (known.some((site) => site.startsWith('map contract'))) sites.set(normId, [...known, 'contracts']);
  for (const cap of pack.chainCaps.filter(({ mapId }) => started.has(mapId))) add(cap.normId, `map ${cap.mapId} · cap`);
  return sites;
}

const HOUR = 60;
const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * HOUR + Number(clock.slice(3, 5));

/** T9: the company's hours are the very hours the norm prints. */
function isDefaultHours(pack: Pack, { unit, min, max }: Norm): boolean {
  if (unit !== 'hourOfDay' || min === null || max === null) return false;
  const days = Object.values(pack.defaultHours).filter((intervals) => intervals !== undefined && intervals.length > 0);
  return days.length > 0 && days.every((intervals) => clockMinutes(intervals?.[0]?.[0] ?? '00:00') === min * HOUR && clockMinutes(intervals?.at(-1)?.[1] ?? '00:00') === max * HOUR);
}

/** «In working time», «by the schedule of the office»: of the desk, or of no channel that has hours of its own. */
function followsOfficeHours({ unit, subject }: Norm): boolean {
  return (unit === 'workingTime' || unit === 'schedule') && (subject.channel === null || /очно/i.test(subject.channel));
}

/** A channel the product registers by at any hour: the start moves to the opening (T9). */
function isRoundTheClock(pack: Pack, { unit, min, subject, asPrinted }: Norm): boolean {
  // Self-service is another product's; a request sent from there is registered here.
  if (unit !== 'hoursPerDay' || min !== 24 || /самостоятельн/.test(asPrinted)) return false;
  const words = (subject.channel ?? '').toLowerCase();
  return pack.channels.some(({ mode, hidden, label }) => mode === 'online' && hidden !== true && words !== '' && label.ru.toLowerCase().replaceAll('ё', 'е').includes(words.replaceAll('ё', 'е')));
}

/** Rules the code keeps, each recognised by what the norm is, never by its id. */
const KEPT: readonly { readonly where: string; readonly keeps: (norm: Norm, pack: Pack) => boolean }[] = [
  { where: 'calendar: часы офиса, начало вне их — с открытия (T9)', keeps: followsOfficeHours },
  { where: 'calendar: часы компании, начало вне их — с открытия (T9)', keeps: (norm, pack) => isDefaultHours(pack, norm) },
  { where: 'appeals: принимается в любой час, начало — с открытия (T9)', keeps: (norm, pack) => isRoundTheClock(pack, norm) },
  { where: 'lint offices-below-norm', keeps: ({ type, unit, bound, asPrinted }) => type === 'schedule' && bound === 'min' && (unit === 'hoursPerWeek' || (unit === 'hours' && /выходн/.test(asPrinted))) },
  { where: 'lint review-overdue', keeps: ({ unit, bound, max }, pack) => unit === 'years' && bound === 'maxInterval' && max !== null && max === pack.standard.reviewYears },
];

function usageOf(pack: Pack, norm: Norm, sites: readonly string[]): NormUsage {
  const counted = isTermUnit(norm.unit) || norm.unit === 'dayOfMonth';
  if (sites.length > 0 && counted) return { use: norm.use === 'handling' || norm.use === 'average' ? norm.use : 'clocked', where: sites.join('; ') };
  // T12: counted back from a day of the contract; where the pack leaves the number to the contract, by the contract's own.
  if (norm.before !== undefined) return { use: 'clocked', where: norm.before === 'contractEnd' ? 'contracts: уведомление до конца договора (T12)' : 'contracts: предупреждение до отказа (T12)' };
  const kept = KEPT.find(({ keeps }) => keeps(norm, pack));
  if (kept !== undefined) return { use: 'rule', where: kept.where };
  const declared = norm.use === 'rule' && !KEPT.some(({ where }) => where === norm.where);
  return { use: declared ? 'rule' : 'information', where: norm.where };
}

const found = new WeakMap<Pack, ReadonlyMap<string, NormUsage>>();

/** The use of every norm of a pack, found in its maps, caps, hours and calendars; what nothing uses is information with the pack's reason. */
export function normUsage(pack: Pack): ReadonlyMap<string, NormUsage> {
  const known = found.get(pack);
  if (known !== undefined) return known;
  const sites = sitesOf(pack);
  const usage = new Map(pack.norms.map((norm) => [norm.id, usageOf(pack, norm, sites.get(norm.id) ?? [])]));
  found.set(pack, usage);
  return usage;
}
