import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ForbiddenError } from '../../access/routes.js';
import { faultOf } from '../../graphql/faults.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState } from '../../ui/states.js';
import { isRequestError } from './is-request-error.js';

/** A page that failed: a missing permission, a refused request, or a bug with a reference to tell. The other pages go on. */
export function RouteFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common']);
  const router = useRouter();
  const faultText = useFaultText();
  const own = useMemo(() => Math.random().toString(36).slice(2, 10).padEnd(8, '0'), []);
  if (error instanceof ForbiddenError) {
    return (
      <Page title={<PageTitle title={t('forbidden.title')} />}>
        <EmptyState title={t('forbidden.text', { permission: error.permission })} />
      </Page>
    );
  }
  const text = isRequestError(error) ? faultText(error) : t('common:error.unexpected', { reference: faultOf(error).reference ?? own });
  return (
    <Page title={<PageTitle title={t('fault.title')} />} width={680}>
      <ErrorState
        text={`${text} ${t('fault.text')}`}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}

/** The same where not even the shell could be drawn: the server does not answer. */
export function OutsideFault(props: ErrorComponentProps) {
  return (
    <main>
      <RouteFault {...props} />
    </main>
  );
}
