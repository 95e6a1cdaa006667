import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { peopleQuery } from '../admin/people-query.ts';
import { Loaded } from '../components/loaded.tsx';
import { Card } from '../components/page.tsx';
import { holdsAnywhere, useSession } from '../session/use-session.ts';

/** What the administrators of accounts and of rights should look at. */
export function PeopleCard() {
  const session = useSession();
  const system = holdsAnywhere(session, 'systemAdministrator');
  return (
    <Card title={system ? '人员和账号' : '人员和权限'} extra={<Link to="/admin/people">查看全部</Link>}>
      <Loaded query={useQuery(peopleQuery)}>
        {(people) => {
          const accounts = people.flatMap(({ account }) => account ?? []);
          const figures: readonly (readonly [number, string, string])[] = [
            [people.length, '登记人员', ''],
            [accounts.length, '开通账号', 'account'],
            [accounts.filter((account) => !account.hasPassword).length, '还没有设置口令', 'unused'],
            [accounts.filter((account) => account.lockedUntil !== null).length, '被锁定', 'locked'],
            [accounts.filter((account) => account.disabled).length, '已停用', 'disabled'],
          ];
          return (
            <div className="figures">
              {figures.map(([count, says, only]) => (
                <div key={says} className={only === 'locked' && count > 0 ? 'figure figure-warn' : 'figure'}>
                  <Link to={only === '' ? '/admin/people' : `/admin/people?only=${only}`}>
                    <strong>{count}人</strong>
                  </Link>
                  {says}
                </div>
              ))}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
