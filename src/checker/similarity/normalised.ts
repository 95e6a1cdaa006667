import type { Comparable } from '../finding.ts';
import { fixedWording } from '../words/fixed-wording.ts';

/** What of a report counts when it is compared: its characters, and where each stands in the document's text. */
export type Normalised = { readonly characters: string; readonly at: Int32Array };

const kept = new WeakMap<Comparable, Normalised>();
const letter = /[\p{Script=Han}A-Za-z0-9]/u;

/** Titles of laws, headings of the first level, fixed wording, punctuation and years do not count. */
export function normalised(document: Comparable): Normalised {
  const known = kept.get(document);
  if (known) return known;
  const made = normalise(document);
  kept.set(document, made);
  return made;
}

/** A report has 2,000 to 20,000 characters; of a text a hundred times longer the beginning is compared. */
const mostCharacters = 400_000;

function normalise({ text, paragraphs, outline }: Comparable): Normalised {
  const out = new Uint8Array(text.length);
  const leave = (from: number, to: number) => out.fill(1, from, to);
  for (const { level, place } of outline) if (level === 1) leave(place[0], place[1]);
  const characters: string[] = [];
  const at: number[] = [];
  for (const [from, to] of paragraphs) {
    if (characters.length >= mostCharacters) break;
    const paragraph = text.slice(from, to);
    for (const pattern of [/《[^》\n]{1,60}》/g, /(?:19|20)\d{2}年?度?/g, fixedWording]) {
      for (const match of paragraph.matchAll(pattern))
        leave(from + match.index, from + match.index + match[0].length);
    }
    for (let i = from; i < to; i++) {
      const character = text.charAt(i);
      if (out[i] === 1 || !letter.test(character)) continue;
      characters.push(character);
      at.push(i);
    }
  }
  return { characters: characters.join(''), at: Int32Array.from(at) };
}
