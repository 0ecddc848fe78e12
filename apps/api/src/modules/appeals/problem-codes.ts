import type { Problem } from '@ortalyk/domain';

/** Every problem registering or attaching an appeal raises. */
export const appealProblemCodes = [
  'textRequired', 'textTooLong', 'unknownKind', 'unknownSubject', 'unknownChannel', 'kindNotForSubject', 'channelNotForSubject', 'subjectNotForCustomer',
  'unknownAnswerChannel', 'answerContactRequired', 'contactTooLong', 'applicantRequired', 'applicantTooLong', 'unknownAccount', 'accountClosed', 'unknownCustomer',
  'unknownOffice', 'foreignOffice', 'unknownPaper', 'receivedInFuture', 'beforeCalendar', 'backdateNotPermitted', 'nothingToAttach',
  'alreadyAttached',
] as const;

/** The domain's rules speak in their own codes; the screens know these. */
const CODES: Readonly<Record<string, (typeof appealProblemCodes)[number]>> = {
  text_missing: 'textRequired', text_too_long: 'textTooLong', unknown_kind: 'unknownKind', subject_missing: 'unknownSubject', unknown_channel: 'unknownChannel',
  received_in_future: 'receivedInFuture', before_calendar: 'beforeCalendar', backdating_not_allowed: 'backdateNotPermitted',
};

/** A problem of the domain's rules under the code the screens have a text for. */
export function problemOf(problem: Problem): Problem {
  return { ...problem, code: CODES[problem.code] ?? problem.code };
}
