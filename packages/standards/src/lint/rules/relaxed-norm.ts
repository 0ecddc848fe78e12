import { printAmount } from '../amounts.js';
import { clauseFinding, type LintRule } from '../finding.js';

/** A number and, beside it, the permission not to keep it. */
export const relaxedNorm: LintRule = ({ pack }) => pack.norms.filter((norm) => norm.relaxedBy !== undefined).map((norm) => ({
  ...clauseFinding('norm-relaxed', 'note', {
    clauses: [...new Set([norm.clause, norm.relaxedBy?.clause ?? norm.clause])],
    message: {
      ru: `Число названо (${norm.asPrinted}) и тут же разрешено от него отступить: «${norm.relaxedBy?.asPrinted ?? ''}»`,
      kk: `Сан аталған (${norm.asPrinted}) және одан ауытқуға рұқсат етілген: «${norm.relaxedBy?.asPrinted ?? ''}»`,
      en: `A number (${printAmount(norm).en}) and the leave to pass it side by side: «${norm.relaxedBy?.asPrinted ?? ''}»`,
    },
    reading: { ru: 'Предупреждать, не запрещать', kk: 'Ескерту, тыйым салмау', en: 'Warn, do not block' },
  }),
  normIds: [norm.id],
}));
