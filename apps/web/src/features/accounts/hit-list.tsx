import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { HitLine } from './hit-line.js';
import type { AccountHit, AccountSearch } from './use-account-search.js';

export interface HitListProps {
  readonly id: string;
  readonly search: AccountSearch;
  readonly text: string;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onPick: (hit: AccountHit) => void;
  /** What to do when nothing is found. */
  readonly children?: ReactNode;
}

/** The list under the search box: hits, or the reason why there are none. */
export function HitList({ id, search, text, active, onActive, onPick, children }: HitListProps) {
  const { t } = useTranslation('accounts');
  const list = useRef<HTMLUListElement>(null);
  const { hits } = search;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const nothing = search.answeredText === text && hits.length === 0 && !search.loading && search.error === undefined;
  return (
    <Box
      sx={{ position: 'absolute', top: 'calc(100% + 4px)', left: 0, minWidth: '100%', width: 'max-content', maxWidth: 'min(620px, 92vw)', zIndex: 'modal', border: 1, borderColor: 'var(--mui-palette-look-control)', borderRadius: 1, backgroundColor: 'background.paper' }}
    >
      <Box
        component="ul"
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('search.results')}
        aria-busy={search.loading}
        sx={{ listStyle: 'none', m: 0, p: hits.length > 0 ? '4px 0' : 0, maxHeight: 'min(60vh, 480px)', overflow: 'auto', minWidth: 'min(460px, 92vw)', opacity: search.loading ? 0.7 : 1 }}
      >
        {hits.map((hit, index) => (
          <Box
            key={hit.account.id}
            component="li"
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
            onMouseMove={() => index !== active && onActive(index)}
            onClick={() => onPick(hit)}
            sx={{ px: 1.5, py: '5px', cursor: 'pointer', borderLeft: '3px solid', borderColor: index === active ? 'primary.main' : 'transparent', backgroundColor: index === active ? 'action.selected' : 'transparent' }}
          >
            <HitLine hit={hit} typed={text} />
          </Box>
        ))}
      </Box>
      <SearchFoot search={search} nothing={nothing} text={text}>
        {children}
      </SearchFoot>
    </Box>
  );
}

interface SearchFootProps {
  readonly search: AccountSearch;
  readonly nothing: boolean;
  readonly text: string;
  readonly children?: ReactNode;
}

function SearchFoot({ search, nothing, text, children }: SearchFootProps) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const { hits } = search;
  return (
    <Box role="status" sx={{ px: 1.5, py: 1, borderTop: hits.length > 0 ? 1 : 0, borderColor: 'divider', color: 'text.secondary', maxWidth: 520 }}>
      {search.error !== undefined && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start', color: 'text.primary' }}>
          <Typography>{faultText(search.error)}</Typography>
          <Button onMouseDown={(event) => event.preventDefault()} onClick={search.retry}>
            {t('search.retry')}
          </Button>
        </Box>
      )}
      {search.error === undefined && search.loading && t('search.searching')}
      {nothing && (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
          <Typography sx={{ color: 'text.primary', fontWeight: 600 }}>{t('search.nothing', { text })}</Typography>
          <Typography>{t('search.nothingHelp')}</Typography>
          {children}
        </Box>
      )}
      {!search.loading && search.error === undefined && hits.length > 0 && (search.more ? t('search.more', { shown: hits.length }) : t('search.found', { count: hits.length }))}
    </Box>
  );
}
