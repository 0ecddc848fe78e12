import type { Contender } from './appeals-list.js';

/** A row of the list whoever answered it. */
export interface ListedAppeal {
  readonly number: string;
  readonly registeredAt: number;
  readonly dueAt: number | null;
  readonly state: string;
  readonly customer: string | null;
  readonly account: string | null;
  readonly address: string | null;
  readonly step: string | null;
}

interface Answered {
  readonly number: string;
  readonly registeredAt: string;
  readonly dueAt: string | null;
  readonly state: string;
  readonly customer?: { readonly fullName: string } | null;
  readonly account?: { readonly number: string; readonly address: string } | null;
  readonly currentStep?: { readonly stepId: string } | null;
}

/** Asks a contender once and brings its answer into one shape: the three must do the same work. */
export async function rowsOf({ port, request }: Pick<Contender, 'port' | 'request'>): Promise<readonly ListedAppeal[]> {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  const [method = 'GET', path = '/'] = line.split(' ');
  const sent = headers.map((header) => header.split(': ')).filter(([name]) => name !== 'Host' && name !== 'Content-Length') as [string, string][];
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: sent, ...(body === '' ? {} : { body }) });
  const answered = (await answer.json()) as readonly Answered[] | { readonly data?: { readonly appeals: { readonly nodes: readonly Answered[] } }; readonly errors?: unknown };
  if ('errors' in answered && answered.errors !== undefined) throw new Error(`the list failed: ${JSON.stringify(answered.errors)}`);
  const rows = 'data' in answered ? answered.data?.appeals.nodes ?? [] : answered as readonly Answered[];
  return rows.map((row) => ({
    number: row.number, registeredAt: Date.parse(row.registeredAt), dueAt: row.dueAt === null ? null : Date.parse(row.dueAt), state: row.state,
    customer: row.customer?.fullName ?? null, account: row.account?.number ?? null, address: row.account?.address ?? null, step: row.currentStep?.stepId ?? null,
  }));
}
