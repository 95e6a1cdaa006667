import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, InputNumber } from 'antd';
import { type Answer, call } from '../api.ts';
import { Loaded } from '../components/loaded.tsx';
import { Card, Page } from '../components/page.tsx';
import { ServerForm } from '../components/server-form.tsx';

type Policy = Answer<'policy'>;

const fields: readonly (readonly [name: keyof Policy, label: string, unit: string])[] = [
  ['idleMinutes', '闲置多久后自动退出', '分钟'],
  ['sessionHours', '一次登录最长', '小时'],
  ['lockoutTries', '连续输错多少次后锁定', '次'],
  ['lockoutMinutes', '锁定多久', '分钟'],
  ['passwordLength', '口令最少', '个字符'],
  ['passwordKinds', '口令至少含', '类字符'],
  ['passwordDays', '口令最长使用（0表示不限）', '日'],
  ['linkHours', '一次性登录链接有效', '小时'],
];

/** 安全策略: decided by the security administrator for the whole installation. */
export default function PolicyPage() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const query = useQuery({
    queryKey: ['admin', 'policy'],
    queryFn: ({ signal }) => call('policy', {}, signal),
  });
  return (
    <Page title="安全策略" narrow>
      <Card>
        <p className="notice">
          字符分四类：小写字母、大写字母、数字、其他字符。更改后立即生效，并记入安全记录。
        </p>
        <Loaded query={query}>
          {(policy) => (
            <ServerForm<Policy, Policy>
              name="policy"
              initial={policy}
              send={(body) => call('changePolicy', { body })}
              submit="保存"
              onDone={async () => {
                message.success('安全策略已保存');
                await client.invalidateQueries();
              }}
            >
              <div className="form-grid">
                {fields.map(([name, label, unit]) => (
                  <Form.Item key={name} name={name} label={label}>
                    <InputNumber suffix={unit} precision={0} style={{ width: '100%' }} />
                  </Form.Item>
                ))}
              </div>
            </ServerForm>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
