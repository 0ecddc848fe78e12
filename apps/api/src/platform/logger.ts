import { type DestinationStream, type Logger, pino } from 'pino';
import { requestScope } from './request-scope.js';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// Personal data and secrets never reach the log, whichever object somebody logs.
const SECRETS = [
  'password', 'currentPassword', 'newPassword', 'temporaryPassword', 'passwordHash', 'token', 'csrfToken', 'cookie', 'authorization',
  'fullName', 'applicantName', 'applicantContact', 'answerContact', 'taxId', 'phone', 'email', 'address', 'text', 'variables',
];

/** JSON lines with the request id of the work at hand; standard error unless told otherwise, so that standard output stays clean. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      mixin: () => {
        const scope = requestScope.getStore();
        return scope === undefined ? {} : { requestId: scope.requestId };
      },
    },
    destination,
  );
}
