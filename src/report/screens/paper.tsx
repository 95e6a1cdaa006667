import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { CommandForm } from '../../console/components/command-form.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import type { ReportSection, SectionId } from '../report.ts';
import { type ReportContent, useAim, useReport, useReportCommand } from './report-data.ts';
import { Sentence } from './sentence.tsx';
import { SentenceEditor } from './sentence-editor.tsx';

type ContentParagraph = ReportContent['opening'][number];

const tableOf: Readonly<Partial<Record<SectionId, { readonly id: string; readonly label: string }>>> = {
  achievements: { id: 'card-last', label: '回应上年度安排' },
  shortcomings: { id: 'card-shortcomings', label: '填写不足、原因和措施' },
  plans: { id: 'card-commitments', label: '填写下一年度安排' },
};

/** What is being written on the paper; one thing at a time. */
export type Editing =
  | { readonly what: 'sentence'; readonly id: string }
  | { readonly what: 'new-sentence'; readonly paragraph: string }
  | { readonly what: 'heading'; readonly paragraph: string }
  | { readonly what: 'new-paragraph'; readonly section: SectionId };

type Props = {
  /** `null` where the words may not be changed by this person now. */
  readonly edit: { readonly now: Editing | null; readonly set: (editing: Editing | null) => void } | null;
  readonly marks?: boolean;
};

/** The report as it is read, sentence by sentence; those who may, write on it in place. */
export function Paper({ edit, marks = true }: Props) {
  const { check, state } = useReport();
  const { content } = check;
  const sectionOf = (id: string) => state.sections.find((section) => section.id === id) ?? null;
  return (
    <article className="paper" aria-label="报告正文">
      <h2 className="paper-title">{content.title}</h2>
      <PaperSection section={sectionOf('opening')} paragraphs={content.opening} edit={edit} marks={marks} />
      {content.sections.map(({ id, number, heading, paragraphs }) => (
        <section key={id} id={`part-${id}`} aria-labelledby={`heading-${id}`}>
          <h3 id={`heading-${id}`}>
            {number}
            {heading}
          </h3>
          {paragraphs.length === 0 && <p className="paper-empty">这一部分还没有内容。</p>}
          <PaperSection section={sectionOf(id)} paragraphs={paragraphs} edit={edit} marks={marks} />
        </section>
      ))}
    </article>
  );
}

type SectionProps = Required<Props> & {
  readonly section: ReportSection | null;
  readonly paragraphs: readonly ContentParagraph[];
};

function PaperSection({ section, paragraphs, edit, marks }: SectionProps) {
  const shown = new Set(paragraphs.map((paragraph) => paragraph.id));
  const empty = section?.paragraphs.filter((paragraph) => !shown.has(paragraph.id)) ?? [];
  return (
    <>
      {paragraphs.map((paragraph) => (
        <PaperParagraph
          key={paragraph.id}
          paragraph={paragraph}
          own={section?.paragraphs.some((one) => one.id === paragraph.id) ?? false}
          edit={edit}
          marks={marks}
        />
      ))}
      {edit &&
        empty.map((paragraph) => (
          <EmptyParagraph key={paragraph.id} id={paragraph.id} heading={paragraph.heading} />
        ))}
      {edit && section && (
        <div className="paper-add">
          <AddParagraph section={section.id} edit={edit} />
          <TableLink section={section.id} />
        </div>
      )}
    </>
  );
}

type ParagraphProps = Required<Props> & {
  readonly paragraph: ContentParagraph;
  /** Written on the paper itself; the others are written in the tables below. */
  readonly own: boolean;
};

function PaperParagraph({ paragraph, own, edit, marks }: ParagraphProps) {
  const { state } = useReport();
  const aim = useAim();
  const now = edit?.now ?? null;
  const current =
    now?.what === 'sentence' && paragraph.sentences.some((sentence) => sentence.id === now.id)
      ? (state.sections
          .flatMap((section) => section.paragraphs)
          .flatMap((one) => one.sentences)
          .find((sentence) => sentence.id === now.id) ?? null)
      : null;
  return (
    <>
      <p className="paper-paragraph">
        {(paragraph.number !== '' || paragraph.heading !== '') && (
          <strong className="paper-run-in">
            {paragraph.number}
            {paragraph.heading === '' ? '' : `${paragraph.heading}。`}
          </strong>
        )}
        {paragraph.sentences.map((sentence) => (
          <Sentence
            key={sentence.id}
            sentence={sentence}
            marks={marks}
            editing={current?.id === sentence.id}
            {...(edit
              ? { onEdit: (id: string) => edit.set(current?.id === id ? null : { what: 'sentence', id }) }
              : {})}
          />
        ))}
        {edit && own && (
          <span className="paper-tools">
            <Button
              type="text"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => edit.set({ what: 'new-sentence', paragraph: paragraph.id })}
            >
              加一句
            </Button>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined aria-hidden />}
              onClick={() => edit.set({ what: 'heading', paragraph: paragraph.id })}
            >
              小标题
            </Button>
          </span>
        )}
      </p>
      {edit && current && (
        <SentenceEditor key={current.id} sentence={current} onClose={() => edit.set(null)} />
      )}
      {edit && now?.what === 'new-sentence' && now.paragraph === paragraph.id && (
        <section className="sentence-editor" aria-label="加一句">
          <CommandForm
            operation="annual-report.addSentence"
            aim={aim}
            initial={{ text: '' }}
            toInput={({ text }) => ({ paragraph: paragraph.id, text })}
            submit="加入"
            onDone={() => edit.set(null)}
            onCancel={() => edit.set(null)}
          >
            <Form.Item
              name="text"
              label="新的句子"
              extra="没有绑定记录的句子会单独标出并计数，加入后可以绑定。"
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} autoFocus />
            </Form.Item>
          </CommandForm>
        </section>
      )}
      {edit && now?.what === 'heading' && now.paragraph === paragraph.id && (
        <section className="sentence-editor" aria-label="小标题">
          <CommandForm
            operation="annual-report.editParagraph"
            aim={aim}
            initial={{ heading: paragraph.heading }}
            toInput={({ heading }) => ({ paragraph: paragraph.id, heading })}
            submit="保存"
            onDone={() => edit.set(null)}
            onCancel={() => edit.set(null)}
          >
            <Form.Item name="heading" label="小标题（留空则不设）">
              <Input autoFocus />
            </Form.Item>
          </CommandForm>
        </section>
      )}
    </>
  );
}

/** A paragraph whose sentences were all removed is not read by anybody; here it can be struck out. */
function EmptyParagraph({ id, heading }: { readonly id: string; readonly heading: string }) {
  const remove = useReportCommand('annual-report.removeParagraph');
  return (
    <div className="paper-empty">
      <ProblemSummary error={remove.error} />
      空段落{heading === '' ? '' : `“${heading}”`}
      <Button
        type="link"
        size="small"
        loading={remove.pending}
        onClick={() => remove.send({ paragraph: id })}
      >
        删除
      </Button>
    </div>
  );
}

/** Parts that are written from a table say where it is. */
function TableLink({ section }: { readonly section: SectionId }) {
  const table = tableOf[section];
  if (!table) return null;
  return <a href={`#${table.id}`}>{table.label}</a>;
}

type AddProps = { readonly section: SectionId; readonly edit: NonNullable<Props['edit']> };

function AddParagraph({ section, edit }: AddProps) {
  const aim = useAim();
  if (edit.now?.what !== 'new-paragraph' || edit.now.section !== section) {
    return (
      <Button
        type="dashed"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => edit.set({ what: 'new-paragraph', section })}
      >
        加一段
      </Button>
    );
  }
  return (
    <section className="sentence-editor" aria-label="加一段">
      <CommandForm
        operation="annual-report.addParagraph"
        aim={aim}
        initial={{ heading: '', text: '' }}
        toInput={({ heading, text }) => ({ section, heading, text })}
        submit="加入"
        onDone={() => edit.set(null)}
        onCancel={() => edit.set(null)}
      >
        <Form.Item name="heading" label="小标题（可以不设）">
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="text" label="第一句" required>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </CommandForm>
    </section>
  );
}
