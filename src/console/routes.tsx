import { Spin } from 'antd';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { allScreens } from './found-screens.ts';
import type { ScreenRoute } from './screens.ts';
import { Frame } from './shell/frame.tsx';
import { Fault, NotFound } from './shell/not-found.tsx';

type Lazy = ScreenRoute['lazy'];

function page(path: string, lazy: Lazy): RouteObject {
  const load = async () => ({ Component: (await lazy()).default });
  return path === '' ? { index: true, lazy: load } : { path, lazy: load };
}

/** Pages of the slices: `/units/:unit/<kind>/…`. */
const slices: RouteObject[] = allScreens.map(({ kind, routes }) => ({
  path: `units/:unit/${kind}`,
  children: routes.map(({ path, lazy }) => page(path, lazy)),
}));

/** Shown while the first page's own script is on its way. */
function Opening() {
  return (
    <div className="frame-wait">
      <Spin size="large" description="正在打开……" />
    </div>
  );
}

export const router = createBrowserRouter([
  {
    ...page('/sign-in', () => import('./session/sign-in.tsx')),
    errorElement: <Fault />,
    HydrateFallback: Opening,
  },
  {
    ...page('/set-password', () => import('./session/set-password.tsx')),
    errorElement: <Fault />,
    HydrateFallback: Opening,
  },
  {
    path: '/',
    Component: Frame,
    errorElement: <Fault />,
    HydrateFallback: Opening,
    children: [
      {
        errorElement: <Fault />,
        children: [
          page('', () => import('./home/home.tsx')),
          page('account', () => import('./session/account.tsx')),
          page('units/:unit', () => import('./home/unit-overview.tsx')),
          page('units/:unit/figures', () => import('./home/figures.tsx')),
          page('admin/people', () => import('./admin/people.tsx')),
          page('admin/units', () => import('./admin/units.tsx')),
          page('admin/policy', () => import('./admin/policy.tsx')),
          page('audit/acts', () => import('./audit/acts.tsx')),
          page('audit/verify', () => import('./audit/verify.tsx')),
          ...slices,
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
