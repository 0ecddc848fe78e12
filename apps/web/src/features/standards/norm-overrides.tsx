import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { StateDot, type DotLook } from '../../ui/state-dot.js';
import { EndOverrideDialog } from './end-override-dialog.js';
import type { NormCardFragment, OverrideRowFragment } from './standards.generated.js';
import { useNormAmount } from './use-norm-words.js';
import { usePeriod } from './use-period.js';

const looks: Readonly<Record<OverrideRowFragment['state'], DotLook>> = { active: 'dot', planned: 'ring', past: 'pale', ended: 'paleRing' };

/** Every override there ever was, newest first; ending one keeps it here. */
export function NormOverrides({ norm, mayEnd }: { readonly norm: NormCardFragment; readonly mayEnd: boolean }) {
  const { t } = useTranslation('standards');
  const [ending, setEnding] = useState<OverrideRowFragment | null>(null);
  return (
    <section>
      <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
        {t('card.overrides')}
      </Typography>
      {norm.overrides.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('card.noOverrides')}</Typography>}
      {norm.overrides.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
          {norm.overrides.map((override) => (
            <OverrideLine key={override.id} override={override} norm={norm} onEnd={mayEnd ? () => setEnding(override) : undefined} />
          ))}
        </Box>
      )}
      {ending !== null && <EndOverrideDialog override={ending} norm={norm} onClose={() => setEnding(null)} />}
    </section>
  );
}

interface OverrideLineProps {
  readonly override: OverrideRowFragment;
  readonly norm: NormCardFragment;
  readonly onEnd: (() => void) | undefined;
}

function OverrideLine({ override, norm, onEnd }: OverrideLineProps) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  const label = useLocalized();
  const amount = useNormAmount();
  const period = usePeriod();
  const { base } = norm;
  const max = override.max ?? base.max;
  const value = amount({ min: override.min ?? (base.min === base.max ? max : base.min), max, unit: override.unit ?? base.unit });
  const words = [value, override.force !== null && t(`force.${override.force}`), override.reading !== null && label(override.reading)].filter((word) => word !== false);
  const open = override.state === 'active' || override.state === 'planned';
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', py: 1, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}>
      <Box>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
          <StateDot look={looks[override.state]}>{t(`override.state.${override.state}`)}</StateDot>
          <span>{period(override)}</span>
        </Box>
        <Box sx={{ fontWeight: 600 }}>{words.join(' · ')}</Box>
        <Box>{override.reason}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
          {t('override.by', { name: override.authorName ?? '—', at: format.dateTime(override.createdAt) })}
          {override.endedAt !== null && ` · ${t('override.endedBy', { name: override.endedByName ?? '—', at: format.dateTime(override.endedAt) })}`}
        </Box>
      </Box>
      {open && onEnd !== undefined && (
        <Can permission="standards:override">
          <Button onClick={onEnd}>{t('override.end')}</Button>
        </Can>
      )}
    </Box>
  );
}
