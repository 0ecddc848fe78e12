import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { FigureLink } from './figure-link.js';
import { listBehind, type FigureOwner } from './figure-links.js';
import { figureKeys, lateShare, toneOf, type Figures } from './figures.js';
import { ShareBar } from './share-bar.js';

export interface FiguresTableRow {
  readonly key: string;
  readonly name: string;
  /** Second line under the name: a person's unit. */
  readonly place?: string;
  readonly owner: FigureOwner;
  readonly figures: Figures;
}

export interface FiguresTableProps {
  readonly title: string;
  readonly hint?: string;
  readonly firstColumn: string;
  readonly rows: readonly FiguresTableRow[];
  readonly today: string;
  readonly empty: ReactNode;
}

/** A line an office or person, a column a figure; every number opens its list. */
export function FiguresTable({ title, hint, firstColumn, rows, today, empty }: FiguresTableProps) {
  const { t } = useTranslation('supervisor');
  const id = useId();
  const worst = Math.max(1, ...rows.map((row) => row.figures.late));
  return (
    <Box component="section" aria-labelledby={id} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', minWidth: 0 }}>
      <Box sx={{ px: 1.5, py: 1, display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography id={id} component="h2" variant="h2">
          {title}
        </Typography>
        {hint !== undefined && <Typography sx={{ color: 'text.secondary', fontSize: 12 }}>{hint}</Typography>}
      </Box>
      {rows.length === 0 ? (
        empty
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-labelledby={id}>
          <Box component="table" sx={tableLook} aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{firstColumn}</th>
                {figureKeys.map((key) => (
                  <th key={key} scope="col" title={t(`now.definition.${key}`)}>
                    {t(`now.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <FiguresLine key={row.key} row={row} today={today} worst={worst} />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Box>
  );
}

function FiguresLine({ row, today, worst }: { readonly row: FiguresTableRow; readonly today: string; readonly worst: number }) {
  const { t } = useTranslation('supervisor');
  const format = useFormat();
  const share = lateShare(row.figures);
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.place !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12, ml: 1 }}>
            {row.place}
          </Box>
        )}
      </th>
      {figureKeys.map((key) => (
        <td key={key}>
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, verticalAlign: 'bottom', '& > :last-child': { minWidth: 36 } }}>
            {key === 'late' && share !== undefined && row.figures.late > 0 && worst > 1 && <ShareBar part={row.figures.late / worst} label={t('now.share', { percent: share })} />}
            <FigureLink
              value={row.figures[key]}
              tone={toneOf(key, row.figures[key])}
              search={listBehind(key, row.owner, today)}
              label={t('now.cell', { row: row.name, column: t(`now.${key}`), value: format.number(row.figures[key]) })}
            />
          </Box>
        </td>
      ))}
    </tr>
  );
}

const tableLook = {
  width: '100%',
  minWidth: 720,
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th, & td': { height: 30, px: 1.5, borderTop: 1, borderColor: 'divider', textAlign: 'right', whiteSpace: 'nowrap', fontWeight: 400 },
  '& thead th': { width: 100, py: 0.75, lineHeight: '17px', whiteSpace: 'normal', verticalAlign: 'bottom', color: 'text.secondary', fontWeight: 600 },
  '& thead th:nth-of-type(2)': { width: 148 },
  '& tr > th:first-of-type': { textAlign: 'left', width: 'auto', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& tbody tr:hover': { backgroundColor: 'action.hover' },
} as const;
