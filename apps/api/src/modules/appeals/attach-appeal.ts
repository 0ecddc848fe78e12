import { LockMode } from '@mikro-orm/core';
import { type Outcome, accepted, isPermitted } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { forbidden, notFound, requireVersion } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { changesBetween, useCase } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { accountById } from '../accounts/index.js';
import { customerById } from '../customers/index.js';
import { AppealEntity } from './appeal.entity.js';
import type { AttachAppealInput } from './appeal.inputs.js';

/** Says later whose appeal it is: strangers write daily. The account's owner becomes the customer unless another is named. */
export async function attachAppeal(ctx: RequestContext, input: AttachAppealInput): Promise<Outcome<{ readonly appealId: string }>> {
  return useCase(ctx, async (work) => {
    const appeal = isId(input.appealId) ? await work.em.findOne(AppealEntity, input.appealId, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (appeal === null) throw notFound('appeal');
    const target = { officeId: appeal.officeId, staffId: appeal.assigneeId };
    if (!isPermitted(actorOf(ctx).grants, 'appeals:write', target)) throw forbidden('You have no permission for this in that office.');
    requireVersion(appeal, input.version);
    const list = new ProblemList();
    list.addIf(input.accountId == null && input.customerId == null, { code: 'nothingToAttach', path: '' });
    const account = input.accountId != null && isId(input.accountId) ? await accountById(ctx).load(input.accountId) : null;
    list.addIf(input.accountId != null && account === null, { code: 'unknownAccount', path: 'accountId' });
    const customerId = input.customerId ?? account?.customerId ?? null;
    const customer = customerId !== null && isId(customerId) ? await customerById(ctx).load(customerId) : null;
    list.addIf(input.customerId != null && customer === null, { code: 'unknownCustomer', path: 'customerId' });
    const before = { accountId: appeal.accountId ?? null, customerId: appeal.customerId ?? null };
    const after = { accountId: account?.id ?? before.accountId, customerId: customer?.id ?? before.customerId };
    const changes = changesBetween(before, after);
    list.addIf(!list.any && changes.length === 0, { code: 'alreadyAttached', path: '' });
    if (list.any) return list.refused();
    work.em.assign(appeal, after);
    work.record({ type: 'appealAttached', entity: 'appeal', entityId: appeal.id, appealId: appeal.id, accountId: after.accountId, changes });
    work.tell('appealChanged', appeal.id);
    return accepted({ appealId: appeal.id });
  });
}

