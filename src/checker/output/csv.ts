import { severityWord } from '../severity.ts';
import { isRead, type OutputFile } from './checked-file.ts';
import { linePositions } from './lines.ts';

const columns = [
  '文件',
  '标题',
  '发布机构',
  '报告年度',
  '结果',
  '规则',
  '程度',
  '问题',
  '行',
  '原文',
  '原因',
  '依据',
  '怎样改',
] as const;

/** Without it Excel takes the file for GBK and shows every Chinese word wrong. */
const byteOrderMark = '\uFEFF';

/** The first line, to be written once; with `csvRows` a long run can be written file by file. */
export const csvHead = `${byteOrderMark}${row(columns)}`;

/** A row for each finding; a file without findings and one that could not be read have one row each. */
export function csvRows(file: OutputFile): string {
  if (!isRead(file)) return row([file.name, '', '', '', '读不出', '', '', file.says]);
  const { document, result } = file;
  const about = [
    file.name,
    document.metadata.title ?? '',
    document.metadata.publisher ?? '',
    String(document.reportYear ?? ''),
  ];
  if (result.findings.length === 0) return row([...about, '没有发现问题']);
  const positionOf = linePositions(document.text);
  return result.findings
    .map((finding) =>
      row([
        ...about,
        '有问题',
        finding.rule,
        severityWord(finding),
        finding.message,
        finding.place ? String(positionOf(finding.place[0]).line) : '',
        finding.excerpt,
        finding.reason,
        finding.citation,
        finding.mend,
      ]),
    )
    .join('');
}

/** All files as one table for Excel: UTF-8 with byte order mark, CRLF. */
export function toCsv(files: Iterable<OutputFile>): string {
  let text = csvHead;
  for (const file of files) text += csvRows(file);
  return text;
}

function row(cells: readonly string[]): string {
  const full = columns.map((_, index) => cell(cells[index] ?? ''));
  return `${full.join(',')}\r\n`;
}

/**
 * A cell that begins like a formula would be run by Excel, and texts come from anybody: an apostrophe makes it text.
 * Excel in Chinese takes the full-width signs for formulas as well.
 */
function cell(value: string): string {
  const plain = value.replace(/\r\n?|\n/g, ' ');
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
