import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type OperationDefinitionNode, parse, print, separateOperations } from 'graphql';
import pg from 'pg';
import { createApi } from '../api.js';
import { readSignIns } from '../demo-sign-ins.js';
import type { Installation } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { createLogger } from '../platform/logger.js';
import { rootFolder } from '../platform/settings.js';
import { CARD_BY_HAND } from './card-by-hand.js';
import { TEN_YEARS, type AgedAccount, ageAccounts } from './card-history.js';

export interface CardBenchOptions {
  readonly rounds: number;
  readonly onProgress: (sentence: string) => void;
}

/** Milliseconds of every opened card, by contender. */
export interface CardFigures {
  readonly accounts: number;
  readonly years: number;
  readonly ortalyk: readonly number[];
  readonly byHand: readonly number[];
  /** Kilobytes of one answer, on average. */
  readonly answerKb: number;
}

const ACCOUNTS = 200;
const GRAPHQL = path.join(rootFolder, 'apps/web/src/features/accounts/account-card.graphql');

/** Opens cards of accounts with ten years of history one after another: the page's own question over HTTP, beside one statement by hand on the same rows. */
export async function benchCard(installation: Installation, { rounds, onProgress }: CardBenchOptions): Promise<CardFigures> {
  const { settings, opened, database } = installation;
  onProgress(`Giving ${ACCOUNTS} accounts ${TEN_YEARS} years of history each, where they have none yet.`);
  const accounts = await ageAccounts(opened.db, ACCOUNTS);
  const query = await pageQuery();
  const api = await createApi({
    opened, clock: systemClock, log: createLogger('warn'), dataFolder: settings.dataFolder, webFolder: path.join(rootFolder, 'apps/web/dist'), publicUrl: null, trustProxy: false, jobs: false,
  });
  const byHand = new pg.Client({ ...database.connection });
  await byHand.connect();
  try {
    const url = `${await api.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    const cookie = await sessionCookie(url, settings.dataFolder);
    const openCard = async (account: AgedAccount): Promise<Answer> => {
      const body = JSON.stringify({ query, variables: { id: account.id, reason: 'search', appealId: null } });
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body });
      return readAnswer(await answer.text(), account);
    };
    const figures = { ortalyk: [] as number[], byHand: [] as number[] };
    let bytes = 0;
    onProgress('Warming up: the first cards are opened by both and compared.');
    for (const account of accounts.slice(0, 20)) {
      const [page, row] = [await openCard(account), (await byHand.query<HandRow>({ name: 'card', text: CARD_BY_HAND, values: [account.id] })).rows[0]];
      requireSame(page, row);
    }
    for (let round = 1; round <= rounds; round += 1) {
      onProgress(`Round ${round} of ${rounds}.`);
      for (const account of accounts) {
        const [page, spent] = await timed(() => openCard(account));
        figures.ortalyk.push(spent);
        bytes += page.bytes;
        figures.byHand.push((await timed(() => byHand.query({ name: 'card', text: CARD_BY_HAND, values: [account.id] })))[1]);
      }
    }
    return { accounts: accounts.length, years: TEN_YEARS, ...figures, answerKb: bytes / figures.ortalyk.length / 1024 };
  } finally {
    await byHand.end();
    await api.stop();
  }
}

/** The question the card's page really sends, with the fragments it uses. */
async function pageQuery(): Promise<string> {
  const document = parse(await readFile(GRAPHQL, 'utf8'));
  const named = document.definitions.find((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition' && one.name?.value === 'AccountCard');
  const own = named === undefined ? undefined : separateOperations(document)['AccountCard'];
  if (own === undefined) throw new Error(`no query AccountCard in ${GRAPHQL}`);
  return print(own);
}

async function timed<T>(act: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now();
  const value = await act();
  return [value, performance.now() - startedAt];
}

interface Answer {
  readonly bytes: number;
  readonly number: string;
  readonly months: number;
  readonly events: number;
  readonly facts: number;
}

interface HandRow {
  readonly number: string;
  readonly months: readonly object[];
  readonly events: readonly object[];
  readonly facts: readonly object[];
}

function readAnswer(text: string, account: AgedAccount): Answer {
  const { data } = JSON.parse(text) as { data?: { account: { number: string; ledger: object[]; history: { nodes: object[] }; facts: object[] } | null } };
  if (data?.account == null) throw new Error(`the card of ${account.id} did not open: ${text.slice(0, 300)}`);
  const { number, ledger, history, facts } = data.account;
  return { bytes: Buffer.byteLength(text), number, months: ledger.length, events: history.nodes.length, facts: facts.length };
}

/** Speed of another answer says nothing. */
function requireSame(page: Answer, row: HandRow | undefined): void {
  const own = [page.number, page.months, page.events, page.facts];
  const other = [row?.number, row?.months.length, row?.events.length, row?.facts.length];
  if (JSON.stringify(own) !== JSON.stringify(other)) throw new Error(`the card answers ${JSON.stringify(own)}, the statement by hand ${JSON.stringify(other)}`);
}

async function sessionCookie(url: string, dataFolder: string): Promise<string> {
  const operator = (await readSignIns(dataFolder))?.find(({ login }) => login.startsWith('operator'));
  if (operator === undefined) throw new Error('the town has no operator to sign in as; remove its data folder and run again');
  const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { csrfToken } problems { code } } }`;
  const answer = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { login: operator.login, password: operator.password } } }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`signing in failed: ${await answer.text()}`);
  return cookie;
}
