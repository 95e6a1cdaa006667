import type { MatterView } from '../matters/kind.ts';
import { contentHash, paragraphText, contentOf as reportContent } from '../report/content.ts';
import { isSealed, type ReportState } from '../report/report.ts';
import type { Block } from './content.ts';

/** The words of a report as its head signed them. */
export type SignedWords = {
  readonly title: string;
  readonly year: number;
  /** 签发 is the making of the document: 成文日期. */
  readonly signedOn: string;
  readonly contentHash: string;
  readonly content: readonly Block[];
};

/** `null` where the matter is no report of this unit or is not signed as it now stands. */
export function signedWordsOf(view: MatterView | undefined): SignedWords | null {
  if (view?.matterKind !== 'annual-report') return null;
  const state = view.state as ReportState;
  if (!isSealed(state) || !state.signature) return null;
  // The signature is of exactly these words: a state that has other words is not what was signed.
  if (contentHash(state) !== state.signature.contentHash) return null;
  const report = reportContent(state);
  return {
    title: report.title,
    year: report.year,
    signedOn: state.signature.on,
    contentHash: state.signature.contentHash,
    content: [
      ...report.opening.map(paragraphBlock),
      ...report.sections.flatMap((section): readonly Block[] => [
        { kind: 'heading', level: 1, number: section.number, text: section.heading },
        ...section.paragraphs.map(paragraphBlock),
      ]),
    ],
  };
}

function paragraphBlock(paragraph: Parameters<typeof paragraphText>[0]): Block {
  const lead = paragraph.heading === '' ? 0 : paragraph.number.length + paragraph.heading.length + 1;
  return { kind: 'paragraph', text: paragraphText(paragraph), lead };
}
