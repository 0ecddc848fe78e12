import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import type { SearchState } from './use-search.js';

export interface SearchFootProps {
  readonly search: SearchState;
  readonly text: string;
  readonly narrowed: boolean;
  readonly onWiden: () => void;
  /** Offered under the count of what was found. */
  readonly offer?: ReactNode;
  readonly children?: ReactNode;
}

/** Under the hits: how many there are, that the search goes on, why it failed, or what was looked for in vain and what to do. */
export function SearchFoot({ search, text, narrowed, onWiden, offer, children }: SearchFootProps) {
  const { t } = useTranslation('search');
  const faultText = useFaultText();
  const { hits, loading, error, understood } = search;
  const nothing = search.answeredText === text && hits.length === 0 && !loading && error === undefined;
  return (
    <Box role="status" sx={{ px: 1.5, py: 1, borderTop: hits.length > 0 ? 1 : 0, borderColor: 'divider', color: 'text.secondary' }}>
      {error !== undefined && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start', color: 'text.primary' }}>
          <Typography>{faultText(error)}</Typography>
          <Button onMouseDown={(event) => event.preventDefault()} onClick={search.retry}>
            {t('retry')}
          </Button>
        </Box>
      )}
      {error === undefined && loading && hits.length === 0 && t('searching')}
      {nothing && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
          <Typography sx={{ color: 'text.primary', fontWeight: 600 }}>{t('nothing', { text })}</Typography>
          {understood !== null && <Typography>{t(`understood.${understood.as}`, { text: understood.text })}</Typography>}
          <Typography>{narrowed ? t('narrowed') : t('nothingHelp')}</Typography>
          {narrowed && (
            <Button onMouseDown={(event) => event.preventDefault()} onClick={onWiden}>
              {t('clear')}
            </Button>
          )}
          {children}
        </Box>
      )}
      {error === undefined && hits.length > 0 && (search.more ? t('more', { shown: hits.length }) : t('found', { count: hits.length }))}
      {error === undefined && hits.length > 0 && offer}
    </Box>
  );
}
