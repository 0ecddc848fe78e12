import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { dropDraft, readDraft, writeDraft } from './draft-store.js';

const pauseMs = 400;

/**
 * Keeps what is typed across a reload, a crash and an ended session. The key names the form and the person (`register:<staffId>`): on a
 * shared computer nobody sees another's draft. An idempotency key belongs among the form's values, so that a form sent just before the
 * reload is recognised when sent again.
 */
export function useDraft<Values extends FieldValues>(key: string, form: Pick<UseFormReturn<Values>, 'subscribe' | 'reset' | 'getValues'>) {
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const typed = useRef(false);
  const formRef = useRef(form);
  formRef.current = form;

  useEffect(() => {
    const draft = readDraft<Values>(localStorage, key, Date.now());
    if (draft === undefined) return;
    formRef.current.reset({ ...formRef.current.getValues(), ...draft.values }, { keepDefaultValues: true });
    setRestoredAt(draft.at);
  }, [key]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      if (!typed.current) return;
      writeDraft(localStorage, key, { values: formRef.current.getValues(), at: new Date().toISOString() });
    };
    const stop = formRef.current.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => {
        typed.current ||= isDirty === true;
        clearTimeout(timer);
        timer = setTimeout(keep, pauseMs);
      },
    });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      stop();
      window.removeEventListener('pagehide', keep);
    };
  }, [key]);

  return {
    /** When the restored values were typed; null where the form is fresh. */
    restoredAt,
    /** Forgets the draft: after the form was accepted, or when the person starts anew. */
    discard: () => {
      typed.current = false;
      dropDraft(localStorage, key);
      setRestoredAt(null);
    },
  };
}
