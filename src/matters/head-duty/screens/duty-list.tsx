import { MatterTable } from '../../../console/components/matter-table.tsx';
import { recordTone } from '../../../console/components/status-tag.tsx';

export default function DutyList() {
  return (
    <MatterTable
      kind="head-duty"
      title="第一责任人履职"
      create={{ label: '记录履职', path: 'new' }}
      empty="还没有履职记录。主要负责人亲自部署、过问、协调、督办的工作记录在这里。"
      statusTone={recordTone}
    />
  );
}
