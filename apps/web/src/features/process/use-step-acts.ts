import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AssignStepInput, CompleteStepInput, ReturnStepInput } from '@ortalyk/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../graphql/faults.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { showToast } from '../../ui/toast.js';
import {
  AssignStepDocument, CompleteStepDocument, ReleaseStepDocument, ReturnStepDocument, StepNowDocument, TakeStepDocument,
  type StepNowQuery, type StepPanelFieldsFragment,
} from './step.generated.js';

export type StepAct = 'take' | 'complete' | 'return' | 'assign' | 'release';
type Step = StepPanelFieldsFragment;
type Versioned = Pick<Step, 'id' | 'version'>;

interface Payload {
  readonly problems: readonly ProblemLike[];
  readonly step: Step | null;
}

/** What another person did while this one was acting: the step as it was on the screen, as it is, and the last event. */
export interface Stale {
  readonly seen: Versioned & Partial<Step>;
  readonly now: Step | null;
  readonly event: NonNullable<StepNowQuery['appeal']>['history']['nodes'][number] | null;
}

export interface StepActs {
  readonly busy: boolean;
  readonly fault: string | null;
  readonly stale: Stale | null;
  /** The step as the last act left it: on a busy server the card may still show it as it was before. */
  readonly answered: Step | null;
  readonly clear: () => void;
  readonly take: (step: Step) => Promise<void>;
  readonly release: (step: Step) => Promise<void>;
  readonly complete: (step: Step, input: Omit<CompleteStepInput, 'stepId' | 'version'>) => Promise<readonly ProblemLike[] | null>;
  readonly sendBack: (step: Step, input: Pick<ReturnStepInput, 'reason'>) => Promise<readonly ProblemLike[] | null>;
  readonly assign: (step: Step, input: Pick<AssignStepInput, 'staffId'>) => Promise<readonly ProblemLike[] | null>;
}

const take = act(TakeStepDocument, 'takeStep');
const release = act(ReleaseStepDocument, 'releaseStep');

/** The acts on a step, one at a time; a version conflict becomes `stale` and loses nothing that was typed. */
export function useStepActs({ appealId, onChanged }: { readonly appealId: string; readonly onChanged: () => void }): StepActs {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const problemText = useProblemText();
  const { run, setFault, ...state } = useGuardedRun(appealId, onChanged);
  const simple = async (step: Step, what: Act): Promise<Step | null> => {
    const payload = await run(step, what, {});
    if (payload !== null && payload.problems.length > 0) setFault(payload.problems.map(problemText).join('\n'));
    return payload?.problems.length === 0 ? payload.step : null;
  };
  const form = async (step: Step, what: Act, call: { readonly input: object; readonly said: (done: Step | null) => string }) => {
    const payload = await run(step, what, call.input);
    if (payload === null) return null;
    if (payload.problems.length === 0) showToast({ text: call.said(payload.step) });
    return payload.problems;
  };
  const putBack = async (step: Step): Promise<void> => {
    const freed = await simple(step, release);
    if (freed !== null) showToast({ text: t('step.released'), action: { label: t('step.undo'), run: () => void simple(freed, take) } });
  };
  return {
    ...state,
    release: putBack,
    take: async (step) => {
      const taken = await simple(step, take);
      if (taken !== null) showToast({ text: t('step.taken', { step: pick(taken.label) }), action: { label: t('step.undo'), run: () => void simple(taken, release) } });
    },
    complete: (step, input) => form(step, act(CompleteStepDocument, 'completeStep'), { input, said: (done) => t('step.completed', { number: done?.outputDocument?.number ?? '' }) }),
    sendBack: (step, input) => form(step, act(ReturnStepDocument, 'returnStep'), { input, said: () => t('step.returned') }),
    assign: (step, input) => form(step, act(AssignStepDocument, 'assignStep'), { input, said: (done) => t('step.assigned', { person: done?.assignee?.fullName ?? '' }) }),
  };
}

/** A mutation and the field of its answer; the five acts differ in nothing else. */
interface Act {
  readonly document: TypedDocumentNode<Record<string, Payload>, { input: object }>;
  readonly field: string;
}

// Each document's own types are checked where its input is made; here only what the five have in common is used.
function act(document: unknown, field: string): Act {
  return { document: document as Act['document'], field };
}

function useGuardedRun(appealId: string, onChanged: () => void) {
  const client = useApolloClient();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [stale, setStale] = useState<Stale | null>(null);
  const [answered, setAnswered] = useState<Step | null>(null);
  const running = useRef(false);

  const readStale = async (seen: Versioned): Promise<void> => {
    const { data } = await client.query({ query: StepNowDocument, variables: { appealId }, fetchPolicy: 'network-only' });
    setStale({ seen, now: data?.appeal?.currentStep ?? null, event: data?.appeal?.history.nodes[0] ?? null });
  };
  /** The payload; null where the request failed and `fault` or `stale` says why. */
  const run = async (step: Versioned, { document, field }: Act, input: object): Promise<Payload | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFault(null);
    setStale(null);
    try {
      const { data } = await client.mutate({ mutation: document, variables: { input: { ...input, stepId: step.id, version: step.version } } });
      const payload = data?.[field] ?? null;
      if (payload?.problems.length === 0) {
        setAnswered(payload.step);
        onChanged();
      }
      return payload;
    } catch (error) {
      if (faultOf(error).code === 'STALE') await readStale(step).catch((reason: unknown) => setFault(faultText(reason)));
      else setFault(faultText(error));
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const clear = () => {
    setFault(null);
    setStale(null);
  };
  return { run, setFault, busy, fault, stale, answered, clear };
}
