import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { allScreens } from '../found-screens.ts';
import { kindPath } from '../menu.ts';
import { menuEntriesOf } from '../screens.ts';
import { useUnit } from '../unit.ts';

/** Begin a record with one press, in the order of the menu. */
export function QuickButtons() {
  const { id, roles } = useUnit();
  const navigate = useNavigate();
  const entries = allScreens
    .toSorted((a, b) => (menuEntriesOf(a)[0]?.order ?? 0) - (menuEntriesOf(b)[0]?.order ?? 0))
    .flatMap(({ kind, quick = [] }) => quick.map((entry) => ({ ...entry, kind })))
    .filter((entry) => entry.roles.some((role) => roles.includes(role)));
  if (entries.length === 0) return null;
  return (
    <section className="card quick" aria-label="快速记录">
      {entries.map(({ kind, path, label }) => (
        <Button
          key={`${kind} ${path}`}
          type="primary"
          size="large"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => navigate(kindPath(id, kind, path))}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
