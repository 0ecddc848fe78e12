import { type Grant, grantsOf } from '@ortalyk/domain';
import { expect, it } from 'vitest';
import type { RequestContext } from '../../graphql/context.js';
import { stepActions } from './step-actions.js';

const ME = 'me';
const context = (grants: readonly Grant[]): RequestContext => ({ actor: { staffId: ME, grants } }) as unknown as RequestContext;
const specialist = context(grantsOf('specialist', { officeId: 'o', staffId: ME }));
const supervisor = context(grantsOf('supervisor', { officeId: 'o', staffId: ME }));
const auditor = context(grantsOf('auditor', { officeId: 'o', staffId: ME }));

it.each([
  ['open', null, ['take', 'complete', 'return']], ['open', ME, ['take', 'release', 'complete', 'return']], ['open', 'other', []],
  ['taken', ME, ['release', 'complete', 'return']], ['taken', 'other', []], ['waiting', null, []], ['done', ME, []], ['cancelled', null, []],
] as const)('a specialist may do with a step %s of %s: %j', (state, assigneeId, expected) => {
  expect(stepActions(specialist, { state, ordinal: 2, assigneeId, officeId: 'o' })).toEqual(expected);
});

it('T23: a first step that was sent back is taken up or given again, a later one waits for the step before it', () => {
  const returned = { state: 'returned', assigneeId: null, officeId: 'o' } as const;
  expect(stepActions(specialist, { ...returned, ordinal: 1 })).toEqual(['take']);
  expect(stepActions(supervisor, { ...returned, ordinal: 1 })).toEqual(['take', 'assign']);
  expect(stepActions(supervisor, { ...returned, ordinal: 2 })).toEqual([]);
});

it('who assigns may also give back and assign what others have', () => {
  expect(stepActions(supervisor, { state: 'taken', ordinal: 2, assigneeId: 'other', officeId: 'o' })).toEqual(['release', 'assign']);
});

it('nothing in another office, nothing for who only reads', () => {
  expect(stepActions(supervisor, { state: 'open', ordinal: 2, assigneeId: null, officeId: 'x' })).toEqual([]);
  expect(stepActions(auditor, { state: 'open', ordinal: 2, assigneeId: null, officeId: 'o' })).toEqual([]);
});
