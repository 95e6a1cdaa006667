import { leadingDocumentNumber } from './document-number.ts';
import type { Line } from './lines.ts';
import { gluedTitleLength } from './title.ts';

/**
 * Takes apart what a page ran together at its start, because its line breaks were lost: document number, title and the
 * first sentence on one line. Only lines `0` to `headEnd` are looked at.
 */
export function unglued(lines: readonly Line[], headEnd: number): Line[] {
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
