import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { transactionDb } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { useCase } from '../../graphql/use-case.js';
import { passwordFits } from './passwords.js';
import { dropPresentSession, openSession } from './sessions.js';
import { beginAttempt } from './throttle.js';

export interface SignIn {
  readonly login: string;
  readonly password: string;
}

interface Candidate {
  readonly id: string;
  readonly password_hash: string;
  readonly deactivated: boolean;
}

/** Opens a session for whoever knows login and password. Unknown logins and wrong passwords are told apart by nobody. */
export async function signIn(ctx: RequestContext, input: SignIn): Promise<Outcome<null>> {
  const login = input.login.trim().toLowerCase().slice(0, 100);
  const attempt = await beginAttempt(ctx.em, { login, address: ctx.caller.address, now: ctx.now });
  if (!attempt.allowed) {
    return refused({ code: 'tooManyAttempts', path: 'password', params: { retryAfterSeconds: attempt.retryAfterSeconds } });
  }
  const candidate = await ctx.db.row<Candidate>(
    `select id, password_hash, deactivated_at is not null as deactivated from staff where lower(login) = $1`,
    [login],
  );
  const fits = await passwordFits(candidate?.password_hash ?? null, input.password);
  if (candidate === null || !fits) return refused({ code: 'wrongPassword', path: 'password' });
  if (candidate.deactivated) return refused({ code: 'signInDeactivated', path: 'login' });
  return enter(ctx, candidate.id, attempt.id);
}

function enter(ctx: RequestContext, staffId: string, attemptId: number): Promise<Outcome<null>> {
  return useCase(ctx, async (work) => {
    const sql = transactionDb(work.em);
    await sql.rows(`update sign_in_attempt set succeeded = true where id = $1`, [attemptId]);
    await dropPresentSession(work);
    ctx.actor = await openSession(work, staffId);
    work.record({ type: 'signedIn', entity: 'staff', entityId: staffId });
    return accepted(null);
  });
}

/** Ends the session; the cookie is taken back also where it was worth nothing any more. */
export async function signOut(ctx: RequestContext): Promise<Outcome<null>> {
  return useCase(ctx, async (work) => {
    await dropPresentSession(work);
    if (ctx.actor !== null) work.record({ type: 'signedOut', entity: 'staff', entityId: ctx.actor.staffId });
    ctx.caller.setSession(null);
    return accepted(null);
  });
}
