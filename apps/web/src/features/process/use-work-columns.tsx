import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot } from '../../ui/state-dot.js';
import type { VirtualColumn } from '../../ui/virtual-table.js';
import type { WorkRowFragment } from './work-list.generated.js';

type Column = VirtualColumn<WorkRowFragment>;

/** Columns of «my work»; beside a card only those that fit whole, the person only where the list is of many. */
export function useWorkColumns({ narrow, who }: { readonly narrow: boolean; readonly who: boolean }): readonly Column[] {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const language = useLanguage();
  return useMemo(() => {
    const address = (row: WorkRowFragment) => {
      const { account } = row.appeal;
      return account === null ? '' : language === 'kk' ? (account.addressKk ?? account.address) : account.address;
    };
    const main: readonly Column[] = [
      { key: 'due', header: t('work.due'), width: '192px', render: (row) => <DueText dueAt={row.dueAt} warning={row.clock?.warning ?? false} /> },
      { key: 'step', header: t('work.step'), width: 'minmax(150px, 1.4fr)', render: (row) => <StepName row={row} label={pick(row.label)} /> },
      { key: 'appeal', header: t('work.appeal'), width: '148px', render: (row) => row.appeal.number },
      { key: 'subject', header: t('work.subject'), width: 'minmax(150px, 1.4fr)', render: (row) => <span title={pick(row.appeal.subject.label)}>{pick(row.appeal.subject.label)}</span> },
    ];
    const rest: readonly Column[] = [
      { key: 'customer', header: t('work.customer'), width: 'minmax(130px, 1.1fr)', render: (row) => row.appeal.customer?.fullName ?? row.appeal.applicantName ?? '' },
      { key: 'address', header: t('work.address'), width: 'minmax(130px, 1.2fr)', render: (row) => <span title={address(row)}>{address(row)}</span> },
    ];
    const person: Column = { key: 'who', header: t('work.who'), width: 'minmax(120px, 1fr)', render: (row) => row.assignee?.fullName ?? <Box component="span" sx={{ color: 'text.secondary' }}>{t('step.nobody')}</Box> };
    // The number of the open appeal stands on its card.
    if (narrow) return main.filter((column) => column.key !== 'appeal');
    return [...main, ...rest, ...(who ? [person] : [])];
  }, [narrow, who, t, pick, language]);
}

function StepName({ row, label }: { readonly row: WorkRowFragment; readonly label: string }) {
  const title = row.returnReason === null ? label : `${label}: ${row.returnReason}`;
  return (
    <span title={title}>
      <StateDot look={row.state === 'taken' ? 'dot' : 'ring'}>{label}</StateDot>
    </span>
  );
}
