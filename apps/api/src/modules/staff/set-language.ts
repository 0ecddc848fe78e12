import { type Language, type Outcome, accepted } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { changesBetween, useCase } from '../../graphql/use-case.js';
import { StaffEntity } from './staff.entity.js';

/** Changes the language the signed-in person's interface speaks. */
export async function setLanguage(ctx: RequestContext, language: Language): Promise<Outcome<null>> {
  const actor = actorOf(ctx);
  return useCase(ctx, async (work) => {
    const staff = await work.em.findOneOrFail(StaffEntity, actor.staffId);
    const changes = changesBetween({ language: staff.language }, { language });
    staff.language = language;
    if (changes.length > 0) work.record({ type: 'staffUpdated', entity: 'staff', entityId: staff.id, changes });
    work.tell('staffChanged', staff.id);
    ctx.actor = { ...actor, language };
    return accepted(null);
  });
}
