import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot, type DotLook } from '../../ui/state-dot.js';
import type { StepOnLine } from './timeline.js';

const LOOKS: Readonly<Record<StepOnLine['state'], DotLook>> = { waiting: 'paleRing', open: 'ring', taken: 'dot', done: 'pale', returned: 'ring', cancelled: 'paleRing' };

/** The line of days as a table: every step with its unit, person, times and term. */
export function TimelineTable({ steps }: { readonly steps: readonly StepOnLine[] }) {
  const { t } = useTranslation('appeals');
  return (
    <Box component="details" sx={{ mt: 1, '& > summary': { cursor: 'pointer', width: 'fit-content', color: 'primary.main', textDecoration: 'underline' } }}>
      <summary>{t('timeline.table')}</summary>
      {/* What <details> hides does not inherit the page's box model. */}
      <Box sx={{ overflowX: 'auto', boxSizing: 'border-box' }}>
        <Table size="small" aria-label={t('timeline.table')} sx={{ '& td, & th': { px: 1, verticalAlign: 'top' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('timeline.step')}</TableCell>
              <TableCell>{t('timeline.state')}</TableCell>
              <TableCell>{t('timeline.from')}</TableCell>
              <TableCell>{t('timeline.to')}</TableCell>
              <TableCell>{t('timeline.dueColumn')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {steps.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

function StepLine({ step }: { readonly step: StepOnLine }) {
  const { t } = useTranslation(['appeals', 'common']);
  const pick = useLocalized();
  const format = useFormat();
  const stamp = (at: string | null) => (at === null ? '' : format.dateTime(at));
  return (
    <TableRow>
      <TableCell>
        {pick(step.label)}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '16px' }}>
          {pick(step.unit.name)}
          {step.assignee !== null && ` · ${step.assignee.fullName}`}
          {step.clock !== null && ` · ${step.clock.clause}`}
        </Box>
      </TableCell>
      <TableCell>
        <StateDot look={LOOKS[step.state]}>{t(`common:stepState.${step.state}`)}</StateDot>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{stamp(step.openedAt)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{stamp(step.doneAt)}</TableCell>
      <TableCell>{step.dueAt === null ? '' : <DueText dueAt={step.dueAt} stoppedAt={step.doneAt} warning={step.clock?.warning ?? false} />}</TableCell>
    </TableRow>
  );
}
