import type { PermissionName } from '../access/can.js';
import type { Catalogue } from '../text/catalogue.js';

/** A place of the rail: its address, its name and the permission that opens it. */
export interface RailItem {
  readonly to: string;
  readonly label: keyof Catalogue['shell']['rail'];
  readonly icon: 'reception' | 'duplicates' | 'contracts' | 'privacy' | 'appeals' | 'work' | 'now' | 'staff' | 'offices' | 'standard' | 'calendar' | 'calculator' | 'check' | 'packages' | 'imports';
  readonly permission: PermissionName;
}

export interface RailGroup {
  readonly label: keyof Catalogue['shell']['rail'];
  readonly items: readonly RailItem[];
}

/** Every place of the product by workspace, in the order of the rail; a person sees those the permissions open. */
export const railGroups: readonly RailGroup[] = [
  {
    label: 'service',
    items: [
      { to: '/reception', label: 'reception', icon: 'reception', permission: 'accounts:read' },
      { to: '/appeals', label: 'appeals', icon: 'appeals', permission: 'appeals:read' },
      { to: '/work', label: 'myWork', icon: 'work', permission: 'process:work' },
      { to: '/contracts', label: 'contracts', icon: 'contracts', permission: 'contracts:read' },
      { to: '/duplicates', label: 'duplicates', icon: 'duplicates', permission: 'customers:write' },
    ],
  },
  { label: 'supervisor', items: [
      { to: '/now', label: 'now', icon: 'now', permission: 'supervision:read' },
      { to: '/privacy', label: 'privacy', icon: 'privacy', permission: 'audit:read' },
    ] },
  {
    label: 'settings',
    items: [
      { to: '/settings/staff', label: 'staff', icon: 'staff', permission: 'staff:manage' },
      { to: '/settings/offices', label: 'offices', icon: 'offices', permission: 'offices:read' },
      { to: '/settings/standard', label: 'standard', icon: 'standard', permission: 'standards:read' },
      { to: '/settings/calendar', label: 'calendar', icon: 'calendar', permission: 'calendars:read' },
      { to: '/settings/calculator', label: 'calculator', icon: 'calculator', permission: 'standards:read' },
      { to: '/settings/packages', label: 'packages', icon: 'packages', permission: 'settings:manage' },
      { to: '/settings/imports', label: 'imports', icon: 'imports', permission: 'imports:run' },
      { to: '/settings/check', label: 'check', icon: 'check', permission: 'standards:lint' },
    ],
  },
];

/** The groups a person may see, without empty ones. */
export function visibleGroups(permissions: readonly string[]): readonly RailGroup[] {
  return railGroups
    .map((group) => ({ ...group, items: group.items.filter((item) => permissions.includes(item.permission)) }))
    .filter((group) => group.items.length > 0);
}

/** Where a person begins: supervisors at the figures, the front office at the reception, others at their first place. */
export function homeOf(permissions: readonly string[]): string | undefined {
  const places = visibleGroups(permissions).flatMap((group) => group.items);
  const wanted = permissions.includes('supervision:read') ? '/now' : permissions.includes('appeals:register') ? '/reception' : '/work';
  return (places.find((place) => place.to === wanted) ?? places[0])?.to;
}
