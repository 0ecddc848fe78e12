import type { EntityManager } from '@mikro-orm/postgresql';
import type { Grant, Instant, Language } from '@ortalyk/domain';
import type { Db } from '../db/db.js';
import type { Clock } from '../platform/clock.js';
import type { FileStore } from '../platform/files.js';
import type { Logger } from '../platform/logger.js';
import type { Push } from '../platform/push.js';
import type { LoaderCache } from './loaders.js';

/** The signed-in person, as the session and the grants of this moment say. */
export interface Actor {
  readonly staffId: string;
  readonly sessionId: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly grants: readonly Grant[];
  readonly language: Language;
  /** True after a reset: everything but changing the password is refused. */
  readonly mustChangePassword: boolean;
  readonly csrfToken: string;
  readonly sessionExpiresAt: Instant;
}

/** What the transport knows about the caller. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string | null;
  /** False where a browser says the page came from elsewhere. */
  readonly originAccepted: boolean;
  /** Value of the x-csrf-token header. */
  readonly csrfToken: string | null;
  /** Gives the browser a new session cookie, or takes it away. */
  setSession(token: string | null): void;
}

/** What lives as long as the server. */
export interface Services {
  readonly clock: Clock;
  readonly db: Db;
  readonly files: FileStore;
  readonly push: Push;
  readonly log: Logger;
}

/** Everything a resolver or use case may touch. */
export interface RequestContext extends Services {
  readonly requestId: string;
  /** The moment the request came; one «now» for everything it does (T4). */
  readonly now: Instant;
  readonly caller: Caller;
  /** Changes within a request only by signing in, out or changing the password. */
  actor: Actor | null;
  readonly em: EntityManager;
  readonly loaders: LoaderCache;
}
