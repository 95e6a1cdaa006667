import type { ComponentType } from 'react';
import type { Role } from '../org/actor.ts';

/** A page of a slice, loaded when it is opened. */
export type ScreenRoute = {
  /** Below `/units/:unit/<kind>`: `''` is the list, `new`, `:matter`, `:matter/correct`. */
  readonly path: string;
  readonly lazy: () => Promise<{ readonly default: ComponentType }>;
};

export type MenuEntry = {
  readonly label: string;
  readonly icon: ComponentType;
  /** Place in the menu, small numbers first. */
  readonly order: number;
  /** Who sees it: the roles that have something to do or to read there. */
  readonly roles: readonly Role[];
  /** Below the kind's address; the list where it is left out. */
  readonly path?: string;
};

/** A button on the home page that begins a record. */
export type QuickEntry = { readonly label: string; readonly path: string; readonly roles: readonly Role[] };

/** Matters that wait for somebody: shown on the home page of those whose turn it is. */
export type TaskEntry = {
  readonly roles: readonly Role[];
  /** Status of the kind. */
  readonly status: string;
  /** What is to be done: `待您签发`. */
  readonly says: string;
  /** Where it is done, below the matter's address; the matter's page where it is left out. */
  readonly path?: string;
};

/** A part of the home page that a slice brings. Gets no properties; asks `useUnit` for the unit. */
export type HomeCard = {
  readonly roles: readonly Role[];
  readonly order: number;
  readonly lazy: () => Promise<{ readonly default: ComponentType }>;
};

/**
 * What a slice shows in the console: the export `screens` of its `screens/index.tsx`. It is found by its place in
 * the tree, nothing is registered anywhere else.
 */
export type Screens = {
  /** The kind of matter, and the segment of the address: `/units/kjj/study`. */
  readonly kind: string;
  readonly menu: MenuEntry | readonly MenuEntry[];
  readonly routes: readonly ScreenRoute[];
  readonly quick?: readonly QuickEntry[];
  readonly tasks?: readonly TaskEntry[];
  readonly home?: readonly HomeCard[];
  /** Supervisors follow this kind in every unit: one matter per unit and year, under this name. */
  readonly oversight?: { readonly says: string };
};

export function menuEntriesOf({ menu }: Screens): readonly MenuEntry[] {
  return 'label' in menu ? [menu] : menu;
}
