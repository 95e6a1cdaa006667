import { describe, expect, it } from 'vitest';
import { day } from '../../base/day.ts';
import { factsOf, Play } from '../testing.ts';
import { study } from './index.ts';

const session = {
  date: '2025-05-19',
  form: '中心组',
  topic: '习近平法治思想和宪法专题学习',
  laws: ['《中华人民共和国宪法》', '中华人民共和国行政处罚法'],
  attendees: ['zhou', 'lin', 'xu'],
  absentees: ['chen'],
  host: 'zhou',
  hours: 2,
};
const file = { hash: 'a'.repeat(64), name: '签到表.pdf', size: 12, type: 'application/pdf' };
const begin = () => new Play(study, 'st-1', { today: day('2025-05-20') });

describe('记录学法活动', () => {
  it('记下学法活动，法律名称去掉书名号', () => {
    const play = begin().done('recordSession', { ...session, evidence: [file] });
    expect(play.now.session.laws).toEqual(['中华人民共和国宪法', '中华人民共和国行政处罚法']);
    expect(play.acts[0]).toMatchObject({ kind: 'session-recorded', attachments: [file.hash] });
    expect(study.summary(play.now)).toMatchObject({ status: 'recorded', year: 2025, on: '2025-05-19' });
  });

  it('所有不符合的地方一次说清', () => {
    const play = begin();
    const { refused } = play.send('recordSession', {
      ...session,
      date: '2025-06-01',
      hours: 13,
      attendees: ['zhou', 'zhou', 'nobody'],
      absentees: ['zhou'],
      laws: ['民法典', '《民法典》'],
    });
    expect(refused.map((reason) => reason.code)).toEqual([
      'date.in-future',
      'study.hours',
      'person.unknown',
      'list.duplicate',
      'list.duplicate',
      'study.present-and-absent',
    ]);
    expect(refused.every((reason) => reason.says.endsWith('。') && reason.mend.endsWith('。'))).toBe(true);
    expect(play.state).toBeNull();
  });

  it('当天可以记录，次日不可以', () => {
    expect(begin().codes('recordSession', { ...session, date: '2025-05-20' })).toEqual([]);
    expect(begin().codes('recordSession', { ...session, date: '2025-05-21' })).toEqual(['date.in-future']);
    expect(begin().codes('recordSession', { ...session, date: '1925-05-19' })).toEqual(['date.too-early']);
  });

  it.each([
    [0, ['study.hours']],
    [0.5, []],
    [0.25, ['study.hours']],
    [12, []],
    [12.5, ['study.hours']],
  ])('学时%s：%j', (hours, expected) => {
    expect(begin().codes('recordSession', { ...session, hours })).toEqual(expected);
  });

  it('缺少的内容在表单上说明', () => {
    const parsed = study.commands.recordSession?.takes.safeParse({ form: '自学', topic: ' ' });
    expect(parsed?.error?.issues.map((issue) => issue.message)).toEqual([
      '学法日期应写成“2025-03-04”的形式',
      '请选择学法形式',
      '请填写学习主题',
      '请选择参加人员',
      '请填写学时',
    ]);
  });

  it('人员名单没有取到时报错而不是放行', () => {
    const command = study.commands.recordSession;
    const context = { ...begin().context('xu'), prepared: null };
    expect(() => command?.decide(null, command.takes.parse(session), context)).toThrow('unitPeople');
  });
});

describe('更正、补充、撤销', () => {
  it('更正是一条新的行为记录，指明被更正的记录', () => {
    const play = begin()
      .done('recordSession', session)
      .done('correctSession', { ...session, hours: 3, reason: '学时误记' })
      .done('correctSession', { ...session, hours: 4, reason: '再次核对' });
    expect(play.acts.map((act) => act.corrects)).toEqual([null, 1, 2]);
    expect(play.now.session.hours).toBe(4);
  });

  it('没有改动的更正不予受理', () => {
    const play = begin().done('recordSession', session);
    expect(play.codes('correctSession', { ...session, reason: '无' })).toEqual(['record.unchanged']);
  });

  it('已经离开本单位的参加人员在更正时保留', () => {
    const play = begin().done('recordSession', session);
    const command = study.commands.correctSession;
    const input = command?.takes.parse({ ...session, hours: 3, reason: '学时误记' });
    const left = { ...play.context('xu'), prepared: [] };
    expect(command?.decide(play.now, input, left)).toMatchObject([{ kind: 'session-corrected' }]);
  });

  it('同一材料不重复补充', () => {
    const play = begin()
      .done('recordSession', session)
      .done('attachEvidence', { evidence: [file] });
    expect(play.now.evidence).toEqual([file]);
    expect(play.codes('attachEvidence', { evidence: [file] })).toEqual(['evidence.attached']);
  });

  it('撤销后不计入事实，也不能再改', () => {
    const play = begin().done('recordSession', session).done('cancelSession', { reason: '重复记录' });
    expect(study.facts(play.now)).toEqual([]);
    for (const [name, input] of [
      ['correctSession', { ...session, reason: '改' }],
      ['attachEvidence', { evidence: [file] }],
      ['cancelSession', { reason: '再撤' }],
    ] as const) {
      expect(play.codes(name, input)).toEqual(['record.cancelled']);
    }
  });
});

describe('学法事实', () => {
  it('次数、人次、学时、法律和重点内容都有记录支撑', () => {
    const first = begin().done('recordSession', session);
    const second = begin().done('recordSession', {
      ...session,
      date: '2025-03-03',
      form: '讲座',
      topic: '行政处罚案例',
      laws: ['中华人民共和国行政处罚法'],
      attendees: ['xu'],
      absentees: [],
      hours: 1.5,
    });
    const facts = new Map(factsOf(study, [first.now, second.now]).map((fact) => [fact.id, fact]));
    const quantity = (id: string) => facts.get(id)?.quantity;
    expect(quantity('study.sessions')).toBe(2);
    expect(quantity('study.people-times')).toBe(4);
    expect(quantity('study.hours')).toBe(3.5);
    expect(quantity('study.centre-group')).toBe(1);
    expect(quantity('study.lectures')).toBe(1);
    expect(facts.get('study.laws')?.names).toEqual(['中华人民共和国宪法', '中华人民共和国行政处罚法']);
    expect(facts.get('study.essentials')?.names).toEqual(['习近平法治思想', '宪法']);
    expect(facts.get('study.sessions')).toMatchObject({ from: '2025-03-03', to: '2025-05-19' });
  });

  it('每项事实都有定义，且不含个人姓名或编号', () => {
    const play = begin().done('recordSession', session);
    const defined = study.factDefinitions.map((definition) => definition.id);
    for (const entry of study.facts(play.now)) {
      expect(defined).toContain(entry.fact);
      expect(['zhou', 'lin', 'xu', 'chen']).not.toContain(entry.name);
    }
  });

  it('学法频次由单位自定，法律没有规定次数，因此不产生期限', () => {
    const play = begin().done('recordSession', session);
    const { context } = play;
    expect(study.due(play.now, context.call(play, 'xu'))).toEqual([]);
  });
});
