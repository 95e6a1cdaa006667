import { Button } from 'antd';
import { Link } from 'react-router';
import { MatterTable } from '../../../console/components/matter-table.tsx';
import { kindPath } from '../../../console/menu.ts';
import { useUnit } from '../../../console/unit.ts';
import { toneOf } from './check-data.ts';

export default function CheckList() {
  const unit = useUnit();
  return (
    <MatterTable
      kind="report-check"
      title="检查记录"
      empty="还没有检查记录。在“检查报告”中检查一份报告后，可以存为检查记录，逐处核对，退回带批注的文件。"
      statusTone={toneOf}
      actions={
        !unit.supervised && (
          <Link to={kindPath(unit.id, 'check')}>
            <Button type="primary" tabIndex={-1}>
              检查报告
            </Button>
          </Link>
        )
      }
    />
  );
}
