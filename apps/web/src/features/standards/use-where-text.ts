import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const MODULES = ['accounts', 'appeals', 'calendar', 'contracts', 'lint'] as const;
const NAMED = new RegExp(String.raw`(^|; )(${MODULES.join('|')})(?=$|[:; ])`, 'g');

/** Where a norm is used: «map p3 · step p3.s2» of the pack in the words of the screen, any other remark as the pack has it. */
export function useWhereText(): (where: string) => string {
  const { t } = useTranslation('standards');
  return useCallback((where) => where
    .replaceAll(/\bmap (\S+)/g, (_all, id: string) => t('where.map', { id }))
    .replaceAll(/\bstep ([^\s;,]+)/g, (_all, id: string) => t('where.step', { id }))
    .replaceAll(/· (total|cap)\b/g, (_all, what: 'total' | 'cap') => `· ${t(`where.${what}`)}`)
    .replaceAll(NAMED, (_all, before: string, name: (typeof MODULES)[number]) => `${before}${t(`where.${name}`)}`), [t]);
}
