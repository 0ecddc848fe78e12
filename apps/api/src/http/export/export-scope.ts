import { type Grant, accessReach } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import type { ExportList } from './export-lists.js';

/**
 * Narrows a request that exports to what the right to export reaches, so that a head takes along the own office only although the whole
 * company may be read. Returns the variables to ask with.
 */
export function limitExport(ctx: RequestContext, list: ExportList, variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const actor = actorOf(ctx);
  if (list.people === null) return variables;
  const { permission, reads } = list.people;
  const [exports, reading] = [accessReach(actor.grants, permission), accessReach(actor.grants, reads)];
  if (exports.kind === 'company') return variables;
  const officeIds = (exports.kind === 'some' ? exports.officeIds : []).filter((id) => reading.kind === 'company' || (reading.kind === 'some' && reading.officeIds.includes(id)));
  const grants: readonly Grant[] = [
    ...actor.grants.filter((grant) => grant.permission !== reads),
    ...officeIds.map((officeId): Grant => ({ permission: reads, scope: 'office', officeId, staffId: actor.staffId })),
  ];
  // The context is this request's alone.
  ctx.actor = { ...actor, grants };
  return list.officesVariable === undefined ? variables : { ...variables, [list.officesVariable]: officeIds };
}
