import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { ApiError } from '../api.ts';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { ExpiredDialog } from '../session/expired-dialog.tsx';
import { SessionContext, sessionQuery } from '../session/use-session.ts';
import { Header } from './header.tsx';
import { SideMenu } from './side-menu.tsx';

/** The console around every page of signed-in people. Others are sent to sign in and come back afterwards. */
export function Frame() {
  const location = useLocation();
  const session = useQuery(sessionQuery);
  if (session.data) {
    if (session.data.mustSetPassword) return <Navigate to="/set-password" replace />;
    return (
      <SessionContext value={session.data}>
        <Inside />
        <ExpiredDialog />
      </SessionContext>
    );
  }
  if (session.error instanceof ApiError && session.error.status === 401) {
    return <Navigate to="/sign-in" replace state={{ from: `${location.pathname}${location.search}` }} />;
  }
  return (
    <div className="frame-wait">
      {session.error ? (
        <ProblemSummary error={session.error} />
      ) : (
        <Spin size="large" description="正在打开……" />
      )}
    </div>
  );
}

function Inside() {
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  // A new page begins at its heading for those who read by ear or by keyboard; a form takes the focus itself.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (main.current?.contains(document.activeElement)) return;
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Header />
      <aside className="side">
        <SideMenu />
      </aside>
      <main id="main" ref={main} aria-busy={navigation.state === 'loading'}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
