import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { CardFrame } from '../../ui/card-frame.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { MergePreviewDocument, type MergePreviewQuery } from './customers.generated.js';
import { MergeTable } from './merge-table.js';
import { useMerge } from './use-merge.js';

export interface MergePanelProps {
  readonly keptId: string;
  readonly mergedId: string;
  readonly onSwap: () => void;
  readonly onClose: () => void;
  /** Told after the pair is settled one way or the other. */
  readonly onSettled: () => void;
}

/** Two records side by side: field by field who has what, what passes over, and the two answers — one person, or two. */
export function MergePanel(props: MergePanelProps) {
  const { t } = useTranslation('customers');
  const faultText = useFaultText();
  const { keptId, mergedId } = props;
  const { data, error, refetch } = useQuery(MergePreviewDocument, { variables: { keptId, mergedId }, fetchPolicy: 'cache-and-network' });
  const preview = data?.mergePreview;
  return (
    <CardFrame title={t('merge.title')} onClose={props.onClose} under={<Box sx={{ color: 'text.secondary' }}>{t('merge.under')}</Box>}>
      {error !== undefined && preview == null && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {preview === undefined && error === undefined && <LoadingRows rows={8} />}
      {preview === null && <EmptyState title={t('merge.missing')} />}
      {preview != null && <Loaded preview={preview} {...props} />}
    </CardFrame>
  );
}

type Preview = NonNullable<MergePreviewQuery['mergePreview']>;
const PASSES = ['accounts', 'contracts', 'appeals', 'contacts', 'representatives', 'consents'] as const;

function Loaded({ preview, onSwap, onSettled }: MergePanelProps & { readonly preview: Preview }) {
  const { t } = useTranslation('customers');
  const problemText = useProblemText();
  const { busy, merge, markDistinct } = useMerge(preview, onSettled);
  const passes = PASSES.filter((one) => preview[one] > 0);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <MergeTable preview={preview} />
      <Box>
        <Typography component="h3" sx={{ fontWeight: 600 }}>{t('merge.passes')}</Typography>
        {passes.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('merge.passesNothing')}</Typography>}
        <Box component="ul" sx={{ pl: 2.5 }}>
          {passes.map((one) => (
            <li key={one}>{t(`merge.pass.${one}`, { count: preview[one] })}</li>
          ))}
        </Box>
        <Typography sx={{ color: 'text.secondary' }}>{t('merge.after')}</Typography>
      </Box>
      {preview.problems.length > 0 && <ErrorState text={preview.problems.map(problemText).join('\n')} />}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" disabled={busy || preview.problems.length > 0} onClick={() => void merge()}>{t('merge.submit')}</Button>
        <Button disabled={busy} onClick={() => void markDistinct()}>{t('merge.distinct')}</Button>
        <Button variant="text" disabled={busy} onClick={onSwap}>{t('merge.swap')}</Button>
      </Box>
    </Box>
  );
}
