import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission, signedInRoute } from '../../access/routes.js';
import { parseOperationSearch } from '../../features/account-operations/urls.js';
import { parseReceptionSearch, parseRegistrationSearch } from '../../features/accounts/urls.js';
import { parseContractsSearch, parseNewContractSearch } from '../../features/contracts/urls.js';
import { parseCustomerSearch, parseDuplicatesSearch, parseNewCustomerSearch, parseReadLogSearch } from '../../features/customers/urls.js';
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

/** A person or company. */
export const customerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/customers/$customerId',
  validateSearch: parseCustomerSearch,
  beforeLoad: requirePermission('customers:read'),
  component: lazyRouteComponent(() => import('./customer-page.js'), 'CustomerPage'),
});

/** Registering a person or company. */
export const newCustomerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/customers/new',
  validateSearch: parseNewCustomerSearch,
  beforeLoad: requirePermission('customers:write'),
  component: lazyRouteComponent(() => import('./new-customer-page.js'), 'NewCustomerPage'),
});

/** Pairs who may be one person. */
export const duplicatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duplicates',
  validateSearch: parseDuplicatesSearch,
  beforeLoad: requirePermission('customers:write'),
  component: lazyRouteComponent(() => import('./duplicates-page.js'), 'DuplicatesPage'),
});

/** Contracts, the open one beside them. */
export const contractsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contracts',
  validateSearch: parseContractsSearch,
  beforeLoad: requirePermission('contracts:read'),
  component: lazyRouteComponent(() => import('./contracts-page.js'), 'ContractsPage'),
});

/** An application for a contract. */
export const newContractRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contracts/new',
  validateSearch: parseNewContractSearch,
  beforeLoad: requirePermission('contracts:write'),
  component: lazyRouteComponent(() => import('./new-contract-page.js'), 'NewContractPage'),
});

/** One contract on the whole page. */
export const contractRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contracts/$contractId',
  beforeLoad: requirePermission('contracts:read'),
  component: lazyRouteComponent(() => import('./contract-page.js'), 'ContractPage'),
});

/** Who read whose personal card. */
export const privacyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/privacy',
  validateSearch: parseReadLogSearch,
  beforeLoad: requirePermission('audit:read'),
  component: lazyRouteComponent(() => import('./privacy-page.js'), 'PrivacyPage'),
});

/** Pages of the front office; each hangs on the signed-in route and loads its component lazily. */
export const frontOfficeRoutes = [receptionRoute, accountOperationRoute, houseRoute, appealsRoute, newAppealRoute, appealRoute, receiptRoute, workRoute,
  customerRoute, newCustomerRoute, duplicatesRoute, contractsRoute, newContractRoute, contractRoute, privacyRoute,
] as const;
