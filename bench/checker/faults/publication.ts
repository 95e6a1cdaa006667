import { day } from '../../../src/base/day.ts';
import { type Fault, withMetadata } from './fault.ts';

const publication = {
  contentHash: 'a',
  currentHash: 'a',
  changes: 0,
  changeNotes: 0,
  column: '法治政府建设年度报告',
};

/** When, where and by whom it was published; what a check knows besides the text. */
export const publicationFaults: readonly Fault[] = [
  {
    rule: 'D01',
    says: 'published in April or in the last days of March',
    put: (draft, random) => {
      const date = `${draft.year + 1}年${random.one(['03月28日', '04月02日', '04月16日', '05月08日'])}`;
      const late = withMetadata(draft, (label, value) => (label === '发文时间' ? date : value));
      return late && { draft: late, at: date };
    },
  },
  {
    rule: 'D02',
    says: 'sent to one recipient in March or not at all',
    put: (draft, random) => ({
      draft,
      context: () => ({
        submissions: [
          { recipient: '区委', on: day(`${draft.year + 1}-02-20`) },
          {
            recipient: '区政府',
            on: random.chance(0.5) ? null : day(`${draft.year + 1}-03-0${random.whole(1, 9)}`),
          },
        ],
      }),
    }),
  },
  {
    rule: 'D03',
    says: 'not published a month before the deadline',
    put: (draft, random) => ({
      draft: { ...draft, metadata: null },
      context: () => ({ today: day(`${draft.year + 1}-03-${random.whole(10, 30)}`) }),
    }),
  },
  {
    rule: 'D13',
    says: 'the page shows another date than the server recorded',
    put: (draft) =>
      draft.metadata && {
        draft,
        context: () => ({ publication: { ...publication, publishedAt: day(`${draft.year + 1}-03-05`) } }),
      },
  },
  {
    rule: 'D14',
    says: 'the page is no longer what was published',
    put: (draft, random) => ({
      draft: { ...draft, metadata: null },
      context: () => ({
        publication: {
          ...publication,
          publishedAt: day(`${draft.year + 1}-03-05`),
          ...(random.chance(0.5) ? { currentHash: 'b' } : { changes: 2 }),
        },
      }),
    }),
  },
  {
    rule: 'D15',
    says: 'another version on another platform',
    put: (draft) => ({
      draft: { ...draft, metadata: null },
      context: () => ({
        publication: { ...publication, publishedAt: day(`${draft.year + 1}-03-05`) },
        copies: [{ platform: '局公众号', contentHash: 'b' }],
      }),
    }),
  },
  {
    rule: 'D16',
    says: 'not found by search',
    put: (draft) => ({
      draft,
      context: () => ({ access: { inColumn: true, foundBySearch: false, opensWithoutSignIn: true } }),
    }),
  },
  {
    rule: 'D17',
    says: 'a unit is not shown',
    put: (draft) => ({
      draft,
      context: () => ({
        collective: [
          { unit: '教育局', shown: false },
          { unit: '水务局', shown: true },
        ],
      }),
    }),
  },
  {
    rule: 'D20',
    says: 'an attachment that does not open',
    put: (draft) => ({
      draft,
      context: () => ({ links: [{ text: '附件1', opens: false, why: '文件不存在' }] }),
    }),
  },
  {
    rule: 'D21',
    says: 'nothing to download',
    put: (draft) => ({
      draft,
      context: () => ({ forms: { page: true, download: false, accessible: true } }),
    }),
  },
  {
    rule: 'D22',
    says: 'a subordinate unit is not spoken of',
    put: (draft) => ({ draft, context: () => ({ units: ['质量监测站'] }) }),
  },
  {
    rule: 'D23',
    says: 'no secrecy review',
    put: (draft) => ({ draft, context: () => ({ reviews: { secrecy: false, privacy: true } }) }),
  },
  {
    rule: 'D27',
    says: 'a column that was not updated for seven months',
    put: (draft) => ({
      draft,
      context: () => ({
        today: day('2026-08-01'),
        columns: [{ name: '政策文件', updatedOn: day('2026-01-01') }],
      }),
    }),
  },
  {
    rule: 'Y10',
    says: 'formed after it was published',
    put: (draft) => {
      const date = `${draft.year + 1}年03月20日`;
      const reversed = withMetadata(draft, (label, value) => (label === '成文时间' ? date : value));
      return reversed && { draft: reversed, at: date };
    },
  },
];
