import { describe, expect, it } from 'vitest';
import type { Unit, UnitId } from '../org/actor.ts';
import { contentFromText, plainText, sectionsOf } from './content.ts';
import { importMatter, publishingUnit } from './imported.ts';
import { documentPath, indexNumber, ownSerial } from './index-number.ts';
import { personalDataIn, secrecyMarksIn } from './screening.ts';
import { aForeignPage } from './testing.ts';

describe('正文分段', () => {
  const text =
    '开头一段。\n一、主要举措\n（一）集体学法\n1、加强领导。全年学习四次。\n二、存在的不足\n人手不足。';

  it('按公文序数分出层次，可以原样写回', () => {
    const blocks = contentFromText(text);
    expect(blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(blocks[3]).toMatchObject({ lead: '1、加强领导。'.length });
    expect(plainText(blocks)).toBe(text);
  });

  it('逐项审查的各部分依一级标题划分', () => {
    expect(sectionsOf(contentFromText(text)).map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['part-0', 1],
      ['part-1', 2],
      ['part-2', 1],
    ]);
  });
});

describe('索引号', () => {
  it('前段码/年-5位流水，超过五位不回头', () => {
    expect(indexNumber('379999', 2026, 12)).toBe('379999/2026-00012');
    expect(indexNumber('379999', 2026, 123456)).toBe('379999/2026-123456');
    expect(documentPath('kjj', 2026, 12)).toBe('/info/kjj/2026/00012.html');
  });

  it('认得出本单位自己的号', () => {
    expect(ownSerial('379999/2025-00418', '379999')).toEqual({ year: 2025, serial: 418 });
    expect(ownSerial('3799990/2025-00418', '379999')).toBeNull();
  });

  it('同一索引号的不同写法是同一事项', () => {
    const spaced = { ...aForeignPage, indexNumber: ' 3788880088880008／2025-00418 ' };
    expect(importMatter(spaced)).toBe(importMatter(aForeignPage));
    expect(importMatter({ ...aForeignPage, indexNumber: '' })).not.toBe(importMatter(aForeignPage));
  });
});

describe('导入到哪个单位', () => {
  const unit = (id: string, name: string): Unit => ({
    id: id as UnitId,
    name,
    shortName: name,
    kind: '区政府部门',
    parent: null,
    indexPrefix: '379999',
  });
  const units = [unit('yqq', '云桥区人民政府'), unit('kjj', '云桥区科学技术局')];
  const page = (title: string, publisher: string) => ({
    metadata: { ...aForeignPage.metadata, title, publisher },
    source: '',
  });

  it('按全称对应；只有“科学技术局”不足以认定', () => {
    expect(publishingUnit(page('2024年度法治政府建设报告', '云桥区科学技术局'), units)?.id).toBe('kjj');
    expect(publishingUnit(page('云桥区科学技术局2024年度法治政府建设报告', '科学技术局'), units)?.id).toBe(
      'kjj',
    );
    expect(publishingUnit(page('清湖区科学技术局2024年度报告', '科学技术局'), units)).toBeNull();
  });
});

describe('敏感内容', () => {
  it('认出校验正确的身份证号、手机号和银行卡号，不认办公电话和索引号', () => {
    const kinds = (text: string) => personalDataIn(text).map((suspect) => suspect.kind);
    expect(kinds('身份证11010519491231002X')).toEqual(['居民身份证号']);
    expect(kinds('身份证110105194912310021')).toEqual([]);
    expect(kinds('电话13800138000')).toEqual(['手机号码']);
    expect(kinds('账号6222021234567890128')).toEqual(['银行卡号']);
    expect(kinds('办公电话（0999）5550100，索引号3704023704020008/2025-00418')).toEqual([]);
  });

  it('展示时不重复原文', () => {
    expect(personalDataIn('13800138000')[0]?.shown).toBe('138…00');
  });

  it('只认密级标志，不认“国家秘密”“机密”字样', () => {
    expect(secrecyMarksIn('机密★5年')).toHaveLength(1);
    expect(secrecyMarksIn('保守国家秘密，严守机密')).toHaveLength(0);
  });
});
