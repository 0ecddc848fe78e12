import Box from '@mui/material/Box';
import { Fragment, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HitLine } from './hit-line.js';
import { KindIcon } from './kind-icon.js';
import { SearchFoot } from './search-foot.js';
import type { SearchHit, SearchState } from './use-search.js';

export interface HitListProps {
  readonly id: string;
  readonly search: SearchState;
  /** What is shown: the hits, or what was opened lately before anything is typed. */
  readonly lines: readonly SearchHit[];
  readonly text: string;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onPick: (hit: SearchHit) => void;
  readonly filters?: ReactNode;
  readonly narrowed: boolean;
  readonly onWiden: () => void;
  /** What can be done with everything found. */
  readonly offer?: ReactNode;
  /** What to do when nothing is found. */
  readonly children?: ReactNode;
}

/** The sheet under the search box: what narrows it, the hits by kind, or the reason why there are none. */
export function HitList({ id, search, lines, text, active, onActive, onPick, filters, narrowed, onWiden, offer, children }: HitListProps) {
  const { t } = useTranslation('search');
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <Box
      sx={{ position: 'absolute', top: 'calc(100% + 4px)', left: 0, minWidth: '100%', width: 'max-content', maxWidth: 'min(680px, 94vw)', zIndex: 'modal', border: 1, borderColor: 'var(--mui-palette-look-control)', borderRadius: 1, backgroundColor: 'background.paper' }}
    >
      {filters}
      <Box
        component="ul"
        id={id}
        role="listbox"
        aria-label={text === '' ? t('recent') : t('results')}
        aria-busy={search.loading}
        sx={{ listStyle: 'none', m: 0, p: lines.length > 0 ? '4px 0' : 0, maxHeight: 'min(60vh, 520px)', overflow: 'auto', minWidth: 'min(500px, 92vw)' }}
      >
        {lines.map((hit, index) => (
          <Fragment key={`${hit.kind} ${hit.id}`}>
            {hit.kind !== lines[index - 1]?.kind && (
              <Box component="li" role="presentation" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, px: 1.5, pt: 0.75, pb: 0.25, fontSize: 12, color: 'text.secondary' }}>
                <KindIcon kind={hit.kind} />
                {text === '' ? t('recent') : t(`kind.${hit.kind}`)}
              </Box>
            )}
            <Box
              component="li"
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
              onMouseMove={() => index !== active && onActive(index)}
              onClick={() => onPick(hit)}
              sx={{ px: 1.5, py: '5px', cursor: 'pointer', borderLeft: '3px solid', borderColor: index === active ? 'primary.main' : 'transparent', backgroundColor: index === active ? 'action.selected' : 'transparent' }}
            >
              <HitLine hit={hit} />
            </Box>
          </Fragment>
        ))}
      </Box>
      {text !== '' && (
        <SearchFoot search={search} text={text} narrowed={narrowed} onWiden={onWiden} offer={offer}>
          {children}
        </SearchFoot>
      )}
    </Box>
  );
}
