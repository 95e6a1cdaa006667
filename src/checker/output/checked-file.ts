import type { PublishedDocument } from '../../document/model.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { severityWord } from '../severity.ts';

/** A file that was read and checked. `name` is what its owner calls it. */
export type CheckedFile = {
  readonly name: string;
  readonly document: PublishedDocument;
  readonly result: CheckResult;
};

/** A file that could not be read; `says` tells in Chinese why. It is listed, never left out. */
export type UnreadableFile = { readonly name: string; readonly says: string };

export type OutputFile = CheckedFile | UnreadableFile;

export function isRead(file: OutputFile): file is CheckedFile {
  return 'result' in file;
}

/** Words of severity from loud to quiet. */
const words = ['违规', '重点提示', '提示', '建议'] as const;

/** 重点提示1处、提示3处; `''` where there is no finding. */
export function countsInWords(findings: readonly Finding[]): string {
  return words
    .map((word) => ({ word, count: findings.filter((finding) => severityWord(finding) === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}处`)
    .join('、');
}

/** What came of a file, one sentence. */
export function verdictOf({ result: { findings, notChecked } }: CheckedFile): string {
  const found =
    findings.length === 0
      ? '能检查的项目中没有发现问题'
      : `发现问题${findings.length}处：${countsInWords(findings)}`;
  return notChecked.length === 0
    ? `${found}。`
    : `${found}。另有${notChecked.length}项因缺少材料没有检查，不等于没有问题。`;
}
