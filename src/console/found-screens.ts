import type { Screens } from './screens.ts';

const found = import.meta.glob<Screens>(['../*/screens/index.tsx', '../matters/*/screens/index.tsx'], {
  eager: true,
  import: 'screens',
});

/** The screens of every slice of the tree. */
export const allScreens: readonly Screens[] = Object.values(found);
