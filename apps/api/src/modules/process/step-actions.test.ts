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
  ['taken', ME, ['release', 'complete', 'return']], ['taken', 'other', []], ['returned', null, ['take']], ['waiting', null, []], ['done', ME, []], ['cancelled', null, []],
] as const)('a specialist may do with a step %s of %s: %j', (state, assigneeId, expected) => {
  expect(stepActions(specialist, { state, assigneeId, officeId: 'o' })).toEqual(expected);
});

it('who assigns may also give back and assign what others have', () => {
  expect(stepActions(supervisor, { state: 'taken', assigneeId: 'other', officeId: 'o' })).toEqual(['release', 'assign']);
});

it('nothing in another office, nothing for who only reads', () => {
  expect(stepActions(supervisor, { state: 'open', assigneeId: null, officeId: 'x' })).toEqual([]);
  expect(stepActions(auditor, { state: 'open', assigneeId: null, officeId: 'o' })).toEqual([]);
});
