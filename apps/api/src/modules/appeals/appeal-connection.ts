import type { AccessReach } from '@ortalyk/domain';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { type FieldTree, fieldTree } from './field-tree.js';
import { type AppealsPage, listAppeals } from './list-appeals.js';
import type { AppealConnectionType, AppealType } from './appeal.types.js';

/** A page of appeals in the shape of the schema, reading only what the client selected. */
export async function appealConnection(
  ctx: RequestContext, scope: AccessReach, request: { readonly page: AppealsPage; readonly info: GraphQLResolveInfo },
): Promise<AppealConnectionType> {
  const tree = fieldTree(request.info);
  const result = await listAppeals(ctx, scope, { page: request.page, tree: merged(tree['nodes'], tree['edges']?.['node']) });
  const nodes = result.nodes as unknown as AppealType[];
  const last = result.nodes.at(-1);
  return {
    nodes, count: () => result.count(),
    // Nobody's cursor is made unless it is asked for.
    get edges() {
      return result.nodes.map((row) => ({ cursor: result.cursorOf(row), node: row as unknown as AppealType }));
    },
    pageInfo: { hasNextPage: result.hasNextPage, endCursor: last === undefined ? null : result.cursorOf(last) },
  };
}

/** A client may ask for nodes and edges at once. */
function merged(a: FieldTree | undefined, b: FieldTree | undefined): FieldTree {
  if (a === undefined || b === undefined) return a ?? b ?? {};
  const both: Record<string, FieldTree> = { ...a };
  for (const [field, below] of Object.entries(b)) both[field] = merged(a[field], below);
  return both;
}
