import type { LocalizedText } from '@ortalyk/domain';
import type { Clause, Pack, PrintedList } from '../../pack.js';
import { groupBy } from '../amounts.js';
import { clauseFinding, type LintFinding, type LintRule } from '../finding.js';

interface Placed { readonly clause: Clause; readonly list: PrintedList }

function inEach(make: (language: 'ru' | 'kk' | 'en') => string): LocalizedText {
  return { ru: make('ru'), kk: make('kk'), en: make('en') };
}

const said = (label: LocalizedText, language: 'ru' | 'kk' | 'en'): string => label[language] ?? label.ru;

/** «Два канала связи» over three of them. */
function statedCount({ clause, list }: Placed): LintFinding[] {
  const { statedCount: stated, items, label } = list;
  if (stated === null || items.length === 0 || stated === items.length) return [];
  const names = (language: 'ru' | 'kk' | 'en'): string => items.map((item) => said(item.label, language)).join(', ');
  return [clauseFinding('stated-count', 'warning', {
    clauses: [clause.address],
    message: {
      ru: `«${label.ru}»: названо ${stated}, перечислено ${items.length} (${names('ru')})`, kk: `«${said(label, 'kk')}»: ${stated} деп аталған, ${items.length} тізілген (${names('kk')})`,
      en: `«${said(label, 'en')}»: ${stated} announced, ${items.length} listed (${names('en')})`,
    },
    reading: { ru: 'Верить перечню, а не числу', kk: 'Санға емес, тізімге сену', en: 'Trust the list, not the number' },
  })];
}

/** A heading with nothing under it. */
function emptyList({ clause, list }: Placed): LintFinding[] {
  if (list.items.length > 0) return [];
  return [clauseFinding('list-empty', 'note', {
    clauses: [clause.address],
    message: { ru: `Названо, но не раскрыто: ${list.label.ru}`, kk: `Аталған, бірақ ашылмаған: ${said(list.label, 'kk')}`, en: `Named and not given: ${said(list.label, 'en')}` },
    reading: { ru: 'Не додумывать; значения задаёт администратор', kk: 'Ойдан шығармау; мәндерді әкімші қояды', en: 'Do not invent; the administrator sets the values' },
  })];
}

/** One thing listed in two clauses with different members. */
function differing(lists: readonly Placed[]): LintFinding[] {
  const given = lists.filter(({ list }) => list.items.length > 0);
  const labels = new Map(given.flatMap(({ list }) => list.items.map((item) => [item.code, item.label] as const)));
  const missing = given.map(({ clause, list }) => ({ clause, codes: [...labels.keys()].filter((code) => !list.items.some((item) => item.code === code)) })).filter(({ codes }) => codes.length > 0);
  const [first] = given;
  if (first === undefined || missing.length === 0) return [];
  const counts = given.map(({ list }) => list.items.length).join(' / ');
  const absent = (language: 'ru' | 'kk' | 'en'): string => missing.map(({ clause, codes }) => `${clause.address} — ${codes.map((code) => said(labels.get(code) ?? { ru: code }, language)).join(', ')}`).join('; ');
  const name = (language: 'ru' | 'kk' | 'en'): string => said(first.list.label, language);
  return [clauseFinding('lists-differ', 'warning', {
    clauses: given.map(({ clause }) => clause.address),
    message: { ru: `«${name('ru')}» перечислено по-разному (${counts}); нет: ${absent('ru')}`, kk: `«${name('kk')}» әртүрлі тізілген (${counts}); жоқ: ${absent('kk')}`, en: `«${name('en')}» listed differently (${counts}); missing: ${absent('en')}` },
    reading: inEach((language) => ({
      ru: `Действует более полный перечень (${labels.size})`, kk: `Толығырақ тізім қолданылады (${labels.size})`, en: `The fuller list binds (${labels.size})`,
    })[language]),
  })];
}

function placed(pack: Pack): readonly Placed[] {
  return pack.clauses.flatMap((clause) => (clause.lists ?? []).map((list) => ({ clause, list })));
}

/** A number against the list it announces, and lists of one thing against each other. */
export const printedLists: LintRule = ({ pack }) => {
  const lists = placed(pack);
  return [...lists.flatMap(statedCount), ...[...groupBy(lists, ({ list }) => list.key).values()].flatMap(differing), ...lists.flatMap(emptyList)];
};
