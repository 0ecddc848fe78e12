import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { requireReach } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import type { EndContractPointInput, SaveContractPointInput } from './contract.inputs.js';
import { lockContract } from './locked-contract.js';

/** Adds a service point, with its meter, to a contract. */
export async function addContractPoint(ctx: RequestContext, input: SaveContractPointInput): Promise<Outcome<{ readonly contractId: string }>> {
  return useCase(ctx, async (work) => {
    const contract = await lockContract(work, input.contractId, input.version);
    const list = new ProblemList();
    list.addIf(['terminated', 'refused', 'ended'].includes(contract.state), { code: 'contractEnded', path: 'contractId' });
    list.addIf(input.address.trim() === '', { code: 'addressRequired', path: 'address' });
    list.addIf(input.fromOn < contract.startsOn, { code: 'beforeContractStart', path: 'fromOn', params: { on: contract.startsOn } });
    if (list.any) return list.refused();
    const id = newId(work.now);
    await work.sql.rows(`insert into contract_point (id, contract_id, service, address, meter_number, from_on) values ($1, $2, $3, $4, $5, $6)`, [
      id, contract.id, input.service, input.address.trim(), input.meterNumber?.trim() ?? null, input.fromOn,
    ]);
    await work.sql.rows(`update contract set version = version + 1 where id = $1`, [contract.id]);
    work.record({ type: 'contractPointAdded', entity: 'contract', entityId: contract.id, accountId: contract.account.id, data: { pointId: id, service: input.service } });
    return accepted({ contractId: contract.id });
  });
}

/** Ends the supply of a point; the line stays as a record. */
export async function endContractPoint(ctx: RequestContext, input: EndContractPointInput): Promise<Outcome<{ readonly contractId: string }>> {
  return useCase(ctx, async (work) => {
    const point = isId(input.pointId)
      ? await work.sql.row<{ contractId: string; accountId: string; officeId: string; fromOn: string; toOn: string | null }>(
        `select p.contract_id as "contractId", a.id as "accountId", a.office_id as "officeId", p.from_on as "fromOn", p.to_on as "toOn"
         from contract_point p join contract c on c.id = p.contract_id join account a on a.id = c.account_id where p.id = $1 for update of p`, [input.pointId])
      : null;
    if (point === null) throw notFound('contract point');
    requireReach(ctx, 'contracts:write', { officeId: point.officeId });
    if (point.toOn !== null) return refused({ code: 'alreadyEnded', path: 'pointId' });
    if (input.on < point.fromOn) return refused({ code: 'endsBeforeStart', path: 'on' });
    await work.sql.rows(`update contract_point set to_on = $2, version = version + 1 where id = $1`, [input.pointId, input.on]);
    await work.sql.rows(`update contract set version = version + 1 where id = $1`, [point.contractId]);
    work.record({ type: 'contractPointEnded', entity: 'contract', entityId: point.contractId, accountId: point.accountId, data: { pointId: input.pointId } });
    return accepted({ contractId: point.contractId });
  });
}
