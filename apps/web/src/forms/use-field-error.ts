import { useCallback } from 'react';
import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/use-texts.js';
import { fieldSentence } from './field-message.js';

/** Turns a field's error into a sentence: a key of the catalogue, or a sentence the server's problem has already been given. */
export function useFieldError(): (error: FieldError | undefined) => string | undefined {
  const { t, i18n } = useTranslation('common');
  const format = useFormat();
  return useCallback(
    (error) => {
      if (error === undefined) return undefined;
      const message = error.message ?? '';
      if (error.type === 'server') return message;
      return fieldSentence(message, format, { say: t as (key: string, params: object) => string, exists: (key) => i18n.exists(key) });
    },
    [t, i18n, format],
  );
}
