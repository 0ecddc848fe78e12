import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { DiscardImportDocument, type ImportCardFragment, ImportRowsDocument, ImportStateDocument, RunImportDocument, UndoImportDocument } from './imports.generated.js';
import { JudgedRows } from './judged-rows.js';
import { MappingForm } from './mapping-form.js';
import { rejectFileHref } from './urls.js';

const UNDER_WAY: ReadonlySet<string> = new Set(['checking', 'running', 'undoing']);
const POLL_MS = 1000;

/** One import: what it waits for, how far it is, what became of its rows. */
export function ImportCard({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const faultText = useFaultText();
  const [watched, setWatched] = useState(true);
  const { data, error, refetch } = useQuery(ImportStateDocument, { variables: { id }, pollInterval: watched ? POLL_MS : 0 });
  const one = data?.import;
  const underWay = one != null && UNDER_WAY.has(one.state);
  if (one != null && watched !== underWay) setWatched(underWay);
  if (error !== undefined && one == null) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows rows={6} />;
  if (one == null) return <EmptyState title={t('card.gone')} />;
  return (
    <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography component="h2" variant="h2" sx={{ overflowWrap: 'anywhere' }}>{one.fileName}</Typography>
        <Button sx={{ ml: 'auto' }} onClick={onClose}>{t('common:action.close')}</Button>
      </Box>
      <Facts one={one} />
      <Stage key={one.version} one={one} />
      <Actions one={one} />
      {(one.state === 'checked' || one.state === 'done' || one.state === 'running' || one.state === 'undone') && <Rows one={one} />}
    </Box>
  );
}

function Facts({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const how = one.format === 'xlsx' ? 'XLSX' : `CSV, ${one.encoding ?? ''}, «${one.delimiter === '\t' ? t('card.tab') : (one.delimiter ?? '')}»`;
  const items = [
    { term: t('card.kind'), value: t(`kind.${one.kind}`) },
    { term: t('card.format'), value: how },
    { term: t('card.by'), value: `${one.createdBy.fullName}, ${format.dateTime(one.createdAt)}` },
    ...(one.fileRemovedAt === null ? [] : [{ term: t('card.contents'), value: t('card.removed', { at: format.dateTime(one.fileRemovedAt) }) }]),
    ...(one.rowsTotal > 0 ? [{ term: t('card.rows'), value: format.number(one.rowsTotal) }] : []),
  ];
  return <DefinitionList items={items} />;
}

/** What the import waits for or is doing. */
function Stage({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [again, setAgain] = useState(false);
  if (one.state === 'mapping' || one.state === 'refused' || again) return <MappingForm one={one} />;
  if (one.state === 'checking') return <Working label={t('card.checking', { rows: format.number(one.rowsTotal) })} />;
  if (one.state === 'undoing') return <Working label={t('card.undoing')} />;
  return (
    <>
      {one.state === 'running' && <Working label={t('card.running', { share: format.number(Math.floor(one.progress * 100)) })} share={one.progress} />}
      <Counts one={one} />
      {one.state === 'checked' && <Typography>{t('card.nothingYet')} <Link component="button" type="button" onClick={() => setAgain(true)}>{t('card.mapAgain')}</Link></Typography>}
      {one.state === 'undone' && <Typography role="status">{one.keptCount === 0 ? t('card.undone') : t('card.undoneKept', { count: one.keptCount })}</Typography>}
      {one.state === 'discarded' && <Typography>{t('card.discarded')}</Typography>}
    </>
  );
}

function Working({ label, share }: { readonly label: string; readonly share?: number }) {
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      <Typography>{label}</Typography>
      <LinearProgress aria-label={label} {...(share === undefined ? {} : { variant: 'determinate' as const, value: share * 100 })} />
    </Box>
  );
}

function Counts({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const counts = [['new', one.newCount], ['changed', one.changedCount], ['same', one.sameCount], ['refused', one.refusedCount]] as const;
  return (
    <Box component="dl" aria-label={t('card.counts')} sx={{ display: 'flex', border: 1, borderColor: 'divider', borderRadius: 1, '& > div + div': { borderLeft: 1, borderColor: 'divider' } }}>
      {counts.map(([name, count]) => (
        <Box key={name} sx={{ flex: 1, px: 1.5, py: 1 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12 }}>{t(`count.${name}`)}</Box>
          <Box component="dd" sx={{ fontSize: 20, fontWeight: 600, color: name === 'refused' && count > 0 ? 'error.main' : 'inherit' }}>{format.number(count)}</Box>
        </Box>
      ))}
    </Box>
  );
}

function Actions({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const problemText = useProblemText();
  const faultText = useFaultText();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const input = { id: one.id, version: one.version };
  const [run, running] = useMutation(RunImportDocument);
  const [undo, undoing] = useMutation(UndoImportDocument);
  const [discard, discarding] = useMutation(DiscardImportDocument);
  const busy = running.loading || undoing.loading || discarding.loading;
  const tell = (problems: readonly { readonly code: string; readonly path: string; readonly params?: unknown }[] | undefined): void => setProblem(problems?.[0] === undefined ? null : problemText(problems[0]));
  const failed = (error: unknown): void => setProblem(faultText(error));
  const toWrite = one.newCount + one.changedCount;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {one.actions.includes('run') && (
        <Button variant="contained" disabled={busy} onClick={() => void run({ variables: { input } }).then(({ data }) => tell(data?.runImport.problems)).catch(failed)}>
          {toWrite === 0 ? t('action.runNothing') : t('action.run', { count: toWrite, shown: format.number(toWrite) })}
        </Button>
      )}
      {one.refusedCount > 0 && one.state !== 'mapping' && one.fileRemovedAt === null && <Button component="a" href={rejectFileHref(one.id)} download>{t('action.rejects')}</Button>}
      {one.actions.includes('undo') && <Button disabled={busy} onClick={() => setAsked(true)}>{t('action.undo')}</Button>}
      {one.actions.includes('discard') && <Button disabled={busy} onClick={() => void discard({ variables: { input } }).then(({ data }) => tell(data?.discardImport.problems)).catch(failed)}>{t('action.discard')}</Button>}
      {problem !== null && <ErrorState text={problem} />}
      {asked && (
        <AppDialog
          open
          title={t('undo.title')}
          onClose={() => setAsked(false)}
          onSubmit={() => {
            setAsked(false);
            void undo({ variables: { input } }).then(({ data }) => tell(data?.undoImport.problems)).catch(failed);
          }}
          actions={
            <>
              <Button type="submit" variant="contained">{t('undo.confirm')}</Button>
              <Button onClick={() => setAsked(false)}>{t('common:action.cancel')}</Button>
            </>
          }
        >
          <Typography>{t('undo.text', { count: toWrite, shown: format.number(toWrite) })}</Typography>
        </AppDialog>
      )}
    </Box>
  );
}

function Rows({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation('imports');
  const { data } = useQuery(ImportRowsDocument, { variables: { id: one.id }, fetchPolicy: 'cache-and-network' });
  const rows = data?.import;
  if (rows == null) return null;
  return (
    <>
      <JudgedRows title={t('rows.refused')} header={one.header} rows={rows.refused} verdicts={false} />
      <JudgedRows title={t('rows.preview')} header={one.header} rows={rows.preview} />
    </>
  );
}
