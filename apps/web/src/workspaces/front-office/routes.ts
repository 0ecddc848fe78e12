import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission, signedInRoute } from '../../access/routes.js';
import { parseOperationSearch } from '../../features/account-operations/urls.js';
import { parseReceptionSearch, parseRegistrationSearch } from '../../features/accounts/urls.js';
import { parseAppealCardSearch, parseAppealsSearch } from '../../features/appeals/urls.js';
import { parseWorkSearch } from '../../features/process/urls.js';

/** Who is here now: search, the account, what is open. */
export const receptionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reception',
  validateSearch: parseReceptionSearch,
  beforeLoad: requirePermission('accounts:read'),
  component: lazyRouteComponent(() => import('./reception-page.js'), 'ReceptionPage'),
});

/** One operation on an account: correcting, changing the owner, merging and the rest. */
export const accountOperationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/$accountId/$operation',
  validateSearch: parseOperationSearch,
  beforeLoad: requirePermission('accounts:write'),
  component: lazyRouteComponent(() => import('./operation-page.js'), 'OperationPage'),
});

/** «Дело жилого дома»: what there is of one house together. */
export const houseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/houses/$houseId',
  beforeLoad: requirePermission('accounts:read'),
  component: lazyRouteComponent(() => import('./house-page.js'), 'HousePage'),
});

/** The list of appeals with the open card beside it. */
export const appealsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  validateSearch: parseAppealsSearch,
  beforeLoad: requirePermission('appeals:read'),
  component: lazyRouteComponent(() => import('./appeals-page.js'), 'AppealsPage'),
});

/** Registration; the account whose owner asks stands in the address. */
export const newAppealRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals/new',
  validateSearch: parseRegistrationSearch,
  beforeLoad: requirePermission('appeals:register'),
  component: lazyRouteComponent(() => import('./registration-page.js'), 'RegistrationPage'),
});

/** One appeal on the whole page. */
export const appealRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals/$appealId',
  validateSearch: parseAppealCardSearch,
  beforeLoad: requirePermission('appeals:read'),
  component: lazyRouteComponent(() => import('./appeal-page.js'), 'AppealPage'),
});

/** The receipt, ready to print. */
export const receiptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals/$appealId/receipt',
  beforeLoad: requirePermission('appeals:read'),
  component: lazyRouteComponent(() => import('./receipt-page.js'), 'ReceiptPage'),
});

/** Steps that wait for me or my unit. */
export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  validateSearch: parseWorkSearch,
  beforeLoad: requirePermission('process:work'),
  component: lazyRouteComponent(() => import('./work-page.js'), 'WorkPage'),
});

/** Pages of the front office; each hangs on the signed-in route and loads its component lazily. */
export const frontOfficeRoutes = [receptionRoute, accountOperationRoute, houseRoute, appealsRoute, newAppealRoute, appealRoute, receiptRoute, workRoute] as const;
