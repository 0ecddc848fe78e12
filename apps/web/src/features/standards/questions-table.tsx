import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { AnswerDialog } from './answer-dialog.js';
import { NormLink } from './standard-links.js';
import { OpenQuestionsDocument, type QuestionRowFragment } from './standards.generated.js';

export interface QuestionsTableProps {
  readonly editionId: string | undefined;
  /** Answers are given to the edition in force and to drafts. */
  readonly mayAnswer: boolean;
}

/** What the document leaves open, the recommended reading, and the answer in effect. */
export function QuestionsTable({ editionId, mayAnswer }: QuestionsTableProps) {
  const { t } = useTranslation(['standards', 'common']);
  const faultText = useFaultText();
  const format = useFormat();
  const [open, setOpen] = useState<QuestionRowFragment | null>(null);
  const [unanswered, setUnanswered] = useState(false);
  const { data, error, refetch } = useQuery(OpenQuestionsDocument, { variables: { editionId: editionId ?? null } });
  if (data === undefined) return error === undefined ? <LoadingRows rows={8} height={56} /> : <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  if (data.openQuestions.length === 0) return <EmptyState title={t('questions.empty')} />;
  const shown = data.openQuestions.filter((question) => !unanswered || question.answers.length === 0);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography sx={{ color: 'text.secondary' }}>{t('questions.intro')}</Typography>
        <FormControlLabel sx={{ ml: 0 }} label={t('questions.unanswered')} control={<Checkbox checked={unanswered} onChange={(_event, checked) => setUnanswered(checked)} />} />
        <Typography role="status" sx={{ color: 'text.secondary', ml: 'auto' }}>{t('questions.count', { count: shown.length, shown: format.number(shown.length) })}</Typography>
      </Box>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
        <Table aria-label={t('questions.label')} sx={{ '& td, & tbody th': { verticalAlign: 'top' }, '& thead th': { backgroundColor: 'background.default' } }}>
          <TableHead>
            <TableRow>
              {(['question', 'reading', 'answer', 'norms'] as const).map((column) => (
                <TableCell key={column} scope="col">{t(`questions.column.${column}`)}</TableCell>
              ))}
              {mayAnswer && <TableCell scope="col">{t('questions.column.act')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((question) => (
              <QuestionLine key={question.id} question={question} editionId={editionId} onAnswer={mayAnswer ? () => setOpen(question) : undefined} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {open !== null && <AnswerDialog question={open} editionId={editionId} onClose={() => setOpen(null)} />}
    </>
  );
}

interface QuestionLineProps {
  readonly question: QuestionRowFragment;
  readonly editionId: string | undefined;
  readonly onAnswer: (() => void) | undefined;
}

function QuestionLine({ question, editionId, onAnswer }: QuestionLineProps) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  return (
    <TableRow sx={{ backgroundColor: 'background.paper' }}>
      <TableCell component="th" scope="row" sx={{ width: '28%', fontWeight: 400 }}>
        {label(question.question)}
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{question.id}</Box>
      </TableCell>
      <TableCell sx={{ width: '26%' }}>{label(question.reading)}</TableCell>
      <TableCell>
        <AnswerText question={question} />
      </TableCell>
      <TableCell sx={{ width: '16%' }}>
        <NormLinks ids={question.normIds} editionId={editionId} />
      </TableCell>
      {onAnswer !== undefined && (
        <TableCell>
          <Can permission="standards:override">
            <Button onClick={onAnswer} aria-label={`${question.answers.length === 0 ? t('questions.answerIt') : t('questions.answerAgain')}: ${question.id}`}>{question.answers.length === 0 ? t('questions.answerIt') : t('questions.answerAgain')}</Button>
          </Can>
        </TableCell>
      )}
    </TableRow>
  );
}

const folded = 3;

/** The first norms of a question; the rest on request, since one question may touch a third of the document. */
function NormLinks({ ids, editionId }: { readonly ids: readonly string[]; readonly editionId: string | undefined }) {
  const { t } = useTranslation(['standards', 'common']);
  const [all, setAll] = useState(false);
  const shown = all || ids.length <= folded + 1 ? ids : ids.slice(0, folded);
  return (
    <>
      {shown.map((id) => (
        <div key={id}><NormLink id={id} edition={editionId} /></div>
      ))}
      {shown.length < ids.length && (
        <Button variant="text" onClick={() => setAll(true)}>
          {t('common:action.showMore')} ({ids.length - shown.length})
        </Button>
      )}
    </>
  );
}

function AnswerText({ question }: { readonly question: QuestionRowFragment }) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  const [last] = question.answers;
  return (
    <>
      <Box sx={{ fontWeight: last === undefined ? 400 : 600 }}>{question.answer === null ? t('questions.none') : t(`answer.${question.answer}`)}</Box>
      {last === undefined && question.answer !== null && <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t('questions.byPack')}</Box>}
      {last?.note != null && <Box>{last.note}</Box>}
      {last !== undefined && <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t('override.by', { name: last.authorName ?? '—', at: format.dateTime(last.at) })}</Box>}
    </>
  );
}
