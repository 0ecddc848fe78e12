import type { Office, WeekHours } from '../../pack-office.js';
import { groupBy } from '../amounts.js';
import { clauseFinding, normFinding, type LintFinding, type LintRule } from '../finding.js';
import type { Pack } from '../../pack.js';

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

const hoursIn = (days: WeekHours[keyof WeekHours]): number => (days ?? []).reduce((sum, [from, to]) => sum + (minutesOf(to) - minutesOf(from)) / 60, 0);

/** Area code of a printed landline number «(48251) 9-12-34»; mobiles have none. */
function areaCodes(office: Office): string[] {
  return office.phones.flatMap((phone) => /^\((\d{4,5})\)/.exec(phone.printed)?.[1] ?? []).filter((code) => !code.startsWith('9'));
}

/** Two offices of one house are common; two of one house with telephones of different towns are a copying error. */
function sameAddress(offices: readonly Office[]): LintFinding[] {
  return [...groupBy(offices.filter((office) => office.address !== null), (office) => (office.address ?? '').toLowerCase().replace(/[\s.,]+/g, ' ').trim()).values()]
    .filter((group) => group.some((office) => group.some((other) => areaCodes(office).length > 0 && areaCodes(other).length > 0 && !areaCodes(office).some((code) => areaCodes(other).includes(code)))))
    .map((group) => clauseFinding('offices-share-address', 'error', {
      clauses: group.map((office) => office.code),
      message: { ru: `Один адрес, а телефоны разных городов: ${group.map((office) => office.name.ru).join(', ')}`, kk: `Мекенжай бір, телефондар әр қаланікі: ${group.map((office) => office.name.ru).join(', ')}`, en: `One address, telephones of different towns: ${group.map((office) => office.code).join(', ')}` },
      reading: { ru: 'Спросить у компании; до ответа адрес не публиковать', kk: 'Компаниядан сұрау; жауапқа дейін мекенжайды жарияламау', en: 'Ask the company; do not publish until answered' },
    }));
}

const REGION_DIGITS = 3;
const MOST = 0.8;

/** An area code of another region among the offices of one branch. */
function foreignCodes(offices: readonly Office[]): LintFinding[] {
  return [...groupBy(offices.filter((office) => office.branch !== null), (office) => office.branch ?? '').values()].flatMap((branch) => {
    const regions = groupBy(branch.flatMap((office) => areaCodes(office).map((code) => ({ office, region: code.slice(0, REGION_DIGITS) }))), (entry) => entry.region);
    const total = [...regions.values()].reduce((sum, entries) => sum + entries.length, 0);
    const main = [...regions].find(([, entries]) => entries.length >= total * MOST)?.[0];
    if (main === undefined) return [];
    return [...regions].filter(([region]) => region !== main).flatMap(([region, entries]) => entries.map(({ office }) => clauseFinding('foreign-area-code', 'warning', {
      clauses: [office.code],
      message: { ru: `Код ${region}… не той области, что у филиала (${main}…): ${office.name.ru}`, kk: `${region}… коды филиал облысынікі емес (${main}…): ${office.name.ru}`, en: `Area code ${region}… is not of the branch's region (${main}…): ${office.code}` },
      reading: { ru: 'Вероятная опечатка; показать как напечатано и спросить', kk: 'Қате болуы ықтимал; басылғандай көрсету және сұрау', en: 'Probably a misprint; show as printed and ask' },
    })));
  });
}

/** A norm that wants hours on a day off against the branches that have none. */
function dayOffHours(pack: Pack): LintFinding[] {
  return pack.norms.filter((norm) => norm.type === 'schedule' && norm.unit === 'hours' && /выходн/.test(norm.asPrinted)).flatMap((norm) => {
    const without = [...groupBy(pack.offices.filter((office) => office.branch !== null), (office) => office.branch ?? '')]
      .filter(([, offices]) => !offices.some((office) => Math.max(hoursIn(office.hours?.sat), hoursIn(office.hours?.sun)) >= (norm.min ?? 0)))
      .map(([branch]) => branch);
    if (without.length === 0) return [];
    return [normFinding('offices-below-norm', 'warning', {
      norms: [norm],
      message: { ru: `Часов в выходной нет: ${without.join(', ')}`, kk: `Демалыс күні сағаттары жоқ: ${without.join(', ')}`, en: `No hours on a day off: ${without.join(', ')}` },
      reading: { ru: 'Часы берутся из списка офисов; расхождение показывать', kk: 'Сағаттар офистер тізімінен алынады; айырмашылық көрсетіледі', en: 'The office list wins; show the difference' },
    })];
  });
}

/** A norm of hours a week against every office; one with no hours of its own keeps the company's. */
function weekHours(pack: Pack): LintFinding[] {
  return pack.norms.filter((norm) => norm.type === 'schedule' && norm.unit === 'hoursPerWeek' && norm.bound === 'min' && norm.min !== null).flatMap((norm) => {
    const weekly = (hours: WeekHours): number => Object.values(hours).reduce((sum, day) => sum + hoursIn(day), 0);
    const short = pack.offices.filter((office) => weekly(office.hours ?? pack.defaultHours) < (norm.min ?? 0)).map((office) => office.name.ru);
    if (short.length === 0) return [];
    return [normFinding('offices-below-norm', 'warning', {
      norms: [norm],
      message: { ru: `Часов в неделю меньше нормы (${norm.asPrinted}): ${short.join(', ')}`, kk: `Аптадағы сағат нормадан аз (${norm.asPrinted}): ${short.join(', ')}`, en: `Fewer hours a week than the norm (${norm.min ?? ''}): ${short.join(', ')}` },
      reading: { ru: 'Часы берутся из списка офисов; расхождение показывать', kk: 'Сағаттар офистер тізімінен алынады; айырмашылық көрсетіледі', en: 'The office list wins; show the difference' },
    })];
  });
}

/** Offices against each other and against the norms of the same document. */
export const officeFacts: LintRule = ({ pack }) => [...sameAddress(pack.offices), ...foreignCodes(pack.offices), ...dayOffHours(pack), ...weekHours(pack)];
