import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export interface GraphQLAnswer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Readonly<Record<string, unknown>> }[] | undefined;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** False leaves the token away, as a forged form would. */
  readonly csrf?: boolean;
}

/** A browser without a screen: keeps its cookie and sends the token, as the web application does. */
export class Client {
  readonly app: FastifyInstance;
  readonly address: string;
  cookie: string | null = null;
  csrfToken: string | null = null;

  constructor(app: FastifyInstance, address = '127.0.0.1') {
    this.app = app;
    this.address = address;
  }

  /** Sends an operation; the answer may hold errors. */
  async send<T>(query: string, variables: object = {}, options: SendOptions = {}): Promise<GraphQLAnswer<T>> {
    const response = await this.app.inject({
      method: 'POST', url: '/graphql', remoteAddress: this.address, payload: { query, variables }, headers: { ...this.headers(options), ...options.headers },
    });
    this.keepCookie(response);
    const body = response.json<{ data: T; errors?: GraphQLAnswer<T>['errors'] }>();
    return { status: response.statusCode, data: body.data, errors: body.errors };
  }

  /** Sends an operation that must not fault and returns its data. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors !== undefined) throw new Error(`the operation failed: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** Sends an operation that must be refused as a whole and returns the fault's code. */
  async faultOf(query: string, variables: object = {}, options: SendOptions = {}): Promise<unknown> {
    const { errors } = await this.send(query, variables, options);
    return errors?.[0]?.extensions['code'];
  }

  headers(options: SendOptions = {}): Record<string, string> {
    return {
      host: 'localhost:4000',
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === null || options.csrf === false ? {} : { 'x-csrf-token': this.csrfToken }),
    };
  }

  async signIn(login: string, password: string): Promise<GraphQLAnswer<SignInData>> {
    const answer = await this.send<SignInData>(SIGN_IN, { input: { login, password } });
    this.csrfToken = answer.data?.signIn.viewer?.csrfToken ?? this.csrfToken;
    return answer;
  }

  keepCookie(response: LightMyRequestResponse): void {
    const line = response.headers['set-cookie'];
    const first = Array.isArray(line) ? line.at(-1) : line;
    if (first === undefined) return;
    const pair = first.split(';')[0] ?? '';
    this.cookie = pair.endsWith('=') ? null : pair;
  }
}

export interface SignInData {
  readonly signIn: {
    readonly viewer: { readonly csrfToken: string; readonly mustChangePassword: boolean; readonly staff: { readonly id: string } } | null;
    readonly problems: readonly { readonly code: string; readonly path: string; readonly params: Readonly<Record<string, number>> | null }[];
  };
}

const SIGN_IN = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { csrfToken mustChangePassword staff { id } } problems { code path params } }
  }
`;
