import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { CalculatorForm } from '../../features/standards/calculator-form.js';
import { useNorms } from '../../features/standards/use-norms.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { CalculatorAnswer } from './calculator-answer.js';
import { CalculatorOfficesDocument } from './calculator.generated.js';

/** Settings · calculator: what a norm gives from a start at a centre, counted day by day; the address is the question. */
export function CalculatorPage() {
  const { t } = useTranslation('standards');
  const search = useSearch({ from: '/signed-in/settings/calculator' });
  const navigate = useNavigate({ from: '/settings/calculator' });
  const faultText = useFaultText();
  const { staff } = useViewer();
  const { norms, error, refetch } = useNorms(undefined);
  const offices = useQuery(CalculatorOfficesDocument);
  const fault = error ?? offices.error;
  const terms = norms?.filter((norm) => norm.isTerm && norm.applies);
  const { norm, office, start } = search;
  const retry = () => {
    void refetch().catch(() => undefined);
    void offices.refetch().catch(() => undefined);
  };
  return (
    <Page title={<PageTitle title={t('calculator.title')} />}>
      {fault !== undefined && (terms === undefined || offices.data === undefined) && <ErrorState text={faultText(fault)} onRetry={retry} />}
      {fault === undefined && (terms === undefined || offices.data === undefined) && <LoadingRows rows={5} height={48} />}
      {terms !== undefined && offices.data !== undefined && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(320px, 440px) minmax(0, 640px)' }, gap: 3, alignItems: 'start' }}>
          <CalculatorForm search={search} norms={terms} offices={offices.data.offices} ownOfficeId={staff.office.id} onAsk={(next) => void navigate({ search: next })} />
          <Box component="section" aria-label={t('calculator.answer')} aria-live="polite" sx={{ minWidth: 0, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2 }}>
            {norm === undefined || office === undefined || start === undefined ? (
              <EmptyState title={t('calculator.nothing')} hint={t('calculator.nothingHint')} />
            ) : (
              <CalculatorAnswer normId={norm} officeId={office} start={start} />
            )}
          </Box>
        </Box>
      )}
    </Page>
  );
}
