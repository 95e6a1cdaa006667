import { describe, expect, it } from 'vitest';
import { day } from '../../base/day.ts';
import { factsOf, Play } from '../testing.ts';
import { meeting } from './index.ts';

const item = (title: string, category: string, legalWork = true, id = '') => ({
  id,
  title,
  category,
  legalWork,
});
const record = {
  kind: '党组会',
  date: '2025-03-05',
  host: 'zhou',
  attendees: ['zhou', 'lin'],
  agenda: [
    item('部署年度法治工作', '部署法治工作'),
    item('听取法治工作汇报', '听取法治工作汇报'),
    item('研究办公用房调整', '其他', false),
  ],
  minutesNo: '纪要〔2025〕3号',
};
const begin = () => new Play(meeting, 'mt-1', { today: day('2025-03-06') });

describe('记录会议', () => {
  it('每项议题得到一个不再变动的编号', () => {
    const play = begin().done('recordMeeting', record);
    expect(play.now.meeting.agenda.map((one) => one.id)).toEqual(['i1', 'i2', 'i3']);
    expect(meeting.summary(play.now).title).toBe('党组会：部署年度法治工作等3项议题');
  });

  it('所有不符合的地方一次说清', () => {
    const { refused } = begin().send('recordMeeting', {
      ...record,
      date: '2025-03-07',
      host: 'nobody',
      attendees: ['zhou', 'zhou', 'stranger'],
      agenda: [item('甲', '其他'), item('甲', '其他', true, 'i9')],
    });
    expect(refused.map((reason) => reason.code)).toEqual([
      'date.in-future',
      'person.unknown',
      'person.unknown',
      'list.duplicate',
      'list.duplicate',
      'meeting.unknown-item',
    ]);
  });

  it('更正时保留原议题编号，删去的编号不再使用', () => {
    const play = begin()
      .done('recordMeeting', record)
      .done('correctMeeting', {
        ...record,
        agenda: [item('听取汇报', '听取法治工作汇报', true, 'i2')],
        reason: '议题误记',
      })
      .done('correctMeeting', {
        ...record,
        agenda: [item('听取汇报', '听取法治工作汇报', true, 'i2'), item('新议题', '其他')],
        reason: '漏记一项',
      });
    expect(play.now.meeting.agenda.map((one) => one.id)).toEqual(['i2', 'i4']);
    expect(play.acts.map((act) => act.corrects)).toEqual([null, 1, 2]);
  });

  it('没有改动的更正不予受理', () => {
    const play = begin().done('recordMeeting', record);
    const agenda = play.now.meeting.agenda.map(({ id, title, category, legalWork }) => ({
      id,
      title,
      category,
      legalWork,
    }));
    expect(play.codes('correctMeeting', { ...record, agenda, reason: '无' })).toEqual(['record.unchanged']);
  });

  it('撤销后不能再改，也不计入事实', () => {
    const play = begin().done('recordMeeting', record).done('cancelMeeting', { reason: '重复' });
    expect(play.codes('correctMeeting', { ...record, reason: '改' })).toEqual(['record.cancelled']);
    expect(meeting.facts(play.now)).toEqual([]);
  });
});

describe('会议事实', () => {
  it('只计法治工作议题', () => {
    const play = begin().done('recordMeeting', record);
    const facts = new Map(factsOf(meeting, [play.now]).map((fact) => [fact.id, fact]));
    expect(facts.get('meeting.legal-work')?.quantity).toBe(1);
    expect(facts.get('meeting.legal-items')?.quantity).toBe(2);
    expect(facts.get('meeting.reports-heard')?.quantity).toBe(1);
    expect(facts.get('meeting.deployed')?.names).toEqual(['部署年度法治工作']);
    expect(facts.has('meeting.decisions')).toBe(false);
  });

  it('没有法治工作议题的会议不计', () => {
    const play = begin().done('recordMeeting', { ...record, agenda: [item('研究绿化', '其他', false)] });
    expect(meeting.facts(play.now)).toEqual([]);
  });

  it('每项事实都有定义', () => {
    const play = begin().done('recordMeeting', {
      ...record,
      agenda: [
        '听取法治工作汇报',
        '研究重大决策',
        '研究规范性文件',
        '部署法治工作',
        '研究执法与争议案件',
        '整改督办',
        '学习法律法规',
        '其他',
      ].map((category, index) => item(`议题${index}`, category)),
    });
    const defined = meeting.factDefinitions.map((definition) => definition.id);
    const found = new Set(meeting.facts(play.now).map((entry) => entry.fact));
    expect([...found].filter((fact) => !defined.includes(fact))).toEqual([]);
    expect(defined.filter((fact) => !found.has(fact))).toEqual([]);
  });
});
