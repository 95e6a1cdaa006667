import { DataTable } from '../../../console/components/data-table.tsx';
import { EvidenceList } from '../../../console/components/evidence-list.tsx';
import { Card } from '../../../console/components/page.tsx';
import { shownDay } from '../../../console/time.ts';
import { decisionNames, type GoneFinding, type ReportCheckState, type Sent } from '../report-check.ts';

/** What an earlier version had and a later one has no more. */
export function GoneCard({ gone }: { readonly gone: readonly GoneFinding[] }) {
  if (gone.length === 0) return null;
  return (
    <Card title={`修改稿中不再出现的问题（${gone.length}处）`}>
      <DataTable
        label="修改稿中不再出现的问题"
        rows={gone}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { title: '问题', main: true, render: ({ message }) => message },
          { title: '原文', render: ({ excerpt }) => (excerpt === '' ? '全文' : `“${excerpt}”`) },
          {
            title: '核对意见',
            width: '9rem',
            render: ({ decision }) => (decision ? decisionNames[decision.is] : '没有核对'),
          },
          { title: '不再出现', width: '8rem', render: ({ goneIn }) => `第${goneIn}稿` },
        ]}
      />
    </Card>
  );
}

export function SentCard({ sent }: { readonly sent: readonly Sent[] }) {
  if (sent.length === 0) return null;
  return (
    <Card title="退回">
      <ul>
        {sent.map(({ act, to, contact, on, how, note, version }) => (
          <li key={act} className="line">
            <span>
              {shownDay(on)}，{how}，退回{to}
              {contact !== '' && `（${contact}）`}
              {version > 1 && `，第${version}稿的批注`}
            </span>
            {note !== '' && <span className="rc-note">附言：{note}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Every version and every marked copy, so that what was sent can be found again. */
export function FilesCard({ state: { versions, copies } }: { readonly state: ReportCheckState }) {
  if (versions.length + copies.length < 2) return null;
  const files = [
    ...versions.map((kept) => ({ ...kept, says: `第${kept.version}稿` })),
    ...copies.map((kept) => ({ ...kept, says: `第${kept.version}稿的批注文件` })),
  ].sort((a, b) => a.act - b.act);
  return (
    <Card title="各稿和批注文件">
      <ul>
        {files.map(({ act, on, says, file }) => (
          <li key={act} className="line rc-file">
            <span className="quiet">
              {on} {says}
            </span>
            <EvidenceList files={[file]} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Rules that need more than the text: not checked is not passed. */
export function UncheckedCard({ rules }: { readonly rules: ReportCheckState['notChecked'] }) {
  if (rules.length === 0) return null;
  return (
    <Card>
      <details className="rc-unchecked">
        <summary>没有检查的项目（{rules.length}项）</summary>
        <p className="quiet">下列项目只看这一份文字判断不了，没有检查不等于没有问题。</p>
        <ul>
          {rules.map(({ rule, name, needs }) => (
            <li key={`${rule} ${needs}`}>
              {rule} {name}：需要{needs}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
