import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useViewer } from '../../access/viewer-context.js';
import { ChangesMenu } from '../../features/account-operations/changes-menu.js';
import { UndoDialog } from '../../features/account-operations/undo-dialog.js';
import type { OperationKind } from '../../features/account-operations/urls.js';
import { AccountCard, type AccountOnCard } from '../../features/accounts/account-card.js';
import { AccountCardDocument } from '../../features/accounts/account-card.generated.js';
import { type KeyTopic, TOPIC_KEYS } from '../../features/accounts/card-actions.js';
import type { OperationOnCard } from '../../features/accounts/operation-lines.js';
import { rememberAccount } from '../../features/accounts/recent-accounts.js';
import type { Topic } from '../../features/accounts/urls.js';
import { RegistrationOptionsDocument } from '../../features/appeals/registration.generated.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { AccountEvents } from './account-history.js';
import { subjectOfTopic } from './topics.js';

export interface OpenAccountProps {
  readonly id: string;
  /** The appeal the card was opened from: why it is read. */
  readonly appealId: string | undefined;
  readonly onNewAppeal: () => void;
}

/** The card of the person at the desk or on the phone; why it is read is told to the server. */
export function OpenAccount({ id, appealId, onNewAppeal }: OpenAccountProps) {
  const { t } = useTranslation('accounts');
  const { staff } = useViewer();
  const faultText = useFaultText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(AccountCardDocument, { variables: { id, reason: appealId === undefined ? 'search' : 'appeal', appealId: appealId ?? null } });
  const account = data?.account;
  const known = account != null;
  useEffect(() => {
    // Keys of the page work at once, and a screen reader begins with the owner.
    if (known) heading.current?.focus({ preventScroll: true });
  }, [known]);
  useEffect(() => {
    if (account == null) return;
    rememberAccount(staff.id, { id: account.id, number: account.number, fullName: account.customer.fullName, address: account.address, addressKk: account.addressKk });
  }, [account, staff.id]);
  if (error !== undefined && !known) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (account === null) return <EmptyState title={t('card.missing')} hint={t('card.missingHelp')} />;
  if (account === undefined) return <LoadingRows rows={12} />;
  return (
    <>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      <LoadedAccount account={account} headingRef={heading} onNewAppeal={onNewAppeal} onChanged={() => void refetch()} />
    </>
  );
}

interface LoadedAccountProps {
  readonly account: AccountOnCard;
  readonly headingRef: React.RefObject<HTMLHeadingElement | null>;
  readonly onNewAppeal: () => void;
  readonly onChanged: () => void;
}

function LoadedAccount({ account, headingRef, onNewAppeal, onChanged }: LoadedAccountProps) {
  const { staff } = useViewer();
  const navigate = useNavigate();
  const mayRegister = usePermission('appeals:register');
  const mayUndo = usePermission('accounts:write');
  const mayChange = account.actions.includes('change');
  const [undoing, setUndoing] = useState<OperationOnCard | null>(null);
  const accountId = account.id;
  const register = useCallback(
    (topic: Topic, months?: readonly string[]) => void navigate({ to: '/appeals/new', search: { account: accountId, topic, ...(months === undefined ? {} : { months }) } }),
    [navigate, accountId],
  );
  const topics = useTopics(mayRegister && account.state === 'open', register);
  const change = (kind: OperationKind) => void navigate({ to: '/accounts/$accountId/$operation', params: { accountId: account.id, operation: kind } });
  return (
    <>
      <AccountCard
        account={account}
        staffId={staff.id}
        headingRef={headingRef}
        events={<AccountEvents account={account} />}
        topics={topics}
        onChecked={onChanged}
        {...(mayRegister && { onNewAppeal, onTopic: register })}
        {...(mayUndo && { onUndo: setUndoing })}
        {...(mayChange && { changes: <ChangesMenu onChosen={change} /> })}
      />
      {undoing !== null && (
        <UndoDialog operation={undoing} account={account} onRecalculate={mayRegister ? (months) => register('recalculation', months) : undefined} onClose={() => setUndoing(null)} onUndone={onChanged} />
      )}
    </>
  );
}

/** The topics the pack has subjects for, each with its key. */
function useTopics(allowed: boolean, register: (topic: Topic) => void): readonly KeyTopic[] {
  const { t } = useTranslation('accounts');
  const { data } = useQuery(RegistrationOptionsDocument, { fetchPolicy: 'cache-first', skip: !allowed });
  const subjects = data?.registrationOptions.subjects;
  const topics = useMemo(() => {
    if (!allowed || subjects === undefined) return [];
    return (Object.keys(TOPIC_KEYS) as KeyTopic[]).filter((topic) => subjectOfTopic(subjects, t(`topicWords.${topic}`)) !== undefined);
  }, [allowed, subjects, t]);
  useShortcuts(useMemo(() => topics.map((topic) => ({ code: `Key${TOPIC_KEYS[topic]}`, label: t(`topic.${topic}`), shown: TOPIC_KEYS[topic], run: () => register(topic) })), [topics, t, register]));
  return topics;
}
