import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../base/day.ts';
import type { PersonId, UnitId } from '../../org/actor.ts';
import type { Context, Json } from '../kind.ts';
import { factsOf, Play } from '../testing.ts';
import { stillThere } from './compare.ts';
import { reportCheck } from './index.ts';
import type { Check, RecordedFinding, ReportCheckState } from './report-check.ts';

const file = (hash: string, name: string) => ({ hash: hash.repeat(64), name, size: 9, type: 'text/plain' });
const year = {
  rule: 'D10',
  name: '年份有误',
  reason: '报告的年份应当一致',
  citation: '《办法》第四条',
  mend: '核对年份',
};
const words = { rule: 'D07', name: '套话', reason: '没有事实', citation: '《办法》第五条', mend: '写明事实' };

function finding(ground: number, excerpt: string, from: number): RecordedFinding {
  const place = [from, from + excerpt.length] as const;
  return { ground, severity: 'warning', word: '提示', message: '有问题', place, also: [], excerpt };
}

function checkOf(hash: string, findings: readonly RecordedFinding[]): Check {
  return {
    file: file(hash, '年报.docx'),
    text: file(hash === 'a' ? 'b' : 'd', '年报-读出的文字.json'),
    about: {
      title: '云桥区水务局2025年度法治政府建设报告',
      unit: '云桥区水务局',
      year: 2025,
      type: '法治政府建设年度报告',
      publishedOn: null,
    },
    grounds: [year, words],
    findings,
    leftOff: 0,
    notChecked: [],
  };
}

const first = checkOf('a', [finding(0, '2024年', 3), finding(1, '成效显著', 20), finding(1, '再上台阶', 40)]);
const copy = { ...file('e', '年报-批注.docx'), size: 100 };

/** Plays the commands with what the server's preparations would have brought. */
class CheckPlay extends Play<ReportCheckState> {
  prepared: Json = { check: first };
  override context(person: string): Context {
    return { ...super.context(person), prepared: this.prepared };
  }
}

let play: CheckPlay;
beforeEach(() => {
  play = new CheckPlay(reportCheck, 'check-1', { today: day('2026-02-20') });
});

const open = () => play.done('openCheck', { file: first.file });
const decide = (...decisions: readonly (readonly [finding: string, is: string, remark?: string])[]) => ({
  decisions: decisions.map(([finding, is, remark = '']) => ({ finding, is, remark })),
});
const allDecided = () =>
  open().done(
    'decideFindings',
    decide(['f1', 'accepted', '应为2025年'], ['f2', 'dismissed', '有数字佐证，见前一句'], ['f3', 'accepted']),
  );
function conclude() {
  allDecided().prepared = { copy };
  return play.done('concludeCheck', {});
}

describe('存为检查记录', () => {
  it('问题由服务器检查得出，行为记录附上原件和读出的文字', () => {
    open();
    expect(play.acts[0]).toMatchObject({
      kind: 'check-opened',
      attachments: [first.file.hash, first.text.hash],
    });
    expect(play.now.findings.map(({ id, rule, since, decision }) => [id, rule, since, decision])).toEqual([
      ['f1', 'D10', 1, null],
      ['f2', 'D07', 1, null],
      ['f3', 'D07', 1, null],
    ]);
    expect(reportCheck.summary(play.now)).toMatchObject({ status: 'open', year: 2026, shared: false });
  });

  it('读不出的文件不予记录，说明原因', () => {
    play.prepared = { refused: '没有读到正文。' };
    const { refused } = play.send('openCheck', { file: first.file });
    expect(refused).toMatchObject([
      { code: 'report-check.not-prepared', says: '没有读到正文。', field: 'file' },
    ]);
  });

  it('没有经过检查的，报错而不是记录', () => {
    play.prepared = null;
    expect(() => play.send('openCheck', { file: first.file })).toThrow('checkReport');
  });

  it('监督人员不能替其他单位办理', () => {
    open();
    const command = reportCheck.commands.decideFindings;
    const actor = {
      person: 'wu' as PersonId,
      name: '吴越',
      posts: [{ unit: 'sfj' as UnitId, role: 'supervisor' as const, title: '' }],
    };
    const reasons = command?.gate?.(play.now, { ...play.context('xu'), actor });
    expect(reasons?.map(({ code }) => code)).toEqual(['report-check.own-unit']);
  });
});

describe('核对问题', () => {
  it('属实可以不写说明，不采纳必须写明理由', () => {
    open();
    expect(play.codes('decideFindings', decide(['f1', 'accepted'], ['f2', 'dismissed']))).toEqual([
      'report-check.dismissal-unexplained',
    ]);
    expect(play.codes('decideFindings', decide(['f2', 'dismissed', '不是。。。。']))).toEqual([
      'report-check.dismissal-unexplained',
    ]);
    expect(play.codes('decideFindings', decide(['f2', 'dismissed', '前一句已有数字']))).toEqual([]);
  });

  it('几处一次核对，意见可以再改，每次都是新的行为记录', () => {
    allDecided().done('decideFindings', decide(['f2', 'accepted']));
    expect(play.acts.map(({ kind }) => kind)).toEqual([
      'check-opened',
      'findings-decided',
      'findings-decided',
    ]);
    expect(play.now.findings[1]?.decision).toEqual({
      is: 'accepted',
      remark: '',
      by: 'xu',
      on: '2026-02-20',
      act: 3,
    });
  });

  it('不在记录中的、重复的、没有改动的不予受理', () => {
    allDecided();
    expect(play.codes('decideFindings', decide(['f9', 'accepted']))).toEqual(['report-check.unknown']);
    expect(play.codes('decideFindings', decide(['f1', 'accepted'], ['f1', 'accepted']))).toEqual([
      'list.duplicate',
    ]);
    expect(play.codes('decideFindings', decide(['f3', 'accepted']))).toEqual(['record.unchanged']);
  });
});

describe('形成批注文件', () => {
  it('还有没核对的问题：不能形成', () => {
    const { refused } = open().send('concludeCheck', {});
    expect(refused).toMatchObject([{ code: 'report-check.undecided', says: '还有3处问题没有核对。' }]);
  });

  it('行为记录附上文件，此后意见不能再改', () => {
    conclude();
    expect(play.acts.at(-1)).toMatchObject({
      kind: 'check-concluded',
      attachments: [copy.hash],
      payload: { accepted: 2, dismissed: 1 },
    });
    expect(play.now).toMatchObject({ stage: 'concluded', copies: [{ version: 1, file: copy }] });
    expect(play.codes('decideFindings', decide(['f1', 'accepted', '改']))).toEqual([
      'report-check.concluded',
    ]);
    expect(reportCheck.summary(play.now).shared).toBe(true);
  });

  it('重新核对后可以改意见，原来的批注文件仍在记录中', () => {
    conclude()
      .done('reopenCheck', { reason: '漏看一处' })
      .done('decideFindings', decide(['f2', 'accepted']));
    play.prepared = { copy: { ...copy, hash: 'f'.repeat(64) } };
    play.done('concludeCheck', {});
    expect(play.now.copies.map(({ act }) => act)).toEqual([3, 6]);
    expect(play.acts[3]).toMatchObject({ kind: 'check-reopened', corrects: 3 });
  });
});

describe('退回', () => {
  const sending = { to: '云桥区水务局', contact: '办公室', on: '2026-02-20', how: '公文交换' };

  it('批注文件形成之后才能退回，记下给谁、何时、怎样', () => {
    open();
    expect(play.codes('sendBack', sending)).toEqual(['report-check.no-copy']);
    play.done('decideFindings', decide(['f1', 'accepted'], ['f2', 'accepted'], ['f3', 'accepted']));
    play.prepared = { copy };
    play.done('concludeCheck', {}).done('sendBack', sending);
    expect(play.now).toMatchObject({
      stage: 'sent-back',
      sent: [{ ...sending, note: '', version: 1, act: 4 }],
    });
  });

  it('退回日期不早于批注文件形成之日，不晚于今天', () => {
    conclude();
    expect(play.codes('sendBack', { ...sending, on: '2026-02-19' })).toEqual([
      'report-check.sent-before-made',
    ]);
    expect(play.codes('sendBack', { ...sending, on: '2026-02-21' })).toEqual(['date.in-future']);
  });
});

describe('检查修改稿', () => {
  const second = checkOf('c', [finding(1, '成效显著', 20), finding(1, '取得突破', 40)]);
  const recheck = () => {
    conclude().prepared = { check: second };
    play.world.today = day('2026-03-03');
    return play.done('recheckReport', { file: second.file });
  };

  it('分清已改正的、仍然存在的、新出现的；原来的意见随问题保留', () => {
    recheck();
    expect(play.now).toMatchObject({ stage: 'open', version: 2, concludedOn: null });
    expect(play.now.gone.map(({ id, goneIn }) => [id, goneIn])).toEqual([
      ['f1', 2],
      ['f3', 2],
    ]);
    expect(play.now.findings.map(({ id, since, decision }) => [id, since, decision?.is ?? null])).toEqual([
      ['f2', 1, 'dismissed'],
      ['f4', 2, null],
    ]);
    expect(play.codes('concludeCheck', {})).toEqual(['report-check.undecided']);
  });

  it('同一份文件不算修改稿', () => {
    conclude().prepared = { check: first };
    expect(play.codes('recheckReport', { file: first.file })).toEqual(['report-check.same-file']);
  });

  it('意见只随原来的文字保留：同一规则的另一句话是新问题', () => {
    const before = [{ id: 'f1', rule: 'D07', message: '有问题', excerpt: '成效显著' }];
    expect(stillThere(before, checkOf('c', [finding(1, '成效明显', 20)]))).toEqual([null]);
    const twice = checkOf('c', [finding(1, '成效显著', 20), finding(1, '成效显著', 60)]);
    expect(stillThere(before, twice)).toEqual(['f1', null]);
  });

  it('检查份数、属实和已改正的处数都有记录支撑', () => {
    recheck();
    const facts = factsOf(reportCheck, [play.now]);
    expect(facts.map(({ id, quantity, names }) => [id, quantity, names])).toEqual([
      ['report-check.reports', 1, ['云桥区水务局2025年度法治政府建设报告']],
      ['report-check.accepted', 2, ['年份有误', '套话']],
      ['report-check.mended', 2, ['年份有误', '套话']],
    ]);
    expect(reportCheck.due(play.now, play.context('xu'))).toEqual([]);
  });
});

it('撤销后不计入事实，也不能再办', () => {
  open().done('cancelCheck', { reason: '检查错了文件' });
  expect(reportCheck.facts(play.now)).toEqual([]);
  for (const [name, input] of [
    ['decideFindings', decide(['f1', 'accepted'])],
    ['cancelCheck', { reason: '再撤' }],
    ['recheckReport', { file: first.file }],
  ] as const) {
    expect(play.codes(name, input)).toEqual(['record.cancelled']);
  }
});
