import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode, ValueNode } from 'graphql';

/** Names of the fields a client asks for, by nesting. */
export interface FieldTree {
  readonly [field: string]: FieldTree;
}

type MutableTree = { [field: string]: MutableTree };

const known = new WeakMap<FieldNode, FieldTree>();

/** What is asked for below the field being resolved. `@include` and `@skip` are respected, fragments followed; aliases do not matter. */
export function fieldTree(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>): FieldTree {
  const [only] = info.fieldNodes;
  const cached = info.fieldNodes.length === 1 && only !== undefined ? known.get(only) : undefined;
  if (cached !== undefined) return cached;
  const walk = new Walk(info.fragments, info.variableValues);
  const tree: MutableTree = {};
  for (const node of info.fieldNodes) if (node.selectionSet !== undefined) walk.into(tree, node.selectionSet);
  // A tree that depends on variables belongs to this request only.
  if (!walk.conditional && info.fieldNodes.length === 1 && only !== undefined) known.set(only, tree);
  return tree;
}

class Walk {
  conditional = false;
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>, variables: Readonly<Record<string, unknown>>) {
    this.#fragments = fragments;
    this.#variables = variables;
  }

  into(tree: MutableTree, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (!this.#included(selection.directives ?? [])) continue;
      if (selection.kind === 'Field') {
        const below = (tree[selection.name.value] ??= {});
        if (selection.selectionSet !== undefined) this.into(below, selection.selectionSet);
      } else {
        const inner = selection.kind === 'InlineFragment' ? selection.selectionSet : this.#fragments[selection.name.value]?.selectionSet;
        if (inner !== undefined) this.into(tree, inner);
      }
    }
  }

  #included(directives: FieldNode['directives'] & {}): boolean {
    return directives.every((directive) => {
      const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
      if (condition === undefined) return true;
      const value = this.#valueOf(condition);
      return directive.name.value === 'include' ? value : directive.name.value === 'skip' ? !value : true;
    });
  }

  #valueOf(node: ValueNode): boolean {
    if (node.kind === 'BooleanValue') return node.value;
    this.conditional = true;
    return node.kind === 'Variable' && this.#variables[node.name.value] === true;
  }
}
