import type pg from 'pg';

/**
 * Job: throws away sessions, sign-in attempts and idempotency keys nobody can ask about any more. Runs any number of times with the
 * same effect.
 */
export async function purgeExpired(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from session where greatest(expires_at, coalesce(revoked_at, expires_at)) < now() - interval '30 days'`);
  await pool.query(`delete from sign_in_attempt where at < now() - interval '7 days'`);
  await pool.query(`delete from idempotency_key where created_at < now() - interval '7 days'`);
}
