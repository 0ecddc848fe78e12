import { newId } from '../../src/platform/ids.js';

/** What every appeal test asks back. */
export const APPEAL_FIELDS = /* GraphQL */ `
  fragment A on Appeal {
    id version number state dueAt registeredAt receivedAt edition text actions
    kind { code } subject { code label { ru } } channel { code } office { id code }
    customer { id fullName } account { id number address }
    currentStep { id version stepId state dueAt actions unit { code } assignee { id } label { ru } }
    promise { dueAt state binding breached lateSeconds clause explanation { days { on counted reason ordinal } parts { clause amount unit } startEvent } }
  }
`;

export const REGISTER = /* GraphQL */ `
  mutation Register($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { ...A } problems { code path params } } }
  ${APPEAL_FIELDS}
`;

const STEP_MUTATION = (name: string): string => /* GraphQL */ `
  mutation ${name}($input: ${name}Input!) {
    ${name.charAt(0).toLowerCase()}${name.slice(1)}(input: $input) {
      step { id version state dueAt returnReason assignee { id } outputDocument { number kind { code } } clock { state dueAt subject lateSeconds } }
      problems { code path }
    }
  }
`;

export const TAKE = STEP_MUTATION('TakeStep');
export const RELEASE = STEP_MUTATION('ReleaseStep');
export const ASSIGN = STEP_MUTATION('AssignStep');
export const COMPLETE = STEP_MUTATION('CompleteStep');
export const RETURN = STEP_MUTATION('ReturnStep');

export const CARD = /* GraphQL */ `query Card($id: ID!) { appeal(id: $id) { ...A } } ${APPEAL_FIELDS}`;

export interface Problem {
  readonly code: string;
  readonly path: string;
}

export interface StepData {
  readonly id: string;
  readonly version: number;
  readonly stepId: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly actions: readonly string[];
  readonly returnReason: string | null;
  readonly unit: { readonly code: string };
  readonly assignee: { readonly id: string } | null;
  readonly outputDocument: { readonly number: string | null; readonly kind: { readonly code: string } } | null;
  readonly clock: { readonly state: string; readonly dueAt: string; readonly subject: string; readonly lateSeconds: number } | null;
}

export interface AppealData {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly receivedAt: string;
  readonly text: string;
  readonly actions: readonly string[];
  readonly customer: { readonly id: string; readonly fullName: string } | null;
  readonly account: { readonly id: string; readonly number: string } | null;
  readonly currentStep: StepData | null;
  readonly promise: {
    readonly dueAt: string; readonly state: string; readonly binding: boolean; readonly breached: boolean; readonly lateSeconds: number;
    readonly explanation: { readonly days: readonly { readonly on: string; readonly counted: boolean }[]; readonly parts: readonly object[]; readonly startEvent: string };
  } | null;
}

export interface RegisterData {
  readonly registerAppeal: { readonly appeal: AppealData | null; readonly problems: readonly Problem[] };
}

/** The input of a registration that is accepted; a test changes what it is about. */
export function registration(officeId: string, change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    officeId, kind: 'serviceRequest', subject: 'areaCorrection', channel: 'desk', answerChannel: 'desk', language: 'ru', text: 'Прошу исправить площадь квартиры.',
    applicantName: 'Иванов Иван', papers: ['applicationCorrection'], idempotencyKey: newId(), ...change,
  };
}
