import { createHash } from 'node:crypto';
import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from './access.js';
import type { Work } from './use-case.js';

export interface IdempotentCall {
  /** The mutation's name; keys of different mutations never meet. */
  readonly operation: string;
  readonly key: string;
  /** The whole input; other values under the same key are refused. */
  readonly input: object;
}

export const idempotencyProblemCodes = ['idempotencyReused', 'idempotencyKeyInvalid'] as const;

/**
 * Runs `fn` once a key and person: a repeat with the same input, also a simultaneous one, gets the first result back; with other
 * input it is refused. The result is stored as JSON, so keep it to ids. A refused run uses no key up. Call inside `useCase`.
 */
export async function withIdempotency<T>(work: Work, call: IdempotentCall, fn: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (call.key.length < 8 || call.key.length > 100) return refused({ code: 'idempotencyKeyInvalid', path: 'idempotencyKey' });
  const { staffId } = actorOf(work.ctx);
  const hash = createHash('sha256').update(stableJson(call.input)).digest('hex');
  const mine = [staffId, call.operation, call.key] as const;
  // A second transaction with the same key waits here until the first ends.
  const claimed = await work.sql.row(
    `insert into idempotency_key (staff_id, operation, key, input_hash, result) values ($1, $2, $3, $4, 'null')
     on conflict do nothing returning key`,
    [...mine, hash],
  );
  if (claimed === null) return repeated<T>(work, mine, hash);
  const outcome = await fn();
  if (outcome.ok) {
    await work.sql.rows(`update idempotency_key set result = $4::jsonb where staff_id = $1 and operation = $2 and key = $3`, [
      ...mine, JSON.stringify(outcome.value ?? null),
    ]);
  }
  return outcome;
}

async function repeated<T>(work: Work, mine: readonly [string, string, string], hash: string): Promise<Outcome<T>> {
  const before = await work.sql.row<{ input_hash: string; result: T }>(
    `select input_hash, result from idempotency_key where staff_id = $1 and operation = $2 and key = $3`,
    mine,
  );
  if (before === null || before.input_hash !== hash) return refused({ code: 'idempotencyReused', path: 'idempotencyKey' });
  return accepted(before.result);
}

function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, v]) => v !== undefined && v !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
