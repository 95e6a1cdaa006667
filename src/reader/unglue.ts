import { headEndOf } from './body.ts';
import { leadingDocumentNumber } from './document-number.ts';
import { labelsIn } from './label-scan.ts';
import type { Line } from './lines.ts';
import { endsLikeTitle, gluedTitleLength } from './title.ts';

/**
 * Takes apart what a page ran together at its start, because its line breaks were lost: the whole head on one line, or
 * document number, title and first sentence.
 */
export function unglued(read: readonly Line[]): Line[] {
  const [first, ...others] = read;
  const oneLine = first !== undefined && others.length < 3 && first.text.length > flattenedPage;
  const lines = oneLine ? [...flattenedApart(first), ...others] : read;
  const headEnd = headEndOf(lines);
  const apart = lines.slice(0, headEnd + 1).flatMap((line, index) => {
    const [head, rest] = withoutNumber(line);
    return index === headEnd ? [...head, ...withoutTitle(rest)] : [...head, rest];
  });
  return [...apart, ...lines.slice(headEnd + 1)];
}

function withoutNumber(line: Line): [Line[], Line] {
  const number = leadingDocumentNumber(line.text);
  if (number === null) return [[], line];
  const end = line.text.indexOf(number) + number.length + (/^[（(]/.test(line.text) ? 1 : 0);
  return end >= line.text.trimEnd().length
    ? [[], line]
    : [[part(line, 0, end)], part(line, end, line.text.length)];
}

function withoutTitle(line: Line): Line[] {
  const length = gluedTitleLength(line.text);
  if (length === 0) return [line];
  const [number, rest] = withoutNumber(part(line, length, line.text.length));
  return [part(line, 0, length), ...number, rest];
}

function part(line: Line, from: number, to: number): Line {
  const words = line.text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const text = words.trim();
  return {
    ...line,
    text,
    from: line.from + start,
    to: line.from + start + text.length,
    bullet: from === 0 && line.bullet,
  };
}

const flattenedPage = 250;
const longestHead = 2500;

/**
 * A whole page on one line: block, title and body are parted by white space alone. A new line begins at each label, at
 * a title and behind it; the first sentence and all that follows stay together.
 */
function flattenedApart(line: Line): Line[] {
  const { text } = line;
  const labelled = new Set(
    labelsIn(text).flatMap((hit) =>
      hit.label.firm || hit.mark === 'colon' || hit.mark === 'bracket' ? [hit.start] : [],
    ),
  );
  const lines: Line[] = [];
  let start = 0;
  let afterTitle = false;
  const breakAt = (at: number) => {
    if (at > start && text.slice(start, at).trim() !== '') lines.push(part(line, start, at));
    start = at;
  };
  for (const token of text.slice(0, longestHead).matchAll(/[^\s\u00a0\u3000]+/g)) {
    const at = token.index;
    const words = token[0];
    const isProse = (/。/.test(words) && words.length >= 20) || (/[,，]/.test(words) && words.length >= 30);
    const isTitle =
      words.length >= 10 &&
      endsLikeTitle(words) &&
      !labelled.has(at) &&
      !/[>＞»]\s*$/.test(text.slice(0, at));
    if (isProse && !labelled.has(at)) {
      breakAt(at);
      break;
    }
    if (labelled.has(at) || isTitle || afterTitle) breakAt(at);
    afterTitle = isTitle;
  }
  breakAt(text.length);
  return lines;
}
