import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { ErrorState } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { AttachAppealDocument } from './appeal-card.generated.js';

export interface AttachAccountProps {
  readonly appeal: { readonly id: string; readonly version: number };
  /** The search for an account, composed by the workspace; tells which one was chosen. */
  readonly renderPicker: (onPick: (account: { readonly id: string; readonly number: string; readonly customerId: string }) => void) => ReactNode;
  readonly onAttached: () => void;
}

/** A stranger's appeal finds its account; the promise does not move. */
export function AttachAccount({ appeal, renderPicker, onAttached }: AttachAccountProps) {
  const { t } = useTranslation('appeals');
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [attach, { loading }] = useMutation(AttachAppealDocument);
  const faultText = useFaultText();
  const problemText = useProblemText();
  if (!open) return <Button onClick={() => setOpen(true)}>{t('card.attach')}</Button>;

  const pick = async (account: { id: string; number: string; customerId: string }) => {
    setFault(null);
    try {
      const { data } = await attach({ variables: { input: { appealId: appeal.id, version: appeal.version, accountId: account.id, customerId: account.customerId } } });
      const problems = data?.attachAppeal.problems ?? [];
      if (problems.length > 0) {
        setFault(problems.map(problemText).join('\n'));
        return;
      }
      setOpen(false);
      showToast({ text: t('card.attached', { number: account.number }) });
      onAttached();
    } catch (error) {
      setFault(faultText(error));
      // Somebody changed the appeal meanwhile: the fresh version is read, the next choice goes by it.
      onAttached();
    }
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('card.attachHelp')}</Typography>
      {renderPicker((account) => void pick(account))}
      {fault !== null && <ErrorState text={fault} />}
      <Box>
        <Button disabled={loading} onClick={() => setOpen(false)}>
          {t('card.attachCancel')}
        </Button>
      </Box>
    </Box>
  );
}
