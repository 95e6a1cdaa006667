import { describe, expect, it } from 'vitest';
import { createLaw } from './law.ts';
import { allPacks } from './packs/index.ts';
import type { Confidence, Modality, Provision, Severity } from './provision.ts';
import { reachOf } from './reach.ts';
import { severityOf } from './severity.ts';

const base = createLaw({ packs: allPacks }).provision('OGI-26');
const provision = (over: Partial<Provision>): Provision => ({
  ...base,
  appliesTo: ['县级以上地方人民政府'],
  byReference: ['县级以上人民政府部门'],
  ...over,
});

describe('轻重', () => {
  const table: readonly (readonly [Modality, Confidence, string, Severity | null])[] = [
    ['应当', 'FULL', '区政府', 'error'],
    ['不得', 'FULL', '区政府', 'error'],
    ['一般', 'FULL', '区政府', 'warning'],
    ['可以', 'FULL', '区政府', null],
    ['约定', 'FULL', '区政府', 'advice'],
    ['应当', 'EXCERPT', '区政府', 'warning'],
    ['一般', 'EXCERPT', '区政府', 'warning'],
    ['应当', 'MEMORY', '区政府', 'advice'],
    ['不得', 'MEMORY', '区政府', 'advice'],
    ['应当', 'FULL', '区政府部门', 'warning'],
    ['一般', 'FULL', '区政府部门', 'warning'],
    ['应当', 'MEMORY', '区政府部门', 'advice'],
    ['应当', 'FULL', '事业单位', 'advice'],
  ];
  it.each(table)('%s、%s，对%s：%s', (modality, confidence, kind, severity) => {
    const loudness = severityOf(provision({ modality, confidence }), kind);
    expect(loudness).toEqual({ severity, blocks: severity === 'error' });
  });
  it('只有全文读过的应当、不得才能阻止操作', () => {
    const law = createLaw({ packs: allPacks, unitKind: '区政府' });
    for (const each of law.provisions) {
      if (!severityOf(each, '区政府').blocks) continue;
      expect(each.confidence).toBe('FULL');
      expect(['应当', '不得']).toContain(each.modality);
    }
  });
  it('单位不明时不看适用对象', () => {
    expect(severityOf(provision({}), null)).toEqual({ severity: 'error', blocks: true });
  });
});

describe('适用、参照和不适用', () => {
  it('重大行政决策程序：区政府适用，部门参照，作为承办单位的部门适用', () => {
    const law = createLaw({ packs: allPacks });
    expect(reachOf(law.provision('MD-26-2'), '区政府')).toBe('applies');
    expect(reachOf(law.provision('MD-26-2'), '区政府部门')).toBe('by-reference');
    expect(reachOf(law.provision('MD-26-2'), '区政府部门', '决策承办单位')).toBe('applies');
    expect(reachOf(law.provision('MD-30-2'), '区政府部门', '决策承办单位')).toBe('by-reference');
    expect(reachOf(law.provision('MD-30-2'), '街道')).toBe('not-addressed');
  });
  it('同一规则在区政府和部门轻重不同', () => {
    const district = createLaw({ packs: allPacks, unitKind: '区政府' });
    const bureau = createLaw({ packs: allPacks, unitKind: '区政府部门' });
    expect(district.severityOf('MD-25')).toEqual({ severity: 'error', blocks: true });
    expect(bureau.severityOf('MD-25')).toEqual({ severity: 'warning', blocks: false });
    expect(bureau.severityOf('MD-25', undefined, '决策承办单位')).toEqual({
      severity: 'error',
      blocks: true,
    });
  });
});
