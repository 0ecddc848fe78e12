import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../text/language.js';
import { phoneText } from '../../text/phone-text.js';
import { useFormat } from '../../text/use-texts.js';
import { PageLink } from '../../ui/page-link.js';
import type { MergePreviewQuery } from './customers.generated.js';

type Preview = NonNullable<MergePreviewQuery['mergePreview']>;
type Side = Preview['kept'];

const cell = { borderBottom: 1, borderColor: 'divider', py: '5px', pr: 1.5, textAlign: 'start', verticalAlign: 'top', fontWeight: 400 } as const;

/** Field by field: what the kept one has, what the other has, and what will stand afterwards where that differs. */
export function MergeTable({ preview: { kept, merged } }: { readonly preview: Preview }) {
  const { t } = useTranslation('customers');
  const rows = useRows();
  return (
    <Box component="table" aria-label={t('merge.table')} sx={{ borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' }}>
      <thead>
        <tr>
          <Box component="th" scope="col" sx={{ ...cell, width: 112, color: 'text.secondary' }}>{t('merge.field')}</Box>
          <Box component="th" scope="col" sx={cell}><Name side={kept} label={t('merge.kept')} /></Box>
          <Box component="th" scope="col" sx={cell}><Name side={merged} label={t('merge.merged')} /></Box>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, of, fills }) => {
          const [mine, theirs] = [of(kept), of(merged)];
          const differs = mine.join('|') !== theirs.join('|');
          return (
            <tr key={label}>
              <Box component="th" scope="row" sx={{ ...cell, color: 'text.secondary' }}>{label}</Box>
              <Box component="td" sx={cell}><Values values={mine} strong={differs} note={fills && mine.length === 0 && theirs.length > 0 ? t('merge.filled', { value: theirs.join(', ') }) : undefined} /></Box>
              <Box component="td" sx={cell}><Values values={theirs} strong={differs} /></Box>
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
}

function Name({ side, label }: { readonly side: Side; readonly label: string }) {
  return (
    <>
      <Box sx={{ color: 'text.secondary' }}>{label}</Box>
      <PageLink to="/customers/$customerId" params={{ customerId: side.id }} search={{}} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{side.fullName}</PageLink>
    </>
  );
}

function Values({ values, strong, note }: { readonly values: readonly string[]; readonly strong: boolean; readonly note?: string | undefined }) {
  return (
    <>
      {values.length === 0 && note === undefined && '—'}
      {values.map((value) => (
        <Box key={value} sx={{ fontWeight: strong ? 600 : 400, overflowWrap: 'anywhere' }}>{value}</Box>
      ))}
      {note !== undefined && <Box sx={{ color: 'text.secondary' }}>{note}</Box>}
    </>
  );
}

function useRows(): readonly { readonly label: string; readonly of: (side: Side) => readonly string[]; readonly fills: boolean }[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const contacts = (wanted: string) => (side: Side) => side.contacts.filter(({ kind }) => kind === wanted).map(({ value }) => (wanted === 'phone' ? phoneText(value) : value));
  return [
    { label: t('merge.row.number'), of: (side) => [side.taxId, ...side.identifiers.map(({ value }) => value)].filter((one) => one !== null), fills: true },
    { label: t('merge.row.birthOn'), of: (side) => (side.birthOn === null ? [] : [format.date(side.birthOn)]), fills: true },
    { label: t('merge.row.language'), of: (side) => [languageNames[side.language]], fills: false },
    { label: t('contacts.kinds.phone'), of: contacts('phone'), fills: true },
    { label: t('contacts.kinds.email'), of: contacts('email'), fills: true },
    { label: t('contacts.kinds.address'), of: contacts('address'), fills: true },
    { label: t('merge.row.accounts'), of: (side) => side.owned.filter(({ toOn }) => toOn === null).map(({ account }) => `${account.number} · ${account.address}`), fills: false },
  ];
}
