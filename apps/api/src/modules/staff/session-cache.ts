import type { Instant } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { Actor } from '../../graphql/context.js';
import type { Clock } from '../../platform/clock.js';
import type { Push } from '../../platform/push.js';
import { authenticate } from './sessions.js';

/** How long an answer may be used without asking the database again, whatever notices arrive. */
const KEPT_MS = 5_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly actor: Actor;
  readonly readAt: Instant;
}

/**
 * Remembers for some seconds who a session stands for: a page asks many times in a row. What ends or changes a session is heard at
 * once (here before the mutation answers, on other nodes by the notice of its commit); while notices cannot be heard, nothing is kept.
 */
export class SessionCache {
  readonly #kept = new Map<string, Kept>();
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #push: Push;

  constructor(parts: { readonly db: Db; readonly clock: Clock; readonly push: Push }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#push = parts.push;
    parts.push.listen('sessionEnded', (id) => this.#forget((actor) => actor.sessionId === id));
    parts.push.listen('staffChanged', (id) => this.#forget((actor) => actor.staffId === id));
    parts.push.listenForGaps(() => this.#kept.clear());
  }

  /** The person a token stands for now; null where it stands for nobody. */
  async actorOf(token: string | null): Promise<Actor | null> {
    if (token === null) return null;
    const now = this.#clock.now();
    const kept = this.#kept.get(token);
    if (kept !== undefined && this.#push.connected && now - kept.readAt < KEPT_MS && now < kept.actor.sessionExpiresAt) return kept.actor;
    const notices = this.#push.heard;
    const actor = await authenticate(this.#db, token, now);
    // A notice that came while the database was asked may be about what it has just answered.
    if (actor === null || notices !== this.#push.heard) this.#kept.delete(token);
    else this.#keep(token, { actor, readAt: now });
    return actor;
  }

  #keep(token: string, kept: Kept): void {
    this.#kept.delete(token);
    this.#kept.set(token, kept);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
  }

  #forget(concerns: (actor: Actor) => boolean): void {
    for (const [token, { actor }] of this.#kept) if (concerns(actor)) this.#kept.delete(token);
  }
}
