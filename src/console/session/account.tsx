import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import { Card, Page } from '../components/page.tsx';
import { PasswordForm } from './password-form.tsx';
import { sessionQuery, useSession } from './use-session.ts';

/** The person's own account: who they are here, their posts, the password. */
export default function Account() {
  const session = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <Page title="我的账号" narrow>
      <Card>
        <Details
          items={[
            { label: '姓名', value: session.name },
            { label: '登录名', value: session.login },
            { label: '自动退出', value: `${session.idleMinutes}分钟没有操作时` },
          ]}
        />
      </Card>
      <Card title="岗位">
        <DataTable
          label="岗位"
          rows={session.posts}
          rowKey={(post) => `${post.unit} ${post.role}`}
          empty="还没有岗位，请联系安全管理员。"
          columns={[
            { title: '单位', main: true, render: (post) => post.unitName },
            { title: '岗位', render: (post) => post.roleName },
            { title: '职务', render: (post) => post.title },
          ]}
        />
      </Card>
      <Card title="更换口令">
        <PasswordForm
          session={session}
          onDone={(next) => {
            client.setQueryData(sessionQuery.queryKey, next);
            message.success('口令已更换，其他地方的登录已全部退出。');
          }}
        />
      </Card>
    </Page>
  );
}
