import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { exportHref } from './export-href.js';

export interface ExportFoundProps {
  readonly text: string;
  /** What the search is narrowed to, its kind left out. */
  readonly narrowed: object;
  /** Kinds among the hits: only what was found can be taken along. */
  readonly kinds: ReadonlySet<string>;
}

const FORMATS = ['xlsx', 'csv'] as const;

/** Takes along every account or house of a search, not only the few that are shown. */
export function ExportFound({ text, narrowed, kinds }: ExportFoundProps) {
  const { t } = useTranslation(['search', 'common']);
  const mayPeople = usePermission('customers:export');
  const lists = [
    ...(mayPeople && kinds.has('account') ? [{ list: 'accounts', label: t('search:export.accounts') } as const] : []),
    ...(kinds.has('house') ? [{ list: 'houses', label: t('search:export.houses') } as const] : []),
  ];
  if (lists.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 12 }}>
      {lists.map(({ list, label }) => (
        <Box key={list} component="span">
          {label}
          {FORMATS.map((format) => (
            <Link key={format} href={exportHref(list, format, { text, ...narrowed })} download sx={{ ml: 1 }} aria-label={`${label} ${t(`common:export.${format}`)}`}>
              {t(`common:export.${format}`)}
            </Link>
          ))}
        </Box>
      ))}
    </Box>
  );
}
