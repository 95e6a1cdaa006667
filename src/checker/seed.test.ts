import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../reader/index.ts';
import { checkDocument } from './check.ts';

const folder = '../shared/seed';
const present = existsSync(folder);
if (!present) console.warn(`跳过：没有 ${folder}，不能用真实网页核对检查结果`);

describe.skipIf(!present)('作为起点的真实网页', () => {
  const [file = ''] = present ? readdirSync(folder) : [];
  const document = readText(present ? readFileSync(`${folder}/${file}`, 'utf8') : '');
  const result = checkDocument(document);
  const found = (rule: string) => result.findings.filter((finding) => finding.rule === rule);

  it('28种问题的结论与预期完全一致', () => {
    const published = result.findings.filter(({ rule }) => rule.startsWith('D'));
    expect([...new Set(published.map(({ rule }) => rule))].sort()).toEqual([
      'D06',
      'D07',
      'D11',
      'D12',
      'D24',
      'D25',
      'D26',
      'D28',
    ]);
    const loudest = (rule: string) =>
      ['error', 'warning', 'advice'].find((severity) =>
        found(rule).some((each) => each.severity === severity),
      );
    for (const rule of ['D06', 'D07', 'D11', 'D12', 'D24', 'D26'])
      expect(loudest(rule), rule).toBe('warning');
    for (const rule of ['D25', 'D28']) expect(loudest(rule), rule).toBe('advice');
    expect(result.passed).toEqual(expect.arrayContaining(['D01', 'D02', 'D04']));
  });

  it('每个问题都有位置、依据和改法', () => {
    for (const finding of result.findings) {
      const [from, to] = finding.place ?? [0, 0];
      expect(to, finding.message).toBeGreaterThan(from);
      expect(finding.excerpt, finding.message).not.toBe('');
      expect(finding.citation, finding.message).not.toBe('');
      expect(finding.mend, finding.message).not.toBe('');
    }
  });

  it('缺少材料的规则说明需要什么，不算通过', () => {
    for (const { rule, needs } of result.notChecked) {
      expect(needs).not.toBe('');
      expect(result.passed).not.toContain(rule);
    }
    expect(result.notChecked.map(({ rule }) => rule)).toEqual([
      'D08',
      'D09',
      'D13',
      'D14',
      'D15',
      'D16',
      'D17',
      'D20',
      'D21',
      'D22',
      'D23',
      'D27',
    ]);
  });

  it('不足和原因只做到一部分：两项不足都没有原因，一项有对应的措施', () => {
    expect(result.shortcomings).toHaveLength(2);
    expect(result.shortcomings.map(({ cause, measure }) => [cause !== null, measure !== null])).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('序号、用语和步骤名称指到原文的字', () => {
    const words = (rule: string) => found(rule).map(({ place }) => document.text.slice(...(place ?? [0, 0])));
    expect(words('D24')).toEqual(['1、', '二是']);
    expect(words('D25')).toEqual(['推进法治政府建设第一责任人', '亲自解决', '亲自把控']);
    expect(words('Y02')).toEqual(['公众参与、决策咨询、合法性审查、集体讨论']);
    expect(words('D06')).toEqual(['4次']);
  });
});
