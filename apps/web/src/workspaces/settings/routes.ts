import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission, signedInRoute } from '../../access/routes.js';
import { parseStaffSearch } from '../../features/staff/urls.js';

/** People, what they may do, and their sign-ins. */
export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/staff',
  validateSearch: parseStaffSearch,
  beforeLoad: requirePermission('staff:manage'),
  component: lazyRouteComponent(() => import('./staff-page.js'), 'StaffPage'),
});

/** Centres with their hours, and what the source says of them. */
export const officesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/offices',
  beforeLoad: requirePermission('offices:read'),
  component: lazyRouteComponent(() => import('./offices-page.js'), 'OfficesPage'),
});

/** Pages of the settings workspace. */
export const settingsRoutes = [staffRoute, officesRoute] as const;
