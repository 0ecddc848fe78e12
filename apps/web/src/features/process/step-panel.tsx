import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { ErrorState } from '../../ui/states.js';
import { AssignForm } from './assign-form.js';
import { CompleteForm, type FileSlotProps } from './complete-form.js';
import { ReturnForm } from './return-form.js';
import { StaleNotice } from './stale-notice.js';
import type { StepPanelFieldsFragment } from './step.generated.js';
import { StepButtons } from './step-buttons.js';
import { useStepActs, type StepAct } from './use-step-acts.js';

export type StepInPanel = StepPanelFieldsFragment;

export interface StepPanelProps {
  readonly appealId: string;
  /** The current step; null once all are done. */
  readonly step: StepInPanel | null;
  readonly staffId: string;
  /** The control that takes a file, composed by the workspace. */
  readonly fileField: ComponentType<FileSlotProps>;
  /** Something was done: what shows the appeal reads it anew. */
  readonly onChanged: () => void;
}

/** What to do now: the current step, its term, one primary action and the ways around it. */
export function StepPanel(props: StepPanelProps) {
  const { t } = useTranslation('process');
  const { step } = props;
  return (
    <Box component="section" aria-labelledby="step-heading" sx={{ mx: 2, mb: 2, px: 2, py: 1.5, border: 1, borderColor: step === null ? 'divider' : 'primary.main', borderRadius: 1 }}>
      <Typography component="h2" variant="h2" id="step-heading" sx={{ mb: 0.5 }}>
        {t('step.title')}
      </Typography>
      {step === null ? <Typography sx={{ color: 'text.secondary' }}>{t('step.noStep')}</Typography> : <OpenStep key={step.id} {...props} step={step} />}
    </Box>
  );
}

function OpenStep({ step: read, appealId, staffId, fileField, onChanged }: StepPanelProps & { readonly step: StepInPanel }) {
  const [form, setForm] = useState<'complete' | 'return' | 'assign' | null>(null);
  const acts = useStepActs({ appealId, onChanged });
  const step = newerOf(read, acts.answered);
  // The version the person acts on is the one that was on the screen when the form was opened, not the one that came meanwhile.
  const [opened, setOpened] = useState(step);
  const shown = form === null ? step : opened;
  const begin = (act: StepAct) => {
    acts.clear();
    setOpened(step);
    if (act === 'take') void acts.take(step);
    else if (act === 'release') void acts.release(step);
    else setForm(act);
  };
  const close = () => {
    setForm(null);
    acts.clear();
  };
  const forms = { step: shown, acts, onClose: close };
  return (
    <>
      <StepFacts step={step} staffId={staffId} />
      {acts.stale !== null && (
        <StaleNotice
          stale={acts.stale}
          kept={form !== null}
          onAgain={form === null ? undefined : () => {
            setOpened(acts.stale?.now ?? step);
            acts.clear();
          }}
          onClose={close}
        />
      )}
      {acts.fault !== null && <Box sx={{ my: 1 }}><ErrorState text={acts.fault} /></Box>}
      {form === null && <StepButtons step={step} busy={acts.busy} onAct={begin} />}
      {form === 'complete' && <CompleteForm {...forms} staffId={staffId} fileField={fileField} />}
      {form === 'return' && <ReturnForm {...forms} />}
      {form === 'assign' && <AssignForm {...forms} />}
    </>
  );
}

// While the card is being read anew it still holds the step as it was; acting on that would be refused because of one's own act.
function newerOf(read: StepInPanel, answered: StepInPanel | null): StepInPanel {
  return answered !== null && answered.id === read.id && answered.version > read.version ? answered : read;
}

function StepFacts({ step, staffId }: { readonly step: StepInPanel; readonly staffId: string }) {
  const { t } = useTranslation(['process', 'common']);
  const pick = useLocalized();
  const mine = step.assignee?.id === staffId;
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 2, flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{pick(step.label)}</Typography>
        <DueText dueAt={step.dueAt} warning={step.clock?.warning ?? false} />
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>
        {pick(step.unit.name)} · {step.assignee === null ? t('process:step.nobody') : step.assignee.fullName}
        {step.clock !== null && ` · ${step.clock.clause}`}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('process:step.turns', { input: pick(step.input.label), output: pick(step.output.label) })}</Typography>
      {step.returnReason !== null && <Typography sx={{ mt: 0.5 }}>{t('process:step.returnedBecause', { reason: step.returnReason })}</Typography>}
      {step.actions.length === 0 && !mine && step.assignee === null && <Typography sx={{ mt: 0.5, color: 'text.secondary' }}>{t('process:step.notYours', { unit: pick(step.unit.name) })}</Typography>}
    </Box>
  );
}
