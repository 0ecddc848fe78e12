import { expect, it } from 'vitest';
import { catalogue } from '../../text/ru/index.js';
import { EVENT_TYPES } from './event-types.js';

const [source] = Object.values(import.meta.glob<string>('../../../../api/src/graphql/use-case.ts', { query: '?raw', import: 'default', eager: true }));
const declared = /export const EVENT_TYPES = \[([^\]]*)\] as const/.exec(source ?? '')?.[1] ?? '';
const recorded = [...declared.matchAll(/'(\w+)'/g)].map((type) => type[1] ?? '');

it('every type of event the server records has words, and no other', () => {
  expect(recorded.length).toBeGreaterThan(50);
  expect(EVENT_TYPES.toSorted()).toEqual(recorded.toSorted());
  expect(recorded.filter((type) => !Object.hasOwn(catalogue.appeals.event, type))).toEqual([]);
});
