import { describe, expect, it } from 'vitest';
import { day } from '../../base/day.ts';
import { meeting } from '../meeting/index.ts';
import { factsOf, Play, testLaw } from '../testing.ts';
import { dutyKinds, headDuty, wordingHints } from './index.ts';

const today = day('2025-06-20');

function aMeeting() {
  return new Play(meeting, 'mt-1', { today }).done('recordMeeting', {
    kind: '党组会',
    date: '2025-06-11',
    attendees: ['zhou'],
    agenda: [
      { title: '研究科技创新券发放办法', category: '研究重大决策', legalWork: true },
      { title: '研究绿化', category: '其他', legalWork: false },
    ],
  });
}

const duty = {
  kind: '协调',
  date: '2025-06-11',
  person: 'zhou',
  matter: '协调科技创新券发放办法的部门意见',
  meeting: { matter: 'mt-1', item: 'i1' },
};

function begin(withMeeting = aMeeting()) {
  return new Play(headDuty, 'hd-1', { today, matters: new Map([['mt-1', withMeeting.view()]]) });
}

describe('记录第一责任人履职', () => {
  it('记下姓名和职务，依托会议议题', () => {
    const play = begin().done('recordDuty', duty);
    expect(play.now.duty).toMatchObject({ name: '周明远', post: '党组书记、局长', meeting: duty.meeting });
    expect(headDuty.summary(play.now).title).toBe('重点环节亲自协调：协调科技创新券发放办法的部门意见');
  });

  it('命令说明需要看哪次会议', () => {
    const command = headDuty.commands.recordDuty;
    expect(command?.needs?.(null, command.takes.parse(duty))).toEqual({ matters: ['mt-1'] });
    expect(command?.needs?.(null, command.takes.parse({ ...duty, meeting: null }))).toEqual({});
  });

  it('会议不在本单位：不予记录', () => {
    const play = new Play(headDuty, 'hd-1', { today });
    expect(play.codes('recordDuty', duty)).toEqual(['head-duty.no-such-meeting']);
  });

  it('编号指向别的事项：不予记录', () => {
    const other = begin().done('recordDuty', duty);
    const play = new Play(headDuty, 'hd-2', { today, matters: new Map([['mt-1', other.view()]]) });
    expect(play.codes('recordDuty', duty)).toEqual(['head-duty.no-such-meeting']);
  });

  it('会议没有这项议题、议题不是法治工作、会议已撤销：分别说明', () => {
    expect(begin().codes('recordDuty', { ...duty, meeting: { matter: 'mt-1', item: 'i7' } })).toEqual([
      'head-duty.no-such-item',
    ]);
    expect(begin().codes('recordDuty', { ...duty, meeting: { matter: 'mt-1', item: 'i2' } })).toEqual([
      'head-duty.item-not-legal-work',
    ]);
    const cancelled = aMeeting().done('cancelMeeting', { reason: '误记' });
    expect(begin(cancelled).codes('recordDuty', duty)).toEqual(['head-duty.meeting-cancelled']);
  });

  it('履职早于所依托的会议：当日可以，前一日不可以', () => {
    expect(begin().codes('recordDuty', { ...duty, date: '2025-06-10' })).toEqual([
      'head-duty.before-meeting',
    ]);
    expect(begin().codes('recordDuty', { ...duty, date: '2025-06-11' })).toEqual([]);
  });

  it('不是主要负责人：说明依据和办法', () => {
    const { refused } = begin().send('recordDuty', { ...duty, person: 'lin' });
    expect(refused).toMatchObject([{ code: 'head-duty.not-head', basis: 'FRP-4', field: 'person' }]);
    expect(testLaw.cite('FRP-4')).toContain('第四条');
  });

  it('没有会议、文件和材料：无法证明', () => {
    const bare = { ...duty, meeting: null };
    expect(begin().codes('recordDuty', bare)).toEqual(['head-duty.no-proof']);
    expect(begin().codes('recordDuty', { ...bare, basisDoc: '区长批示〔2025〕8号' })).toEqual([]);
  });

  it('所有不符合的地方一次说清', () => {
    const play = new Play(headDuty, 'hd-1', { today });
    expect(play.codes('recordDuty', { ...duty, date: '2025-07-01', person: 'nobody' })).toEqual([
      'date.in-future',
      'person.unknown',
      'head-duty.no-such-meeting',
    ]);
  });

  it('调离的负责人在更正时保留原姓名和职务', () => {
    const play = begin().done('recordDuty', duty);
    const command = headDuty.commands.correctDuty;
    const context = { ...play.context('xu'), prepared: [] };
    const input = command?.takes.parse({ ...duty, outcome: '意见一致', reason: '补记结果' });
    expect(command?.decide(play.now, input, context)).toMatchObject([
      { kind: 'duty-corrected', payload: { duty: { name: '周明远', post: '党组书记、局长' } } },
    ]);
  });

  it('撤销后不计入事实', () => {
    const play = begin().done('recordDuty', duty).done('cancelDuty', { reason: '重复' });
    expect(headDuty.facts(play.now)).toEqual([]);
    expect(play.codes('cancelDuty', { reason: '再撤' })).toEqual(['record.cancelled']);
  });
});

describe('履职事实', () => {
  it.each(dutyKinds)('亲自%s：次数和事项', (kind) => {
    const play = begin().done('recordDuty', { ...duty, kind });
    const facts = factsOf(headDuty, [play.now]);
    const says = headDuty.factDefinitions
      .filter((one) => one.says.endsWith(`亲自${kind}`))
      .map((one) => one.id);
    expect(facts.find((fact) => fact.id === says[0])).toMatchObject({ quantity: 1, names: [duty.matter] });
    expect(facts.find((fact) => fact.id === 'head-duty.persons')?.names).toEqual(['党组书记、局长周明远']);
    const defined = headDuty.factDefinitions.map((one) => one.id);
    expect(facts.filter((fact) => !defined.includes(fact.id))).toEqual([]);
  });
});

describe('四个亲自的规定用语', () => {
  it('对常见的错写给出建议，依据在法律包中', () => {
    const hints = wordingHints('重大问题亲自解决、重点环节亲自把控');
    expect(hints.map((hint) => hint.instead)).toEqual(['亲自过问', '亲自协调']);
    expect(hints.every((hint) => testLaw.has(hint.basis))).toBe(true);
  });

  it('规定用语不提示', () => {
    expect(wordingHints('重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办')).toEqual(
      [],
    );
  });
});
