import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { testLaw } from '../matters/testing.ts';
import { blockingReasons, checkReport } from './check-report.ts';
import { contentOf, plainText } from './content.ts';
import { sentencesOf } from './edit.ts';
import { reportText } from './report-text.ts';
import { aComposedReport, aReport, aShortcoming, aSignedReport, type ReportPlay } from './testing.ts';

const check = (play: ReportPlay, previous: ReportPlay | null = null) =>
  checkReport(play.now, { today: day('2026-01-12'), law: testLaw, previous: previous?.now ?? null });
const rules = (play: ReportPlay) => new Set(check(play).findings.map((finding) => finding.rule));

/** A report with one more sentence in its last part. */
function withSentence(text: string): ReportPlay {
  return aComposedReport().done('addParagraph', { section: 'other', text });
}
const ownSentence = (play: ReportPlay) =>
  sentencesOf(play.now.sections).find((sentence) => sentence.origin === 'own')?.id;

describe('年度报告的检查', () => {
  it('检查的正是读者读到的文字', () => {
    const { now } = aComposedReport();
    const { text, sentences, headings } = reportText(now);
    expect(text).toBe(plainText(contentOf(now)));
    for (const { sentence, place } of sentences) expect(text.slice(...place)).toBe(sentence.text);
    expect(headings.filter((heading) => heading.level === 1)).toHaveLength(5);
  });

  it('由记录生成的报告结构齐全，数字都有记录', () => {
    const found = rules(aComposedReport());
    for (const rule of ['D04', 'D05', 'D09', 'D10', 'D11', 'D12', 'D18', 'D24', 'D25'])
      expect(found).not.toContain(rule);
  });

  it('没有记录的数字标在所在的句子上，绑定以后消失', () => {
    const play = withSentence('全年学法4次。');
    expect(check(play).findings).toContainEqual(
      expect.objectContaining({ rule: 'D09', sentence: ownSentence(play), excerpt: '4次' }),
    );
    play.done('bindFact', { sentence: ownSentence(play), fact: 'study.sessions' });
    expect(rules(play)).not.toContain('D09');
  });

  it('留下的旧年份标在所在的句子上，改掉以后消失', () => {
    const play = withSentence('2023年各项工作进展顺利。');
    const finding = check(play).findings.find((one) => one.rule === 'D10');
    expect(finding).toMatchObject({ sentence: ownSentence(play), word: '重点提示', blocks: false });
    play.done('editSentence', { sentence: ownSentence(play), text: '2025年各项工作进展顺利。' });
    expect(rules(play)).not.toContain('D10');
  });

  it('没有原因的不足标在由它写成的句子上', () => {
    const play = aComposedReport().done('addShortcoming', {
      ...aShortcoming,
      text: '办案人手不足',
      cause: '',
    });
    const finding = check(play).findings.find((one) => one.rule === 'D11');
    expect(finding?.sentence).toBe(play.now.shortcomings.at(-1)?.id);
  });

  it('照抄上年度人写的话标出来，由记录生成的句子相似不算照抄', () => {
    const copied =
      '坚持把法治学习纳入干部教育培训计划，组织新进人员集中学习，由科室负责人逐条讲解办事流程和常见差错。';
    const year = (one: number, on: string) => aReport(one, day(on)).done('compose', {});
    const last = year(2024, '2025-01-12').done('addParagraph', { section: 'other', text: copied });
    const similar = (play: ReportPlay) => check(play, last).findings.filter((one) => one.rule === 'D08');
    const fresh = year(2025, '2026-01-12');
    expect(similar(fresh)).toEqual([]);
    fresh.done('addParagraph', { section: 'other', text: copied });
    expect(similar(fresh)).toMatchObject([{ sentence: ownSentence(fresh) }]);
    expect(check(fresh, last).notChecked.map((one) => one.rule)).not.toContain('D08');
  });

  it('只有依据读过全文的问题才挡住提交，其余只提示', () => {
    const play = withSentence('联系人身份证号码为11010519491231002X。');
    const result = check(play);
    const blocking = result.findings.filter((finding) => finding.blocks);
    expect(blocking.map((finding) => finding.rule)).toEqual(['Y06']);
    expect(blockingReasons(play.now, play.world.facts, result)).toMatchObject([
      { code: 'report.finding', field: ownSentence(play) },
    ]);
    expect(play.codes('submitForLegalReview', {})).toEqual(['report.finding']);
    play.done('removeSentence', { sentence: ownSentence(play) });
    expect(play.codes('submitForLegalReview', {})).toEqual([]);
  });

  it('还没有到的环节不说缺失；报送后按登记检查', () => {
    expect(rules(aComposedReport())).not.toContain('D23');
    expect(rules(aSignedReport())).not.toContain('D23');
    const needs = check(aSignedReport()).notChecked.map((one) => one.rule);
    expect(needs).not.toContain('D02');
  });

  it('不出现命令行的说法', () => {
    expect(check(aComposedReport()).notChecked.filter((one) => one.needs.includes('--'))).toEqual([]);
  });
});
