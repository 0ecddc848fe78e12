import Box from '@mui/material/Box';
import { useFormat } from '../../text/use-texts.js';
import { PageLink } from '../../ui/page-link.js';
import type { AppealsSearch } from '../appeals/urls.js';

export interface FigureLinkProps {
  readonly value: number;
  readonly search: AppealsSearch;
  /** What is counted, for those who hear the link without its table. */
  readonly label: string;
  readonly tone: 'calm' | 'soon' | 'late';
}

const colours = { calm: 'text.primary', soon: 'var(--mui-palette-look-amber)', late: 'var(--mui-palette-look-red)' } as const;

/** A number that opens the list it counts; nothing stays a pale nought without a link. */
export function FigureLink({ value, search, label, tone }: FigureLinkProps) {
  const format = useFormat();
  const shown = format.number(value);
  if (value === 0) return <Box component="span" sx={{ color: 'var(--mui-palette-look-pale)', fontWeight: 400 }}>{shown}</Box>;
  return (
    <PageLink
      to="/appeals"
      search={search}
      aria-label={label}
      sx={{ color: colours[tone], fontWeight: tone === 'calm' ? 'inherit' : 600, textDecorationColor: 'var(--mui-palette-look-control)', textDecorationThickness: 1, textUnderlineOffset: '3px', '&:hover': { textDecorationColor: 'currentColor' } }}
    >
      {shown}
    </PageLink>
  );
}
