import type { NormRowFragment } from './standards.generated.js';
import type { StandardSearch } from './urls.js';

/** Letters as hands type them: case and ё aside. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[«»"]/g, '');
}

type Searched = Pick<NormRowFragment, 'id' | 'clause' | 'label' | 'process' | 'processLabel' | 'asPrinted'>;

/** Norms in which every typed word occurs: in the clause, any of the labels, the process, the id or the printed value. */
export function matchNorms<Row extends Searched>(norms: readonly Row[], typed: string): readonly Row[] {
  const words = folded(typed).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return norms;
  return norms.filter((norm) => {
    const { ru, kk, en } = norm.label;
    const process = norm.processLabel;
    const hay = folded([norm.id, norm.clause, ru, kk, en, norm.process, process.ru, process.kk, process.en, norm.asPrinted].filter(Boolean).join(' '));
    return words.every((word) => hay.includes(word));
  });
}

/** The norms the address asks for; an edition has a hundred or so, all at hand, so the list follows each key at once. */
export function filterNorms(norms: readonly NormRowFragment[], search: StandardSearch): readonly NormRowFragment[] {
  const kept = norms.filter(
    (norm) =>
      (search.use === undefined || norm.use === search.use) &&
      (search.force === undefined || norm.force === search.force) &&
      (search.process === undefined || norm.process === search.process) &&
      (search.changed !== true || norm.override !== null),
  );
  return matchNorms(kept, search.text ?? '');
}

/** Processes of the edition in the order of its text, each once, with what they are called. */
export function processesOf(norms: readonly Pick<NormRowFragment, 'process' | 'processLabel'>[]): readonly Pick<NormRowFragment, 'process' | 'processLabel'>[] {
  return [...new Map(norms.map(({ process, processLabel }) => [process, { process, processLabel }])).values()];
}
