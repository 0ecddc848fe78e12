import { useCallback } from 'react';
import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readFieldMessage } from './field-message.js';

/** Turns a field's error into a sentence: a key of the catalogue, or a sentence the server's problem has already been given. */
export function useFieldError(): (error: FieldError | undefined) => string | undefined {
  const { t, i18n } = useTranslation('common');
  return useCallback(
    (error) => {
      if (error === undefined) return undefined;
      const message = error.message ?? '';
      if (error.type === 'server') return message;
      const { key, params } = readFieldMessage(message);
      const full = `common:form.${key}`;
      return i18n.exists(full) ? (t as (key: string, params: object) => string)(full, params) : t('form.required');
    },
    [t, i18n],
  );
}
