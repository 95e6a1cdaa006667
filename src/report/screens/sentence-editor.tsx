import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../console/components/command-form.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { wordingHints } from '../../matters/head-duty/wording.ts';
import { bindingsStanding } from '../bindings.ts';
import type { ReportSentence } from '../report.ts';
import { BindingEditor } from './binding-editor.tsx';
import { paragraphWith, saysOf, useAim, useReport, useReportCommand } from './report-data.ts';

type Props = { readonly sentence: ReportSentence; readonly onClose: () => void };

/** Changes one sentence in place: its words, its figures, its place. */
export function SentenceEditor({ sentence, onClose }: Props) {
  const aim = useAim();
  const [text, setText] = useState(sentence.text);
  return (
    <section className="sentence-editor" aria-label="修改这句话">
      <CommandForm
        operation="annual-report.editSentence"
        aim={aim}
        initial={{ text: sentence.text }}
        toInput={({ text: words }) => ({ sentence: sentence.id, text: words })}
        submit="保存"
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="text" label="句子">
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
        <Hints sentence={sentence} text={text} />
      </CommandForm>
      <BindingEditor sentence={sentence} />
      <PlaceEditor sentence={sentence} onClose={onClose} />
    </section>
  );
}

/** Said before saving: which figures would lose their records, and which words differ from the rule's. */
function Hints({ sentence, text }: { readonly sentence: ReportSentence; readonly text: string }) {
  const { facts } = useReport();
  const standing = bindingsStanding(text, sentence.bindings);
  const lost = sentence.bindings.filter((binding) => !standing.includes(binding));
  const hints = wordingHints(text);
  if (lost.length === 0 && hints.length === 0) return null;
  return (
    <ul className="editor-hints" aria-live="polite">
      {lost.map((binding) => (
        <li key={binding.fact}>
          句中没有“{binding.shown}”了，保存后将与“{saysOf(facts, binding.fact)}”的记录解除绑定。
        </li>
      ))}
      {hints.map((hint) => (
        <li key={hint.found}>{hint.says}。</li>
      ))}
    </ul>
  );
}

/** Moves the sentence within its paragraph or to another one, or strikes it out. */
function PlaceEditor({ sentence, onClose }: Props) {
  const { state } = useReport();
  const move = useReportCommand('annual-report.moveSentence');
  const remove = useReportCommand('annual-report.removeSentence');
  const paragraph = paragraphWith(state, sentence.id);
  if (!paragraph) return null;
  const index = paragraph.sentences.findIndex((one) => one.id === sentence.id);
  const others = state.sections.flatMap((section, order) =>
    section.paragraphs
      .filter((one) => one.id !== paragraph.id)
      .map((one) => ({
        value: one.id,
        label: `${order === 0 ? '开头' : `第${'一二三四五'[order - 1]}部分`}：${one.heading || one.sentences[0]?.text.slice(0, 14) || '空段落'}`,
      })),
  );
  const place = (target: string, before: string | null) =>
    move.send({ sentence: sentence.id, paragraph: target, before });
  return (
    <div className="editor-place">
      <ProblemSummary error={move.error ?? remove.error} />
      <Button
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={index === 0 || move.pending}
        onClick={() => place(paragraph.id, paragraph.sentences[index - 1]?.id ?? null)}
      >
        前移
      </Button>
      <Button
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={index === paragraph.sentences.length - 1 || move.pending}
        onClick={() => place(paragraph.id, paragraph.sentences[index + 2]?.id ?? null)}
      >
        后移
      </Button>
      <Select
        aria-label="移到另一段"
        placeholder="移到另一段"
        className="editor-move"
        value={null}
        options={others}
        onChange={(target: string | null) => target !== null && place(target, null)}
      />
      <Popconfirm
        title="删除这句话？"
        description="删除会留在记录里；模板生成的句子可以重新恢复。"
        okText="删除"
        cancelText="不删"
        onConfirm={async () => {
          if (await remove.send({ sentence: sentence.id })) onClose();
        }}
      >
        <Button danger icon={<DeleteOutlined aria-hidden />} loading={remove.pending}>
          删除
        </Button>
      </Popconfirm>
    </div>
  );
}
