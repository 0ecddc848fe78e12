import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts, type Shortcut } from '../../ui/keyboard.js';
import type { StepInPanel } from './step-panel.js';
import type { StepAct } from './use-step-acts.js';

export interface StepButtonsProps {
  readonly step: StepInPanel;
  readonly busy: boolean;
  readonly onAct: (act: StepAct) => void;
}

/** One primary action — take, or the output document — and the ways around it; what the viewer may not do is not offered. */
export function StepButtons({ step, busy, onAct }: StepButtonsProps) {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const can = (act: StepAct) => step.actions.includes(act);
  const act = (name: StepAct) => () => {
    if (!busy) onAct(name);
  };
  useStepKeys({ take: can('take'), complete: can('complete') }, (name) => act(name)());
  if (step.actions.length === 0) return null;
  const completeFirst = can('complete') && !can('take');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {can('take') && (
        <Button variant="contained" aria-disabled={busy} onClick={act('take')} endIcon={<KeyHint>T</KeyHint>} aria-keyshortcuts="T">
          {t('step.take')}
        </Button>
      )}
      {can('complete') && (
        <Button variant={completeFirst ? 'contained' : 'outlined'} aria-disabled={busy} onClick={act('complete')} endIcon={<KeyHint>D</KeyHint>} aria-keyshortcuts="D">
          {t('step.completeNamed', { output: pick(step.output.label) })}
        </Button>
      )}
      {can('return') && <Button aria-disabled={busy} onClick={act('return')}>{t('step.return')}</Button>}
      {can('assign') && <Button aria-disabled={busy} onClick={act('assign')}>{t('step.assign')}</Button>}
      {can('release') && (
        <Button variant="text" aria-disabled={busy} onClick={act('release')}>
          {t('step.release')}
        </Button>
      )}
    </Box>
  );
}

function useStepKeys(can: { readonly take: boolean; readonly complete: boolean }, run: (act: StepAct) => void): void {
  const { t } = useTranslation('process');
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const labels = { take: t('step.take'), complete: t('step.complete') };
  const keys = useMemo((): readonly Shortcut[] => {
    const all: (Shortcut | null)[] = [
      can.take ? { code: 'KeyT', label: labels.take, shown: 'T', run: () => latest.current('take') } : null,
      can.complete ? { code: 'KeyD', label: labels.complete, shown: 'D', run: () => latest.current('complete') } : null,
    ];
    return all.filter((key) => key !== null);
  }, [can.take, can.complete, labels.take, labels.complete]);
  useShortcuts(keys);
}
