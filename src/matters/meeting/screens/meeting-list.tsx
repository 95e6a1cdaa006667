import { MatterTable } from '../../../console/components/matter-table.tsx';
import { recordTone } from '../../../console/components/status-tag.tsx';

export default function MeetingList() {
  return (
    <MatterTable
      kind="meeting"
      title="会议"
      create={{ label: '记录会议', path: 'new' }}
      empty="还没有会议记录。研究法治工作的会议记录在这里，议题会计入年度报告。"
      statusTone={recordTone}
    />
  );
}
