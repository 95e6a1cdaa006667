import { describe, expect, it } from 'vitest';
import { createLaw } from '../law/law.ts';
import { nationalPack } from '../law/packs/index.ts';
import { loudnessOf, severityWord } from './severity.ts';

const law = createLaw({ packs: [nationalPack] });

describe('问题的程度', () => {
  it('全文读过的强制规定：可以阻断，称为违规', () => {
    const loudness = loudnessOf(law, 'PIP-25', 'error');
    expect(loudness).toEqual({ severity: 'error', blocks: true });
    expect(severityWord(loudness)).toBe('违规');
  });
  it('只见摘录的规定：可以标红，不阻断，称为提示', () => {
    const loudness = loudnessOf(law, 'FZDC-25', 'error');
    expect(loudness).toEqual({ severity: 'error', blocks: false });
    expect(severityWord(loudness)).toBe('重点提示');
  });
  it('没有见过原文的规定：只作建议', () => {
    expect(loudnessOf(law, 'FRP-6', 'error')).toEqual({ severity: 'advice', blocks: false });
  });
  it('规则可以降低一处问题的程度，不能提高；降低以后不阻断', () => {
    expect(loudnessOf(law, 'PIP-25', 'error', 'warning')).toEqual({ severity: 'warning', blocks: false });
    expect(loudnessOf(law, 'PIP-25', 'advice', 'error')).toEqual({ severity: 'advice', blocks: false });
  });
  it('对方只是参照执行的，不阻断', () => {
    const bureau = createLaw({ packs: [nationalPack], unitKind: '区政府部门' });
    expect(loudnessOf(bureau, 'MD-25', 'error').blocks).toBe(false);
  });
});
