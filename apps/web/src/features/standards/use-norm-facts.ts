import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import type { Definition } from '../../ui/definition-list.js';
import { BOUNDS, COUNTS_FROM } from './norm-codes.js';
import type { NormCardFragment } from './standards.generated.js';
import { useNormAmount } from './use-norm-words.js';
import { useWhereText } from './use-where-text.js';

const MARKS = ['ambiguous', 'inferred', 'soft', 'outdatedByLaw', 'contradictsSum', 'misprint', 'contradictsChain', 'duplicate', 'contradiction', 'gap'] as const;

/** Everything the edition says of a norm, as lines of a card; what it leaves unsaid is left out. */
export function useNormFacts(norm: NormCardFragment): readonly Definition[] {
  const { t } = useTranslation('standards');
  const extension = useExtensionText(norm.extension);
  const where = useWhereText();
  const label = useLocalized();
  const bound = BOUNDS.find((one) => one === norm.bound);
  const mark = MARKS.find((one) => one === norm.status);
  const countsFrom = COUNTS_FROM.find((one) => one === norm.countsFrom);
  const lines = norm.lines.length > 0 ? ` · ${t('card.lines', { count: norm.lines.length, lines: norm.lines.join(', ') })}` : '';
  const facts: readonly (Definition | false)[] = [
    { term: t('card.printed'), value: norm.asPrinted.includes('«') ? norm.asPrinted : `«${norm.asPrinted}»` },
    { term: t('card.clause'), value: `${norm.clause}${lines}` },
    { term: t('card.use'), value: `${t(`use.${norm.use}`)} — ${t(`useHint.${norm.use}`)}` },
    { term: t('card.where'), value: where(norm.where) },
    { term: t('card.process'), value: label(norm.processLabel) },
    norm.step !== null && { term: t('card.step'), value: norm.step },
    norm.role !== null && { term: t('card.role'), value: norm.role },
    norm.trigger !== null && { term: t('card.trigger'), value: norm.trigger },
    norm.result !== null && { term: t('card.result'), value: norm.result },
    norm.channel !== null && { term: t('card.channel'), value: norm.channel },
    norm.customer !== null && { term: t('card.customer'), value: norm.customer },
    norm.isTerm && { term: t('card.countsFrom'), value: countsFrom === undefined ? norm.countsFrom : t(`countsFrom.${countsFrom}`) },
    bound !== undefined && { term: t('card.bound'), value: t(`bound.${bound}`) },
    mark !== undefined && { term: t('card.mark'), value: t(`mark.${mark}`) },
    norm.isTerm && { term: t('card.extension'), value: extension ?? t('card.noExtension') },
  ];
  return facts.filter((fact) => fact !== false);
}

function useExtensionText(extension: NormCardFragment['extension']): string | null {
  const { t } = useTranslation('standards');
  const amount = useNormAmount();
  if (extension === null) return null;
  const parts = [
    extension.amount !== null && extension.unit !== null && t('extension.amount', { amount: amount({ min: extension.amount, max: extension.amount, unit: extension.unit }) }),
    t('extension.times', { count: extension.times }),
    extension.requiresInterimAnswer && t('extension.interim'),
    extension.agreedWithCustomer && t('extension.agreed'),
    extension.clause,
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}
