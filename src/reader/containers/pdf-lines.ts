/** One run of words on a page, as the PDF library gives it; coordinates in points, origin at the bottom left. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

type PdfLine = { readonly text: string; readonly from: number; readonly to: number; readonly size: number };

const pageNumber = /^[-—–－·\s]*\d{1,4}[-—–－·\s]*$|^第\s*\d{1,4}\s*页(?:\s*[共/]\s*\d{1,4}\s*页)?$/;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|第[一二三四五六七八九十百]{1,5}[章条节])/;

/**
 * The text of a PDF's pages, its paragraphs put together again: a line that reaches the right margin goes on in the
 * next line, unless that one is indented or begins with a number. Page numbers fall away.
 */
export function textOfPages(pages: readonly (readonly PdfRun[])[]): string {
  const lines = pages.flatMap((runs) => linesOfPage(runs).filter((line) => !pageNumber.test(line.text)));
  const long = lines.filter((line) => line.text.length > 12);
  const right = quantile(
    long.map((line) => line.to),
    0.9,
  );
  const left = quantile(
    long.map((line) => line.from),
    0.1,
  );
  const out: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn =
      before !== undefined &&
      before.to >= right - 1.6 * before.size &&
      line.from <= left + 1.2 * line.size &&
      Math.abs(before.size - line.size) < 1 &&
      !numbered.test(line.text);
    if (goesOn) out[out.length - 1] = `${out.at(-1) ?? ''}${line.text}`;
    else out.push(line.text);
  });
  return out.join('\n');
}

function linesOfPage(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && Math.abs(last.y - run.y) < 0.5 * Math.max(last.size, run.size, 4)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(joined).filter((line) => line.text !== '');
}

function joined(runs: readonly PdfRun[]): PdfLine {
  const ordered = [...runs].sort((a, b) => a.x - b.x);
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of ordered) {
    const gap = run.x - end;
    if (text !== '' && gap > 2 * run.size) text += '\t';
    else if (text !== '' && gap > 0.6 * run.size) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  const size = Math.max(...ordered.map((run) => run.size), 1);
  return { text: text.trim(), from: ordered[0]?.x ?? 0, to: end, size };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
