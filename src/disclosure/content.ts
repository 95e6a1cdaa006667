import type { PublishedDocument } from '../document/model.ts';

/** One heading or paragraph of a published body. `number` as written: `一、`, `（一）`. */
export type Heading = {
  readonly kind: 'heading';
  readonly level: number;
  readonly number: string;
  readonly text: string;
};
/** `lead`: how many characters at the beginning are a run-in heading (`1、……。`); 0 where there is none. */
export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly lead: number };
export type Block = Heading | Paragraph;

/** A part of the body that is reviewed and addressed as one: what stands under a heading of the first level. */
export type ContentSection = {
  /** `part-1`… in order; `part-0` is what stands before the first heading. Anchor on the page and id in reviews. */
  readonly id: string;
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
};

/** The body cut at its headings of the first level; the preamble, where there is one, is `part-0`. */
export function sectionsOf(content: readonly Block[]): readonly ContentSection[] {
  const sections: { id: string; heading: Heading | null; blocks: Block[] }[] = [];
  let headings = 0;
  for (const block of content) {
    if (block.kind === 'heading' && block.level === 1) {
      headings += 1;
      sections.push({ id: `part-${headings}`, heading: block, blocks: [] });
      continue;
    }
    let last = sections.at(-1);
    if (!last) {
      last = { id: 'part-0', heading: null, blocks: [] };
      sections.push(last);
    }
    last.blocks.push(block);
  }
  return sections;
}

/** The words of one block as a reader sees them. */
export function textOf(block: Block): string {
  return block.kind === 'heading' ? block.number + block.text : block.text;
}

/** The body as plain text, a line per block. */
export function plainText(content: readonly Block[]): string {
  return content.map(textOf).join('\n');
}

/** The body of a page that was read: headings by its outline, everything else as the paragraphs stand there. */
export function contentOf(document: PublishedDocument): readonly Block[] {
  const title = squeezed(document.metadata.title ?? '');
  return document.paragraphs.flatMap(([from, to], index): Block[] => {
    const raw = document.text.slice(from, to);
    const text = raw.trim();
    if (text === '') return [];
    // The title is repeated above the body on most pages; here it has its own place.
    if (index < 3 && title !== '' && squeezed(text) === title) return [];
    const start = from + raw.indexOf(text);
    const item = document.outline.find((entry) => entry.place[0] >= start && entry.place[0] <= start + 1);
    if (!item) return [{ kind: 'paragraph', text, lead: 0 }];
    const lead = item.place[1] - start;
    if (lead < text.length) return [{ kind: 'paragraph', text, lead: Math.max(0, lead) }];
    return [{ kind: 'heading', level: item.level, number: item.number, text: item.heading }];
  });
}

/** Cuts pasted text into blocks by the numbering that official papers use: 一、 and （一） on a line of their own. */
export function contentFromText(text: string): readonly Block[] {
  return text.split(/\r?\n/).flatMap((line): Block[] => {
    const words = line.replaceAll('\u3000', ' ').trim();
    if (words === '') return [];
    const first = /^([一二三四五六七八九十百]+、)(.*)$/.exec(words);
    if (first && isHeadingLine(words)) {
      return [{ kind: 'heading', level: 1, number: first[1] ?? '', text: first[2] ?? '' }];
    }
    const second = /^([（(][一二三四五六七八九十百]+[）)])(.*)$/.exec(words);
    if (second && isHeadingLine(words)) {
      return [{ kind: 'heading', level: 2, number: second[1] ?? '', text: second[2] ?? '' }];
    }
    return [{ kind: 'paragraph', text: words, lead: runInHeading(words) }];
  });
}

function isHeadingLine(line: string): boolean {
  return line.length <= 60 && !/[。；！？]$/.test(line) && !/。/.test(line);
}

/** Length of a numbered run-in heading with its full stop: `1、加强领导。`; 0 where there is none. */
function runInHeading(line: string): number {
  const match = /^(?:[（(]?[一二三四五六七八九十百]+[）)、]|\d{1,2}[.．、])[^。]{2,40}。/.exec(line);
  return match && match[0].length < line.length ? match[0].length : 0;
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
