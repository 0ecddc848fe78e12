import { useTranslation } from 'react-i18next';
import type { NormForce } from '@ortalyk/contract';
import { StateDot, type DotLook } from '../../ui/state-dot.js';

const looks: Readonly<Record<NormForce, DotLook>> = { inForce: 'dot', readAs: 'ring', informative: 'paleRing' };

/** Whether a norm binds as printed, binds under a reading, or is only shown. */
export function ForceText({ force, applies = true }: { readonly force: NormForce; readonly applies?: boolean }) {
  const { t } = useTranslation('standards');
  return <StateDot look={applies ? looks[force] : 'paleRing'}>{applies ? t(`force.${force}`) : t('norms.notApplied')}</StateDot>;
}
