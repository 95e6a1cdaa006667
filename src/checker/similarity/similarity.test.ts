import { describe, expect, it } from 'vitest';
import { readText } from '../../reader/index.ts';
import { aReport } from '../example-report.ts';
import { candidates } from './candidates.ts';
import { compare } from './compare.ts';
import { normalised } from './normalised.ts';

const own = readText(aReport());
const lastYear = readText(aReport().replaceAll('2025', '2024').replaceAll('2026', '2025'));
const another = readText(
  aReport({
    preamble: '有关情况如下：',
    achievements: '（一）许可。受理取水申请31件，办结30件。\n（二）检查。抽查用水单位18家，责令改正4家。',
    shortcomings: '农村供水合同管理不规范，因乡镇没有统一文本。',
    head: '局长1月5日听取普法汇报，7月主持修订裁量基准2项。',
    plans: '由供水科牵头，5月底前统一合同文本，完成28个村的签订。',
  }),
);

describe('雷同比对', () => {
  it('法规名称、部分的标题、固定表述、年份和标点不计', () => {
    const { characters } = normalised(
      readText(aReport({ other: '深入学习习近平法治思想，落实《云桥区节水办法》，2023年起试行。' })),
    );
    expect(characters).not.toContain('习近平法治思想');
    expect(characters).not.toContain('节水办法');
    expect(characters).not.toContain('主要举措和成效');
    expect(characters).not.toMatch(/2025|，|。/);
    expect(characters).toContain('起试行');
  });
  it('只差年份的报告，计入的字几乎全部相同，两边的位置指到同样的字', () => {
    const { same, counted, passages } = compare(own, lastYear);
    expect(same / counted).toBeGreaterThan(0.95);
    for (const { place, otherPlace } of passages) {
      const words = (text: string) => text.replace(/20\d{2}年?度?|[\s\p{P}]/gu, '');
      expect(words(lastYear.text.slice(...otherPlace))).toBe(words(own.text.slice(...place)));
    }
  });
  it('各写各的报告几乎没有相同', () => {
    const { same, counted } = compare(own, another);
    expect(same / counted).toBeLessThan(0.1);
  });
  it('候选先找最像的，不找自己', () => {
    const index = candidates<string>();
    index.add('own', own);
    index.add('last', lastYear);
    index.add('another', another);
    expect(index.like(own, 'own')).toEqual(['last']);
  });
});
