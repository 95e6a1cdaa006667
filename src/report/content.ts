import { canonicalJson } from '../base/canonical-json.ts';
import { toChineseNumeral } from '../base/chinese-numerals.ts';
import { digest } from '../base/hash.ts';
import {
  answerResults,
  type Binding,
  type Commitment,
  type LastCommitment,
  type ReportSection,
  type ReportState,
  type SectionId,
  type Shortcoming,
} from './report.ts';

/** A sentence as it is read, and where it is edited: in place, or in the table it was written from. */
export type ContentSentence = {
  readonly id: string;
  readonly text: string;
  readonly bindings: readonly Binding[];
  readonly from: 'sentence' | 'shortcoming' | 'commitment' | 'answer';
};

export type ContentParagraph = {
  readonly id: string;
  /** `（一）`, `''` where the paragraph is not numbered. */
  readonly number: string;
  /** Run-in heading without full stop, `''` for none. */
  readonly heading: string;
  readonly sentences: readonly ContentSentence[];
};

export type ContentSection = {
  readonly id: SectionId;
  /** `一、`. */
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly ContentParagraph[];
};

/** What a reader of the report reads: the canonical content that is checked, signed and published. */
export type ReportContent = {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly opening: readonly ContentParagraph[];
  readonly sections: readonly ContentSection[];
};

/** A clause to be built into a sentence: without the stop a person may have typed at its end. */
function clause(text: string): string {
  return text.trim().replace(/[。；;.，,、]+$/, '');
}

function shortcomingText({ text, cause }: Shortcoming): string {
  const why = clause(cause);
  if (why === '') return `${clause(text)}。`;
  const begins = /^(主要)?原因|^因|^由于|^根源/.test(why) ? why : `主要原因是${why}`;
  // One sentence, so that nobody has to guess which cause belongs to which shortcoming.
  return `${clause(text)}，${begins}。`;
}

function commitmentText({ text, owner, dueMonth }: Commitment): string {
  const who = owner === '' ? '' : `，由${clause(owner)}负责`;
  const [year, month] = dueMonth.split('-');
  const when = year && month ? `，${year}年${Number(month)}月底前完成` : '';
  return `${clause(text)}${who}${when}。`;
}

function answerText({ text, answer }: LastCommitment): string {
  if (!answer) return '';
  return `“${clause(text)}”${answerResults[answer.result]}：${clause(answer.words)}。`;
}

type Unnumbered = Omit<ContentParagraph, 'number'> & { readonly numbered: boolean };

function derived(id: string, text: string, from: ContentSentence['from']): Unnumbered {
  return { id, heading: '', sentences: [{ id, text, bindings: [], from }], numbered: true };
}

/** What the tables of the report contribute to a part, behind the sentences that stand in it. */
function derivedParagraphs(section: SectionId, state: ReportState): readonly Unnumbered[] {
  switch (section) {
    case 'shortcomings':
      return state.shortcomings.map((one) => derived(one.id, shortcomingText(one), 'shortcoming'));
    case 'plans':
      return state.commitments.map((one) => derived(one.id, commitmentText(one), 'commitment'));
    case 'achievements': {
      const answered = (state.lastCommitments ?? []).filter((one) => one.answer);
      if (answered.length === 0) return [];
      const sentences = answered.map((one) => ({
        id: one.id,
        text: answerText(one),
        bindings: [],
        from: 'answer' as const,
      }));
      return [{ id: 'answers', heading: '上年度安排落实情况', sentences, numbered: true }];
    }
    default:
      return [];
  }
}

function paragraphsOf(section: ReportSection, state: ReportState): readonly ContentParagraph[] {
  const own = section.paragraphs.map(
    (paragraph): Unnumbered => ({
      id: paragraph.id,
      heading: clause(paragraph.heading),
      sentences: paragraph.sentences.map(({ id, text, bindings }) => ({
        id,
        text,
        bindings,
        from: 'sentence',
      })),
      numbered: paragraph.heading !== '',
    }),
  );
  const all = [...own, ...derivedParagraphs(section.id, state)].filter((one) => one.sentences.length > 0);
  // A single （一） would be a numbering fault: numbers begin with two.
  const many = all.filter((one) => one.numbered).length > 1;
  let count = 0;
  return all.map(({ numbered, ...paragraph }) => ({
    ...paragraph,
    number: numbered && many ? `（${toChineseNumeral(++count)}）` : '',
  }));
}

/** The report as it is read. Pure: equal states have equal content. */
export function contentOf(state: ReportState): ReportContent {
  const [opening, ...parts] = state.sections;
  return {
    title: state.title,
    unit: state.unit.name,
    year: state.year,
    opening: opening ? paragraphsOf(opening, state) : [],
    sections: parts.map((section, index) => ({
      id: section.id,
      number: `${toChineseNumeral(index + 1)}、`,
      heading: section.heading,
      paragraphs: paragraphsOf(section, state),
    })),
  };
}

/** SHA-256 over the canonical content: what the head signs and what the publication is compared with. */
export function contentHash(state: ReportState): string {
  return digest(canonicalJson(contentOf(state)));
}

/** The characters of one paragraph: number, run-in heading with its full stop, sentences. */
export function paragraphText(paragraph: ContentParagraph): string {
  const heading = paragraph.heading === '' ? '' : `${paragraph.heading}。`;
  return `${paragraph.number}${heading}${paragraph.sentences.map((sentence) => sentence.text).join('')}`;
}

/** The report as plain text, a paragraph a line; what `preview` shows and a reader of the file would see. */
export function plainText(content: ReportContent): string {
  return [
    content.title,
    ...content.opening.map(paragraphText),
    ...content.sections.flatMap((section) => [
      `${section.number}${section.heading}`,
      ...section.paragraphs.map(paragraphText),
    ]),
  ].join('\n');
}
