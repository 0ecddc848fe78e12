/** Where a database is reached. Spread it into `new pg.Pool({...connection})`; for the embedded server `host` is a socket folder. */
export interface DatabaseConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Present for outside databases whose URL asks for TLS. */
  readonly ssl?: boolean | object;
}

export interface OpenDatabaseOptions {
  /** Folder of this installation (`ORTALYK_DATA`); the cluster lives in its `postgres` subfolder. Unused with `databaseUrl`. */
  readonly dataFolder: string;
  /** An outside PostgreSQL (`DATABASE_URL`); when set nothing is started and nothing is stopped. */
  readonly databaseUrl?: string | undefined;
  /** Database inside the embedded server, created when absent. Default `ortalyk`. */
  readonly databaseName?: string | undefined;
  /** `false` switches fsync off: for tests only. Default `true`. */
  readonly durable?: boolean | undefined;
  /** One sentence at a time of what takes long (creating the cluster, recovering). */
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

export interface OpenedDatabase {
  readonly connection: DatabaseConnection;
  readonly embedded: boolean;
  /** True when this process started the server; false when it joined or adopted a running one, or when it is an outside one. */
  readonly owned: boolean;
  /**
   * Lets go. The embedded server is shut down cleanly by whichever process lets go last, so close your pools first;
   * an outside server is left alone. Calling it twice is harmless.
   */
  stop(): Promise<void>;
}

export type DatabaseRefusalCode =
  | 'platform-unsupported'
  | 'binaries-broken'
  | 'cannot-drop-root'
  | 'folder-not-ours'
  | 'other-major'
  | 'init-failed'
  | 'start-failed'
  | 'stop-failed'
  | 'unreachable'
  | 'version-too-old'
  | 'encoding-not-utf8'
  | 'trigrams-blind';

/** The database cannot be used as things stand; `message` is one or two sentences for the person who started the program. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  readonly code: DatabaseRefusalCode;

  constructor(code: DatabaseRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
