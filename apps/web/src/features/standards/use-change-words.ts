import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { labelIn } from './label-in.js';
import { NORM_FORCES, NORM_USES } from './urls.js';

const FIELDS = ['clause', 'type', 'trigger', 'result', 'role', 'min', 'max', 'unit', 'dayKind', 'bound', 'asPrinted', 'force', 'reading', 'countsFrom', 'extension', 'window', 'use'] as const;
const UNITS = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'bareDays', 'months', 'years', 'sameDay'] as const;

/** Words of a changed member of a norm: its name and its values, codes of the pack in the words of the screen. */
export function useChangeWords() {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const field = useCallback(
    (name: string) => {
      const known = FIELDS.find((one) => one === name);
      return known === undefined ? name : t(`compare.field.${known}`);
    },
    [t],
  );
  const value = useCallback(
    (name: string, text: string) => {
      if (text === '') return t('compare.nothing');
      if (name === 'unit') return known(UNITS, text, (unit) => t(`unitName.${unit}`));
      if (name === 'force') return known(NORM_FORCES, text, (force) => t(`force.${force}`));
      if (name === 'use') return known(NORM_USES, text, (use) => t(`use.${use}`));
      const said = labelIn(text);
      return said === undefined ? text : label(said);
    },
    [t, label],
  );
  return { field, value };
}

function known<Code extends string>(codes: readonly Code[], text: string, words: (code: Code) => string): string {
  const code = codes.find((one) => one === text);
  return code === undefined ? text : words(code);
}
