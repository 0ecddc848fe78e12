import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText, type ProblemLike } from './problem-text.js';

/** Turns refusals of the API into sentences of the present language. */
export function useProblemText(): (problem: ProblemLike) => string {
  const { t, i18n } = useTranslation('problems');
  return useCallback((problem) => problemText(t as never, (key) => i18n.exists(key), problem), [t, i18n]);
}
