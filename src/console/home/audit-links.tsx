import { Link } from 'react-router';
import { Card } from '../components/page.tsx';

/** What the audit administrator does. */
export function AuditLinks() {
  return (
    <Card title="审计">
      <ul>
        <li className="line">
          <Link to="/audit/acts">查看行为记录</Link>
          <span className="quiet">登录、授权等安全记录和各单位的办理记录</span>
        </li>
        <li className="line">
          <Link to="/audit/verify">核验完整性</Link>
          <span className="quiet">检查记录有没有被改动，生成区级根</span>
        </li>
      </ul>
    </Card>
  );
}
