import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { createLaw, NotInForceError, UnknownProvisionError } from './law.ts';
import { allPacks, nationalPack, shandongPack } from './packs/index.ts';
import type { LawPack, Provision } from './provision.ts';
import { knownAddressees } from './reach.ts';

const law = createLaw({ packs: allPacks, unitKind: '区政府部门' });

describe('法律包', () => {
  it('每条都有编号、表述、来源和有效期间，期间的起止有先后', () => {
    for (const provision of law.provisions) {
      expect(provision.id).toMatch(/^[A-Z][A-Z0-9]*-[A-Za-z0-9-]+$/);
      expect(provision.says.trim()).not.toBe('');
      expect(provision.says, provision.id).not.toMatch(/[,;!?()]|[一-龥]:|。$/);
      expect(provision.sourceNote.trim(), provision.id).not.toBe('');
      expect(provision.appliesTo.length, provision.id).toBeGreaterThan(0);
      if (provision.effectiveTo !== null) {
        expect(provision.effectiveTo > provision.effectiveFrom, provision.id).toBe(true);
      }
    }
  });
  it('全文读过的条款写明条号，公开摘录和记忆的可以暂缺', () => {
    const without = law.provisions.filter(
      ({ article, confidence, modality }) => article === '' && confidence === 'FULL' && modality !== '约定',
    );
    // The margins of GB/T 33476.2 and the liability clause were read, but their numbers were not recorded.
    expect(without.map(({ id }) => id).sort()).toEqual(['BMT-liability', 'DZGW-margins']);
  });
  it('带数值的期限都有单位或者是计数，上下限不颠倒', () => {
    for (const { id, quantity, unit } of law.provisions) {
      if (unit !== undefined) expect(quantity, id).toBeDefined();
      if (!quantity) continue;
      expect(quantity.min !== undefined || quantity.max !== undefined, id).toBe(true);
      expect((quantity.min ?? 0) <= (quantity.max ?? Number.MAX_SAFE_INTEGER), id).toBe(true);
    }
  });
  it('条号用汉字数字，标准用阿拉伯数字', () => {
    const numeral = '[一二三四五六七八九十百千]+';
    const one = `第${numeral}条(?:第${numeral}款)?(?:第${numeral}项)?`;
    const part = `(?:第${numeral}款|${one})`;
    const form = new RegExp(
      `^(?:${one}(?:[、至]${part})*|单项否决|\\d+(?:\\.\\d+)*(?: [a-z])?(?:[、至]\\d+(?:\\.\\d+)*)*)?$`,
    );
    for (const { id, article } of law.provisions) expect(article, id).toMatch(form);
  });
  it('地方包的文件名在全国包中都有，差异可以逐个文件对照', () => {
    for (const topic of Object.keys(shandongPack.topics))
      expect(Object.keys(nationalPack.topics)).toContain(topic);
  });
  it('没有地方包也能用', () => {
    const national = createLaw({ packs: [nationalPack] });
    expect(national.value('enterprise-comment-period').basis.id).toBe('OBE-62-2');
    expect(national.cite('OGI-26')).toBe('《政府信息公开条例》（国务院令第711号）第二十六条');
    expect(() => national.cite('SD353-3')).toThrow(UnknownProvisionError);
  });
  it('拒绝重复的编号、重叠的版本和没有记录的文件', () => {
    const copy = { ...shandongPack, id: 'copy' };
    expect(() => createLaw({ packs: [...allPacks, copy] })).toThrow('重复');
    const [first] = law.provisions;
    const instruments = nationalPack.topics['annual-report']?.instruments ?? [];
    const packWith = (...provisions: Provision[]): LawPack => ({
      id: 'p',
      name: 'p',
      topics: { t: { instruments, provisions, values: [] } },
    });
    if (!first) throw new Error('no provisions');
    expect(() => createLaw({ packs: [packWith(first, first)] })).toThrow('编号重复');
    expect(() => createLaw({ packs: [packWith({ ...first, instrument: 'nowhere' })] })).toThrow('没有记录');
  });
});

describe('引用', () => {
  it('先标题，再文号，再用汉字数字写条款', () => {
    expect(law.cite('MD-26-2')).toBe('《重大行政决策程序暂行条例》（国务院令第713号）第二十六条第二款');
    expect(law.cite('BMF-35')).toBe('《保守国家秘密法》第三十五条');
  });
  it('未读全文的写明据公开摘录或者待核实', () => {
    expect(law.cite('FZDC-24-2')).toBe(
      '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条（据公开摘录）',
    );
    expect(law.cite('FRP-6')).toMatch(/第六条（待核实）$/);
  });
  it('实务做法和本系统约定不加书名号', () => {
    expect(law.cite('SW-study-quarterly')).toBe('学法工作实务做法（据公开摘录）');
    expect(law.cite('YD-logs')).toBe('本系统约定');
  });
  it('引用当时有效的版本：网络日志留存2026年起为第二十三条第三项，此前为第二十一条第三项', () => {
    expect(law.cite('CSL-logs', day('2025-12-31'))).toBe('《网络安全法》第二十一条第三项');
    expect(law.cite('CSL-logs', day('2026-01-01'))).toBe('《网络安全法》第二十三条第三项');
    expect(law.cite('CSL-logs')).toBe('《网络安全法》第二十三条第三项');
  });
  it('不存在的条款和当时未施行的条款大声报错', () => {
    expect(() => law.provision('MD-99')).toThrow(UnknownProvisionError);
    expect(() => law.cite('MD-99')).toThrow('MD-99');
    expect(() => law.provision('MD-26-2', day('2019-08-31'))).toThrow(NotInForceError);
    expect(law.provision('MD-26-2', day('2019-09-01')).quantity?.min).toBe(7);
    expect(law.inForce('MD-26-2', day('2019-08-31'))).toBeNull();
    expect(() => law.inForce('MD-99', day('2025-01-01'))).toThrow(UnknownProvisionError);
  });
});

describe('定值', () => {
  it('以名称取数值，连同单位和依据', () => {
    expect(law.days('hearing-papers')).toBe(7);
    expect(law.value('disclosure')).toMatchObject({
      max: 20,
      min: null,
      unit: '工作日',
      basis: { id: 'OGI-26' },
    });
  });
  it('以条款编号也能取数值', () => {
    expect(law.days('OGI-30')).toBe(7);
  });
  it('地方包的定值先于全国包，地方规定施行以前用全国规定', () => {
    expect(law.value('enterprise-comment-period', day('2025-05-01')).basis.id).toBe('SDOBE-51-2');
    expect(law.value('enterprise-comment-period', day('2020-06-01')).basis.id).toBe('OBE-62-2');
    expect(() => law.value('enterprise-comment-period', day('2019-06-01'))).toThrow(NotInForceError);
  });
  it('没有数值的条款不能用来计算', () => {
    expect(() => law.value('MD-33')).toThrow('没有规定数值');
    expect(() => law.value('nothing')).toThrow(UnknownProvisionError);
  });
  it('每年的日期按年取得', () => {
    expect(law.dateIn('FZDC-24-1', 2026)).toBe('2026-03-01');
    expect(law.dateIn('report-publication', 2026)).toBe('2026-04-01');
    expect(law.dateIn('OGI-49-1', 2025)).toBe('2025-01-31');
    expect(() => law.dateIn('OGI-26', 2025)).toThrow('没有规定每年的日期');
  });
  it('两个不同的钟不相混：决策审查不少于7个工作日，规范性文件审核5至15个工作日', () => {
    expect(law.value('decision-review-time')).toMatchObject({ min: 7, max: null });
    expect(law.value('normative-review-shortest')).toMatchObject({ min: 5, max: null });
    expect(law.value('normative-review-longest')).toMatchObject({ min: null, max: 15 });
  });
});

describe('适用对象', () => {
  it('条款所写的适用对象和角色都认得，写错的不会悄悄落空', () => {
    for (const { id, appliesTo, byReference } of law.provisions) {
      for (const addressee of [...appliesTo, ...byReference])
        expect(knownAddressees, id).toContain(addressee);
    }
  });
});
