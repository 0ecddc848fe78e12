import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../text/short-name.js';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot } from '../../ui/state-dot.js';
import type { VirtualColumn } from '../../ui/virtual-table.js';
import type { AppealRowFragment } from './appeals-list.generated.js';
import { stateLook } from './state-look.js';

type Column = VirtualColumn<AppealRowFragment>;

const HEARD_ONLY = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
export type ListWidth = 'whole' | 'half' | 'narrow';

const SHOWN: Readonly<Record<ListWidth, readonly string[]>> = {
  whole: ['number', 'due', 'state', 'subject', 'applicant', 'address', 'step', 'received'],
  half: ['number', 'due', 'state', 'subject', 'applicant'],
  narrow: ['number', 'due', 'subject'],
};

/** Columns of the list; beside a card those that do not fit are left out whole, so that none is cut. */
export function useAppealColumns(width: ListWidth): readonly Column[] {
  const { t } = useTranslation(['appeals', 'common']);
  const pick = useLocalized();
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const columns: readonly Column[] = [
      { key: 'number', header: t('appeals:list.number'), width: '148px', render: (row) => <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{row.number}</Box> },
      { key: 'due', header: t('appeals:list.due'), width: '192px', render: (row) => <DueText dueAt={row.dueAt} stoppedAt={closedAt(row)} /> },
      { key: 'state', header: t('appeals:list.state'), width: '158px', render: (row) => <StateDot look={stateLook(row.state)}>{t(`common:appealState.${row.state}`)}</StateDot> },
      { key: 'subject', header: t('appeals:list.subject'), width: 'minmax(150px, 1.4fr)', render: (row) => (width === 'narrow' ? <SubjectWithState row={row} subject={pick(row.subject.label)} /> : <Cut text={pick(row.subject.label)} />) },
      { key: 'applicant', header: t('appeals:list.applicant'), width: 'minmax(130px, 1.1fr)', render: (row) => <Cut text={row.customer?.fullName ?? row.applicantName ?? ''} /> },
      { key: 'address', header: t('appeals:list.address'), width: 'minmax(130px, 1.1fr)', render: (row) => <Cut text={row.account === null ? '' : language === 'kk' ? (row.account.addressKk ?? row.account.address) : row.account.address} /> },
      { key: 'step', header: t('appeals:list.step'), width: 'minmax(140px, 1.7fr)', render: (row) => <CurrentStep row={row} pick={pick} nobody={t('appeals:list.unassigned')} /> },
      { key: 'received', header: t('appeals:list.received'), width: '112px', render: (row) => format.dateTime(row.receivedAt) },
    ];
    return columns.filter((column) => SHOWN[width].includes(column.key));
  }, [width, t, pick, language, format]);
}

/** When the promise stopped running: an appeal closed without an answer is history as well. */
function closedAt(row: AppealRowFragment): string | null {
  if (row.answeredAt !== null) return row.answeredAt;
  return row.state === 'refused' || row.state === 'cancelled' ? row.registeredAt : null;
}

/** Beside a card the state is the dot before the subject, and words for those who do not see it. */
function SubjectWithState({ row, subject }: { readonly row: AppealRowFragment; readonly subject: string }) {
  const { t } = useTranslation('common');
  const state = t(`appealState.${row.state}`);
  return (
    <span title={`${state}: ${subject}`}>
      <StateDot look={stateLook(row.state)}>
        <Box component="span" sx={HEARD_ONLY}>
          {state}:{' '}
        </Box>
        {subject}
      </StateDot>
    </span>
  );
}

function Cut({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

interface CurrentStepProps {
  readonly row: AppealRowFragment;
  readonly pick: ReturnType<typeof useLocalized>;
  readonly nobody: string;
}

function CurrentStep({ row, pick, nobody }: CurrentStepProps) {
  const step = row.currentStep;
  if (step === null) return null;
  const who = step.assignee?.fullName ?? nobody;
  return (
    <span title={`${pick(step.label)} — ${who}`}>
      {pick(step.label)}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {step.assignee === null ? nobody : shortName(step.assignee.fullName)}
      </Box>
    </span>
  );
}
