import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Popconfirm } from 'antd';
import { call } from '../api.ts';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { ServerForm } from '../components/server-form.tsx';
import type { PersonOverview } from './people-query.ts';
import { useChange } from './use-change.ts';

/** The person's account: open it, hand out the link of first access, disable it. */
export function AccountPart({ person }: { readonly person: PersonOverview }) {
  return (
    <section>
      <h2>账号</h2>
      {person.account ? <Existing person={person} account={person.account} /> : <Opening person={person} />}
    </section>
  );
}

function Opening({ person }: { readonly person: PersonOverview }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ServerForm
      name="account"
      initial={{ login: `${person.unit}.${person.pinyin.replaceAll(' ', '')}` }}
      send={({ login }) =>
        call('createAccount', { params: { person: person.person }, body: { login: login.trim() } })
      }
      submit="开通账号"
      onDone={async () => {
        message.success('账号已开通，请发放一次性登录链接');
        await client.invalidateQueries();
      }}
    >
      <Form.Item name="login" label="登录名" extra="小写字母、数字、点和短横线，开通后不能改。">
        <Input autoComplete="off" autoCapitalize="off" spellCheck={false} />
      </Form.Item>
    </ServerForm>
  );
}

type ExistingProps = {
  readonly person: PersonOverview;
  readonly account: NonNullable<PersonOverview['account']>;
};

function Existing({ person, account }: ExistingProps) {
  const change = useChange();
  const { disabled } = account;
  return (
    <>
      {!disabled && !account.hasPassword && <LinkPart person={person} />}
      <div className="form-actions">
        <Popconfirm
          title={disabled ? '恢复这个账号' : '停用这个账号'}
          description={disabled ? '恢复后可以照常登录。' : '停用后立即退出，不能再登录；可以恢复。'}
          okText="确认"
          cancelText="取消"
          onConfirm={() =>
            change.mutate({
              run: () =>
                call('setAccountDisabled', {
                  params: { person: person.person },
                  body: { disabled: !disabled },
                }),
              done: disabled ? '账号已恢复' : '账号已停用',
            })
          }
        >
          <Button danger={!disabled}>{disabled ? '恢复账号' : '停用账号'}</Button>
        </Popconfirm>
      </div>
    </>
  );
}

/** Hands out a one-time link: of first access by the system administrator, afterwards by the security administrator. */
export function LinkPart({ person }: { readonly person: PersonOverview }) {
  const link = useMutation({
    mutationFn: () => call('handOutLink', { params: { person: person.person } }),
  });
  return (
    <>
      <div className="form-actions">
        <Button loading={link.isPending} onClick={() => link.mutate()}>
          发放一次性登录链接
        </Button>
      </div>
      <ProblemSummary error={link.error} />
      {link.data && <HandedOut name={person.name} url={`${window.location.origin}${link.data.path}`} />}
    </>
  );
}

/** The link is shown once; the server keeps only its hash. */
function HandedOut({ name, url }: { readonly name: string; readonly url: string }) {
  return (
    <div className="notice">
      <p>
        请把下面的链接当面或者通过可信的途径交给{name}
        。链接只能用一次，打开后设置口令；以前发放的链接随即作废。
      </p>
      <Input.TextArea
        readOnly
        aria-label="一次性登录链接"
        value={url}
        autoSize
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
