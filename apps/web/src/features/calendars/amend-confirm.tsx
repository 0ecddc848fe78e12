import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { amendmentOf, type AmendValues } from './amend-values.js';
import { AmendCalendarDayDocument, CalendarsDocument, CalendarYearDocument, type AffectedRowFragment, type CalendarRowFragment } from './calendars.generated.js';
import { PromisesConfirm } from './promises-confirm.js';
import type { Day } from './year-model.js';

export interface AmendConfirmProps {
  readonly day: Day;
  /** As it was when the promises were looked up. */
  readonly calendar: CalendarRowFragment;
  readonly values: AmendValues;
  readonly affected: readonly AffectedRowFragment[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Which promises move with an amended day. */
export function AmendConfirm({ day, calendar, values, affected, onBack, onClose }: AmendConfirmProps) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const [amend] = useMutation(AmendCalendarDayDocument, { refetchQueries: [CalendarYearDocument, CalendarsDocument], awaitRefetchQueries: true });
  return (
    <PromisesConfirm
      title={t('amend.title', { on: format.longDate(day.on) })}
      affected={affected}
      actLabel={(count) => (count === 0 ? t('amend.confirmNone') : t('amend.confirm', { count }))}
      onBack={onBack}
      onClose={onClose}
      apply={async (confirmedClockIds) => {
        const input = { ...amendmentOf(values, { calendarCode: calendar.code, on: day.on }), reason: values.reason, version: calendar.version, confirmedClockIds };
        return (await amend({ variables: { input } })).data?.amendCalendarDay;
      }}
    />
  );
}
