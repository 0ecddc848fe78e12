import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { faultOf } from '../../graphql/faults.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { showToast } from '../../ui/toast.js';

/** Reads the open card anew, after somebody else has changed it. */
export function useReadAnew(): () => Promise<unknown> {
  const client = useApolloClient();
  return () => client.refetchQueries({ include: 'active' });
}

/** One act by one press, without a form: pressed twice it is sent once; what went wrong is said in a line below. */
export function useAct(): { readonly busy: boolean; readonly run: (act: () => Promise<readonly ProblemLike[]>, done: string) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const problemText = useProblemText();
  const faultText = useFaultText();
  const readAnew = useReadAnew();
  async function run(act: () => Promise<readonly ProblemLike[]>, done: string): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    try {
      const problems = await act();
      showToast({ text: problems.length === 0 ? done : problems.map(problemText).join('. ') });
      return problems.length === 0;
    } catch (error) {
      if (faultOf(error).code === 'STALE') await readAnew();
      showToast({ text: faultText(error) });
      return false;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }
  return { busy, run };
}
