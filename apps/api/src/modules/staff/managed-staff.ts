import { requireReach } from '../../graphql/access.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { StaffEntity } from './staff.entity.js';

/** The person to be changed, in the version the client read and in an office the actor manages. */
export async function managedStaff(work: Work, input: { readonly staffId: string; readonly version: number }): Promise<StaffEntity> {
  const staff = isId(input.staffId) ? await work.em.findOne(StaffEntity, input.staffId) : null;
  if (staff === null) throw notFound('staff member');
  requireReach(work.ctx, 'staff:manage', { officeId: staff.officeId });
  requireVersion(staff, input.version);
  return staff;
}
