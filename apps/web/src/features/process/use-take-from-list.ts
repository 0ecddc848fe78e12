import { useMutation } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { showToast } from '../../ui/toast.js';
import { TakeStepDocument } from './step.generated.js';
import type { WorkRowFragment } from './work-list.generated.js';

/** `T` takes the row that has the keyboard. Returns why it could not be taken, where it could not. */
export function useTakeFromList(row: WorkRowFragment | undefined, onTaken: () => void): string | null {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const faultText = useFaultText();
  const problemText = useProblemText();
  const [take] = useMutation(TakeStepDocument);
  const [fault, setFault] = useState<string | null>(null);
  const act = useRef<() => Promise<void>>(async () => undefined);
  // A row keeps its look until the list is read anew: the same step as it was is not asked for twice.
  const asked = useRef('');
  useEffect(() => {
    act.current = async () => {
      if (row === undefined || !row.actions.includes('take') || asked.current === `${row.id} ${row.version}`) return;
      asked.current = `${row.id} ${row.version}`;
      setFault(null);
      try {
        const { data } = await take({ variables: { input: { stepId: row.id, version: row.version } } });
        const problems = data?.takeStep.problems ?? [];
        if (problems.length > 0) setFault(problems.map(problemText).join('\n'));
        else showToast({ text: t('step.taken', { step: pick(row.label) }) });
      } catch (error) {
        asked.current = '';
        setFault(faultText(error));
      }
      onTaken();
    };
  });
  const label = t('step.take');
  useShortcuts(useMemo(() => [{ code: 'KeyT', label, shown: 'T', run: () => void act.current() }], [label]));
  return fault;
}
