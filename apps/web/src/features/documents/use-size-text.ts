import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';

/** The size of a file in words. */
export function useSizeText(): (bytes: number) => string {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return (bytes) => (bytes < 1024 * 1024 ? t('sizeKb', { size: format.number(Math.max(1, Math.round(bytes / 1024))) }) : t('sizeMb', { size: format.number(Math.round(bytes / 104_857.6) / 10) }));
}
