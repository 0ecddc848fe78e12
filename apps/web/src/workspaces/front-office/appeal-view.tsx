import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { AccountPicker } from '../../features/accounts/account-picker.js';
import { AppealAudit } from '../../features/appeals/appeal-audit.js';
import { AppealCard } from '../../features/appeals/appeal-card.js';
import { AppealHistoryDocument } from '../../features/appeals/appeal-card.generated.js';
import { AttachAccount } from '../../features/appeals/attach-account.js';
import { FileField } from '../../features/documents/file-field.js';
import { PapersAndDocuments } from '../../features/documents/papers-and-documents.js';
import { StepPanel } from '../../features/process/step-panel.js';
import { useLive } from '../../graphql/connection-state.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { AppealChangedDocument, AppealPageDocument, type AppealPageQuery } from './appeal-page.generated.js';

export interface AppealViewProps {
  readonly id: string;
  readonly headingLevel: 'h1' | 'h2';
  readonly toolbar: ReactNode;
  readonly notice?: ReactNode;
  /** Told after every act of the reader on this appeal. */
  readonly onActed?: () => void;
  /** Told the number once it is known, for the title of the tab. */
  readonly onNumber?: (number: string) => void;
}

/** The card is asked again this often while changes do not arrive by themselves, in milliseconds. */
const POLL_MS = 30_000;

type Appeal = NonNullable<AppealPageQuery['appeal']>;

/** One appeal, live: composed of the card, its step, its documents and its audit. */
export function AppealView(props: AppealViewProps) {
  const { t } = useTranslation('appeals');
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(AppealPageDocument, { variables: { id: props.id }, pollInterval: useLive() ? 0 : POLL_MS });
  const changed = useAppealChanges(props.id, refetch);
  const appeal = data?.appeal;
  const { onNumber } = props;
  const number = appeal?.number;
  useEffect(() => {
    if (number !== undefined) onNumber?.(number);
  }, [number, onNumber]);
  if (error !== undefined && appeal == null) {
    return (
      <Untitled level={props.headingLevel}>
        <ErrorState text={faultText(error)} onRetry={() => void refetch()} />
      </Untitled>
    );
  }
  if (appeal === null) {
    return (
      <Untitled level={props.headingLevel}>
        <EmptyState title={t('card.missing')} hint={t('card.missingHelp')} action={<Link to="/appeals">{t('card.toList')}</Link>} />
      </Untitled>
    );
  }
  if (appeal === undefined) return <LoadingRows rows={14} />;
  return (
    <>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      <OpenAppeal
        {...props}
        appeal={appeal}
        onChanged={() => {
          changed();
          props.onActed?.();
        }}
      />
    </>
  );
}

/** A card that cannot be shown still has the heading its page needs. */
function Untitled({ level, children }: { readonly level: 'h1' | 'h2'; readonly children: ReactNode }) {
  const { t } = useTranslation('frontOffice');
  return (
    <Box sx={{ p: 2 }}>
      <Typography component={level} variant="h1" sx={{ mb: 1 }}>
        {t('appeals.card')}
      </Typography>
      {children}
    </Box>
  );
}

/** Reads the appeal and its audit anew when anybody changes it, this person included. */
function useAppealChanges(id: string, refetch: () => Promise<unknown>): () => void {
  const client = useApolloClient();
  const read = useCallback(() => {
    void refetch().catch(() => undefined);
    void client.query({ query: AppealHistoryDocument, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client, id, refetch]);
  useSubscription(AppealChangedDocument, { variables: { id }, ignoreResults: true, onData: read });
  return read;
}

function OpenAppeal({ appeal, headingLevel, toolbar, notice, onChanged }: AppealViewProps & { readonly appeal: Appeal; readonly onChanged: () => void }) {
  const { staff } = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [appeal.id]);
  const names = useNames(appeal);
  const attachable = appeal.account === null && appeal.actions.includes('attach');
  return (
    <AppealCard
      appeal={appeal}
      headingRef={heading}
      headingLevel={headingLevel}
      toolbar={toolbar}
      notice={notice}
      now={<StepPanel appealId={appeal.id} step={appeal.currentStep} staffId={staff.id} fileField={FileField} onChanged={onChanged} />}
      papers={<PapersAndDocuments papers={appeal.papers} documents={appeal.documents} />}
      audit={<AppealAudit appealId={appeal.id} names={names} />}
      attach={
        attachable ? (
          <AttachAccount
            appeal={appeal}
            onAttached={onChanged}
            renderPicker={(pick) => <AccountPicker onPick={({ account }) => pick({ id: account.id, number: account.number, customerId: account.customer.id })} />}
          />
        ) : undefined
      }
    />
  );
}

/** What the audit calls the records its events speak of. */
function useNames(appeal: Appeal): ReadonlyMap<string, string> {
  const pick = useLocalized();
  return useMemo(() => {
    const steps = appeal.processes.flatMap((process) => process.steps);
    return new Map([
      ...steps.map((step) => [step.stepId, pick(step.label)] as const),
      ...steps.flatMap(({ assignee }) => (assignee === null ? [] : [[assignee.id, assignee.fullName] as const])),
      ...appeal.documents.map((document) => [document.id, `${pick(document.kind.label)} № ${document.number}`] as const),
      ...(appeal.account === null ? [] : [[appeal.account.id, appeal.account.number] as const]),
      ...(appeal.customer === null ? [] : [[appeal.customer.id, appeal.customer.fullName] as const]),
    ]);
  }, [appeal, pick]);
}
