import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { useAmountText } from './use-amount-text.js';
import type { Preview } from './use-deadline-preview.js';

/** Steps the appeal will go through: what is done, by whom, in what time. */
export function PreviewSteps({ steps }: { readonly steps: Preview['steps'] }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const amountText = useAmountText();
  return (
    <>
      <Typography component="h3" variant="h2" sx={{ mb: 0.5 }}>
        {t('preview.steps')}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {steps.length}
        </Box>
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none' }}>
        {steps.map((step, index) => (
          <Box component="li" key={step.stepId} sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: 1, py: '4px' }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {index + 1}
            </Box>
            <Box component="span">
              {pick(step.label)}
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '16px' }}>
                {pick(step.unit)} · {t('preview.stepOutput', { output: pick(step.output) })}
                {step.clause !== null && ` · ${step.clause}`}
              </Box>
            </Box>
            <Box component="span" sx={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
              {amountText({ amount: step.amount, target: step.target, unit: step.normUnit }) ?? (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('preview.noStepTerm')}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
