import { MatterTable } from '../../console/components/matter-table.tsx';
import { disclosureKind, toneOf } from './document-data.ts';

/** Everything the unit has published or is about to publish. */
export default function DocumentList() {
  return (
    <MatterTable
      kind={disclosureKind}
      title="信息公开"
      create={{ label: '起草公开信息', path: 'new' }}
      empty="还没有公开信息。年度报告签发后可以从这里公开。"
      statusTone={toneOf}
    />
  );
}
