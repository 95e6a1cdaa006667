import { Link } from 'react-router';
import { Loaded } from '../components/loaded.tsx';
import { Card, Page } from '../components/page.tsx';
import { allScreens } from '../found-screens.ts';
import { useKinds } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { useUnit } from '../unit.ts';
import { YearFigures } from './year-figures.tsx';

/** A unit as its supervisor sees it: what it shares, by kind, and its figures. */
export default function UnitOverview() {
  const unit = useUnit();
  return (
    <Page title={unit.name} back={{ to: '/', label: '首页' }}>
      <Card title="记录">
        <Loaded query={useKinds()}>
          {(kinds) => (
            <ul className="links">
              {kinds
                .filter((kind) => allScreens.some((slice) => slice.kind === kind.id))
                .map((kind) => (
                  <li key={kind.id}>
                    <Link to={kindPath(unit.id, kind.id)}>{kind.name}</Link>
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
      </Card>
      <YearFigures />
    </Page>
  );
}
