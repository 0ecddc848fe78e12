import type { Problem } from '@ortalyk/domain';

const SENTENCES: Readonly<Record<string, string>> = {
  loginInvalid: 'A login is 2 to 40 small Latin letters, digits, dots, dashes or underscores, and begins with a letter or digit.',
  loginTaken: 'Somebody already has this login.',
  nameRequired: 'The name may not be empty.',
  unknownOffice: 'The company has no office yet.',
};

/** A problem in words, for the terminal. */
export function problemSentence(problem: Problem): string {
  return SENTENCES[problem.code] ?? `${problem.code}${problem.path === '' ? '' : ` (${problem.path})`}`;
}
