import { Link } from 'react-router';
import { FactLink } from '../../../console/components/fact-link.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Card } from '../../../console/components/page.tsx';
import { useFacts } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { yearToday } from '../../../console/time.ts';
import { useUnit } from '../../../console/unit.ts';
import { dutyFactIds } from '../facts.ts';
import { dutyKinds, dutyObjects } from '../head-duty.ts';

/** How often the head acted in person this year, by kind; a kind without any is pointed out. */
export default function DutyCard() {
  const unit = useUnit().id;
  const year = yearToday();
  return (
    <Card title={`${year}年第一责任人履职`} extra={<Link to={kindPath(unit, 'head-duty')}>全部记录</Link>}>
      <Loaded query={useFacts(year)}>
        {(facts) => (
          <div className="figures">
            {dutyKinds.map((kind) => {
              const { count } = dutyFactIds(kind);
              const quantity = facts.find(({ fact }) => fact === count)?.quantity ?? 0;
              const says = `${dutyObjects[kind]}亲自${kind}`;
              return (
                <div key={kind} className={quantity > 0 ? 'figure' : 'figure figure-warn'}>
                  {quantity > 0 ? (
                    <FactLink fact={count} year={year} says={says}>
                      <strong>{quantity}次</strong>
                    </FactLink>
                  ) : (
                    <strong>尚无记录</strong>
                  )}
                  {says}
                </div>
              );
            })}
          </div>
        )}
      </Loaded>
    </Card>
  );
}
