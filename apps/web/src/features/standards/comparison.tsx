import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { CompareEditionsDocument, type CompareEditionsQuery } from './standards.generated.js';
import { useChangeWords } from './use-change-words.js';

type Difference = CompareEditionsQuery['compareEditions'][number];

export interface ComparisonProps {
  readonly before: string;
  readonly after: string;
  /** Norms that are the same in both are shown too. */
  readonly all: boolean;
}

/** Two editions norm by norm: what changed, from what into what, and whether the customer waits longer. */
export function Comparison({ before, after, all }: ComparisonProps) {
  const { t } = useTranslation('standards');
  const faultText = useFaultText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(CompareEditionsDocument, { variables: { before, after } });
  if (data === undefined) return error === undefined ? <LoadingRows rows={10} /> : <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  const differences = data.compareEditions;
  const shown = differences.filter((one) => all || one.kind !== 'same');
  const of = (kind: Difference['kind']) => format.number(differences.filter((one) => one.kind === kind).length);
  return (
    <>
      <Typography role="status" sx={{ mb: 1, fontSize: 14 }}>{t('compare.summary', { changed: of('changed'), added: of('added'), removed: of('removed'), same: of('same') })}</Typography>
      {shown.length === 0 ? (
        <EmptyState title={t('compare.same')} />
      ) : (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
          <Table aria-label={t('compare.table')} sx={{ '& td, & tbody th': { verticalAlign: 'top' }, '& thead th': { backgroundColor: 'background.default' } }}>
            <TableHead>
              <TableRow>
                {(['norm', 'kind', 'field', 'before', 'after', 'effect'] as const).map((column) => (
                  <TableCell key={column} scope="col">{t(`compare.column.${column}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>{shown.map((one) => <DifferenceRows key={one.normId} difference={one} />)}</TableBody>
          </Table>
        </Box>
      )}
    </>
  );
}

function DifferenceRows({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const words = useChangeWords();
  const { changes, kind, effect } = difference;
  const span = Math.max(1, changes.length);
  const [first, ...rest] = changes;
  return (
    <>
      <TableRow sx={{ backgroundColor: 'background.paper' }}>
        <TableCell component="th" scope="rowgroup" rowSpan={span} sx={{ width: '30%', fontWeight: 400 }}>
          {label(difference.label)}
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{difference.clause}</Box>
        </TableCell>
        <TableCell rowSpan={span} sx={{ whiteSpace: 'nowrap', ...(kind === 'same' && { color: 'var(--mui-palette-look-pale)' }) }}>{t(`compare.kind.${kind}`)}</TableCell>
        <ChangeCells change={first} words={words} />
        <TableCell rowSpan={span} sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{effect !== null && `${effect === 'longer' ? '↑' : '↓'} ${t(`compare.effect.${effect}`)}`}</TableCell>
      </TableRow>
      {rest.map((change) => (
        <TableRow key={change.field} sx={{ backgroundColor: 'background.paper' }}>
          <ChangeCells change={change} words={words} />
        </TableRow>
      ))}
    </>
  );
}

interface ChangeCellsProps {
  readonly change: Difference['changes'][number] | undefined;
  readonly words: ReturnType<typeof useChangeWords>;
}

/** The old value struck, the new one marked: told apart without colour. */
function ChangeCells({ change, words }: ChangeCellsProps) {
  if (change === undefined) return <TableCell colSpan={3} />;
  return (
    <>
      <TableCell sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>{words.field(change.field)}</TableCell>
      <TableCell><Box component="del" sx={{ color: 'text.secondary' }}>{words.value(change.field, change.before)}</Box></TableCell>
      <TableCell><Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600, backgroundColor: 'var(--mui-palette-look-chosen)', px: 0.5, borderRadius: '2px' }}>{words.value(change.field, change.after)}</Box></TableCell>
    </>
  );
}
