import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { labelIn } from './label-in.js';
import { BOUNDS, COUNTS_FROM } from './norm-codes.js';
import { NORM_FORCES, NORM_USES } from './urls.js';

const FIELDS = ['clause', 'type', 'trigger', 'result', 'role', 'min', 'max', 'unit', 'dayKind', 'bound', 'asPrinted', 'force', 'reading', 'countsFrom', 'extension', 'window', 'use'] as const;
const UNITS = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'bareDays', 'months', 'years', 'sameDay'] as const;
const DAY_KINDS = ['working', 'calendar', 'clock', 'unspecified', 'notADuration'] as const;

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
      const key = wordKey(name, text);
      if (key !== null) return t(key);
      const said = labelIn(text);
      return said === undefined ? text : label(said);
    },
    [t, label],
  );
  return { field, value };
}

/** The text a code of the pack is written by; null for what is printed as it stands. */
export function wordKey(name: string, text: string) {
  switch (name) {
    case 'unit': return known(UNITS, text, (unit) => `unitName.${unit}` as const);
    case 'force': return known(NORM_FORCES, text, (force) => `force.${force}` as const);
    case 'use': return known(NORM_USES, text, (use) => `use.${use}` as const);
    case 'dayKind': return known(DAY_KINDS, text, (kind) => `compare.dayKind.${kind}` as const);
    case 'bound': return known(BOUNDS, text, (bound) => `bound.${bound}` as const);
    case 'countsFrom': return known(COUNTS_FROM, text, (from) => `countsFrom.${from}` as const);
    default: return null;
  }
}

function known<Code extends string, Key>(codes: readonly Code[], text: string, key: (code: Code) => Key): Key | null {
  const code = codes.find((one) => one === text);
  return code === undefined ? null : key(code);
}
