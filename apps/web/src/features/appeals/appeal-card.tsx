import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { StateDot } from '../../ui/state-dot.js';
import type { AppealHeadFragment, AppealTimelineFragment } from './appeal-card.generated.js';
import { AppealFacts } from './appeal-facts.js';
import { stateLook } from './state-look.js';
import { OtherClocks } from './other-clocks.js';
import { ReadingLine } from './reading-line.js';
import { PromiseDate } from './promise-date.js';
import { Timeline } from './timeline.js';
import { WhyThisDate } from './why-this-date.js';

export type AppealOnCard = AppealHeadFragment & AppealTimelineFragment;

export interface AppealCardProps {
  readonly appeal: AppealOnCard;
  /** Takes the focus when the card opens. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** h1 on the page of one card, h2 beside a list. */
  readonly headingLevel: 'h1' | 'h2';
  /** Receipt, close, open in full. */
  readonly toolbar: ReactNode;
  /** A line above all: just registered, changed elsewhere. */
  readonly notice?: ReactNode;
  /** What to do now: the current step. */
  readonly now: ReactNode;
  /** Where a stranger's appeal is attached to an account. */
  readonly attach?: ReactNode;
  readonly papers: ReactNode;
  readonly audit: ReactNode;
}

/** The appeal: the promise largest, the line of days, what to do now, then the papers, the people and who changed what. */
export function AppealCard(props: AppealCardProps) {
  const { appeal } = props;
  return (
    <Box component="article" sx={{ containerType: 'inline-size', display: 'flex', flexDirection: 'column' }}>
      <CardHead {...props} />
      {props.notice}
      <PromiseBlock appeal={appeal} />
      {props.now}
      <Columns>
        <Part id="text">
          <TextBlock appeal={appeal} />
        </Part>
        <Part id="facts">
          <AppealFacts appeal={appeal} attach={props.attach} />
        </Part>
      </Columns>
      <Columns>
        <Part id="papers">{props.papers}</Part>
        <Part id="audit">{props.audit}</Part>
      </Columns>
    </Box>
  );
}

function CardHead({ appeal, headingRef, headingLevel, toolbar }: AppealCardProps) {
  const { t } = useTranslation(['appeals', 'common']);
  const pick = useLocalized();
  return (
    <Box component="header" sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', px: 2, pt: 1.5, pb: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component={headingLevel} variant="h1" ref={headingRef ?? null} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
          {t('appeals:card.title', { number: appeal.number })}
        </Typography>
        <Box sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap' }}>
          <StateDot look={stateLook(appeal.state)}>{t(`common:appealState.${appeal.state}`)}</StateDot>
          <span>{pick(appeal.subject.label)}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {pick(appeal.kind.label)} · {appeal.customer?.fullName ?? appeal.applicantName}
          </Box>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, flex: 'none' }}>{toolbar}</Box>
    </Box>
  );
}

function PromiseBlock({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const [why, setWhy] = useState(false);
  const whyId = useId();
  const { promise } = appeal;
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      {appeal.dueAt === null ? (
        <Typography sx={{ fontSize: 20, lineHeight: '28px', fontWeight: 600 }}>{t('card.noPromise')}</Typography>
      ) : (
        <PromiseDate dueAt={appeal.dueAt} answeredAt={appeal.answeredAt} warning={promise?.warning ?? false} clause={promise?.clause ?? null} />
      )}
      <Answered appeal={appeal} />
      <OtherClocks processes={appeal.processes} />
      {promise !== null && <ReadingLine explanation={promise.explanation} />}
      {promise !== null && (
        <Button variant="text" aria-expanded={why} aria-controls={whyId} onClick={() => setWhy(!why)} sx={{ ml: '-6px', mt: 0.5 }}>
          {t(why ? 'card.whyHide' : 'card.why')}
        </Button>
      )}
      <Box id={whyId} hidden={!why} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 1.5 }}>
        {why && promise !== null && <WhyThisDate explanation={promise.explanation} />}
      </Box>
      {appeal.processes.map((process) => (
        <Box key={process.id} component="section" aria-label={pick(process.label)} sx={{ mt: 1 }}>
          <Typography sx={{ color: 'text.secondary' }}>
            {pick(process.label)}
            {pick(process.branch) !== pick(process.label) && ` · ${pick(process.branch)}`} · {process.clause}
          </Typography>
          <Timeline appeal={appeal} process={process} />
        </Box>
      ))}
    </Box>
  );
}

function Answered({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t } = useTranslation(['appeals', 'time']);
  const { answeredAt, dueAt } = appeal;
  const format = useFormat();
  if (answeredAt === null) return null;
  const inTime = dueAt === null || Date.parse(answeredAt) <= Date.parse(dueAt);
  return (
    <Typography>
      {t('appeals:card.promiseAnswered', { date: format.dateTime(answeredAt) })}
      {dueAt !== null && `, ${t(inTime ? 'time:done.inTime' : 'time:done.late')}`}
    </Typography>
  );
}

function TextBlock({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t } = useTranslation('appeals');
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {t('card.text')}
      </Typography>
      {/* The applicant's own words may be in a language other than the page's. */}
      <Typography lang={appeal.language} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 380, overflow: 'auto' }} tabIndex={appeal.text.length > 1500 ? 0 : -1}>
        {appeal.text}
      </Typography>
    </>
  );
}

function Columns({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '@container (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', '& > * + *': { borderLeft: 1, borderColor: 'divider' } } }}>
      {children}
    </Box>
  );
}

function Part({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <Box component="section" data-part={id} sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', minWidth: 0 }}>
      {children}
    </Box>
  );
}
