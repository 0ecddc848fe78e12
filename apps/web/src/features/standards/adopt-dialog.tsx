import { useMutation, useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { PageLink } from '../../ui/page-link.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { countBySeverity } from './findings-groups.js';
import { AdoptEditionDocument, EditionDocument, EditionsDocument, LintEditionDocument, type EditionRowFragment } from './standards.generated.js';
import { SEVERITIES } from './urls.js';
import { useNorms } from './use-norms.js';

const schema = v.object({ validFrom: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))) });
type Values = v.InferOutput<typeof schema>;

/** Puts a draft in force from a day on; says first what the check finds in it and what will happen. */
export function AdoptDialog({ edition, onClose }: { readonly edition: EditionRowFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['standards', 'common']);
  const format = useFormat();
  const [adopt] = useMutation(AdoptEditionDocument, { refetchQueries: [EditionsDocument, EditionDocument], awaitRefetchQueries: true });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { validFrom: '' } });
  const { submit, sending } = useSubmit({
    form,
    send: async ({ validFrom }) => {
      const { data } = await adopt({ variables: { input: { editionId: edition.id, version: edition.version, validFrom } } });
      const problems = data?.adoptEdition.problems ?? [];
      if (problems.length === 0) {
        showToast({ text: t('draft.adopted', { edition: edition.edition, from: format.date(validFrom) }) });
        onClose();
      }
      return problems;
    },
  });
  return (
    <AppDialog
      open
      width={520}
      title={t('draft.adoptTitle', { edition: edition.edition })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('draft.adopt')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>{t('draft.adoptText')}</Typography>
        <FoundInDraft editionId={edition.id} />
        <StillOver editionId={edition.id} />
        <Box sx={{ width: 220 }}>
          <FormDateField control={form.control} name="validFrom" label={t('draft.validFrom')} autoFocus />
        </Box>
      </Box>
    </AppDialog>
  );
}

function FoundInDraft({ editionId }: { readonly editionId: string }) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  const faultText = useFaultText();
  const { data, error } = useQuery(LintEditionDocument, { variables: { editionId }, fetchPolicy: 'network-only' });
  if (error !== undefined) return <ErrorState text={faultText(error)} />;
  if (data === undefined) return <LoadingRows rows={1} />;
  const counts = countBySeverity(data.lintEdition);
  const list = SEVERITIES.filter((one) => counts[one] > 0).map((one) => `${t(`check.severity.${one}`).toLowerCase()} — ${format.number(counts[one])}`);
  return (
    <Typography>
      {list.length === 0 ? t('draft.clean') : t('draft.findings', { list: list.join(', ') })}{' '}
      {list.length > 0 && <PageLink to="/settings/check" search={{ edition: editionId }}>{t('draft.seeFindings')}</PageLink>}
    </Typography>
  );
}

/** Overrides lie over whatever edition is in force: who adopts one should know which. */
function StillOver({ editionId }: { readonly editionId: string }) {
  const { t } = useTranslation('standards');
  const { norms } = useNorms(editionId);
  const clauses = (norms ?? []).filter(({ override }) => override !== null).map(({ clause }) => clause);
  if (clauses.length === 0) return null;
  return <Typography>{t('draft.stillOver', { list: clauses.join('; ') })}</Typography>;
}
