import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import type { Preview } from './use-deadline-preview.js';

export interface ChecklistProps {
  readonly items: Preview['checklist'];
  readonly brought: readonly string[];
  readonly onChange: (brought: readonly string[]) => void;
}

/** Papers the standard asks for: tick what was brought; what is missing is named at once. */
export function Checklist({ items, brought, onChange }: ChecklistProps) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const id = useId();
  const missing = items.filter((item) => !brought.includes(item.documentKind));
  return (
    <Box component="fieldset">
      <Typography component="legend" variant="h2">
        {t('preview.checklist')}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {items.length === 0 ? t('preview.noChecklist') : t('preview.checklistHelp')}
        </Box>
      </Typography>
      {items.map((item) => {
        const ticked = brought.includes(item.documentKind);
        return (
          <Box key={item.documentKind} sx={{ display: 'flex', alignItems: 'center', ml: '-5px' }}>
            <Checkbox
              id={`${id}-${item.documentKind}`}
              checked={ticked}
              onChange={() => onChange(ticked ? brought.filter((kind) => kind !== item.documentKind) : [...brought, item.documentKind])}
            />
            <Box component="label" htmlFor={`${id}-${item.documentKind}`} sx={{ cursor: 'pointer' }}>
              {pick(item.label)}
              {item.clause !== null && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' '}
                  · {item.clause}
                </Box>
              )}
            </Box>
          </Box>
        );
      })}
      {items.length > 0 && (
        <Typography role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {missing.length === 0 ? t('preview.allBrought') : t('preview.missing', { list: missing.map((item) => pick(item.label)).join(', ') })}
        </Typography>
      )}
    </Box>
  );
}
