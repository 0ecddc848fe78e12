import type { ReactNode } from 'react';
import { useViewer } from './viewer-context.js';

/** A permission as the API names it; `area:verb`. The web knows permissions, never roles. */
export type PermissionName = `${string}:${string}`;

/** Whether the viewer holds the permission anywhere; the server decides on each record. */
export function usePermission(permission: PermissionName): boolean {
  return useViewer().permissions.includes(permission);
}

/** Shows its children to those who hold the permission. */
export function Can({ permission, children, otherwise = null }: { readonly permission: PermissionName; readonly children: ReactNode; readonly otherwise?: ReactNode }) {
  return usePermission(permission) ? children : otherwise;
}
