import { useTranslation } from 'react-i18next';

const SERVICES = ['heating', 'hotWater', 'electricity'] as const;

/** The name of a service in the language of the interface; a code nobody has named stays as it is. */
export function useServiceName(): (code: string) => string {
  const { t } = useTranslation('accounts');
  return (code) => {
    const known = SERVICES.find((one) => one === code);
    return known === undefined ? code : t(`service.${known}`);
  };
}
