import type { Place, PublishedDocument } from '../../document/model.ts';
import type { Finding } from '../finding.ts';

/** A finding with the number it bears in the text, from 1 in the order of the text. */
export type Numbered = { readonly number: number; readonly finding: Finding };

/** A stretch of text under the same findings. `ends` are those whose number stands after it. */
export type Segment = {
  readonly text: string;
  readonly under: readonly Numbered[];
  readonly ends: readonly Numbered[];
};

/** A piece of the page: a heading, a paragraph of the body, or a line of the metadata block. */
export type Block = {
  readonly kind: 'metadata' | 'title' | 'heading' | 'paragraph';
  readonly place: Place;
  readonly segments: readonly Segment[];
  /** Findings that begin in this block, to be shown beside it. */
  readonly findings: readonly Numbered[];
};

/** The page as it is shown with its findings. */
export type MarkedText = {
  /** Findings about the document as a whole, and about places that are not shown. */
  readonly general: readonly Numbered[];
  readonly blocks: readonly Block[];
};

/** What a marked text is made of: the words, and where paragraphs, headings and metadata stand in them. */
export type MarkedSource = Pick<PublishedDocument, 'text' | 'paragraphs' | 'places'> & {
  readonly outline: readonly { readonly place: Place }[];
};

/** `numbered`: in the first block of a place that reaches over several, where its number stands. */
type Mark = { readonly place: Place; readonly of: Numbered; readonly numbered: boolean };

/** Cuts a document into blocks and marks its findings in them. Furniture of the page is left out unless it is meant. */
export function markedText(document: MarkedSource, findings: readonly Finding[]): MarkedText {
  const numbered = findings.map((finding, index) => ({ number: index + 1, finding }));
  const marks = numbered.flatMap((of) =>
    [of.finding.place, ...(of.finding.also ?? [])].flatMap((place): Mark[] =>
      place ? [{ place, of, numbered: true }] : [],
    ),
  );
  const shapes = shapesOf(document, marks);
  const marksIn = shapes.map((): Mark[] => []);
  for (const mark of marks) {
    const first = firstEndingAfter(shapes, mark.place[0]);
    for (let at = first; at < shapes.length; at++) {
      const place = shapes[at]?.place;
      if (!place || !meets(place, mark.place)) break;
      marksIn[at]?.push(at === first ? mark : { ...mark, numbered: false });
    }
  }
  const beside = shapes.map((): Numbered[] => []);
  const general: Numbered[] = [];
  for (const of of numbered) {
    const { place } = of.finding;
    const at = place ? firstEndingAfter(shapes, place[0]) : shapes.length;
    const block = shapes[at];
    if (place && block && meets(block.place, place)) beside[at]?.push(of);
    else general.push(of);
  }
  const blocks = shapes.map((shape, at) => ({
    ...shape,
    segments: segmentsOf(document.text, shape.place, marksIn[at] ?? []),
    findings: beside[at] ?? [],
  }));
  return { general, blocks };
}

type Shape = Pick<Block, 'kind' | 'place'>;

/** Paragraphs of the body, and outside it the lines that hold metadata or a finding's first place. */
function shapesOf(document: MarkedSource, marks: readonly Mark[]): readonly Shape[] {
  const { text, paragraphs, outline, places } = document;
  const headings = new Map(outline.map((item) => [item.place[0], item]));
  const wanted = [...Object.values(places), ...marks.map(({ place }) => place)].sort((a, b) => a[0] - b[0]);
  const shapes: Shape[] = [];
  let next = 0;
  let reached = 0;
  const takeLines = (until: number) => {
    for (const place of linesBetween(text, reached, until)) {
      while ((wanted[next]?.[1] ?? Number.POSITIVE_INFINITY) < place[0]) next++;
      const meant = wanted[next];
      if (!meant || !meets(place, meant)) continue;
      const isTitle =
        places.title !== undefined &&
        meets(place, places.title) &&
        !/[:：]/.test(text.slice(place[0], places.title[0]));
      shapes.push({ kind: isTitle ? 'title' : 'metadata', place });
    }
  };
  for (const place of paragraphs) {
    takeLines(place[0]);
    const heading = headings.get(place[0]);
    const isHeading = heading !== undefined && heading.place[1] >= place[1];
    shapes.push({ kind: isHeading ? 'heading' : 'paragraph', place });
    reached = Math.max(reached, place[1]);
  }
  takeLines(text.length);
  return shapes;
}

function* linesBetween(text: string, from: number, to: number): Generator<Place> {
  let start = from;
  while (start < to) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 || feed > to ? to : feed;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const begin = start + line.indexOf(trimmed);
      yield [begin, begin + trimmed.length];
    }
    start = end + 1;
  }
}

/** Touching counts, so that the place of an empty value is met by the line of its label. */
function meets([from, to]: Place, [begin, end]: Place): boolean {
  return begin <= to && end >= from && (begin < to || begin === end) && (end > from || begin === end);
}

function firstEndingAfter(shapes: readonly Shape[], offset: number): number {
  let low = 0;
  let high = shapes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shapes[middle]?.place[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // An empty place at the very end of a line belongs to that line.
  const before = shapes[low - 1];
  return before && before.place[1] === offset && !meetsStart(shapes[low], offset) ? low - 1 : low;
}

function meetsStart(shape: Shape | undefined, offset: number): boolean {
  return shape !== undefined && shape.place[0] <= offset;
}

/** One pass over the cuts, so that many findings in a long paragraph stay cheap. */
function segmentsOf(text: string, [from, to]: Place, marks: readonly Mark[]): readonly Segment[] {
  const begins = new Map<number, Mark[]>();
  const ends = new Map<number, Mark[]>();
  const note = (at: Map<number, Mark[]>, offset: number, mark: Mark) => {
    const there = at.get(offset);
    if (there) there.push(mark);
    else at.set(offset, [mark]);
  };
  for (const mark of marks) {
    note(begins, Math.max(from, mark.place[0]), mark);
    note(ends, Math.min(to, mark.place[1]), mark);
  }
  const cuts = [...new Set([from, to, ...begins.keys(), ...ends.keys()])].sort((a, b) => a - b);
  const active = new Set<Mark>();
  const segments: Segment[] = [];
  let reached = from;
  for (const cut of cuts) {
    const ending = ends.get(cut) ?? [];
    if (cut > reached || ending.length > 0) {
      segments.push({
        text: text.slice(reached, cut),
        under: inOrder([...active].map(({ of }) => of)),
        ends: inOrder(ending.filter(({ numbered }) => numbered).map(({ of }) => of)),
      });
    }
    for (const mark of ending) active.delete(mark);
    for (const mark of begins.get(cut) ?? []) if (mark.place[1] > cut) active.add(mark);
    reached = cut;
  }
  return segments;
}

/** A fault may mark the same characters twice; its number is shown once. */
function inOrder(numbered: readonly Numbered[]): readonly Numbered[] {
  return [...new Set(numbered)].sort((a, b) => a.number - b.number);
}
