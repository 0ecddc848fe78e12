import type { AddressInfo } from 'node:net';
import process from 'node:process';
import type { DatabaseConnection } from '../platform/postgres/index.js';

/** What a contender's process is started with, as JSON in its first argument. */
export interface ContenderStart {
  readonly connection: DatabaseConnection;
  readonly dataFolder: string;
}

/** What it says when it is ready. */
export interface ContenderReady {
  readonly port: number;
}

/** Connections each contender may open to the database. */
export const POOL_SIZE = 10;

/** The front-office list: fifty newest appeals with customer, account, address, step and deadline. */
export const ORTALYK_LIST = /* GraphQL */ `query AppealsList {
  appeals(first: 50) {
    nodes {
      id number registeredAt dueAt state
      customer { fullName }
      account { number address }
      currentStep { stepId state dueAt }
    }
  }
}`;

export const POSTGRAPHILE_LIST = /* GraphQL */ `query AppealsList {
  appeals: allAppeals(first: 50, orderBy: [REGISTERED_AT_DESC, ROW_ID_DESC]) {
    nodes {
      id number registeredAt dueAt state
      customer: customerByCustomerId { fullName }
      account: accountByAccountId { number address }
      currentStep: stepByCurrentStepId { stepId state dueAt }
    }
  }
}`;

/** The same by hand: one statement, plain columns; the page is cut before it is joined, as somebody who reads plans writes it. */
export const HAND_WRITTEN_LIST = `
  select a.id, a.number, a.registered_at as "registeredAt", a.due_at as "dueAt", a.state, c.full_name as "fullName", k.number as "accountNumber", k.address,
    s.step_id as "stepId", s.state as "stepState", s.due_at as "stepDueAt"
  from (select * from appeal order by registered_at desc, id desc limit 50) a
    left join customer c on c.id = a.customer_id left join account k on k.id = a.account_id left join step s on s.id = a.current_step_id
  order by a.registered_at desc, a.id desc`;

/** Reads what a contender's process was started with. */
export function startOf(argument: string | undefined): ContenderStart {
  if (argument === undefined) throw new Error('started without an argument');
  return JSON.parse(argument) as ContenderStart;
}

/** Answers each message of the parent with the processor time used so far. */
export function tellCpuWhenAsked(): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
}

/** What a contender tells its parent once it listens. */
export function readyOn(address: AddressInfo | string | null): ContenderReady {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return { port: address.port };
}
