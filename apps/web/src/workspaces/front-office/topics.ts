import { matchSubjects, type SubjectText } from '../../features/appeals/subject-match.js';

/** The pack's subject a topic of the card stands for, found by the same words a person would type; undefined where the pack has none. Several words are tried in their order. */
export function subjectOfTopic<T extends SubjectText>(subjects: readonly T[], words: string): T | undefined {
  for (const word of words.split(/\s+/)) {
    const [found] = word === '' ? [] : matchSubjects(subjects, word);
    if (found !== undefined) return found;
  }
  return undefined;
}
