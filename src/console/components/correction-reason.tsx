import { Form, Input } from 'antd';
import { Card } from './page.tsx';

/** Why a record is corrected; the old entry stays in the ledger beside the new one. */
export function CorrectionReason() {
  return (
    <Card>
      <Form.Item name="reason" label="更正原因" required extra="更正会另记一条，原来的记录仍然保留。">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </Card>
  );
}
