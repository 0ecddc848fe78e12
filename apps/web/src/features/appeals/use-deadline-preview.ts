import { useQuery } from '@apollo/client/react';
import type { DeadlinePreviewInput } from '@ortalyk/contract';
import { useEffect, useState } from 'react';
import { DeadlinePreviewDocument, type DeadlinePreviewQuery } from './registration.generated.js';

export type Preview = DeadlinePreviewQuery['deadlinePreview'];

const PAUSE_MS = 250;

/** The promise for what is in the form now, a moment after the last change; the former one stays while the next is counted. */
export function useDeadlinePreview(input: DeadlinePreviewInput | null) {
  const key = JSON.stringify(input);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    // The first question is asked at once: there is nothing on the screen to keep still.
    const timer = setTimeout(() => setSettled(key), settled === 'null' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, settled]);
  const asked = JSON.parse(settled) as DeadlinePreviewInput | null;
  const { data, previousData, loading, error, refetch } = useQuery(DeadlinePreviewDocument, {
    variables: { input: asked ?? { channel: '', officeId: '', subject: '' } },
    skip: asked === null,
    fetchPolicy: 'network-only',
  });
  const preview = asked === null || input === null ? null : ((data ?? previousData)?.deadlinePreview ?? null);
  return { preview, loading: loading || key !== settled, error: asked === null ? undefined : error, retry: () => void refetch() };
}
