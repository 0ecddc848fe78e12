import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { useFormat } from '../../text/use-texts.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { MergePreviewOfAccountsDocument } from './operations.generated.js';

export interface MergePreviewProps {
  readonly accountId: string;
  readonly number: string;
  readonly intoAccountId: string;
  readonly effectiveOn: string;
}

/** What would be left after the merge, or why it cannot be. */
export function MergePreview({ accountId, number, intoAccountId, effectiveOn }: MergePreviewProps) {
  const { t } = useTranslation(['operations', 'accounts']);
  const format = useFormat();
  const faultText = useFaultText();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery(MergePreviewOfAccountsDocument, { variables: { accountId, intoAccountId, effectiveOn }, fetchPolicy: 'network-only' });
  const preview = data?.accountMergePreview;
  return (
    <Box component="section" aria-labelledby="merge-preview">
      <Typography component="h2" variant="h2" id="merge-preview" sx={{ mb: 0.5 }}>
        {t('operations:merge.title')}
      </Typography>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {preview === undefined && error === undefined && <LoadingRows rows={3} />}
      {preview != null && preview.problems.length > 0 && <ErrorState text={preview.problems.map(problemText).join('\n')} />}
      {preview != null && preview.problems.length === 0 && (
        <DefinitionList
          termWidth={170}
          items={[
            { term: t('operations:merge.closes'), value: number },
            { term: t('operations:merge.stays'), value: `${preview.into?.number ?? ''}, ${preview.into?.customer.fullName ?? ''}` },
            { term: t('operations:merge.area'), value: preview.areaHundredths === null ? t('accounts:card.unknown') : t('accounts:card.areaValue', { area: format.number(preview.areaHundredths / 100) }) },
            { term: t('operations:merge.residents'), value: preview.residents === null ? t('accounts:card.unknown') : t('accounts:card.residentsValue', { count: preview.residents }) },
            { term: t('operations:merge.appeals'), value: t('operations:merge.appealsValue', { count: preview.openAppeals }) },
          ]}
        />
      )}
    </Box>
  );
}
