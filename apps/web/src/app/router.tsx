import type { ApolloClient } from '@apollo/client';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '../access/routes.js';
import { frontOfficeRoutes } from '../workspaces/front-office/routes.js';
import { settingsRoutes } from '../workspaces/settings/routes.js';
import { supervisorRoutes } from '../workspaces/supervisor/routes.js';
import { NoWorkspacePage } from './pages/no-workspace-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { OutsideFault, RouteFault } from './pages/route-fault.js';
import { homeOf } from './rail-items.js';
import { RootFrame } from './root-frame.js';
import { SignedInFrame } from './shell/signed-in-frame.js';

rootRoute.update({ component: RootFrame });
signedInRoute.update({ component: SignedInFrame, errorComponent: OutsideFault });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { readonly back?: string } => {
    // Only a path of our own: an address of another site would make the sign-in page lead strangers away.
    const { back } = raw;
    return typeof back === 'string' && back.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? { back } : {};
  },
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const home = homeOf(context.viewer.permissions);
    if (home !== undefined) throw redirect({ to: home, replace: true });
  },
  component: NoWorkspacePage,
});

const passwordRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/password', component: lazyRouteComponent(() => import('./pages/password-page.js'), 'PasswordPage') });

// Whatever else one may type: inside the shell for those who are signed in.
const nowhereRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([homeRoute, passwordRoute, ...frontOfficeRoutes, ...supervisorRoutes, ...settingsRoutes, nowhereRoute]),
]);

/** The router of one page; the client is at hand in every route's `beforeLoad`. */
export function makeRouter(client: ApolloClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: RouteFault,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
