import { severityWord } from '../severity.ts';
import { isRead, type OutputFile } from './checked-file.ts';
import { byteOrderMark, csvRow } from './csv-cells.ts';
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

/** The first line of the table of findings, to be written once; with `csvRows` a long run can be written file by file. */
export const csvHead = `${byteOrderMark}${csvRow(columns)}`;

/** A row for each finding; a file without findings and one that could not be read have one row each. */
export function csvRows(file: OutputFile): string {
  if (!isRead(file)) return csvRow(full([file.name, '', '', '', '读不出', '', '', file.says]));
  const { document, result } = file;
  const about = [
    file.name,
    document.metadata.title ?? '',
    document.metadata.publisher ?? '',
    String(document.reportYear ?? ''),
  ];
  if (result.findings.length === 0) return csvRow(full([...about, '没有发现问题']));
  const positionOf = linePositions(document.text);
  return result.findings
    .map((finding) =>
      csvRow([
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

/** The findings of all files as one table for Excel: UTF-8 with byte order mark, CRLF. */
export function toCsv(files: Iterable<OutputFile>): string {
  let text = csvHead;
  for (const file of files) text += csvRows(file);
  return text;
}

function full(cells: readonly string[]): readonly string[] {
  return columns.map((_, index) => cells[index] ?? '');
}
