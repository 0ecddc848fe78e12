import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

/** Numbers that contradict themselves: a target above its limit, a clocked norm without an amount. */
export function checkTerms(pack: Pack, report: PackReport): void {
  pack.norms.forEach((norm, index) => {
    if (norm.min !== null && norm.max !== null && norm.min > norm.max) {
      report.refuse('pack.minAboveMax', `norms.${index}.min`, { value: String(norm.min), nearest: String(norm.max), clause: norm.clause });
    }
    // T12: a notice counts back by its least, or by the contract's own number.
    if (norm.use === 'clocked' && norm.max === null && norm.before === undefined) {
      report.refuse('pack.clockWithoutLimit', `norms.${index}.max`, { value: norm.id, nearest: norm.min === null ? 'information' : String(norm.min), clause: norm.clause });
    }
    if (norm.force === 'readAs' && norm.reading === null) {
      report.refuse('pack.readAsWithoutReading', `norms.${index}.reading`, { value: norm.id, nearest: 'inForce', clause: norm.clause });
    }
  });
}

/** Time zones must be ones the runtime knows. */
export function checkTimeZones(pack: Pack, report: PackReport): void {
  const known = new Set(Intl.supportedValuesOf('timeZone'));
  report.resolve('pack.unknownTimeZone', 'standard.timeZone', { value: pack.standard.timeZone, choices: known });
  pack.offices.forEach((office, index) => report.resolve('pack.unknownTimeZone', `offices.${index}.timeZone`, { value: office.timeZone, choices: known }));
}
