import type { Severity } from '../../law/provision.ts';
import type { Finding, RuleId } from '../finding.ts';
import { severityWord } from '../severity.ts';
import { shareOf } from '../similarity/likenesses.ts';
import { isRead, type OutputFile } from './checked-file.ts';
import { byteOrderMark, csvRow } from './csv-cells.ts';

const words = ['违规', '重点提示', '提示', '建议'] as const;
const columns = [
  '文件',
  '标题',
  '单位',
  '报告年度',
  '结果',
  ...words,
  '没有检查',
  '有问题的规则',
  '最相似的报告',
  '相同字数',
  '计入比对字数',
  '相同比例',
  '读不出的原因',
] as const;

/** The first line of the table of files, to be written once. UTF-8 with byte order mark, for Excel. */
export const summaryCsvHead = `${byteOrderMark}${csvRow(columns)}`;

/** One row for a file, whatever came of it. */
export function summaryCsvRow(file: OutputFile): string {
  if (!isRead(file))
    return csvRow([file.name, '', '', '', '读不出', ...columns.slice(6).map(() => ''), file.says]);
  const { name, document, result } = file;
  const { metadata, reportYear } = document;
  const count = (word: string) => result.findings.filter((finding) => severityWord(finding) === word).length;
  const { likest } = result;
  return csvRow([
    name,
    metadata.title ?? '',
    metadata.publisher || metadata.source || '',
    String(reportYear ?? ''),
    verdict(result.findings),
    ...words.map((word) => String(count(word))),
    String(result.notChecked.length),
    rulesOf(result.findings),
    ...(likest
      ? [
          likest.file ?? likest.name,
          String(likest.same),
          String(likest.counted),
          `${Math.round(shareOf(likest) * 100)}%`,
        ]
      : ['', '', '', '']),
    '',
  ]);
}

/** The loudest of what was found. */
function verdict(findings: readonly Finding[]): string {
  const loudest = words.find((word) => findings.some((finding) => severityWord(finding) === word));
  return loudest === undefined ? '没有发现问题' : `有${loudest}`;
}

const loudness: readonly Severity[] = ['error', 'warning', 'advice'];

/** `D04 D24×3`: the loudest first, each with how often it was found. */
function rulesOf(findings: readonly Finding[]): string {
  const counts = new Map<RuleId, number>();
  for (const severity of loudness) {
    for (const finding of findings) {
      if (finding.severity === severity) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    }
  }
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule}×${count}`)).join(' ');
}
