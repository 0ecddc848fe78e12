import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { PermissionName } from './can.js';
import { loadPageTexts } from '../text/i18n.js';
import { readViewer, type Viewer } from './viewer-context.js';

/** What every route may use while it loads. */
export interface RouterContext {
  readonly client: ApolloClient;
}

/** Root of the tree; its component is given by the application, which stands above everything here. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Everything behind the sign-in. Who is not known goes to the sign-in page and comes back; a temporary password is changed first. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }): Promise<{ viewer: Viewer }> => {
    const [viewer] = await Promise.all([readViewer(context.client), loadPageTexts(location.pathname)]);
    if (viewer === null) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
    if (viewer.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' });
    return { viewer };
  },
});

/** What a page without permission throws; the route's not-found component says which permission is missing. */
export class ForbiddenError extends Error {
  constructor(readonly permission: PermissionName) {
    super(`Permission ${permission} is missing`);
  }
}

/** For `beforeLoad` of a page: lets in those who hold the permission. */
export function requirePermission(permission: PermissionName) {
  return ({ context }: { readonly context: { readonly viewer: Viewer } }): void => {
    if (!context.viewer.permissions.includes(permission)) throw new ForbiddenError(permission);
  };
}
