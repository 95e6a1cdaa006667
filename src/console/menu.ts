import type { ComponentType } from 'react';
import type { Role } from '../org/actor.ts';
import { menuEntriesOf, type Screens } from './screens.ts';

export type MenuLink = { readonly to: string; readonly label: string; readonly icon: ComponentType };

/** The address of a kind's screens in a unit. */
export function kindPath(unit: string, kind: string, below = ''): string {
  return `/units/${unit}/${kind}${below === '' ? '' : `/${below}`}`;
}

/** The entries of the slices that these roles have something to do with in the unit. */
export function menuOf(screens: readonly Screens[], unit: string, roles: readonly Role[]): MenuLink[] {
  return screens
    .flatMap((slice) => menuEntriesOf(slice).map((entry) => ({ slice, entry })))
    .filter(({ entry }) => entry.roles.some((role) => roles.includes(role)))
    .sort((a, b) => a.entry.order - b.entry.order)
    .map(({ slice, entry }) => ({
      to: kindPath(unit, slice.kind, entry.path),
      label: entry.label,
      icon: entry.icon,
    }));
}

/** The menu's entry that the address belongs to: the longest one it begins with. `/` is itself only. */
export function currentLink(pathname: string, links: readonly string[]): string | null {
  const matching = links.filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  return matching.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
