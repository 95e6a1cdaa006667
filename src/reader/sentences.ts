import type { Place, Sentence } from '../document/model.ts';
import { trimmed } from './lines.ts';

const stop = /[。！？!?]+[”’」』）)"]*/g;

/** Sentences end at 。！？ (with the closing quotation mark behind it) and at the end of a paragraph, never at ；. */
export function sentencesOf(text: string, paragraphs: readonly Place[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [from, to] of paragraphs) {
    const paragraph = text.slice(from, to);
    let start = 0;
    const push = (end: number) => {
      const place = trimmed(text, from + start, from + end);
      if (place[0] < place[1]) sentences.push({ text: text.slice(...place), place });
      start = end;
    };
    for (const match of paragraph.matchAll(stop)) push(match.index + match[0].length);
    if (start < paragraph.length) push(paragraph.length);
  }
  return sentences;
}
