import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../base/canonical-json.ts';
import { day } from '../base/day.ts';
import { digest } from '../base/hash.ts';
import { someUnit, testCalendar, testLaw } from '../matters/testing.ts';
import { type DisclosureState, type Draft, stageOf } from './document.ts';
import { importMatter } from './imported.ts';
import { disclosureDocument } from './index.ts';
import {
  aDraft,
  aForeignPage,
  aNotice,
  aPublished,
  aReviewed,
  besideASignedReport,
  DisclosurePlay,
} from './testing.ts';

describe('起草', () => {
  it('承办人起草后等待保密审查', () => {
    const play = aDraft();
    expect(stageOf(play.now)).toBe('secrecy-review');
    expect(play.now.draft?.metadata.publisher).toBe('云桥区科学技术局');
    expect(play.acts[0]?.attachments).toEqual([aNotice.attachments[0]?.hash]);
  });

  it('缺少内容概述、成文日期在将来、正文为空，一次全部指出', () => {
    const metadata = { ...aNotice.metadata, summary: '', formedDate: '2026-03-03' };
    const codes = new DisclosurePlay().codes('draft', { ...aNotice, metadata, content: [] });
    expect(codes).toEqual([
      'disclosure.formed-in-future',
      'disclosure.summary-missing',
      'disclosure.content-missing',
    ]);
  });

  it('年度报告不能另行撰写，正文取自已签发的报告', () => {
    const { play, draft } = besideASignedReport();
    expect(play.codes('draft', { ...draft, report: null })).toEqual(['disclosure.report-needed']);
    play.done('draft', draft);
    expect(play.now.draft?.metadata.title).toBe('云桥区科学技术局2025年度法治政府建设报告');
    expect(play.now.draft?.metadata.formedDate).toBe('2026-01-12');
    expect(play.now.draft?.content.filter((block) => block.kind === 'heading')).toHaveLength(5);
    expect(play.now.draft?.report?.year).toBe(2025);
  });

  it('内容与签发时的哈希不一致：不能起草', () => {
    const { play, draft } = besideASignedReport();
    const report = { ...draft.report, contentHash: 'c'.repeat(64) };
    expect(play.codes('draft', { ...draft, report })).toEqual(['disclosure.report-hash-differs']);
  });

  it('报告在起草之后重新签发：旧的内容不能发布', () => {
    const { play, draft } = besideASignedReport();
    aReviewed(play.done('draft', draft));
    play.world.matters.clear();
    expect(play.codes('publish', {}, 'he')).toEqual(['disclosure.report-not-signed']);
  });
});

describe('逐项审查', () => {
  it('每一部分、每个附件都要单独作出结论', () => {
    const play = aDraft();
    const items = play.allPublic().items;
    expect(items.map((item) => item.item)).toEqual([
      'metadata',
      'part-0',
      'part-1',
      'part-2',
      `attachment-${'a'.repeat(64)}`,
    ]);
    expect(play.codes('passSecrecyReview', { items: items.slice(0, 4) }, 'he')).toEqual([
      'disclosure.item-not-reviewed',
    ]);
  });

  it.each(['不公开', '报请确定'])('有一项结论是“%s”：不能通过', (outcome) => {
    const play = aDraft();
    const items = play.allPublic().items.map((item, index) => (index === 1 ? { ...item, outcome } : item));
    expect(play.codes('passSecrecyReview', { items }, 'he')).toEqual(['disclosure.item-not-public']);
  });

  it('起草人不能审查自己写的内容，也不能发布', () => {
    const play = new DisclosurePlay().done('draft', aNotice, 'he');
    expect(play.codes('passSecrecyReview', play.allPublic(), 'he')).toEqual(['disclosure.own-words']);
    play
      .done('passSecrecyReview', play.allPublic(), 'chen')
      .done('passPrivacyReview', play.allPublic(), 'chen');
    expect(play.codes('publish', {}, 'he')).toEqual(['disclosure.own-words']);
  });

  it('先保密审查，后隐私审查', () => {
    const play = aDraft();
    expect(play.codes('passPrivacyReview', play.allPublic(), 'he')).toEqual(['disclosure.secrecy-first']);
  });

  it('带密级标志的内容不能通过保密审查', () => {
    const content = [{ kind: 'paragraph', text: '机密★10年 关于有关事项的通知', lead: 0 }];
    const play = new DisclosurePlay().done('draft', { ...aNotice, content });
    expect(play.codes('passSecrecyReview', play.allPublic(), 'he')).toEqual(['disclosure.secrecy-mark']);
  });

  it('疑似个人信息须写明可以公开的理由', () => {
    const content = [{ kind: 'paragraph', text: '联系人：王某，手机13800138000。', lead: 0 }];
    const play = new DisclosurePlay().done('draft', { ...aNotice, content });
    play.done('passSecrecyReview', play.allPublic(), 'he');
    expect(play.codes('passPrivacyReview', play.allPublic(), 'he')).toEqual(['disclosure.personal-data']);
    expect(play.codes('passPrivacyReview', play.allPublic('本局公开的工作手机'), 'he')).toEqual([]);
  });

  it('修改之后原来的审查不再算数', () => {
    const play = aReviewed();
    expect(stageOf(play.now)).toBe('ready');
    play.done('edit', aNotice);
    expect(stageOf(play.now)).toBe('secrecy-review');
    expect(play.codes('publish', {}, 'he')).toEqual([
      'disclosure.secrecy-not-reviewed',
      'disclosure.privacy-not-reviewed',
    ]);
  });

  it('退回写明意见，修改后才能再审查', () => {
    const play = aDraft().done('return', { items: [{ item: 'part-1', says: '申领条件与办法不一致' }] }, 'he');
    expect(stageOf(play.now)).toBe('returned');
    expect(play.codes('passSecrecyReview', play.allPublic(), 'he')).toEqual(['disclosure.returned']);
    expect(stageOf(play.done('edit', aNotice).now)).toBe('secrecy-review');
  });
});

describe('发布、更正、撤回', () => {
  it('发布时取得索引号和地址，内容摘要可由公开的内容重新算出', () => {
    const { current, address, history } = aPublished().now;
    expect(address).toEqual({
      indexNumber: '379999/2026-00007',
      year: 2026,
      path: '/info/kjj/2026/00007.html',
      unitName: '云桥区科学技术局',
    });
    const attachments = aNotice.attachments.map(({ name, hash }) => ({ name, hash }));
    const { metadata, content } = current ?? {};
    expect(current?.contentHash).toBe(digest(canonicalJson({ metadata, content, attachments })));
    expect(history).toHaveLength(1);
  });

  it('发布不接受任何日期：不能倒填', () => {
    const play = aReviewed();
    play.done('publish', { publishedAt: '2020-01-01', date: '2020-01-01' }, 'he');
    expect(play.now.history[0]?.at.slice(0, 10)).toBe('2026-03-02');
    expect(JSON.stringify(play.acts.at(-1)?.payload)).not.toContain('2020-01-01');
  });

  it('更正须重新审查；发布前公众看到的仍是原来的一版', () => {
    const play = aPublished();
    const metadata = { ...aNotice.metadata, summary: '更正后的概述。' };
    play.done('correct', { ...aNotice, metadata, changeNote: '更正内容概述。' });
    expect(play.now.current?.number).toBe(1);
    expect(stageOf(play.now)).toBe('secrecy-review');
    aReviewed(play).done('publish', {}, 'he');
    expect(play.now.current?.number).toBe(2);
    expect(play.now.address?.indexNumber).toBe('379999/2026-00007');
    expect(play.now.history.map((entry) => entry.changeNote)).toEqual([null, '更正内容概述。']);
  });

  it('一次只能有一个更正稿；放弃更正不影响已公开的一版', () => {
    const play = aPublished().done('correct', { ...aNotice, changeNote: '更正。' });
    expect(play.codes('correct', { ...aNotice, changeNote: '再更正。' })).toEqual([
      'disclosure.correction-open',
    ]);
    play.done('discard', { reason: '不需要更正' });
    expect(stageOf(play.now)).toBe('published');
  });

  it('撤回后留下原因，不能再更正', () => {
    const play = aPublished().done('withdraw', { reason: '内容有误，待核实后重新公开' }, 'he');
    expect(stageOf(play.now)).toBe('withdrawn');
    expect(play.codes('correct', { ...aNotice, changeNote: '更正。' })).toContain('disclosure.withdrawn');
    expect(play.codes('withdraw', { reason: '再次撤回' }, 'he')).toEqual(['disclosure.withdrawn']);
  });

  it('作废的草稿仍能在列表里叫出名字', () => {
    const play = aDraft().done('discard', { reason: '重复起草' });
    expect(disclosureDocument.summary(play.now)).toMatchObject({
      title: aNotice.metadata.title,
      status: 'discarded',
      shared: false,
    });
  });

  it('只有已公开的信息给区级监督看，更正稿不给', () => {
    const play = aPublished();
    expect(disclosureDocument.summary(play.now).shared).toBe(true);
    play.done('correct', { ...aNotice, changeNote: '更正。' });
    expect(disclosureDocument.summary(play.now).shared).toBe(false);
  });
});

describe('导入', () => {
  const anImport = () => {
    const play = new DisclosurePlay(importMatter(aForeignPage));
    play.prepared = { takenBy: null, related: [] };
    return play;
  };

  it('保留原索引号和日期，标明来源', () => {
    const { now } = anImport().done('import', aForeignPage, 'he');
    expect(now.address).toMatchObject({
      indexNumber: '3788880088880008/2025-00418',
      year: 2025,
      path: `/info/kjj/2025/${importMatter(aForeignPage)}.html`,
    });
    expect(now.source).toMatchObject({
      kind: 'imported',
      from: 'qinghu-2024.txt',
      publishedDate: '2025-02-14',
    });
    expect(disclosureDocument.facts(now)).toEqual([]);
  });

  it('索引号已属于另一条信息：不能导入', () => {
    const play = anImport();
    play.prepared = { takenBy: { path: '/info/kjj/2025/00418.html', title: '另一份报告' }, related: [] };
    expect(play.codes('import', aForeignPage, 'he')).toEqual(['disclosure.index-number-taken']);
  });

  it('含有身份证号的网页须写明理由，带密级标志的一律不能导入', () => {
    const text = '身份证号11010519491231002X，秘密★';
    const page = { ...aForeignPage, content: [{ kind: 'paragraph', text, lead: 0 }] };
    expect(anImport().codes('import', page, 'he')).toEqual([
      'disclosure.secrecy-mark',
      'disclosure.personal-data',
    ]);
    expect(anImport().codes('import', { ...page, personalDataNote: '已在原网页公开' }, 'he')).toEqual([
      'disclosure.secrecy-mark',
    ]);
  });

  it('导入的信息以原网页为准，不能更正', () => {
    const play = anImport().done('import', aForeignPage, 'he');
    expect(play.codes('correct', { ...aNotice, changeNote: '改。' })).toEqual(['disclosure.imported']);
  });
});

function draftOf(state: DisclosureState): Draft {
  if (!state.draft) throw new Error('no draft');
  return state.draft;
}

describe('期限和统计', () => {
  const context = { today: day('2026-03-02'), law: testLaw, calendar: testCalendar, unit: someUnit };

  it('自成文之日起20个工作日内公开，发布后停止计时', () => {
    const [clock] = disclosureDocument.due(aDraft().now, context);
    expect(clock).toMatchObject({
      from: '2026-02-26',
      days: 20,
      unit: '工作日',
      basis: 'OGI-26',
      doneOn: null,
    });
    expect(disclosureDocument.due(aPublished().now, context)[0]?.doneOn).toBe('2026-03-02');
  });

  it('年度报告另须在次年4月1日之前公开', () => {
    const { play, draft } = besideASignedReport();
    const clocks = disclosureDocument.due(play.done('draft', draft).now, context);
    expect(clocks.map((clock) => [clock.id, clock.due])).toContainEqual(['publish-yearly', '2026-03-31']);
  });

  it('成文早于规定施行的，不按年计期限', () => {
    const { play, draft } = besideASignedReport();
    const state = play.done('draft', draft).now;
    const old = { ...draftOf(state), metadata: { ...draftOf(state).metadata, formedDate: '2009-01-05' } };
    const clocks = disclosureDocument.due({ ...state, draft: { ...old, report: null } }, context);
    expect(clocks.map((clock) => clock.id)).toEqual(['publish']);
  });

  it('所依据的条款都在法规包里', () => {
    for (const clock of disclosureDocument.due(
      besideASignedReport().play.done('draft', besideASignedReport().draft).now,
      context,
    )) {
      expect(clock.basis && testLaw.cite(clock.basis)).toContain('《');
    }
  });

  it('发布一条计一条，撤回后不再计', () => {
    const play = aPublished();
    expect(disclosureDocument.facts(play.now).map((entry) => entry.fact)).toEqual([
      'disclosure.published',
      'disclosure.titles',
      'disclosure.columns',
    ]);
    play.done('withdraw', { reason: '内容有误' }, 'he');
    expect(disclosureDocument.facts(play.now)).toEqual([]);
  });
});
