import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { boundPlaces, staleBindings } from './bindings.ts';
import { contentOf, plainText } from './content.ts';
import { sentencesOf } from './edit.ts';
import { aComposedReport, aReport, factsOfAYear } from './testing.ts';

const bySlot = (play: ReturnType<typeof aReport>, slot: string) =>
  sentencesOf(play.now.sections).find((sentence) => sentence.slot === slot);

describe('根据记录生成年度报告', () => {
  it('五部分标题按规定的内容和年度写出', () => {
    const content = contentOf(aReport().done('compose', {}).now);
    expect(content.title).toBe('云桥区科学技术局2025年度法治政府建设报告');
    expect(content.sections.map((section) => section.number + section.heading)).toEqual([
      '一、2025年度推进法治政府建设的主要举措和成效',
      '二、2025年度推进法治政府建设存在的不足和原因',
      '三、2025年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
      '四、2026年度推进法治政府建设的主要安排',
      '五、其他需要报告的情况',
    ]);
  });

  it('每个数字都绑定记录，并能在句中找到', () => {
    const play = aReport().done('compose', {});
    const sentence = bySlot(play, 'study.sessions');
    expect(sentence?.text).toBe('全年组织学法活动4次，参加12人次，累计8学时。');
    expect(sentence?.bindings.map((one) => [one.fact, one.quantity, one.names])).toEqual([
      ['study.sessions', 4, null],
      ['study.people-times', 12, null],
      ['study.hours', 8, null],
    ]);
    for (const one of sentencesOf(play.now.sections)) {
      expect(boundPlaces(one).map((place) => one.text.slice(place.from, place.to))).toEqual(
        one.bindings.map((binding) => binding.shown),
      );
    }
  });

  it('没有记录的事项不写，不出现“0次”', () => {
    const play = aReport(2025, day('2026-01-12'), []).done('compose', {});
    expect(sentencesOf(play.now.sections).map((sentence) => sentence.slot)).toEqual(['opening', 'other']);
  });

  it('不足写成“不足，原因。”，措施成为下一年度安排', () => {
    const text = plainText(contentOf(aComposedReport().now));
    expect(text).toContain('懂科技又懂法律的人手偏少，主要原因是近三年没有招录法律专业岗位。');
    expect(text).toContain('选派2名业务骨干参加公职律师培训，由政策法规科负责，2026年6月底前完成。');
    expect(aComposedReport().now.commitments).toMatchObject([{ dueMonth: '2026-06', owner: '政策法规科' }]);
  });

  it('段落两个以上才编号', () => {
    const { sections } = contentOf(aComposedReport().now);
    const numbers = (id: string) =>
      sections.find((section) => section.id === id)?.paragraphs.map((paragraph) => paragraph.number);
    expect(numbers('achievements')).toEqual(['（一）', '（二）', '（三）']);
    expect(numbers('shortcomings')).toEqual(['']);
  });
});

describe('再次生成', () => {
  it('数字随记录更新，人写的句子和改过的文字不动', () => {
    const play = aReport().done('compose', {});
    const sessions = bySlot(play, 'study.sessions');
    const paragraph = play.now.sections.flatMap((one) => one.paragraphs).find((one) => one.slot === 'study');
    play
      .done('editSentence', {
        sentence: sessions?.id,
        text: '这一年我们共组织4次学法活动，参加12人次，成效明显。',
      })
      .done('addSentence', { paragraph: paragraph?.id, text: '新进人员全部参加岗前学法。' });
    play.world.facts = factsOfAYear(6);
    expect(staleBindings(play.now, play.world.facts).map((stale) => [stale.was, stale.now])).toContainEqual([
      '4',
      '6',
    ]);
    play.done('compose', {});
    expect(bySlot(play, 'study.sessions')).toMatchObject({
      text: '这一年我们共组织6次学法活动，参加18人次，成效明显。',
      origin: 'edited',
    });
    expect(sentencesOf(play.now.sections).some((one) => one.text === '新进人员全部参加岗前学法。')).toBe(
      true,
    );
    expect(staleBindings(play.now, play.world.facts)).toEqual([]);
  });

  it('没有变化时，句子、编号都不变', () => {
    const play = aReport().done('compose', {});
    const before = play.now.sections;
    play.done('compose', {});
    expect(play.now.sections).toEqual(before);
    expect(play.acts.at(-1)?.payload).toMatchObject({ added: [], refreshed: [], dropped: [] });
  });

  it('删去的模板句子不会自己回来，要求恢复才恢复到原处', () => {
    const play = aReport().done('compose', {});
    const order = sentencesOf(play.now.sections).map((one) => one.slot);
    const removed = bySlot(play, 'study.laws');
    play.done('removeSentence', { sentence: removed?.id }).done('compose', {});
    expect(bySlot(play, 'study.laws')).toBeUndefined();
    play.done('compose', { restoreRemoved: true });
    expect(sentencesOf(play.now.sections).map((one) => one.slot)).toEqual(order);
    expect(play.now.removedSlots).toEqual([]);
  });

  it('记录没有了：模板句子撤去，改过的句子留下并提示', () => {
    const play = aReport().done('compose', {});
    const laws = bySlot(play, 'study.laws');
    play.done('editSentence', { sentence: laws?.id, text: `重点${laws?.text ?? ''}` });
    play.world.facts = [];
    play.done('compose', {});
    expect(bySlot(play, 'study.sessions')).toBeUndefined();
    expect(bySlot(play, 'study.laws')?.origin).toBe('edited');
    expect(staleBindings(play.now, [])).toMatchObject([{ fact: 'study.laws', now: null }]);
  });

  it('数字不会误认：4不在2024里，2不在2.5里', () => {
    const bindings = [
      { fact: 'a', year: 2025, quantity: 4, names: null, shown: '4' },
      { fact: 'b', year: 2025, quantity: 2, names: null, shown: '2' },
    ];
    expect(boundPlaces({ text: '2024年4次2.5时2件', bindings }).map((place) => place.from)).toEqual([5, 11]);
    expect(boundPlaces({ text: '2024年', bindings })).toEqual([]);
  });
});
