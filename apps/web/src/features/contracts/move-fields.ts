import type { ContractAction } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';

/** What a move asks for. */
export interface MoveFields {
  readonly note?: 'required' | 'optional';
  readonly document?: 'required' | 'optional';
  readonly papers?: true;
  readonly endsOn?: 'renewal' | 'termination';
  /** The usual next act: drawn as the main button. */
  readonly main?: true;
  readonly ends?: true;
}

/** Fields of every move, as the domain's rules ask for them. */
export const MOVE_FIELDS: Readonly<Record<ContractAction, MoveFields>> = {
  noticeMissing: { document: 'optional', note: 'optional', main: true },
  completePapers: { papers: true },
  draft: { document: 'optional', note: 'optional', main: true },
  send: { document: 'optional', note: 'optional', main: true },
  disagree: { document: 'required', note: 'optional' },
  answerDisagreement: { document: 'required', note: 'optional', main: true },
  sign: { document: 'required', main: true },
  bringIntoForce: { main: true },
  proposeChange: { document: 'required', note: 'optional' },
  agreeChange: { document: 'required', note: 'optional', main: true },
  rejectChange: { note: 'required', document: 'optional' },
  noticeRenewal: { document: 'required', note: 'optional' },
  renew: { endsOn: 'renewal', document: 'optional', note: 'optional' },
  announceTermination: { endsOn: 'termination', note: 'required' },
  warnTermination: { document: 'required', note: 'optional', main: true },
  withdrawTermination: { note: 'required' },
  terminate: { note: 'required', document: 'optional', ends: true },
  refuse: { note: 'required', document: 'optional', ends: true },
};

const ACTIONS = Object.keys(MOVE_FIELDS) as readonly ContractAction[];

export function actionOf(code: string): ContractAction | undefined {
  return ACTIONS.find((one) => one === code);
}

const date = v.pipe(v.string(), v.check((on) => on === '' || /^\d{4}-\d{2}-\d{2}$/.test(on), fieldMessage('badDate')));
const required = fieldMessage('required');

/** The form of a move. */
export function moveSchema({ note, document, endsOn }: MoveFields) {
  const noted = v.pipe(v.string(), v.trim(), v.maxLength(2000, fieldMessage('tooLong', { max: 2000 })));
  return v.object({
    on: v.pipe(date, v.nonEmpty(required)),
    note: note === 'required' ? v.pipe(noted, v.nonEmpty(required)) : noted,
    endsOn: endsOn === undefined ? date : v.pipe(date, v.nonEmpty(required)),
    papers: v.array(v.string()),
    documentOn: document === 'required' ? v.pipe(date, v.nonEmpty(required)) : date,
    documentNumber: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldMessage('tooLong', { max: 100 }))),
    withDocument: v.boolean(),
  });
}

export type MoveValues = v.InferOutput<ReturnType<typeof moveSchema>>;
