import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission, signedInRoute } from '../../access/routes.js';

interface NowSearch {
  /** One office; the whole company where missing. */
  readonly office?: string;
}

/** The first page of a supervisor: what is late, where and whose. */
export const nowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/now',
  validateSearch: (raw: Record<string, unknown>): NowSearch => (typeof raw['office'] === 'string' ? { office: raw['office'] } : {}),
  beforeLoad: requirePermission('supervision:read'),
  component: lazyRouteComponent(() => import('./now-page.js'), 'NowPage'),
});

/** Pages of the supervisor workspace. */
export const supervisorRoutes = [nowRoute] as const;
