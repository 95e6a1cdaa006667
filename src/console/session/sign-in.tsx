import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../api.ts';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { FrontPage } from './front-page.tsx';
import { clearSignedOut } from './signed-out.ts';
import { type Session, sessionQuery } from './use-session.ts';

/** The secret of a one-time link, taken out of the address at once so that it stays in no history. */
function takeLink(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('link');
  if (token !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

/** The page the person wanted; only paths of this console. */
function wanted(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return '/';
  return typeof state.from === 'string' && /^\/(?!\/)/.test(state.from) ? state.from : '/';
}

export default function SignIn() {
  const [link] = useState(takeLink);
  const client = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();

  function enter(session: Session): void {
    client.clear();
    clearSignedOut();
    client.setQueryData(sessionQuery.queryKey, session);
    navigate(session.mustSetPassword ? '/set-password' : wanted(location.state), { replace: true });
  }

  const signIn = useMutation({
    mutationFn: (body: { account: string; password: string }) => call('signIn', { body }),
    onSuccess: enter,
  });
  const byLink = useMutation({
    mutationFn: (token: string) => call('signInByLink', { body: { token } }),
    onSuccess: enter,
  });
  // A link works once: it must not be sent twice when React runs the effect again.
  const used = useRef(false);
  const { mutate: enterBy } = byLink;
  useEffect(() => {
    if (link === null || used.current) return;
    used.current = true;
    enterBy(link);
  }, [link, enterBy]);

  if (link !== null && !byLink.isError) {
    return (
      <FrontPage title="登录">
        <Spin description="正在用一次性链接登录……">
          <div className="front-wait" />
        </Spin>
      </FrontPage>
    );
  }
  return (
    <FrontPage title="登录">
      <ProblemSummary error={signIn.error ?? byLink.error} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { account: string; password: string }) =>
          signIn.mutate({ account: values.account.trim(), password: values.password })
        }
      >
        <Form.Item name="account" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      <p className="front-help">第一次登录请向系统管理员要一个一次性登录链接，忘记口令请向安全管理员要。</p>
    </FrontPage>
  );
}
