import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from './format.js';
import { problemText, type ProblemLike } from './problem-text.js';
import { useFormat } from './use-texts.js';

/** Turns refusals of the API into sentences of the present language; dates and numbers in them as they are written here. */
export function useProblemText(): (problem: ProblemLike) => string {
  const { t, i18n } = useTranslation('problems');
  const format = useFormat();
  return useCallback((problem) => problemText(t as never, (key) => i18n.exists(key), { ...problem, params: writtenParams(problem.params, format) }), [t, i18n, format]);
}

/** Civil dates and numbers of a refusal in the notation of the language; all else as it came. */
export function writtenParams(params: unknown, format: Pick<Format, 'date' | 'number'>): unknown {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => {
      // Four digits may be a year, and are read without a space anyway.
      if (typeof value === 'number') return [name, value < 10_000 ? value : format.number(value)];
      return [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value];
    }),
  );
}
