import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DefinitionList } from '../../ui/definition-list.js';
import type { Stale } from './use-step-acts.js';

export interface StaleNoticeProps {
  readonly stale: Stale;
  /** Something was typed and is still on the screen. */
  readonly kept: boolean;
  readonly onAgain: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A version conflict: who changed the step, how it was seen, how it is, and what was kept. */
export function StaleNotice({ stale, kept, onAgain, onClose }: StaleNoticeProps) {
  const { t } = useTranslation(['process', 'appeals']);
  const format = useFormat();
  const words = useStepWords();
  const { event } = stale;
  return (
    <Box role="alert" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'var(--mui-palette-look-amberSurface)', px: 1.5, py: 1.25, my: 1, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{t('process:stale.title')}</Typography>
      {event !== null && (
        <Typography>
          {event.actor?.fullName ?? t('appeals:event.system')}, {format.dateTime(event.at)}: {words.event(event.type)}
        </Typography>
      )}
      <DefinitionList
        termWidth={110}
        items={[
          { term: t('process:stale.yours'), value: words.step(stale.seen) },
          { term: t('process:stale.theirs'), value: words.step(stale.now) },
        ]}
      />
      {kept && <Typography>{t('process:stale.kept')}</Typography>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {onAgain !== undefined && stale.now?.id === stale.seen.id && <Button onClick={onAgain}>{t('process:stale.again')}</Button>}
        <Button variant="text" onClick={onClose}>
          {t('process:stale.close')}
        </Button>
      </Box>
    </Box>
  );
}

const TYPES = ['appealRegistered', 'appealAttached', 'stepOpened', 'stepTaken', 'stepReleased', 'stepAssigned', 'stepCompleted', 'stepReturned', 'processDone', 'appealAnswered'] as const;

function useStepWords() {
  const { t } = useTranslation(['process', 'appeals', 'common']);
  const pick = useLocalized();
  return {
    event: (type: string): string => {
      const known = TYPES.find((one) => one === type);
      return known === undefined ? type : t(`appeals:event.${known}`);
    },
    step: (step: Stale['seen'] | null): string => {
      if (step === null) return t('process:step.allDone');
      const { label, state, assignee } = step;
      return [label === undefined ? '' : pick(label), state === undefined ? '' : t(`common:stepState.${state}`), assignee?.fullName ?? t('process:step.nobody')].filter((part) => part !== '').join(', ');
    },
  };
}
