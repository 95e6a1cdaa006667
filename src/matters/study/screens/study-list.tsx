import { MatterTable } from '../../../console/components/matter-table.tsx';
import { recordTone } from '../../../console/components/status-tag.tsx';

export default function StudyList() {
  return (
    <MatterTable
      kind="study"
      title="学法活动"
      create={{ label: '记录学法活动', path: 'new' }}
      empty="还没有学法记录。每次学法后记录一条，年度报告会自动统计。"
      statusTone={recordTone}
    />
  );
}
