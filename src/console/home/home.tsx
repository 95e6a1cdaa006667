import { lazy, Suspense } from 'react';
import { Page } from '../components/page.tsx';
import { allScreens } from '../found-screens.ts';
import type { HomeCard } from '../screens.ts';
import { holdsAnywhere, useSession } from '../session/use-session.ts';
import { useUnit } from '../unit.ts';
import { AuditLinks } from './audit-links.tsx';
import { DueCard } from './due-card.tsx';
import { OversightCard } from './oversight-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { QuickButtons } from './quick-buttons.tsx';
import { TasksCard } from './tasks-card.tsx';

/** Cards that the slices bring, made once: a component made while rendering would start anew each time. */
const sliceCards = allScreens
  .flatMap(({ kind, home = [] }) => home.map((card: HomeCard) => ({ ...card, key: `${kind} ${card.order}` })))
  .toSorted((a, b) => a.order - b.order)
  .map((card) => ({ ...card, Component: lazy(card.lazy) }));

/** What this person has to do: for each role what only that role can do comes first. */
export default function Home() {
  const session = useSession();
  const { roles } = useUnit();
  const office = roles.some((role) => ['clerk', 'reviewer', 'head', 'editor'].includes(role));
  const administrates = holdsAnywhere(session, 'systemAdministrator', 'securityAdministrator');
  return (
    <Page title={`${session.name}，您好`}>
      <div className="home">
        <QuickButtons />
        {office && <TasksCard />}
        {office && <DueCard />}
        {roles.includes('supervisor') && <OversightCard />}
        {administrates && <PeopleCard />}
        {holdsAnywhere(session, 'auditAdministrator') && <AuditLinks />}
        <Suspense>
          {sliceCards
            .filter((card) => card.roles.some((role) => roles.includes(role)))
            .map(({ key, Component }) => (
              <Component key={key} />
            ))}
        </Suspense>
      </div>
    </Page>
  );
}
