import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { StepSpan, TimelineModel } from './timeline-geometry.js';

export interface TimelineDrawingProps {
  readonly model: TimelineModel;
  readonly width: number;
  /** What the drawing says, for those who do not see it. */
  readonly label: string;
  readonly words: ReadonlyMap<string, { readonly label: string; readonly unit: string }>;
}

const HEIGHT = 90;
const STEP_TOP = 18;
const STEP_HEIGHT = 22;
const DAY_TOP = 48;
const DAY_HEIGHT = 9;
const INK = 'var(--mui-palette-text-primary)';
const MUTED = 'var(--mui-palette-text-secondary)';
const CONTROL = 'var(--mui-palette-look-control)';

interface Scale {
  readonly width: number;
  readonly day: number;
  readonly at: (place: number) => number;
}

/** Working days filled, days off hollow, steps as segments, marks for now, the due and the answer. */
export function TimelineDrawing({ model, width, label, words }: TimelineDrawingProps) {
  const { t } = useTranslation('appeals');
  const day = width / model.days.length;
  const scale: Scale = { width, day, at: (place) => Math.min(width - 1, Math.max(1, place * day)) };
  const end = model.answered ?? model.now;
  const overdue = model.due !== null && end !== null && end > model.due ? { from: scale.at(model.due), to: scale.at(end) } : null;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label} fontFamily="inherit" fontSize={11.5}>
      <Days model={model} scale={scale} />
      {overdue !== null && <rect x={overdue.from} y={DAY_TOP + DAY_HEIGHT + 2} width={Math.max(2, overdue.to - overdue.from)} height={3} fill="var(--mui-palette-look-red)" />}
      {model.ahead !== null && <Ahead ahead={model.ahead} scale={scale} label={t('timeline.aheadLabel', { count: model.ahead.count })} />}
      {model.spans.map((span) => (
        <Span key={span.id} span={span} scale={scale} words={words.get(span.id)} />
      ))}
      {model.due !== null && <Mark x={scale.at(model.due)} width={width} label={t('timeline.due')} side="top" strong={overdue !== null} />}
      {model.answered !== null && <Mark x={scale.at(model.answered)} width={width} label={t('timeline.answered')} side="bottom" strong={false} />}
      {model.now !== null && <Mark x={scale.at(model.now)} width={width} label={t('timeline.now')} side="bottom" strong={false} />}
      <DayNames model={model} scale={scale} />
    </svg>
  );
}

function Days({ model, scale }: { readonly model: TimelineModel; readonly scale: Scale }) {
  const gap = scale.day > 6 ? 2 : scale.day > 3 ? 1 : 0;
  return model.days.map((day, index) => (
    <rect key={day.on} x={index * scale.day + gap / 2 + 0.5} y={DAY_TOP + 0.5} width={Math.max(1, scale.day - gap - 1)} height={DAY_HEIGHT} fill={day.working ? CONTROL : 'none'} stroke={CONTROL} strokeWidth={gap === 0 && day.working ? 0 : 1} />
  ));
}

/** Dates under the line; drawn last, with a rim of the background, so that a mark behind them does not strike them out. */
function DayNames({ model, scale }: { readonly model: TimelineModel; readonly scale: Scale }) {
  const format = useFormat();
  // A label needs about 40 pixels: on a long line every second or fourth week is named.
  const weeksApart = Math.max(1, Math.ceil(40 / (scale.day * 7)));
  let week = -1;
  return model.days.map((day, index) => {
    if (day.weekStart) week += 1;
    const x = index * scale.day;
    const named = index === 0 || scale.day >= 44 || (day.weekStart && week % weeksApart === 0 && x > 42);
    if (!named || x >= scale.width - 30) return null;
    return (
      <text key={day.on} x={x + 1} y={DAY_TOP + DAY_HEIGHT + 16} fill={MUTED} stroke="var(--mui-palette-background-paper)" strokeWidth={3} paintOrder="stroke">
        {format.date(day.on).slice(0, 5)}
      </text>
    );
  });
}

function Span({ span, scale, words }: { readonly span: StepSpan; readonly scale: Scale; readonly words: { readonly label: string; readonly unit: string } | undefined }) {
  const [from, to] = [scale.at(span.from), scale.at(span.to)];
  const width = Math.max(3, to - from);
  const current = span.state === 'current';
  // About seven pixels a letter; a name that does not fit is in the tooltip and in the table.
  const room = Math.floor((width - 10) / 6.8);
  const name = words?.unit ?? '';
  const shown = room >= name.length ? name : room > 5 ? `${name.slice(0, room - 1)}…` : '';
  return (
    <g>
      <title>{words === undefined ? '' : `${words.label} — ${words.unit}`}</title>
      <rect x={from + 0.5} y={STEP_TOP + 0.5} width={Math.max(2, width - 1)} height={STEP_HEIGHT} rx={2} fill={current ? 'var(--mui-palette-primary-main)' : 'var(--mui-palette-look-chosen)'} stroke={current ? 'var(--mui-palette-primary-main)' : CONTROL} />
      {shown !== '' && (
        <text x={from + 6} y={STEP_TOP + 15} fill={current ? 'var(--mui-palette-primary-contrastText)' : INK}>
          {shown}
        </text>
      )}
    </g>
  );
}

function Ahead({ ahead, scale, label }: { readonly ahead: NonNullable<TimelineModel['ahead']>; readonly scale: Scale; readonly label: string }) {
  const [from, to] = [scale.at(ahead.from), scale.at(ahead.to)];
  return (
    <g>
      <title>{label}</title>
      <rect x={from + 1.5} y={STEP_TOP + 0.5} width={Math.max(2, to - from - 2)} height={STEP_HEIGHT} rx={2} fill="none" stroke={CONTROL} strokeDasharray="3 3" />
      {to - from > label.length * 7 && (
        <text x={from + 7} y={STEP_TOP + 15} fill={MUTED}>
          {label}
        </text>
      )}
    </g>
  );
}

interface MarkProps {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly side: 'top' | 'bottom';
  readonly strong: boolean;
}

function Mark({ x, width, label, side, strong }: MarkProps) {
  const room = label.length * 4 + 6;
  const anchor = x < room ? 'start' : x > width - room ? 'end' : 'middle';
  const top = side === 'top';
  const colour = strong ? 'var(--mui-palette-look-red)' : INK;
  return (
    <g>
      <line x1={x} x2={x} y1={top ? 13 : STEP_TOP + STEP_HEIGHT + 2} y2={top ? DAY_TOP + DAY_HEIGHT + 5 : HEIGHT - 13} stroke={colour} strokeWidth={top ? 2 : 1.5} strokeDasharray={top ? 'none' : '4 2'} />
      <text x={anchor === 'start' ? Math.max(0, x - 1) : anchor === 'end' ? Math.min(width, x + 1) : x} y={top ? 10 : HEIGHT - 2} textAnchor={anchor} fill={colour} fontWeight={600}>
        {label}
      </text>
    </g>
  );
}
