import Box from '@mui/material/Box';
import { addCalendarDays, toEpochDay, weekdayOf } from '@ortalyk/domain';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { useNow } from '../../ui/use-now.js';
import { workGroupOf, type WorkNow } from './work-groups.js';
import type { WorkRowFragment } from './work-list.generated.js';

/** The heading a row stands under, with the number of its rows. */
export function useWorkGroups(rows: readonly WorkRowFragment[]): (row: WorkRowFragment) => { readonly key: string; readonly label: ReactNode } {
  const { t } = useTranslation('process');
  const format = useFormat();
  const at = useNow();
  const groupName = useCallback(
    (row: WorkRowFragment) => {
      const on = format.civilDate(at);
      const now: WorkNow = { at, on, weekEndsOn: addCalendarDays(on, 7 - weekdayOf(toEpochDay(on))) };
      return workGroupOf(row.dueAt === null ? null : { at: Date.parse(row.dueAt), on: format.civilDate(row.dueAt) }, now);
    },
    [format, at],
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const row of rows) found.set(groupName(row), (found.get(groupName(row)) ?? 0) + 1);
    return found;
  }, [rows, groupName]);
  return useCallback(
    (row) => {
      const key = groupName(row);
      const label = (
        <>
          {t(`work.group.${key}`)}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {counts.get(key)}
          </Box>
        </>
      );
      return { key, label };
    },
    [groupName, counts, t],
  );
}
