import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import pg from 'pg';
import { createApi } from '../../api.js';
import { readSignIns } from '../../demo-sign-ins.js';
import type { Installation } from '../../installation.js';
import { systemClock } from '../../platform/clock.js';
import { createLogger } from '../../platform/logger.js';
import { rootFolder } from '../../platform/settings.js';
import { dropHandIndexes, makeHandIndexes, statementByHand } from './by-hand.js';
import { type Question, type QuestionKind, keystrokes, questionsOf } from './questions.js';

export interface SearchBenchOptions {
  readonly rounds: number;
  readonly onProgress: (sentence: string) => void;
}

/** Milliseconds of every key of a kind, by contender. */
export interface KindFigures {
  readonly ortalyk: number[];
  readonly byHand: number[];
  /** Of the whole questions, how many the product answered with something, and how many there were. */
  found: number;
  asked: number;
}

export interface SearchFigures {
  readonly accounts: number;
  readonly customers: number;
  readonly megabytes: number;
  readonly kinds: ReadonlyMap<QuestionKind, KindFigures>;
}

const QUESTIONS = 10;
const GRAPHQL = path.join(rootFolder, 'apps/web/src/features/accounts/search.graphql');
const LONGEST_MS = 5000;
const FIRST = 14;
const KEYS_BY_HAND = 8;

type Ask = (text: string) => Promise<number>;

/** Types recorded questions key by key from the third character: through the product as the page asks, beside the same by hand, in turns. */
export async function benchSearch({ opened, database, settings }: Installation, { rounds, onProgress }: SearchBenchOptions): Promise<SearchFigures> {
  const api = await createApi({
    opened, clock: systemClock, log: createLogger('warn'), dataFolder: settings.dataFolder, webFolder: path.join(rootFolder, 'apps/web/dist'), publicUrl: null, trustProxy: false, jobs: false,
  });
  const hand = new pg.Client({ ...database.connection });
  await hand.connect();
  try {
    onProgress('Making the indexes of the statements by hand.');
    await makeHandIndexes(hand);
    await hand.query(`set statement_timeout = ${LONGEST_MS}`);
    const url = `${await api.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    const ask = await asker(url, settings.dataFolder);
    const questions = await questionsOf(opened.db, QUESTIONS);
    const kinds = new Map<QuestionKind, KindFigures>();
    onProgress('Warming up.');
    for (const question of questions.slice(0, 40)) await typeOut(question, { ask, hand: null, figures: empty() });
    for (let round = 1; round <= rounds; round += 1) {
      onProgress(`Round ${round} of ${rounds}.`);
      for (const question of questions) {
        const figures = kinds.get(question.kind) ?? empty();
        kinds.set(question.kind, figures);
        // By hand a key of a large town takes seconds: a kind's first questions stand for the others.
        await typeOut(question, { ask, hand: figures.byHand.length < KEYS_BY_HAND ? hand : null, figures });
      }
    }
    const size = await opened.db.row<{ accounts: number; customers: number; megabytes: number }>(SIZE);
    return { accounts: size?.accounts ?? 0, customers: size?.customers ?? 0, megabytes: size?.megabytes ?? 0, kinds };
  } finally {
    await hand.query('set statement_timeout = 0').then(() => dropHandIndexes(hand)).catch(() => undefined);
    await hand.end();
    await api.stop();
  }
}

const SIZE = `select (select count(*)::int from account) as accounts, (select count(*)::int from customer) as customers,
  ((pg_total_relation_size('search_entry') + pg_total_relation_size('search_word') + pg_total_relation_size('search_key')) / 1048576)::int as megabytes`;

function empty(): KindFigures {
  return { ortalyk: [], byHand: [], found: 0, asked: 0 };
}

interface Contest {
  readonly ask: Ask;
  /** Null where only the product is asked. */
  readonly hand: pg.Client | null;
  readonly figures: KindFigures;
}

async function typeOut(question: Question, { ask, hand, figures }: Contest): Promise<void> {
  const texts = keystrokes(question);
  for (const [at, text] of texts.entries()) {
    const own = async (): Promise<void> => {
      const [hits, spent] = await timed(() => ask(text));
      figures.ortalyk.push(spent);
      if (at < texts.length - 1) return;
      figures.asked += 1;
      if (hits > 0) figures.found += 1;
    };
    const other = async (): Promise<void> => {
      if (hand === null) return;
      const { text: statement, values } = statementByHand(question.kind, text);
      // A statement that takes longer than five seconds is counted as five.
      figures.byHand.push((await timed(() => hand.query(statement, [...values]).catch(() => null)))[1]);
    };
    // Every second key the other way round, so that nobody always finds the pages warm.
    for (const turn of at % 2 === 0 ? [own, other] : [other, own]) await turn();
  }
}

async function timed<T>(act: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now();
  const value = await act();
  return [value, performance.now() - startedAt];
}

/** Asks as the page does, as an operator of the town; answers with the number of hits. */
async function asker(url: string, dataFolder: string): Promise<Ask> {
  const query = separateOperations(parse(await readFile(GRAPHQL, 'utf8')))['Search'];
  if (query === undefined) throw new Error(`no query Search in ${GRAPHQL}`);
  const text = print(query);
  const cookie = await signIn(url, dataFolder);
  return async (typed) => {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: text, variables: { text: typed, first: FIRST } }) });
    const { data } = (await answer.json()) as { data?: { search: { hits: readonly unknown[] } } | null };
    if (data == null) throw new Error(`the search for «${typed}» failed`);
    return data.search.hits.length;
  };
}

async function signIn(url: string, dataFolder: string): Promise<string> {
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
