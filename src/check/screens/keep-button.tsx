import { Button } from 'antd';
import { Link } from 'react-router';
import { kindPath } from '../../console/menu.ts';
import { useUnit } from '../../console/unit.ts';
import type { Keeping } from './use-records.ts';

type Props = {
  readonly name: string;
  readonly keeping: Keeping | undefined;
  readonly onKeep: () => void;
};

/** Keeps a checked file as a record, and then leads to it. */
export function KeepButton({ name, keeping, onKeep }: Props) {
  const unit = useUnit().id;
  if (typeof keeping === 'object' && 'matter' in keeping) {
    return (
      <Link to={kindPath(unit, 'report-check', keeping.matter)} aria-label={`打开${name}的检查记录`}>
        打开检查记录
      </Link>
    );
  }
  return (
    <>
      <Button
        loading={keeping === 'saving'}
        disabled={keeping === 'waiting'}
        aria-label={`把${name}存为检查记录`}
        onClick={onKeep}
      >
        存为检查记录
      </Button>
      {typeof keeping === 'object' && <p className="check-refused">没有存成：{keeping.failed}</p>}
    </>
  );
}
