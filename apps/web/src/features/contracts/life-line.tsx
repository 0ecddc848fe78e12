import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { ContractCardFieldsFragment } from './contracts.generated.js';
import { useContractWords } from './words.js';

const STAGES = ['application', 'draft', 'sent', 'signed', 'inForce', 'terminated'] as const;
type Stage = (typeof STAGES)[number];

/** States that are a stop on the way are drawn at the stage they belong to. */
const STAGE_OF: Readonly<Record<string, Stage>> = { papersAwaited: 'application', disagreement: 'sent', changing: 'inForce', terminating: 'inForce', refused: 'terminated' };

/** The life of a contract from the application to its end: passed stages filled and dated, the present one named. */
export function LifeLine({ contract: { state, moves } }: { readonly contract: ContractCardFieldsFragment }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const words = useContractWords();
  const present = STAGES.findIndex((stage) => stage === (STAGE_OF[state] ?? state));
  return (
    <Box component="ol" aria-label={t('card.life')} sx={{ listStyle: 'none', display: 'grid', gridTemplateColumns: `repeat(${STAGES.length}, minmax(0, 1fr))` }}>
      {STAGES.map((stage, index) => {
        const reached = moves.find(({ toState }) => (STAGE_OF[toState] ?? toState) === stage);
        // A contract from before this system has no moves: what lies before its present stage has passed all the same.
        const [now, passed] = [index === present, index === present || (index < present && (reached !== undefined || moves.length === 0))];
        const name = now ? words.state(state) : stage === 'terminated' ? t('card.end') : words.state(stage);
        return (
          <Box component="li" key={stage} aria-current={now ? 'step' : undefined} sx={{ pr: 1, minWidth: 0 }}>
            <Box sx={{ display: 'flex', alignItems: 'center' }}>
              <Box sx={{ width: 10, height: 10, flex: 'none', borderRadius: '50%', border: '2px solid var(--mui-palette-primary-main)', backgroundColor: passed ? 'var(--mui-palette-primary-main)' : 'transparent', borderColor: passed ? 'var(--mui-palette-primary-main)' : 'var(--mui-palette-look-pale)' }} />
              {index < STAGES.length - 1 && <Box sx={{ flex: 1, height: 2, backgroundColor: index < present ? 'var(--mui-palette-primary-main)' : 'divider' }} />}
            </Box>
            <Box sx={{ mt: 0.5, fontWeight: now ? 600 : 400, color: passed ? 'text.primary' : 'text.secondary', overflowWrap: 'anywhere' }}>{name}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{reached !== undefined && index <= present ? format.date(reached.on) : ''}</Box>
          </Box>
        );
      })}
    </Box>
  );
}
