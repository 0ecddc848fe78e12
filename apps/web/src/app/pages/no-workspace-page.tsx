import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState } from '../../ui/states.js';

/** For a person who may sign in but has been given nothing yet. */
export function NoWorkspacePage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={<PageTitle title={t('forbidden.title')} />}>
      <EmptyState title={t('forbidden.nothing')} />
    </Page>
  );
}
