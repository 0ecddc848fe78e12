import { useApolloClient } from '@apollo/client/react';
import type { DocumentNode } from 'graphql';
import { useRef, useState } from 'react';
import { faultOf } from '../../graphql/faults.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { fieldOfPath, operationInput, type OperationValues } from './operation-values.js';
import {
  AccountForOperationDocument, ChangeChargeBasisDocument, ChangeOwnerDocument, CloseAccountDocument, CorrectAreaDocument, CorrectResidentsDocument, DivideDebtDocument,
  MergeAccountsDocument, RenameAtDeskDocument, SplitAccountDocument, type OperatedAccountFragment, type OperationDoneFragment,
} from './operations.generated.js';
import type { OperationKind } from './urls.js';

const DOCUMENTS: Readonly<Record<OperationKind, DocumentNode>> = {
  correctArea: CorrectAreaDocument, correctResidents: CorrectResidentsDocument, changeChargeBasis: ChangeChargeBasisDocument, changeOwner: ChangeOwnerDocument,
  divideDebt: DivideDebtDocument, renameAtDesk: RenameAtDeskDocument, mergeAccounts: MergeAccountsDocument, splitAccount: SplitAccountDocument, closeAccount: CloseAccountDocument,
};

export interface OperationRun {
  /** Sends the form; the refusals by their fields, an empty list where it was done or the account had changed meanwhile. */
  readonly send: (values: OperationValues) => Promise<readonly ProblemLike[]>;
  /** The account as somebody else left it while the form was open. */
  readonly stale: OperatedAccountFragment | null;
}

/** Runs an operation once a form; a version conflict is told and loses nothing: sent again, it goes by the account as it is now. */
export function useOperation(kind: OperationKind, account: OperatedAccountFragment, onDone: (done: OperationDoneFragment) => void): OperationRun {
  const client = useApolloClient();
  const [stale, setStale] = useState<OperatedAccountFragment | null>(null);
  // Refused and changed accounts come back under another version: the next press goes by it.
  const version = useRef(account.version);

  async function send(values: OperationValues): Promise<readonly ProblemLike[]> {
    try {
      const input = operationInput(kind, values, { accountId: account.id, version: version.current });
      const { data } = await client.mutate<Readonly<Record<string, OperationDoneFragment>>>({ mutation: DOCUMENTS[kind], variables: { input } });
      const payload = data?.[kind];
      if (payload === undefined) return [];
      if (payload.problems.length > 0) return payload.problems.map((problem) => ({ ...problem, path: fieldOfPath(problem.path) }));
      setStale(null);
      onDone(payload);
      return [];
    } catch (error) {
      if (faultOf(error).code !== 'STALE') throw error;
      const { data } = await client.query({ query: AccountForOperationDocument, variables: { id: account.id }, fetchPolicy: 'network-only' });
      if (data?.account == null) throw error;
      version.current = data.account.version;
      setStale(data.account);
      return [];
    }
  }
  return { send, stale };
}
