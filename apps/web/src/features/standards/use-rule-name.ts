import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Name of a rule of the check; a rule newer than this page keeps its code. */
export function useRuleName(): (rule: string) => string {
  const { t, i18n } = useTranslation('standards');
  return useCallback((rule) => (i18n.exists(`standards:check.ruleName.${rule}`) ? (t as (key: string) => string)(`check.ruleName.${rule}`) : rule), [t, i18n]);
}
