import type { Instant } from '@ortalyk/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { transactionDb } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';

const WINDOW_MS = 60 * 60_000;
const FREE_BY_LOGIN = 5;
// A whole centre may sit behind one address.
const FREE_BY_ADDRESS = 50;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** Milliseconds to wait after `failures` failures in a row: none for the first few, then 5 s, 10 s, 20 s … up to 15 min. */
export function delayAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(FIRST_DELAY_MS * 2 ** Math.min(failures - free, 20), LONGEST_DELAY_MS);
}

/** An attempt let through, noted as failed until `succeeded` is called; or how long to wait. */
export type Attempt = { readonly allowed: true; readonly id: number } | { readonly allowed: false; readonly retryAfterSeconds: number };

interface Failures {
  readonly login_failures: number;
  readonly login_last: Instant | null;
  readonly address_failures: number;
  readonly address_last: Instant | null;
}

/**
 * Notes an attempt before its password is looked at, so that parallel guesses count too. Kept in the database: a restart or another
 * node forgets nothing.
 */
export async function beginAttempt(em: EntityManager, who: { readonly login: string; readonly address: string; readonly now: Instant }): Promise<Attempt> {
  return em.fork().transactional(async (fork) => {
    const sql = transactionDb(fork);
    await sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 7))`, [who.login]);
    const since = asTimestamp(who.now - WINDOW_MS);
    const failures = await sql.row<Failures>(FAILURES, [who.login, who.address, since]);
    const until = failures === null ? 0 : waitUntil(failures);
    if (until > who.now) return { allowed: false, retryAfterSeconds: Math.ceil((until - who.now) / 1000) };
    const noted = await sql.row<{ id: number }>(
      `insert into sign_in_attempt (at, login_folded, address, succeeded) values ($3, $1, $2, false) returning id`,
      [who.login, who.address, asTimestamp(who.now)],
    );
    return { allowed: true, id: noted?.id ?? 0 };
  });
}

// Failures of a login since its last success; failures of an address among logins that never came through from it.
const FAILURES = `
  select count(*) filter (where a.login_folded = $1) as login_failures, max(a.at) filter (where a.login_folded = $1) as login_last,
         count(*) filter (where a.address = $2) as address_failures, max(a.at) filter (where a.address = $2) as address_last
  from sign_in_attempt a
  where (a.login_folded = $1 or a.address = $2) and a.at > $3 and not a.succeeded
    and not exists (select 1 from sign_in_attempt later where later.login_folded = a.login_folded and later.succeeded and later.at >= a.at)`;

function waitUntil(failures: Failures): Instant {
  const byLogin = delayAfter(failures.login_failures, FREE_BY_LOGIN);
  const byAddress = delayAfter(failures.address_failures, FREE_BY_ADDRESS);
  return Math.max(
    byLogin === 0 ? 0 : (failures.login_last ?? 0) + byLogin,
    byAddress === 0 ? 0 : (failures.address_last ?? 0) + byAddress,
  );
}
