import { isTermUnit, type LocalizedText, type ProcessMap, type StepDefinition } from '@ortalyk/domain';
import type { Clause, Pack, PrintedDuty } from '../../pack.js';
import { clauseFinding, type LintFinding, type LintRule } from '../finding.js';

const said = (label: LocalizedText, language: 'kk' | 'en'): string => label[language] ?? label.ru;

interface Site { readonly map: ProcessMap; readonly step: StepDefinition }

function siteOf(pack: Pack, stepId: string | null): Site | null {
  for (const map of pack.processMaps) {
    const step = map.steps.find(({ id }) => id === stepId);
    if (step !== undefined) return { map, step };
  }
  return null;
}

function clauseOf(pack: Pack, { map, step }: Site): string {
  return pack.norms.find(({ id }) => id === step.normId)?.clause ?? map.clause;
}

/** The text gives to one position what the map gives to another. */
function otherPosition(pack: Pack, clause: Clause, duty: PrintedDuty): LintFinding[] {
  const site = siteOf(pack, duty.stepId);
  if (site === null || duty.position === null || duty.position === site.step.position) return [];
  const named = (code: string): LocalizedText => pack.positions.find((position) => position.code === code)?.label ?? { ru: code };
  const [inText, inMap] = [named(duty.position), named(site.step.position)];
  return [clauseFinding('conflicting-roles', 'warning', {
    clauses: [clause.address, clauseOf(pack, site)],
    message: {
      ru: `«${duty.label.ru}»: в тексте ${inText.ru}, в карте процесса ${inMap.ru}`, kk: `«${said(duty.label, 'kk')}»: мәтінде ${said(inText, 'kk')}, процесс картасында ${said(inMap, 'kk')}`,
      en: `«${said(duty.label, 'en')}»: ${said(inText, 'en')} in the text, ${said(inMap, 'en')} in the map`,
    },
    reading: {
      ru: 'Назначать по разрешению, а не по должности; ответственного за срок назвать один раз', kk: 'Лауазыммен емес, рұқсатпен тағайындау; мерзімге жауаптыны бір рет атау',
      en: 'Assign by permission, not by position; name one owner of the term',
    },
  })];
}

/** Work the text orders and no map gives a term to. */
function untimed(pack: Pack, clause: Clause, duty: PrintedDuty): LintFinding[] {
  if (duty.everyBranchOf !== undefined) return [];
  const normId = siteOf(pack, duty.stepId)?.step.normId ?? null;
  const norm = pack.norms.find(({ id }) => id === normId);
  // A norm with its unit lost is the matter of another rule.
  if (norm !== undefined && (isTermUnit(norm.unit) || norm.unit === 'unknown' || norm.unit === 'notPrinted')) return [];
  return [clauseFinding('process-without-deadline', 'warning', {
    clauses: [clause.address],
    message: { ru: `«${duty.label.ru}»: срока нет`, kk: `«${said(duty.label, 'kk')}»: мерзім жоқ`, en: `«${said(duty.label, 'en')}»: no deadline` },
    reading: { ru: 'Срок настраивает администратор, по умолчанию — закон; нарушений нет, пока он не задан', kk: 'Мерзімді әкімші баптайды, әдепкісі — заң; қойылғанша бұзушылық жоқ', en: 'The administrator sets a term, the law by default; no breach until then' },
  })];
}

/** «Every case is inspected», and a branch without an inspection. */
function branchesWithout(pack: Pack, clause: Clause, duty: PrintedDuty): LintFinding[] {
  const lacking = pack.processMaps.filter((map) => duty.everyBranchOf?.includes(map.id)).flatMap((map) => map.branches.filter((branch) => !branch.steps.some((id) => map.steps.find((step) => step.id === id)?.unit === duty.unit)));
  if (lacking.length === 0) return [];
  return [clauseFinding('step-missing-in-branch', 'warning', {
    clauses: [clause.address, ...new Set(lacking.map((branch) => branch.clause))],
    message: {
      ru: `«${duty.label.ru}» сказано обо всех случаях, а в карте его нет: ${lacking.map((branch) => branch.label.ru).join('; ')}`,
      kk: `«${said(duty.label, 'kk')}» барлық жағдайға айтылған, картада жоқ: ${lacking.map((branch) => said(branch.label, 'kk')).join('; ')}`,
      en: `«${said(duty.label, 'en')}» is said of every case and the map lacks it: ${lacking.map((branch) => said(branch.label, 'en')).join('; ')}`,
    },
    reading: { ru: 'Действует карта: шаг только там, где он в ней есть', kk: 'Карта қолданылады: қадам тек картада бар жерде', en: 'The map binds: the step is only where it has one' },
  })];
}

/** What the text gives people to do against what the maps say. */
export const duties: LintRule = ({ pack }) => pack.clauses.flatMap((clause) => (clause.duties ?? []).flatMap((duty) => [
  ...otherPosition(pack, clause, duty), ...untimed(pack, clause, duty), ...branchesWithout(pack, clause, duty),
]));
