import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ClockTag } from '../components/clock-tag.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Card } from '../components/page.tsx';
import { useDue } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { shownDay } from '../time.ts';
import { useUnit } from '../unit.ts';

const first = 8;

/** Deadlines of the unit, the earliest first. Somebody who is only head sees those that are near or over. */
export function DueCard() {
  const { id: unit, roles } = useUnit();
  const [all, setAll] = useState(false);
  const warned = roles.length === 1 && roles[0] === 'head';
  return (
    <Card title={warned ? '期限预警' : '期限'} half>
      <Loaded query={useDue()}>
        {(due) => {
          const shown = warned ? due.filter(({ state }) => state === 'red' || state === 'yellow') : due;
          if (shown.length === 0) {
            return <p className="quiet">{warned ? '没有临近或者逾期的事项。' : '没有正在计算的期限。'}</p>;
          }
          return (
            <>
              <ul>
                {(all ? shown : shown.slice(0, first)).map((clock) => (
                  <li key={`${clock.kind} ${clock.matter} ${clock.id}`} className="line">
                    <ClockTag clock={clock} />
                    <Link to={kindPath(unit, clock.kind, clock.matter)}>{clock.label}</Link>
                    <span className="quiet line-end">最迟{shownDay(clock.due)}</span>
                  </li>
                ))}
              </ul>
              {shown.length > first && (
                <Button type="link" onClick={() => setAll(!all)} aria-expanded={all}>
                  {all ? '只看最近的' : `全部${shown.length}项`}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
