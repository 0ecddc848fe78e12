import { useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useFaultText } from '../graphql/use-fault-text.js';
import type { ProblemLike } from '../text/problem-text.js';
import { useProblemText } from '../text/use-problem-text.js';
import { focusFirstInvalid } from './focus-first-invalid.js';
import { applyProblems, type ApplyProblemsOptions } from './problems.js';

export interface SubmitOptions<Values extends FieldValues, Sent extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Sent>;
  /** Sends the form; the problems the server found, an empty list where it accepted. */
  readonly send: (values: Sent) => Promise<readonly ProblemLike[]>;
  readonly fieldOf?: ApplyProblemsOptions<Values>['fieldOf'];
}

/** Sends a form once: a second press while the first is on its way does nothing; refusals land under fields, faults in the summary. */
export function useSubmit<Values extends FieldValues, Sent extends FieldValues = Values>({ form, send, fieldOf }: SubmitOptions<Values, Sent>) {
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const text = useProblemText();
  const faultText = useFaultText();

  async function run(values: Sent): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    try {
      const problems = await send(values);
      if (applyProblems({ form, problems, text, ...(fieldOf && { fieldOf }) })) focusFirstInvalid();
    } catch (error) {
      form.setError('root.server', { type: 'server', message: faultText(error) });
    } finally {
      busy.current = false;
      setSending(false);
    }
  }

  const submit = form.handleSubmit(run, () => focusFirstInvalid());
  return { submit, sending };
}
