import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Json } from '../matters/kind.ts';
import { Play, someUnit, testCalendar, testLaw } from '../matters/testing.ts';
import { basis, submissionBasis } from './basis.ts';
import { contentHash, contentOf } from './content.ts';
import { sentencesOf } from './edit.ts';
import { annualReport } from './index.ts';
import { legalReviewItems, secrecyReviewItems } from './review-items.ts';
import {
  aComposedReport,
  allPassed,
  aReport,
  aReviewedReport,
  aShortcoming,
  aSignedReport,
  factsOfAYear,
  nothingSecret,
} from './testing.ts';

const firstSentence = (play: ReturnType<typeof aReport>) => sentencesOf(play.now.sections)[0]?.id ?? '';

describe('开始年度报告', () => {
  it('一个单位一个年度只有一份，编号说明年度', () => {
    const play = new Play(annualReport, 'report-2024', { today: day('2026-01-12') });
    expect(play.codes('startReport', { year: 2025 })).toEqual(['report.one-a-year']);
    expect(play.codes('startReport', { year: 2024 })).toEqual([]);
  });

  it('没有到来的年度不能开始', () => {
    const play = new Play(annualReport, 'report-2027', { today: day('2026-01-12') });
    expect(play.codes('startReport', { year: 2027 })).toEqual(['report.year-in-future']);
  });

  it('上年度报告签发后，其安排逐项转入等待回应', () => {
    const last = aSignedReport();
    const play = new Play(annualReport, 'report-2026', {
      today: day('2027-01-10'),
      matters: new Map([['report-2025', last.view()]]),
    }).done('startReport', { year: 2026 });
    expect(play.now.lastCommitments).toMatchObject([{ text: aShortcoming.measure, answer: null }]);
  });

  it('上年度报告还是草稿时不转入，签发后再次生成时补上', () => {
    const draft = aComposedReport();
    const matters = new Map([['report-2025', draft.view()]]);
    const play = new Play(annualReport, 'report-2026', { today: day('2027-01-10'), matters, facts: [] });
    play.done('startReport', { year: 2026 });
    expect(play.now.lastCommitments).toBeNull();
    matters.set('report-2025', aSignedReport().view());
    expect(play.done('compose', {}).now.lastCommitments).toHaveLength(1);
    expect(play.done('compose', {}).now.lastCommitments).toHaveLength(1);
  });
});

describe('修改句子', () => {
  it('自己写的句子没有绑定，可以绑定与记录一致的数字', () => {
    const play = aReport()
      .done('compose', {})
      .done('addParagraph', { section: 'other', text: '全年学法4次。' });
    const own = sentencesOf(play.now.sections).find((one) => one.origin === 'own')?.id;
    play.done('bindFact', { sentence: own, fact: 'study.sessions' });
    expect(sentencesOf(play.now.sections).find((one) => one.id === own)?.bindings).toMatchObject([
      { fact: 'study.sessions', quantity: 4, shown: '4' },
    ]);
    expect(play.codes('bindFact', { sentence: own, fact: 'study.sessions' })).toEqual([
      'report.bound-already',
    ]);
    expect(play.codes('bindFact', { sentence: own, fact: 'study.hours' })).toEqual([
      'report.figure-not-in-sentence',
    ]);
    expect(play.codes('bindFact', { sentence: own, fact: 'visits' })).toEqual(['report.no-fact']);
    play.done('unbindFact', { sentence: own, fact: 'study.sessions' });
    expect(play.codes('unbindFact', { sentence: own, fact: 'study.sessions' })).toEqual(['report.not-bound']);
  });

  it('名称也能绑定', () => {
    const play = aReport().done('compose', {}).done('addParagraph', {
      section: 'other',
      text: '学习《中华人民共和国科学技术进步法》、《中华人民共和国行政处罚法》。',
    });
    const own = sentencesOf(play.now.sections).find((one) => one.origin === 'own')?.id;
    play.done('bindFact', { sentence: own, fact: 'study.laws' });
    expect(sentencesOf(play.now.sections).find((one) => one.id === own)?.bindings[0]?.names).toHaveLength(2);
  });

  it('改掉数字就解除绑定，行为记录里写明', () => {
    const play = aReport().done('compose', {});
    const sessions = sentencesOf(play.now.sections).find((one) => one.slot === 'study.sessions');
    const { acts } = play.send('editSentence', {
      sentence: sessions?.id,
      text: '全年组织学法活动9次，参加12人次。',
    });
    expect(acts[0]?.payload).toMatchObject({ unbound: ['study.sessions', 'study.hours'] });
    expect(sentencesOf(play.now.sections).find((one) => one.id === sessions?.id)?.bindings).toHaveLength(1);
  });

  it('移动到另一段的指定位置', () => {
    const play = aReport().done('compose', {});
    const [from, to] = [firstSentence(play), play.now.sections[1]?.paragraphs[0]];
    play.done('moveSentence', { sentence: from, paragraph: to?.id, before: to?.sentences[0]?.id });
    expect(play.now.sections[1]?.paragraphs[0]?.sentences[0]?.id).toBe(from);
    expect(play.codes('moveSentence', { sentence: from, paragraph: to?.id, before: from })).toEqual([
      'report.same-place',
    ]);
  });

  it('已经不在的句子、段落和位置：请刷新', () => {
    const play = aReport().done('compose', {});
    for (const [name, input] of [
      ['editSentence', { sentence: 's999', text: '字' }],
      ['removeSentence', { sentence: 's999' }],
      ['addSentence', { paragraph: 'p999', text: '字' }],
      ['moveSentence', { sentence: firstSentence(play), paragraph: 'p999' }],
      ['removeParagraph', { paragraph: 'p999' }],
      ['bindFact', { sentence: 's999', fact: 'study.sessions' }],
      ['editShortcoming', { shortcoming: 'x999', ...aShortcoming }],
      ['removeCommitment', { commitment: 'c999' }],
      ['answerCommitment', { commitment: 'l999', result: 'done', words: '好' }],
    ] as const) {
      expect(play.codes(name, input), name).toEqual(['report.gone']);
    }
  });

  it('有句子的段落不能删除，空段落可以', () => {
    const play = aReport().done('addParagraph', { section: 'other', heading: '说明', text: '一句话。' });
    const paragraph = play.now.sections.at(-1)?.paragraphs[0];
    expect(play.codes('removeParagraph', { paragraph: paragraph?.id })).toEqual([
      'report.paragraph-not-empty',
    ]);
    play.done('removeSentence', { sentence: paragraph?.sentences[0]?.id });
    play.done('removeParagraph', { paragraph: paragraph?.id });
    expect(play.now.sections.at(-1)?.paragraphs).toEqual([]);
  });

  it('编号不重复使用', () => {
    const play = aReport()
      .done('addParagraph', { section: 'other', text: '甲。' })
      .done('addShortcoming', aShortcoming)
      .done('addCommitment', { text: '乙' })
      .done('removeShortcoming', { shortcoming: 'x3' })
      .done('addShortcoming', aShortcoming);
    expect(play.now.shortcomings.map((one) => one.id)).toEqual(['x5']);
    expect(play.now.commitments.map((one) => one.id)).toEqual(['m5', 'c4']);
  });
});

describe('不足、安排和回应', () => {
  it('完成月份在下一年度或者再下一年度', () => {
    const play = aReport();
    expect(play.codes('addShortcoming', { ...aShortcoming, dueMonth: '2025-12' })).toEqual([
      'report.due-month',
    ]);
    expect(play.codes('addShortcoming', { ...aShortcoming, dueMonth: '2028-01' })).toEqual([
      'report.due-month',
    ]);
    expect(play.codes('addShortcoming', { ...aShortcoming, dueMonth: '2027-12' })).toEqual([]);
  });

  it('整改措施形成的安排在不足里改，不能单独删', () => {
    const play = aReport().done('addShortcoming', aShortcoming);
    const commitment = play.now.commitments[0]?.id;
    expect(play.codes('removeCommitment', { commitment })).toEqual(['report.measure-of-shortcoming']);
    expect(play.codes('editCommitment', { commitment, text: '新' })).toEqual([
      'report.measure-of-shortcoming',
    ]);
    const shortcoming = play.now.shortcomings[0]?.id;
    play.done('editShortcoming', { shortcoming, ...aShortcoming, measure: '' });
    expect(play.now.commitments).toEqual([]);
  });

  it('补录的上年度安排需要回应，回应写进第一部分', () => {
    const play = aComposedReport().done('enterLastCommitment', { text: '建立合同审查复盘制度' });
    expect(play.codes('submitForLegalReview', {})).toEqual(['report.commitment-unanswered']);
    const commitment = play.now.lastCommitments?.[0]?.id;
    play.done('answerCommitment', { commitment, result: 'partly', words: '已完成6份合同的复盘' });
    const answers = contentOf(play.now).sections[0]?.paragraphs.at(-1);
    expect(answers).toMatchObject({ heading: '上年度安排落实情况' });
    expect(answers?.sentences[0]?.text).toBe('“建立合同审查复盘制度”部分完成：已完成6份合同的复盘。');
    expect(play.codes('submitForLegalReview', {})).toEqual([]);
  });
});

describe('提交法制审核', () => {
  it('全部原因一次列出，按钮按下之前就能看到', () => {
    const play = aReport(2025, day('2026-01-12'), [])
      .done('addShortcoming', { text: '人手偏少' })
      .done('enterLastCommitment', { text: '补齐短板' });
    const gate = annualReport.commands.submitForLegalReview?.gate?.(play.now, play.context('xu')) ?? [];
    expect(gate.map((reason) => reason.code)).toEqual([
      'report.not-composed',
      'report.part-empty',
      'report.part-empty',
      'report.part-empty',
      'report.part-empty',
      'report.shortcoming-without-cause',
      'report.shortcoming-without-measure',
      'report.commitment-unanswered',
    ]);
    expect(
      gate.filter((reason) => reason.basis !== null).every((reason) => testLaw.has(reason.basis ?? '')),
    ).toBe(true);
    expect(gate.every((reason) => /[。]$/.test(reason.says) && reason.mend !== '')).toBe(true);
  });

  it('记录变了以后，过时的数字挡住提交，并指出是哪一句', () => {
    const play = aComposedReport();
    play.world.facts = factsOfAYear(5);
    const { refused } = play.send('submitForLegalReview', {});
    expect(refused.map((reason) => reason.code)).toContain('report.stale-figure');
    const sessions = sentencesOf(play.now.sections).find((one) => one.slot === 'study.sessions');
    expect(refused[0]).toMatchObject({
      field: sessions?.id,
      says: '句中的“4”与记录不一致，现在的记录是“5”。',
    });
    expect(play.done('compose', {}).codes('submitForLegalReview', {})).toEqual([]);
  });
});

describe('审核、审查、签发', () => {
  it('逐项审核：没有答复和没有通过的都列出', () => {
    const play = aComposedReport().done('submitForLegalReview', {});
    const items = [{ item: 'contents', passed: false, remark: '第四部分缺少时限' }];
    expect(play.codes('passLegalReview', { items }, 'chen')).toEqual([
      ...legalReviewItems.slice(1).map(() => 'report.item-open'),
      'report.item-against',
    ]);
    play.done('returnFromLegalReview', { items }, 'chen');
    expect(play.now.stage).toBe('returned');
    expect(play.now.reviews).toMatchObject([{ stage: 'legal', result: 'returned', name: '陈思齐' }]);
  });

  it('退回要写明意见，意见指向报告里的句子', () => {
    const play = aComposedReport().done('submitForLegalReview', {});
    expect(play.codes('returnFromLegalReview', { items: [] }, 'chen')).toEqual([
      'report.return-without-reason',
    ]);
    const silent = { item: 'facts', passed: false, sentences: ['s999'] };
    expect(play.codes('returnFromLegalReview', { items: [silent] }, 'chen')).toEqual([
      'report.gone',
      'report.item-without-remark',
    ]);
  });

  it('三个保密问题有一个涉及就不能通过', () => {
    const play = aComposedReport()
      .done('submitForLegalReview', {})
      .done('passLegalReview', { items: allPassed }, 'chen');
    const items = secrecyReviewItems.map(({ id }) => ({ item: id, passed: id !== 'privacy' }));
    const { refused } = play.send('passSecrecyReview', { items }, 'he');
    expect(refused).toMatchObject([{ code: 'report.item-against', basis: basis.privacy }]);
  });

  it('本人提交的报告不由本人审核', () => {
    const play = aComposedReport().done('submitForLegalReview', {});
    expect(play.codes('passLegalReview', { items: allPassed }, 'xu')).toEqual(['report.own-work']);
  });

  it('每个环节的命令只在该环节办理，审核期间不能修改', () => {
    const play = aComposedReport().done('submitForLegalReview', {});
    expect(play.codes('passSecrecyReview', { items: nothingSecret }, 'he')).toEqual(['report.stage']);
    expect(play.codes('sign', { contentHash: '0'.repeat(64) }, 'zhou')).toEqual(['report.stage']);
    expect(play.codes('compose', {})).toEqual(['report.in-review']);
    expect(play.codes('editSentence', { sentence: firstSentence(play), text: '字' })).toEqual([
      'report.in-review',
    ]);
  });

  it('签发写明所签内容的哈希；内容不一致不予签发', () => {
    const play = aReviewedReport();
    expect(play.codes('sign', { contentHash: '0'.repeat(64) }, 'zhou')).toEqual(['report.content-changed']);
    play.done('sign', { contentHash: contentHash(play.now) }, 'zhou');
    expect(play.now.signature).toMatchObject({
      name: '周明远',
      post: '党组书记、局长',
      contentHash: contentHash(play.now),
    });
  });

  it('负责人可以退回，退回后重新走完各环节', () => {
    const play = aReviewedReport().done('returnFromSignature', { remark: '第二部分请再具体' }, 'zhou');
    expect(play.now.stage).toBe('returned');
    play.done('submitForLegalReview', {});
    expect(play.now.stage).toBe('legal-review');
  });

  it('签发后内容封存，任何修改命令都不受理', () => {
    const play = aSignedReport();
    const hash = contentHash(play.now);
    for (const [name, input] of [
      ['compose', {}],
      ['addParagraph', { section: 'other', text: '字。' }],
      ['editSentence', { sentence: firstSentence(play), text: '字' }],
      ['addShortcoming', aShortcoming],
      ['addCommitment', { text: '新安排' }],
      ['submitForLegalReview', {}],
    ] as const) {
      expect(play.codes(name, input)[0], name).toBe('report.sealed');
    }
    expect(contentHash(play.now)).toBe(hash);
  });

  it('修订要开启新的一版，原签发留存，重新审核签发', () => {
    const play = aSignedReport().done('openNewEdition', { reason: '学法人次统计有误' });
    expect(play.now).toMatchObject({ stage: 'composing', edition: 2, signature: null, reviews: [] });
    expect(play.now.earlier).toMatchObject([
      { edition: 1, reason: '学法人次统计有误', signature: { name: '周明远' } },
    ]);
    expect(play.codes('openNewEdition', { reason: '再来' })).toEqual(['report.not-signed']);
  });
});

describe('报送和公布', () => {
  const submission = { recipient: 'government', date: '2026-01-12', proof: '区政府办签收' };

  it('按单位类别列出报送对象，逐个登记', () => {
    const play = aSignedReport();
    expect(play.now.recipients.map((one) => one.way + one.name)).toEqual([
      '报告区委',
      '报告区政府',
      '报告上一级政府有关部门',
      '抄送区委全面依法治区委员会办公室',
    ]);
    play.done('recordSubmission', submission).done('recordSubmission', { ...submission, proof: '回执3号' });
    expect(play.now.submissions).toMatchObject([{ proof: '回执3号' }]);
    expect(play.acts.at(-1)?.corrects).toBe(play.acts.at(-2)?.seq);
  });

  it('报送早于签发、晚于今天、对象不明：一次说清', () => {
    const play = aSignedReport();
    expect(
      play.codes('recordSubmission', { ...submission, recipient: 'nobody', date: '2026-01-13' }),
    ).toEqual(['report.unknown-recipient', 'date.in-future']);
    expect(play.codes('recordSubmission', { ...submission, date: '2026-01-11' })).toEqual([
      'report.submitted-before-signed',
    ]);
    expect(aReviewedReport().codes('recordSubmission', submission)).toEqual(['report.not-signed']);
  });

  it('公布以信息公开里发布的同一内容为准', () => {
    const play = aSignedReport();
    const document = (hash: string): Json => ({
      address: { indexNumber: '379999/2026-00001', path: '/info/kjj/2026/1.html' },
      current: { report: { matter: 'report-2025', contentHash: hash } },
      history: [{ at: '2026-01-12T23:30:00.000Z' }],
    });
    const view = (state: Json) => ({
      ...play.view(),
      matter: 'doc-1',
      matterKind: 'disclosure-document',
      state,
    });
    expect(play.codes('markPublished', { document: 'doc-1' }, 'he')).toEqual(['report.not-public']);
    play.world.matters.set('doc-1', view(document('0'.repeat(64))));
    expect(play.codes('markPublished', { document: 'doc-1' }, 'he')).toEqual(['report.published-other']);
    play.world.matters.set('doc-1', view(document(contentHash(play.now))));
    play.world.today = day('2026-01-13');
    play.done('markPublished', { document: 'doc-1' }, 'he');
    expect(play.now).toMatchObject({ stage: 'published', publication: { on: '2026-01-13' } });
  });
});

describe('期限', () => {
  const clocks = (play: ReturnType<typeof aReport>, on: string) =>
    annualReport.due(play.now, { today: day(on), law: testLaw, calendar: testCalendar, unit: someUnit });

  it('3月1日之前报送、4月1日之前公布，按前一日安排', () => {
    const [submit, publish] = clocks(aReport(), '2026-01-12');
    expect(submit).toMatchObject({ id: 'submit', basis: basis.submit, due: '2026-02-28', state: 'green' });
    expect(publish).toMatchObject({ id: 'publish', basis: basis.publish, due: '2026-03-31' });
    expect(clocks(aReport(), '2026-02-28')[0]?.state).toBe('yellow');
    expect(clocks(aReport(), '2026-03-01')[0]?.state).toBe('red');
  });

  it('全部对象都报送了才算完成', () => {
    const play = aSignedReport();
    for (const { id } of play.now.recipients) {
      expect(clocks(play, '2026-01-12')[0]?.doneOn).toBeNull();
      play.done('recordSubmission', { recipient: id, date: '2026-01-12', proof: '签收' });
    }
    expect(clocks(play, '2026-01-12')[0]).toMatchObject({ state: 'done', doneOn: '2026-01-12' });
  });

  it('规定施行以前的年度没有期限', () => {
    const play = new Play(annualReport, 'report-2015', { today: day('2026-01-12') }).done('startReport', {
      year: 2015,
    });
    expect(clocks(play, '2026-01-12')).toEqual([]);
  });

  it('所有依据都在法律包中', () => {
    const ids = [...Object.values(basis), submissionBasis('街道'), submissionBasis('区政府')];
    expect(ids.filter((id) => !testLaw.has(id))).toEqual([]);
  });
});
