import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { BlockEmpty, CardBlock } from '../../ui/card-block.js';
import type { ContractCardFieldsFragment } from './contracts.generated.js';
import { actionOf } from './move-fields.js';

type Move = ContractCardFieldsFragment['moves'][number];

/** Every move of its life, the latest first: when, by whom, with which paper and why. */
export function MovesBlock({ moves }: { readonly moves: readonly Move[] }) {
  const { t } = useTranslation('contracts');
  return (
    <CardBlock title={t('moves.title')}>
      {moves.length === 0 && <BlockEmpty>{t('moves.none')}</BlockEmpty>}
      <Box component="ol" sx={{ listStyle: 'none' }}>
        {moves.map((move) => (
          <MoveLine key={move.id} move={move} />
        ))}
      </Box>
    </CardBlock>
  );
}

function MoveLine({ move }: { readonly move: Move }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const pick = useLocalized();
  const action = actionOf(move.action);
  const { document } = move;
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr)', columnGap: 1.5, py: '3px' }}>
      <Box component="time" dateTime={move.on} sx={{ color: 'text.secondary' }}>{format.date(move.on)}</Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {move.action === 'apply' ? t('moves.apply') : action === undefined ? move.action : t(`moves.done.${action}`)}
        <Box component="span" sx={{ color: 'text.secondary' }}> — {move.by.fullName}</Box>
        {document !== null && (
          <Box sx={{ color: 'text.secondary' }}>
            {pick(document.kind.label)} № {document.number} {t('from', { date: format.date(document.on) })}
            {document.file !== null && (
              <>
                {' · '}
                <a href={document.file.url} download={document.file.name}>{document.file.name}</a>
              </>
            )}
          </Box>
        )}
        {move.note !== null && <Box>{move.note}</Box>}
      </Box>
    </Box>
  );
}
