import { Form, type FormInstance, Input, Select } from 'antd';
import { Choice } from '../../console/components/choice.tsx';
import { CitationText } from '../../console/components/citation-text.tsx';
import { ownCommand } from '../../console/components/command-button.tsx';
import { CommandForm } from '../../console/components/command-form.tsx';
import { fieldId } from '../../console/components/field-link.tsx';
import { Card } from '../../console/components/page.tsx';
import { ReasonList } from '../../console/components/reason-list.tsx';
import type { CommandOperation } from '../../console/use-command.ts';
import { legalReviewItems, type ReviewQuestion, secrecyReviewItems } from '../review-items.ts';
import { useAim, useReport } from './report-data.ts';

type Answer = {
  readonly verdict?: 'yes' | 'no' | null;
  readonly remark?: string;
  readonly sentences?: string[];
};
type Values = { readonly answers?: Readonly<Record<string, Answer>>; readonly remark?: string };

/** The review that it is this person's turn to do; what stands against it is told instead where something does. */
export function ReviewPanel() {
  const { state, page } = useReport();
  const [title, command] =
    state.stage === 'legal-review' ? ['法制审核', 'passLegalReview'] : ['保密审查', 'passSecrecyReview'];
  const own = ownCommand(page.commands, command);
  if (!own || (state.stage !== 'legal-review' && state.stage !== 'secrecy-review')) return null;
  return (
    <Card title={title}>
      {!own.allowed && <ReasonList reasons={own.reasons} />}
      {own.allowed && (state.stage === 'legal-review' ? <LegalReview /> : <SecrecyReview />)}
    </Card>
  );
}

function LegalReview() {
  const aim = useAim();
  const [form] = Form.useForm<Values>();
  const against = useAgainst(form);
  return (
    <CommandForm
      operation={against ? 'annual-report.returnFromLegalReview' : 'annual-report.passLegalReview'}
      aim={aim}
      form={form}
      initial={{}}
      toInput={(values: Values) => ({
        items: itemsOf(legalReviewItems, values),
        remark: values.remark ?? '',
      })}
      submit={against ? '退回修改' : '审核通过'}
      danger={against}
      onDone={() => form.resetFields()}
    >
      <Questions
        questions={legalReviewItems}
        verdicts={['通过', '不通过']}
        form={form}
        pass="annual-report.passLegalReview"
      />
    </CommandForm>
  );
}

function SecrecyReview() {
  const aim = useAim();
  const [form] = Form.useForm<Values>();
  const against = useAgainst(form);
  return (
    <CommandForm
      operation={against ? 'annual-report.returnFromSecrecyReview' : 'annual-report.passSecrecyReview'}
      aim={aim}
      form={form}
      initial={{}}
      toInput={(values: Values) => ({
        items: itemsOf(secrecyReviewItems, values),
        remark: values.remark ?? '',
      })}
      submit={against ? '退回修改' : '审查通过'}
      danger={against}
      onDone={() => form.resetFields()}
    >
      <Questions
        questions={secrecyReviewItems}
        verdicts={['不涉及', '涉及']}
        form={form}
        pass="annual-report.passSecrecyReview"
      />
    </CommandForm>
  );
}

/** One verdict against is a return: the button says so before it is pressed. */
function useAgainst(form: FormInstance<Values>): boolean {
  const answers = Form.useWatch('answers', form) as Values['answers'];
  return Object.values(answers ?? {}).some((answer) => answer?.verdict === 'no');
}

/** Only what was answered is sent; the server tells which questions are open. */
function itemsOf<Id extends string>(questions: readonly { readonly id: Id }[], { answers = {} }: Values) {
  return questions.flatMap(({ id }) => {
    const { verdict, remark = '', sentences = [] } = answers[id] ?? {};
    return verdict ? [{ item: id, passed: verdict === 'yes', remark, sentences }] : [];
  });
}

type QuestionsProps = {
  readonly questions: readonly ReviewQuestion[];
  /** What the two answers are called: in favour, against. */
  readonly verdicts: readonly [string, string];
  readonly form: FormInstance<Values>;
  /** The command that passes the review: its form's name leads from a refusal to the question. */
  readonly pass: CommandOperation;
};

function Questions({ questions, verdicts: [yes, no], form, pass }: QuestionsProps) {
  const { check } = useReport();
  const answers = Form.useWatch('answers', form) as Values['answers'];
  const sentences = [...check.content.opening, ...check.content.sections.flatMap((one) => one.paragraphs)]
    .flatMap((paragraph) => paragraph.sentences)
    .map((sentence) => ({ value: sentence.id, label: sentence.text }));
  return (
    <>
      {questions.map(({ id, asks, basis }) => (
        <div key={id} id={fieldId(pass.replace('.', '-'), id)} tabIndex={-1} className="review-item">
          <Form.Item name={['answers', id, 'verdict']}>
            <Choice
              label={asks}
              required
              options={[
                { value: 'yes', label: yes },
                { value: 'no', label: no },
              ]}
            />
          </Form.Item>
          <CitationText>{basis === null ? null : (check.citations[basis] ?? null)}</CitationText>
          {answers?.[id]?.verdict === 'no' && (
            <>
              <Form.Item name={['answers', id, 'remark']} label="意见" required>
                <Input.TextArea autoSize={{ minRows: 2 }} />
              </Form.Item>
              <Form.Item name={['answers', id, 'sentences']} label="涉及的句子">
                <Select
                  mode="multiple"
                  options={sentences}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="可以不选"
                />
              </Form.Item>
            </>
          )}
        </div>
      ))}
      <Form.Item name="remark" label="总的意见">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
}
