import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { useNow } from '../../ui/use-now.js';
import type { AppealHeadFragment, AppealTimelineFragment } from './appeal-card.generated.js';
import { pointOf } from './local-time.js';
import { timelineModel, type TimelineModel } from './timeline-geometry.js';
import { TimelineDrawing } from './timeline-drawing.js';
import { TimelineTable } from './timeline-table.js';
import { useWidth } from './use-width.js';

export type ProcessOnLine = AppealTimelineFragment['processes'][number];
export type StepOnLine = ProcessOnLine['steps'][number];

export interface TimelineProps {
  readonly appeal: AppealHeadFragment;
  readonly process: ProcessOnLine;
}

/** The road of one process drawn as a line of days, with the same as a table behind it. */
export function Timeline({ appeal, process }: TimelineProps) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const format = useFormat();
  const now = useNow();
  const [ref, width] = useWidth<HTMLDivElement>();
  const model = modelOf({ appeal, process, now });
  const current = process.steps.find((step) => step.openedAt !== null && step.doneAt === null);
  const parts = [
    t('timeline.label'),
    `${t('timeline.start')} ${format.dateTime(appeal.registeredAt)}`,
    appeal.dueAt !== null && `${t('timeline.due')} ${format.dateTime(appeal.dueAt)}`,
    current !== undefined && `${t('timeline.now')}: ${pick(current.label)}`,
    appeal.answeredAt !== null && `${t('timeline.answered')} ${format.dateTime(appeal.answeredAt)}`,
  ];
  return (
    <Box>
      <Box ref={ref} sx={{ width: '100%', minHeight: 92, overflow: 'hidden' }}>
        {width > 0 && (
          <TimelineDrawing
            model={model}
            width={width}
            label={parts.filter((part) => part !== false).join('. ')}
            words={new Map(process.steps.map((step) => [step.id, { label: pick(step.label), unit: pick(step.unit.name) }]))}
          />
        )}
      </Box>
      <Legend />
      <TimelineTable steps={process.steps} />
    </Box>
  );
}

function modelOf({ appeal, process, now }: TimelineProps & { readonly now: number }): TimelineModel {
  const zone = appeal.office.timeZone;
  const point = (at: string | null) => (at === null ? null : pointOf(at, zone));
  return timelineModel({
    start: pointOf(appeal.registeredAt, zone),
    due: point(appeal.dueAt),
    now: pointOf(now, zone),
    answered: point(appeal.answeredAt),
    days: (appeal.promise?.explanation.days ?? []).filter(saysWhetherWorking),
    steps: process.steps.map((step) => ({ id: step.id, from: isAhead(step) ? null : point(step.openedAt), to: point(step.doneAt), due: point(step.dueAt) })),
  });
}

// A step sent back has been opened once, but it is ahead again until the one before it is done.
function isAhead(step: StepOnLine): boolean {
  return step.state === 'waiting' || step.state === 'returned';
}

// The day of the event is left out of the count for being first, and a calendar day is counted though it be a Sunday: neither tells.
function saysWhetherWorking(day: { readonly reason: string }): boolean {
  return day.reason !== 'startDay' && day.reason !== 'calendar' && day.reason !== 'pause';
}

function Legend() {
  const { t } = useTranslation('appeals');
  const square = { display: 'inline-block', width: 9, height: 9, mr: '5px', border: '1px solid var(--mui-palette-look-control)', verticalAlign: '-1px' } as const;
  return (
    <Box aria-hidden="true" sx={{ display: 'flex', gap: 2, fontSize: 12, color: 'text.secondary' }}>
      <span>
        <Box component="span" sx={{ ...square, backgroundColor: 'var(--mui-palette-look-control)' }} />
        {t('timeline.working')}
      </span>
      <span>
        <Box component="span" sx={square} />
        {t('timeline.off')}
      </span>
    </Box>
  );
}
