import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { columnsFor } from './list-appeals.js';
import { fieldTree } from './field-tree.js';

function treeOf(query: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const { definitions } = parse(query);
  const fragments = Object.fromEntries(definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const [operation] = definitions;
  const fieldNodes = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.selectionSet.selections as readonly FieldNode[]) : [];
  return fieldTree({ fieldNodes: [...fieldNodes], fragments, variableValues });
}

it('follows fragments and merges what is asked twice under other names', () => {
  expect(treeOf('{ list { nodes { id a: customer { fullName } b: customer { kind } ...F ... on X { text } } } } fragment F on X { account { number } }')).toEqual({
    nodes: { id: {}, customer: { fullName: {}, kind: {} }, account: { number: {} }, text: {} },
  });
});

it('keeps apart what variables include and skip, also for one cached document', () => {
  const query = 'query Q($on: Boolean!) { list { nodes { id text @include(if: $on) number @skip(if: $on) state @include(if: false) } } }';
  expect(treeOf(query, { on: true })).toEqual({ nodes: { id: {}, text: {} } });
  expect(treeOf(query, { on: false })).toEqual({ nodes: { id: {}, number: {} } });
});

it('reads only the columns the selection needs', () => {
  const { own, joined } = columnsFor(treeOf('{ list { number subject { code } customer { fullName } currentStep { label { ru } } } }'));
  expect(own.toSorted()).toEqual(['dueAt', 'editionId', 'id', 'number', 'registeredAt', 'subjectCode']);
  expect(joined.customer).toEqual(['id', 'fullName']);
  expect(joined.account).toBeUndefined();
  expect(joined.currentStep).toContain('stepId');
});
