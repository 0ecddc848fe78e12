import type { Problem } from '@ortalyk/domain';

/** Every problem the step use cases raise. */
export const processProblemCodes = [
  'processIsOver', 'stepNotOpen', 'stepTaken', 'stepNotTaken', 'wrongOutputDocument', 'reasonRequired', 'reasonTooLong', 'waitsForOtherStep', 'unknownStaff',
  'staffWithoutPermission', 'unknownFile', 'documentInFuture', 'beforeCalendar', 'noteTooLong', 'documentNumberTooLong', 'unknownNorm',
  'normIsNotTerm', 'unknownOffice', 'startInvalid', 'beyondCalendar',
] as const;

/** The domain's engine speaks in its own codes; the screens know these. */
const CODES: Readonly<Record<string, (typeof processProblemCodes)[number]>> = {
  process_is_over: 'processIsOver', step_is_not_open: 'stepNotOpen', step_is_taken: 'stepTaken', wrong_output_document: 'wrongOutputDocument',
  reason_missing: 'reasonRequired', waits_for_other_step: 'waitsForOtherStep', step_is_not_returned: 'stepNotOpen',
};

/** A problem of the engine under the code the screens have a text for. */
export function problemOf(problem: Problem): Problem {
  return { ...problem, code: CODES[problem.code] ?? problem.code };
}
