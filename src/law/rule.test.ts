import { describe, expect, it } from 'vitest';
import { type Day, day, daysBetween } from '../base/day.ts';
import { createLaw } from './law.ts';
import { allPacks } from './packs/index.ts';
import { failedExamples, judgeAll, rule } from './rule.ts';

type Hearing = { hearingOn: Day; papersDeliveredOn: Day };

const hearingPapers = rule<Hearing>({
  id: 'test.hearing-papers',
  basis: 'MD-16-3',
  asks: { hearingOn: '听证会日期', papersDeliveredOn: '材料送达日期' },
  judge: (d, law) => daysBetween(d.papersDeliveredOn, d.hearingOn) >= law.days('hearing-papers', d.hearingOn),
  says: '听证材料应当在听证会召开7日前送达',
  mend: '推迟听证会，或者核对送达日期',
  examples: [
    { hearingOn: day('2026-05-20'), papersDeliveredOn: day('2026-05-12'), is: 'met' },
    { hearingOn: day('2026-05-20'), papersDeliveredOn: day('2026-05-13'), is: 'met' },
    { hearingOn: day('2026-05-20'), papersDeliveredOn: day('2026-05-14'), is: 'breached' },
    { hearingOn: day('2026-05-20'), is: 'unknown' },
  ],
});
const held = rule<Hearing>({
  id: 'test.hearing-after-2020',
  basis: 'MD-16-2',
  asks: { hearingOn: '听证会日期', papersDeliveredOn: '材料送达日期' },
  judge: (d) => (d.hearingOn < day('2020-01-01') ? 'not-applicable' : d.papersDeliveredOn <= d.hearingOn),
  says: '听证前公布材料',
  examples: [],
});

const law = createLaw({ packs: allPacks, unitKind: '区政府' });

describe('规则', () => {
  it('自带的例子都成立', () => {
    expect(failedExamples(hearingPapers, law)).toEqual([]);
  });
  it('例子不成立或者缺少一种回答时指出来', () => {
    expect(failedExamples(held, law)).toHaveLength(3);
    const wrong = rule<Hearing>({
      ...hearingPapers,
      examples: [{ hearingOn: day('2026-05-20'), papersDeliveredOn: day('2026-05-14'), is: 'met' }],
    });
    expect(failedExamples(wrong, law)[0]).toContain('is breached, expected met');
  });
  it('缺少事实时是待补充，不是违反', () => {
    expect(hearingPapers.answer({ hearingOn: day('2026-05-20'), papersDeliveredOn: null }, law)).toEqual({
      is: 'unknown',
      missing: ['papersDeliveredOn'],
    });
  });
  it('一次列出全部理由，各带依据、轻重和改法', () => {
    const judged = judgeAll(
      [hearingPapers, held],
      { hearingOn: day('2026-05-20'), papersDeliveredOn: day('2026-05-21') },
      law,
      day('2026-05-20'),
    );
    expect(judged).toMatchObject([
      {
        answer: { is: 'breached' },
        severity: 'error',
        blocks: true,
        citation: '《重大行政决策程序暂行条例》（国务院令第713号）第十六条第三款',
        mend: '推迟听证会，或者核对送达日期',
      },
      { answer: { is: 'breached' }, severity: 'error', mend: null },
    ]);
  });
  it('没有违反就没有轻重，缺少的事实用中文列出', () => {
    const [first] = judgeAll([hearingPapers], { hearingOn: day('2026-05-20') }, law);
    expect(first).toMatchObject({ severity: null, blocks: false, missing: ['材料送达日期'] });
  });
  it('以当时的规定判断，条例施行以前没有数值可用', () => {
    const before = { hearingOn: day('2019-08-20'), papersDeliveredOn: day('2019-08-10') };
    expect(() => hearingPapers.answer(before, law)).toThrow('不是现行有效的规定');
  });
});
