import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission, signedInRoute } from '../../access/routes.js';
import { parsePackagesSearch } from '../../features/account-operations/urls.js';
import { parseCalendarSearch } from '../../features/calendars/urls.js';
import { parseImportsSearch } from '../../features/imports/urls.js';
import { parseStaffSearch } from '../../features/staff/urls.js';
import { parseCalculatorSearch, parseCheckSearch, parseCompareSearch, parseStandardSearch } from '../../features/standards/urls.js';

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

/** The standard in force, its norms, open questions and editions. */
export const standardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/standard',
  validateSearch: parseStandardSearch,
  beforeLoad: requirePermission('standards:read'),
  component: lazyRouteComponent(() => import('./standard-page.js'), 'StandardPage'),
});

/** Two editions norm by norm. */
export const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/standard/compare',
  validateSearch: parseCompareSearch,
  beforeLoad: requirePermission('standards:read'),
  component: lazyRouteComponent(() => import('./compare-page.js'), 'ComparePage'),
});

/** The production calendar of the country, regions and centres. */
export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/calendar',
  validateSearch: parseCalendarSearch,
  beforeLoad: requirePermission('calendars:read'),
  component: lazyRouteComponent(() => import('./calendar-page.js'), 'CalendarPage'),
});

/** What a norm gives from a start at a centre. */
export const calculatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/calculator',
  validateSearch: parseCalculatorSearch,
  beforeLoad: requirePermission('standards:read'),
  component: lazyRouteComponent(() => import('./calculator-page.js'), 'CalculatorPage'),
});

/** Contradictions and gaps of an edition, and the use of its norms. */
export const checkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/check',
  validateSearch: parseCheckSearch,
  beforeLoad: requirePermission('standards:lint'),
  component: lazyRouteComponent(() => import('./check-page.js'), 'CheckPage'),
});

/** Papers every operation on an account needs. */
export const packagesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/packages',
  validateSearch: parsePackagesSearch,
  beforeLoad: requirePermission('settings:manage'),
  component: lazyRouteComponent(() => import('./packages-page.js'), 'PackagesPage'),
});

/** Files of other systems. */
export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/imports',
  validateSearch: parseImportsSearch,
  beforeLoad: requirePermission('imports:run'),
  component: lazyRouteComponent(() => import('./imports-page.js'), 'ImportsPage'),
});

/** Pages of the settings workspace. */
export const settingsRoutes = [staffRoute, officesRoute, standardRoute, compareRoute, calendarRoute, calculatorRoute, checkRoute, packagesRoute, importsRoute] as const;
