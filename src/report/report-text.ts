import type { Place } from '../document/model.ts';
import { type ContentSentence, contentOf, type ReportContent } from './content.ts';
import { sentencesOf } from './edit.ts';
import type { ReportState } from './report.ts';

/** A sentence of the report and where it stands in the report's plain text. */
export type PlacedSentence = { readonly sentence: ContentSentence; readonly place: Place };

/** A heading of the report with its place; run-in headings of paragraphs are of level 2. */
export type PlacedHeading = {
  readonly level: number;
  readonly number: string;
  readonly heading: string;
  readonly place: Place;
};

/** The report as one text, a paragraph a line, with the place of every piece: what the checker reads. */
export type ReportText = {
  readonly text: string;
  readonly title: Place;
  readonly headings: readonly PlacedHeading[];
  readonly paragraphs: readonly Place[];
  readonly sentences: readonly PlacedSentence[];
};

/** Lays out the report's content as plain text. The same characters as `plainText` gives. */
export function reportText(state: ReportState): ReportText {
  return layOut(contentOf(state));
}

/**
 * The same without the sentences that the template wrote from records. Those resemble last year's because the work
 * does, and are no copy: only words that a person chose can be copied.
 */
export function ownWords(state: ReportState): ReportText {
  const content = contentOf(state);
  const composed = new Set(
    sentencesOf(state.sections)
      .filter((sentence) => sentence.origin === 'composed')
      .map((sentence) => sentence.id),
  );
  const kept = (paragraphs: ReportContent['opening']) =>
    paragraphs
      .map((paragraph) => ({
        ...paragraph,
        sentences: paragraph.sentences.filter((sentence) => !composed.has(sentence.id)),
      }))
      .filter((paragraph) => paragraph.sentences.length > 0);
  return layOut({
    ...content,
    opening: kept(content.opening),
    sections: content.sections.map((section) => ({ ...section, paragraphs: kept(section.paragraphs) })),
  });
}

function layOut(content: ReportContent): ReportText {
  let text = '';
  const headings: PlacedHeading[] = [];
  const paragraphs: Place[] = [];
  const sentences: PlacedSentence[] = [];
  const put = (piece: string): Place => {
    const from = text.length;
    text += piece;
    return [from, text.length];
  };
  const line = (write: () => void): void => {
    if (text !== '') text += '\n';
    const from = text.length;
    write();
    paragraphs.push([from, text.length]);
  };
  const title = put(content.title);
  const paragraph = (one: ReportContent['opening'][number]): void =>
    line(() => {
      const [from] = put(one.number);
      if (one.heading !== '' || one.number !== '') {
        put(one.heading === '' ? '' : `${one.heading}。`);
        headings.push({ level: 2, number: one.number, heading: one.heading, place: [from, text.length] });
      }
      for (const sentence of one.sentences) sentences.push({ sentence, place: put(sentence.text) });
    });
  content.opening.forEach(paragraph);
  for (const section of content.sections) {
    line(() => {
      const place = put(section.number + section.heading);
      headings.push({ level: 1, number: section.number, heading: section.heading, place });
    });
    section.paragraphs.forEach(paragraph);
  }
  return { text, title, headings, paragraphs, sentences };
}

/** The first sentence that a place touches; `null` for a heading, the title or the whole document. */
export function sentenceAt({ sentences }: ReportText, place: Place | null): PlacedSentence | null {
  if (!place) return null;
  return sentences.find(({ place: [from, to] }) => from < place[1] && place[0] < to) ?? null;
}
