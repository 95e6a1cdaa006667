import { type Day, day } from '../base/day.ts';
import type { Context, Json, MatterView } from '../matters/kind.ts';
import { Play } from '../matters/testing.ts';
import { reportMatter } from '../report/report.ts';
import { aSignedReport } from '../report/testing.ts';
import type { DisclosureState, ReviewedItem } from './document.ts';
import { disclosureDocument } from './index.ts';
import { reviewItems } from './review.ts';

/** Named situations of a document, fixed and made up. */
export class DisclosurePlay extends Play<DisclosureState> {
  prepared: Json = {
    address: { indexNumber: '379999/2026-00007', year: 2026, path: '/info/kjj/2026/00007.html' },
    related: [{ path: '/info/kjj/2025/00003.html', title: '科技创新券发放办法', on: '2025-07-01' }],
  };

  constructor(matter = 'notice-1', today: Day = day('2026-03-02'), matters = new Map<string, MatterView>()) {
    super(disclosureDocument, matter, { today, matters });
  }

  override context(person: string): Context {
    return { ...super.context(person), prepared: this.prepared };
  }

  /** Every item answered 公开. */
  allPublic(note = ''): { readonly items: readonly ReviewedItem[] } {
    const draft = this.now.draft;
    if (!draft) throw new Error('no draft to review');
    return { items: reviewItems(draft).map(({ id }) => ({ item: id, outcome: '公开', note })) };
  }
}

export const someContent = [
  { kind: 'paragraph', text: '为规范科技创新券发放，现将有关事项通知如下。', lead: 0 },
  { kind: 'heading', level: 1, number: '一、', text: '申领条件' },
  { kind: 'paragraph', text: '在本区注册、与高校开展技术合作的企业可以申领。', lead: 0 },
  { kind: 'heading', level: 1, number: '二、', text: '办理方式' },
  { kind: 'paragraph', text: '（一）提交材料。登录区科技服务平台填写申请。', lead: 8 },
] as const;

export const aFile = {
  hash: 'a'.repeat(64),
  name: '申领流程图.pdf',
  size: 20_480,
  type: 'application/pdf',
} as const;

export const aNotice = {
  documentKind: 'notice',
  metadata: {
    title: '云桥区科学技术局关于发放2026年科技创新券的通知',
    topic: '科技创新',
    formedDate: '2026-02-26',
    documentNumber: '云科发〔2026〕3号',
    validity: '有效',
    summary: '说明2026年科技创新券的申领条件和办理方式。',
  },
  content: [...someContent],
  attachments: [aFile],
  report: null,
};

export function aDraft(): DisclosurePlay {
  return new DisclosurePlay().done('draft', aNotice);
}

export function aReviewed(play: DisclosurePlay = aDraft()): DisclosurePlay {
  return play
    .done('passSecrecyReview', play.allPublic(), 'he')
    .done('passPrivacyReview', play.allPublic(), 'he');
}

export function aPublished(): DisclosurePlay {
  return aReviewed().done('publish', {}, 'he');
}

/** A document about to be drafted from the signed report of 2025. */
export function besideASignedReport(): { readonly play: DisclosurePlay; readonly draft: typeof reportDraft } {
  const report = aSignedReport();
  const matters = new Map([[reportMatter(2025), report.view()]]);
  const draft = {
    ...reportDraft,
    report: { matter: reportMatter(2025), contentHash: signedHash(report.view()) },
  };
  return { play: new DisclosurePlay('publish-report-2025', day('2026-03-02'), matters), draft };
}

const reportDraft = {
  ...aNotice,
  documentKind: 'annual-report',
  metadata: { ...aNotice.metadata, title: '以签发的标题为准', topic: '法治政府建设', documentNumber: '' },
  content: [],
  attachments: [],
  report: { matter: '', contentHash: '' },
};

function signedHash(view: MatterView): string {
  return (view.state as { signature: { contentHash: string } }).signature.contentHash;
}

/** A page of another district as it was read. */
export const aForeignPage = {
  documentKind: 'annual-report',
  metadata: {
    title: '清湖区科学技术局2024年度法治政府建设报告',
    topic: '法治政府建设',
    publisher: '科学技术局',
    formedDate: '2025-02-14',
    documentNumber: '',
    validity: '有效',
    summary: '',
  },
  indexNumber: '3788880088880008/2025-00418',
  publishedDate: '2025-02-14',
  source: '',
  content: [...someContent],
  origin: { from: 'qinghu-2024.txt', sha256: 'b'.repeat(64) },
  personalDataNote: '',
};
