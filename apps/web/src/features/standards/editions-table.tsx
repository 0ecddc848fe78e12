import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { PageLink } from '../../ui/page-link.js';
import { StateDot, type DotLook } from '../../ui/state-dot.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { AdoptDialog } from './adopt-dialog.js';
import { DiscardDialog } from './discard-dialog.js';
import { EditionsDocument, type EditionRowFragment } from './standards.generated.js';
import { usePeriod } from './use-period.js';

const looks: Readonly<Record<EditionRowFragment['state'], DotLook>> = { inForce: 'dot', draft: 'ring', scheduled: 'ring', superseded: 'pale' };
type Asked = { readonly act: 'adopt' | 'discard'; readonly edition: EditionRowFragment } | null;

/** Editions of the standard, newest first, with what can be done to each. */
export function EditionsTable() {
  const { t } = useTranslation('standards');
  const faultText = useFaultText();
  const [asked, setAsked] = useState<Asked>(null);
  const { data, error, refetch } = useQuery(EditionsDocument);
  if (data === undefined) return error === undefined ? <LoadingRows rows={4} height={40} /> : <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  const close = () => setAsked(null);
  return (
    <>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
        <Table aria-label={t('editions.label')} sx={{ '& thead th': { backgroundColor: 'background.default' } }}>
          <TableHead>
            <TableRow>
              {(['edition', 'state', 'valid', 'norms', 'author', 'acts'] as const).map((column) => (
                <TableCell key={column} scope="col">{t(`editions.column.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.editions.map((edition) => (
              <EditionLine key={edition.id} edition={edition} base={data.editions.find((one) => one.id === edition.baseId)} onAsk={setAsked} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {asked?.act === 'adopt' && <AdoptDialog edition={asked.edition} onClose={close} />}
      {asked?.act === 'discard' && <DiscardDialog edition={asked.edition} onClose={close} />}
    </>
  );
}

interface EditionLineProps {
  readonly edition: EditionRowFragment;
  readonly base: EditionRowFragment | undefined;
  readonly onAsk: (asked: Asked) => void;
}

function EditionLine({ edition, base, onAsk }: EditionLineProps) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const format = useFormat();
  const period = usePeriod();
  return (
    <TableRow sx={{ backgroundColor: 'background.paper' }}>
      <TableCell component="th" scope="row">
        {edition.edition}
        <Box sx={{ color: 'text.secondary', fontSize: 12, fontWeight: 400 }}>{[edition.documentNo, label(edition.title)].filter(Boolean).join(' · ')}</Box>
      </TableCell>
      <TableCell><StateDot look={looks[edition.state]}>{t(`state.${edition.state}`)}</StateDot></TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{edition.state === 'draft' ? t('editions.notSet') : period(edition)}</TableCell>
      <TableCell align="right">{format.number(edition.normCount)}</TableCell>
      <TableCell>
        {edition.authorName ?? t('editions.fromProduct')}
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{format.dateTime(edition.createdAt)}{base !== undefined && ` · ← ${base.edition}`}</Box>
      </TableCell>
      <TableCell><EditionActs edition={edition} onAsk={onAsk} /></TableCell>
    </TableRow>
  );
}

function EditionActs({ edition, onAsk }: Omit<EditionLineProps, 'base'>) {
  const { t } = useTranslation('standards');
  const mayAdopt = usePermission('standards:adopt');
  const mayLint = usePermission('standards:lint');
  const { edition: name } = edition;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <PageLink to="/settings/standard" search={edition.state === 'inForce' ? {} : { edition: edition.id }} aria-label={`${t('editions.openNorms')}: ${name}`}>{t('editions.openNorms')}</PageLink>
      {mayLint && <PageLink to="/settings/check" search={edition.state === 'inForce' ? {} : { edition: edition.id }} aria-label={`${t('editions.check')}: ${name}`}>{t('editions.check')}</PageLink>}
      <PageLink to="/settings/standard/compare" search={edition.baseId === null ? { after: edition.id } : { before: edition.baseId, after: edition.id }} aria-label={`${t('editions.compare')}: ${name}`}>{t('editions.compare')}</PageLink>
      {mayAdopt && edition.state === 'draft' && (
        <>
          <Button onClick={() => onAsk({ act: 'adopt', edition })} aria-label={`${t('editions.adopt')}: ${name}`}>{t('editions.adopt')}</Button>
          <Button onClick={() => onAsk({ act: 'discard', edition })} aria-label={`${t('editions.discard')}: ${name}`}>{t('editions.discard')}</Button>
        </>
      )}
    </Box>
  );
}
