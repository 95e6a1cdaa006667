import { leadingDocumentNumber } from './document-number.ts';
import { labelsIn } from './label-scan.ts';
import { isBlank, type Line } from './lines.ts';
import { gluedTitleLength } from './title.ts';

/**
 * Takes apart what a page ran together at its start, because its line breaks were lost: document number, title and the
 * first sentence on one line. Only lines `0` to `headEnd` are looked at.
 */
export function unglued(lines: readonly Line[], headEnd: number): Line[] {
  const first = lines[0];
  if (first && lines.length < 4 && first.text.length > flattenedPage) {
    const parts = flattenedApart(first);
    if (parts.length > 1) return [...parts, ...lines.slice(1)];
  }
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

/** A whole page on one line: block, title and body are parted by white space alone. */
function flattenedApart(line: Line): Line[] {
  const hits = labelsIn(line.text).filter((hit) => hit.mark === 'colon' || hit.mark === 'bracket');
  const last = hits.at(-1);
  if (!last || hits.length < 2) return [line];
  const lines: Line[] = [];
  let start = 0;
  let at = last.end;
  while (at < line.text.length) {
    while (at < line.text.length && isBlank(line.text[at])) at++;
    let end = at;
    while (end < line.text.length && !isBlank(line.text[end])) end++;
    const words = line.text.slice(at, end);
    if (/[。，,]/.test(words) || words.length > 80) break;
    lines.push(part(line, start, end));
    start = end;
    at = end;
  }
  if (start < line.text.length) lines.push(part(line, start, line.text.length));
  return lines.length > 8 ? [line] : lines;
}
