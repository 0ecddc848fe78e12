import { useQuery } from '@apollo/client/react';
import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { DebtDivisionPreviewOfDocument } from './operations.generated.js';

const CONDITIONS = ['notNaturalPerson', 'packageIncomplete', 'noDebt'] as const;

/** The conditions of Приложение №2, row 2, one by one, before the letter is made: granted, or refused with every reason. */
export function DebtPreview({ accountId, papers }: { readonly accountId: string; readonly papers: readonly string[] }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const faultText = useFaultText();
  const { data, previousData, error, refetch } = useQuery(DebtDivisionPreviewOfDocument, { variables: { accountId, papers: [...papers] }, fetchPolicy: 'network-only' });
  const shown = data ?? previousData;
  const preview = shown?.debtDivisionPreview;
  return (
    <Box component="section" aria-labelledby="debt-preview">
      <Typography component="h2" variant="h2" id="debt-preview" sx={{ mb: 0.5 }}>
        {t('debt.title')}
      </Typography>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {preview === undefined && error === undefined && <LoadingRows rows={3} />}
      {preview != null && shown !== undefined && (
        <>
          <Typography>
            {preview.formerOwner === null
              ? t('debt.nobody')
              : t(preview.asOf === null ? 'debt.formerUnknown' : 'debt.former', {
                  name: preview.formerOwner, sum: format.money(preview.debtMinor, shown.company.currency), at: preview.asOf === null ? '' : format.dateTime(preview.asOf),
                })}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', my: 0.5 }}>
            {CONDITIONS.map((condition) => (
              <Condition key={condition} met={!preview.reasons.includes(condition)} text={t(`debt.condition.${condition}`)} />
            ))}
          </Box>
          <Typography role="status" sx={{ fontWeight: 600 }}>
            {t(preview.granted ? 'debt.willGrant' : 'debt.willRefuse')}
          </Typography>
        </>
      )}
    </Box>
  );
}

function Condition({ met, text }: { readonly met: boolean; readonly text: string }) {
  const { t } = useTranslation('operations');
  const Icon = met ? Check : Close;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
      <Icon sx={{ fontSize: 16 }} titleAccess={t(met ? 'debt.met' : 'debt.unmet')} />
      {text}
    </Box>
  );
}
