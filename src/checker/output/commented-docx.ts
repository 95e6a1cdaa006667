import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Finding, SameAs } from '../finding.ts';
import { severityWord } from '../severity.ts';
import { type CheckedFile, verdictOf } from './checked-file.ts';
import { type Block, type MarkedSource, markedText, type Numbered } from './marked-text.ts';
import { ruleName } from './rule-name.ts';

export type DocxOptions = {
  /** When the comments were written. */
  readonly at: Date;
  /** Whose comments they are, as Word shows it. */
  readonly author?: string;
};

const body = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const bold = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };
/** 三号, in half points. */
const size = 32;

/** A text with what is to be said of it. */
export type CommentedText = {
  readonly title: string;
  readonly document: MarkedSource;
  /** In the order of the text; `remark` is what a person added to the finding. */
  readonly findings: readonly (Finding & { readonly remark?: string })[];
  /** The first line, on which the findings about the whole document hang. */
  readonly says: string;
};

/**
 * The text as a Word document to send back: every finding is a comment at its place with rule, reason, basis and mend;
 * those about the whole document hang on a first line that gives the verdict.
 */
export function toCommentedDocx(file: CheckedFile, options: DocxOptions): Promise<Uint8Array> {
  const { document, result, name } = file;
  const title = document.metadata.title ?? name;
  const says = `检查结果：${verdictOf(file)}各处问题见批注。`;
  return commentedDocx({ title, document, findings: result.findings, says }, options);
}

/** The same for findings that a person has gone through. */
export async function commentedDocx(
  { title, document: source, findings, says }: CommentedText,
  { at, author = '依法检查' }: DocxOptions,
): Promise<Uint8Array> {
  const { general, blocks } = markedText(source, findings);
  const open = new Set<number>();
  const first = new Paragraph({
    children: [
      ...general.map(({ number }) => new CommentRangeStart(number)),
      new TextRun({
        text: clean(says),
        italics: true,
        size: 24,
        font: body,
      }),
      ...general.flatMap(ending),
    ],
    spacing: { after: 240 },
  });
  const document = new Document({
    creator: author,
    title: clean(title),
    comments: {
      children: findings.map((finding, index) =>
        comment({ number: index + 1, finding }, finding.remark ?? '', at, author),
      ),
    },
    sections: [
      {
        properties: { page: { margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } } },
        children: [first, ...blocks.map((block) => paragraph(block, open))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A comment covers the first place of its fault; further places are told in its words. */
function paragraph({ kind, segments, findings }: Block, open: Set<number>): Paragraph {
  const mine = new Set(findings.map(({ number }) => number));
  const done = new Set<number>();
  const children = segments.flatMap((segment): ParagraphChild[] => {
    const starting = [...segment.under, ...segment.ends].filter(
      ({ number }) => mine.has(number) && !open.has(number),
    );
    for (const { number } of starting) open.add(number);
    const closing = segment.ends.filter(({ number }) => mine.has(number) && !done.has(number));
    for (const { number } of closing) done.add(number);
    return [
      ...[...new Set(starting)].map(({ number }) => new CommentRangeStart(number)),
      ...runs(segment.text, kind),
      ...closing.flatMap(ending),
    ];
  });
  return new Paragraph({
    children,
    spacing: { line: 579, lineRule: 'exact', after: kind === 'title' ? 240 : 0 },
    ...(kind === 'title' ? { alignment: 'center' as const } : {}),
    ...(kind === 'paragraph' || kind === 'heading' ? { indent: { firstLine: size * 20 } } : {}),
  });
}

function runs(text: string, kind: Block['kind']): TextRun[] {
  const strong = kind === 'heading' || kind === 'title';
  return clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          font: strong ? bold : body,
          size: kind === 'title' ? 44 : kind === 'metadata' ? 24 : size,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
}

function ending({ number }: Numbered): ParagraphChild[] {
  return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })];
}

function comment({ number, finding }: Numbered, remark: string, date: Date, author: string): ICommentOptions {
  const also = finding.also?.length ?? 0;
  const lines: readonly (readonly [label: string, words: string])[] = [
    [severityWord(finding), finding.message + (also > 0 ? `（另有${also}处相同问题）` : '')],
    ['规则', `${finding.rule} ${ruleName(finding.rule)}`],
    ...(finding.sameAs ? passagesOf(finding.sameAs) : []),
    ['原因', finding.reason],
    ['依据', finding.citation],
    ['怎样改', finding.mend],
    ['核对意见', remark],
  ];
  return {
    id: number,
    author,
    initials: '检',
    date,
    children: lines
      .filter(([, words]) => words !== '')
      .map(
        ([label, words]) =>
          new Paragraph({
            children: [
              new TextRun({ text: `${label}：`, bold: true, font: body, size: 21 }),
              new TextRun({ text: clean(words), font: body, size: 21 }),
            ],
          }),
      ),
  };
}

/** A comment is narrow: the longest passages, each with its beginning. */
const mostPassages = 6;
const longestWords = 80;

function passagesOf({ name, passages }: SameAs): (readonly [label: string, words: string])[] {
  const longest = [...passages]
    .sort((a, b) => b.otherWords.length - a.otherWords.length)
    .slice(0, mostPassages)
    .sort((a, b) => a.place[0] - b.place[0]);
  return longest.map(({ otherLine, otherWords }, index) => {
    const words = otherWords.replace(/\s+/g, ' ');
    const shown = words.length > longestWords ? `${words.slice(0, longestWords - 1)}…` : words;
    return [`《${name}》第${otherLine}行${index === 0 ? '的相同文字' : ''}`, `“${shown}”`] as const;
  });
}

/** Characters that XML cannot hold would make Word refuse the whole file. */
function clean(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
}
