import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { call } from '../api.ts';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { clearSignedOut, useSignedOut } from './signed-out.ts';
import { sessionQuery, useSession } from './use-session.ts';

/** Asks for the password again over the page that was open, so that nothing filled in is lost. */
export function ExpiredDialog() {
  const signedOut = useSignedOut();
  const session = useSession();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      call('signIn', { body: { account: session.login, password } }),
    onSuccess: async (next) => {
      client.setQueryData(sessionQuery.queryKey, next);
      clearSignedOut();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Modal
      open={signedOut}
      title="请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>长时间没有操作，登录已过期。重新登录后可以接着办理，页面上填写的内容还在。</p>
      <ProblemSummary error={signIn.error} />
      <Form layout="vertical" onFinish={(values: { password: string }) => signIn.mutate(values)}>
        <Form.Item label="登录名">
          <Input value={session.login} readOnly autoComplete="username" aria-label="登录名" />
        </Form.Item>
        <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={signIn.isPending}>
            登录
          </Button>
          <Button onClick={() => window.location.assign('/sign-in')}>换人登录</Button>
        </div>
      </Form>
    </Modal>
  );
}
