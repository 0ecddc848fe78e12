import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';

const BASES = ['houseMeter', 'area', 'persons', 'flatMeter', 'norm'] as const;

/** Words for a value of a dated fact: m² of an area (hundredths), people, or what charges are counted by. */
export function useFactValue(): (kind: string, value: unknown) => string {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (kind, value) => {
    if (value === null || value === undefined) return t('card.unknown');
    if (kind === 'area') return t('card.areaValue', { area: format.number(Number(value) / 100) });
    if (kind === 'residents') return t('card.residentsValue', { count: Number(value) });
    const basis = BASES.find((one) => one === value);
    return basis === undefined ? t('card.unknown') : t(`basis.${basis}`);
  };
}
