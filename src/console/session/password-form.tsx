import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { ApiError, call } from '../api.ts';
import { ProblemSummary } from '../components/problem-summary.tsx';
import type { Session } from './use-session.ts';

type Props = {
  readonly session: Session;
  readonly onDone: (session: Session) => void;
};

type Values = { current?: string; password: string; again: string };

/** A new password. The server judges it and names every point at once. */
export function PasswordForm({ session, onDone }: Props) {
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ current, password }: Values) =>
      call('setPassword', { body: { current: current ?? null, password } }),
    onSuccess: (next) => {
      form.resetFields();
      onDone(next);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem.code === 'password.wrong') {
        form.setFields([{ name: 'current', errors: ['原口令不对'] }]);
      }
    },
  });
  return (
    <Form<Values>
      form={form}
      name="password"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.mutate(values)}
    >
      <ProblemSummary error={change.error} form="password" />
      <input type="text" value={session.login} readOnly hidden autoComplete="username" />
      {session.asksCurrentPassword && (
        <Form.Item name="current" label="原口令" rules={[{ required: true, message: '请输入原口令' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item name="password" label="新口令" rules={[{ required: true, message: '请输入新口令' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新口令"
        dependencies={['password']}
        rules={[
          { required: true, message: '请再输一次新口令' },
          ({ getFieldValue }) => ({
            validator: (_, again: string | undefined) =>
              !again || again === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的口令不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        设置口令
      </Button>
    </Form>
  );
}
