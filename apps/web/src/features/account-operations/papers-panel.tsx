import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { ErrorState } from '../../ui/states.js';
import { IssueMissingPapersDocument, type PackageFieldsFragment } from './operations.generated.js';

export interface PapersPanelProps {
  readonly operation: string;
  readonly accountId: string;
  readonly appealId: string | null;
  readonly checklist: PackageFieldsFragment | undefined;
  readonly brought: readonly string[];
  readonly error: string | undefined;
  readonly onBrought: (papers: readonly string[]) => void;
}

/** The package as a check-list: tick what was brought; for what is missing a notice with its term. */
export function PapersPanel(props: PapersPanelProps) {
  const { checklist, brought, onBrought, error } = props;
  const { t } = useTranslation('operations');
  const pick = useLocalized();
  const id = useId();
  const items = checklist?.items ?? [];
  const missing = items.filter((item) => item.required && !brought.includes(item.code));
  return (
    <Box component="fieldset" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <Typography component="legend" variant="h2" sx={{ mb: 0.5 }}>
        {t('papers.title')}
        {checklist?.clause != null && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {' '}
            · {checklist.clause}
          </Box>
        )}
      </Typography>
      {items.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('papers.none')}</Typography>}
      {items.map((item) => {
        const ticked = brought.includes(item.code);
        return (
          <Box key={item.code} sx={{ display: 'flex', alignItems: 'center', ml: '-5px' }}>
            <Checkbox
              id={`${id}-${item.code}`}
              checked={ticked}
              slotProps={{ input: { 'aria-invalid': error !== undefined && item.required && !ticked } }}
              onChange={() => onBrought(ticked ? brought.filter((code) => code !== item.code) : [...brought, item.code])}
            />
            <Box component="label" htmlFor={`${id}-${item.code}`} sx={{ cursor: 'pointer' }}>
              {pick(item.label)}{' '}
              {!item.required && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('papers.ifAny')}
                </Box>
              )}
            </Box>
          </Box>
        );
      })}
      {error !== undefined && (
        <Box id={`${id}-error`} role="alert" sx={{ color: 'error.main', mt: 0.5 }}>
          {error}
        </Box>
      )}
      {items.length > 0 && error === undefined && (
        <Typography role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {missing.length === 0 ? t('papers.whole') : t('papers.missing', { list: missing.map((item) => pick(item.label)).join(', ') })}
        </Typography>
      )}
      {missing.length > 0 && checklist !== undefined && <MissingNotice {...props} checklist={checklist} />}
    </Box>
  );
}

function MissingNotice({ operation, accountId, appealId, checklist, brought }: PapersPanelProps & { readonly checklist: PackageFieldsFragment }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const faultText = useFaultText();
  const problemText = useProblemText();
  const key = useRef(crypto.randomUUID());
  const [issued, setIssued] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [issue, { loading }] = useMutation(IssueMissingPapersDocument);
  const send = async () => {
    setFault(null);
    try {
      const { data } = await issue({ variables: { input: { accountId, operation, papers: [...brought], appealId, idempotencyKey: key.current } } });
      const payload = data?.issueMissingPapersNotice;
      if (payload === undefined || payload.problems.length > 0) return setFault((payload?.problems ?? []).map(problemText).join('\n'));
      key.current = crypto.randomUUID();
      setIssued(t('papers.noticed', { number: payload.document?.number ?? '—', on: payload.dueOn === null ? '—' : format.date(payload.dueOn) }));
    } catch (error) {
      setFault(faultText(error));
    }
  };
  const unit = checklist.missingUnit === 'calendarDays' ? 'calendarDays' : 'workingDays';
  return (
    <Box sx={{ mt: 1, display: 'flex', flexDirection: 'column', gap: 0.75, alignItems: 'flex-start' }}>
      {fault !== null && <ErrorState text={fault} />}
      {issued !== null && (
        <Typography role="status" sx={{ fontWeight: 550 }}>
          {issued}
        </Typography>
      )}
      <Button disabled={loading} onClick={() => void send()}>
        {t('papers.notice')}
      </Button>
      <Typography sx={{ color: 'text.secondary', fontSize: 12 }}>{t(`papers.term.${unit}`, { count: checklist.missingAmount })}</Typography>
    </Box>
  );
}
