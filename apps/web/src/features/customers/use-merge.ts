import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/toast.js';
import {
  DuplicateWorkListDocument, MarkCustomersDistinctDocument, MergeCustomersDocument, MergePreviewDocument, UndoMergeCustomersDocument, UnmarkCustomersDistinctDocument, type MergePreviewQuery,
} from './customers.generated.js';
import { useAct } from './use-customer-act.js';

type Preview = NonNullable<MergePreviewQuery['mergePreview']>;

/** The two answers to «is it one person?», each with the way back in its toast. */
export function useMerge({ kept, merged }: Preview, onSettled: () => void) {
  const { t } = useTranslation('customers');
  const client = useApolloClient();
  const { busy, run } = useAct();
  const key = useRef(crypto.randomUUID());
  const [send] = useMutation(MergeCustomersDocument);
  const [undo] = useMutation(UndoMergeCustomersDocument);
  const [mark] = useMutation(MarkCustomersDistinctDocument);
  const [unmark] = useMutation(UnmarkCustomersDistinctDocument);
  const readAnew = () => void client.refetchQueries({ include: [DuplicateWorkListDocument, MergePreviewDocument] });

  async function merge(): Promise<void> {
    let mergeId: string | null = null;
    const done = await run(async () => {
      const input = { keptId: kept.id, keptVersion: kept.version, mergedId: merged.id, mergedVersion: merged.version, idempotencyKey: key.current };
      const { data } = await send({ variables: { input } });
      mergeId = data?.mergeCustomers.mergeId ?? null;
      key.current = crypto.randomUUID();
      return data?.mergeCustomers.problems ?? [];
    }, '');
    if (!done) return readAnew();
    const id: string | null = mergeId;
    const takeBack = async () => {
      if (id !== null) await run(async () => (await undo({ variables: { input: { mergeId: id } } })).data?.undoMergeCustomers.problems ?? [], t('merge.undone'));
      readAnew();
    };
    showToast({ text: t('merge.done', { name: kept.fullName }), action: { label: t('merge.undo'), run: () => void takeBack() }, durationMs: 12_000 });
    readAnew();
    onSettled();
  }

  async function markDistinct(): Promise<void> {
    const input = { firstId: kept.id, secondId: merged.id };
    const done = await run(async () => (await mark({ variables: { input } })).data?.markCustomersDistinct.problems ?? [], '');
    if (!done) return;
    const takeBack = async () => {
      await run(async () => (await unmark({ variables: { input } })).data?.unmarkCustomersDistinct.problems ?? [], t('merge.distinctUndone'));
      readAnew();
    };
    showToast({ text: t('merge.distinctDone'), action: { label: t('merge.undo'), run: () => void takeBack() }, durationMs: 12_000 });
    readAnew();
    onSettled();
  }

  return { busy, merge, markDistinct };
}
