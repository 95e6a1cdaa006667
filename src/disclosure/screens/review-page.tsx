import { App, Form, type FormInstance, Input } from 'antd';
import { useNavigate } from 'react-router';
import { Choice } from '../../console/components/choice.tsx';
import { CitationText } from '../../console/components/citation-text.tsx';
import { ownCommand } from '../../console/components/command-button.tsx';
import { CommandForm } from '../../console/components/command-form.tsx';
import { EvidenceList } from '../../console/components/evidence-list.tsx';
import { Loaded } from '../../console/components/loaded.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { ReasonList } from '../../console/components/reason-list.tsx';
import type { MatterPage } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { type Draft, type ReviewOutcome, reviewOutcomes } from '../document.ts';
import { type ReviewItem, reviewItems } from '../review.ts';
import { stateOf, useDisclosure, useDocument } from './document-data.ts';
import { SuspectText } from './suspect-text.tsx';

type Which = 'secrecy' | 'privacy';
type Answer = { readonly outcome?: ReviewOutcome | null; readonly note?: string };
/** Answers in the order of the items, under the names by which the server speaks of them: `items.0.outcome`. */
type Values = { readonly items?: readonly (Answer | undefined)[] };

const words = {
  secrecy: {
    title: '保密审查',
    pass: 'disclosure-document.passSecrecyReview',
    asks: '是否可以公开？逐项判断是否涉及国家秘密、工作秘密或者其他不得公开的内容。',
    bases: ['secrecy', 'itemByItem'],
  },
  privacy: {
    title: '隐私审查',
    pass: 'disclosure-document.passPrivacyReview',
    asks: '是否可以公开？逐项判断是否涉及个人隐私、个人信息或者商业秘密。',
    bases: ['privacy'],
  },
} as const;

/** The review that is due, one item after the other. */
export default function ReviewPage() {
  return (
    <Loaded query={useDocument()}>
      {(page) => {
        const { draft } = stateOf(page);
        const back = kindPath(page.unit, page.kind, page.matter);
        const which: Which = draft?.secrecy ? 'privacy' : 'secrecy';
        const command = ownCommand(page.commands, words[which].pass.split('.')[1] ?? '');
        return (
          <Page title={`${words[which].title}：${page.title}`} back={{ to: back, label: '返回' }} narrow>
            {draft && command?.allowed ? (
              <Review key={which} which={which} page={page} draft={draft} back={back} />
            ) : (
              <Card>
                {command ? <ReasonList reasons={command.reasons} /> : <p>您的岗位不作这项审查。</p>}
              </Card>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

type ReviewProps = {
  readonly which: Which;
  readonly page: MatterPage;
  readonly draft: Draft;
  readonly back: string;
};

function Review({ which, page, draft, back }: ReviewProps) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const items = reviewItems(draft);
  const against = useAgainst(form);
  const { title, pass, asks, bases } = words[which];
  const { data } = useDisclosure();
  const onDone = () => {
    message.success(against ? '已退回起草人' : `${title}已通过`);
    navigate(back, { replace: true });
  };
  const shared = { aim: page, form, initial: {}, onDone, onCancel: () => navigate(back) };
  const body = (
    <>
      <div className="notice">
        {asks}
        {bases.map((name) => (
          <CitationText key={name}>{data?.citations[name] ?? null}</CitationText>
        ))}
      </div>
      {items.map((item, index) => (
        <Item
          key={item.id}
          item={item}
          index={index}
          count={items.length}
          which={which}
          draft={draft}
          form={form}
        />
      ))}
    </>
  );
  return (
    <CommandForm
      {...shared}
      operation={against ? 'disclosure-document.return' : pass}
      toInput={(values: Values) =>
        against ? { items: returned(items, values) } : { items: answered(items, values) }
      }
      submit={against ? '退回修改' : `${title}通过`}
      danger={against}
    >
      {body}
    </CommandForm>
  );
}

/** One item that may not be public is a return: the button says so before it is pressed. */
function useAgainst(form: FormInstance<Values>): boolean {
  const answers = Form.useWatch('items', form) as Values['items'];
  return (answers ?? []).some((answer) => answer?.outcome === '不公开');
}

/** All items go out; what is not answered goes out as missing, and the server says which. */
function answered(items: readonly ReviewItem[], { items: answers = [] }: Values) {
  return items.map(({ id }, index) => ({
    item: id,
    outcome: (answers[index]?.outcome ?? '') as ReviewOutcome,
    note: answers[index]?.note ?? '',
  }));
}

function returned(items: readonly ReviewItem[], { items: answers = [] }: Values) {
  return items.flatMap(({ id }, index) => {
    const answer = answers[index];
    return answer?.outcome === '不公开' ? [{ item: id, says: (answer.note ?? '').trim() }] : [];
  });
}

const outcomeOptions = reviewOutcomes.map((value) => ({ value, label: value }));

type ItemProps = {
  readonly item: ReviewItem;
  readonly index: number;
  readonly count: number;
  readonly which: Which;
  readonly draft: Draft;
  readonly form: FormInstance<Values>;
};

function Item({ item, index, count, which, draft, form }: ItemProps) {
  const answer = (Form.useWatch(['items', index], form) ?? {}) as Answer;
  const suspects = which === 'secrecy' ? item.secrecyMarks : item.personalData;
  const file = draft.attachments.find((one) => item.id === `attachment-${one.hash}`);
  const asksNote = answer.outcome === '不公开' || answer.outcome === '报请确定' || suspects.length > 0;
  return (
    <Card title={item.label} extra={<span className="quiet">{`${index + 1}/${count}`}</span>}>
      {file ? <EvidenceList files={[file]} /> : <SuspectText text={item.text} suspects={suspects} />}
      {suspects.length > 0 && (
        <p className="suspects">
          疑似{[...new Set(suspects.map((suspect) => suspect.kind))].join('、')}，共{suspects.length}
          处，请核对标出的地方。
        </p>
      )}
      <Form.Item name={['items', index, 'outcome']}>
        <Choice label="结论" options={outcomeOptions} required />
      </Form.Item>
      {asksNote && (
        <Form.Item
          name={['items', index, 'note']}
          label={answer.outcome === '不公开' ? '退回意见' : '说明'}
          required={answer.outcome === '不公开'}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
    </Card>
  );
}
