import { type Fault, inserted, withMetadata } from './fault.ts';

/** Parts, title, numbers and metadata. */
export const structureFaults: readonly Fault[] = [
  {
    rule: 'D04',
    says: 'a part is missing',
    also: ['D05', 'D11', 'D12', 'D06', 'D07'],
    put: (draft, random) => {
      const gone = random.whole(1, 4);
      return { draft: { ...draft, order: draft.order.filter((part) => part !== gone) } };
    },
  },
  {
    rule: 'D04',
    says: 'a part is empty',
    also: ['D11', 'D05', 'D12'],
    put: (draft) => ({ draft: { ...draft, head: [] }, at: draft.headings[2].slice(0, 20) }),
  },
  {
    rule: 'D04',
    says: 'plans before shortcomings',
    put: (draft) => ({ draft: { ...draft, order: [0, 3, 1, 2, 4] }, at: '存在的不足和原因' }),
  },
  {
    rule: 'D18',
    says: 'an irregular title',
    put: (draft, random) => {
      const unit = `${draft.place}${draft.level}${draft.bureau}`;
      const title = random.one([
        `${unit}${draft.year}年法治政府建设工作总结`,
        `${unit}法治政府建设情况报告`,
        `${unit}${draft.year}年法治政府建设情况`,
      ]);
      return {
        draft: {
          ...(withMetadata(draft, (label, value) => (label === '标题' ? title : value)) ?? draft),
          title,
        },
      };
    },
  },
  inserted('D24', 'a number is missing or twice', [
    ['统计口径如下。二是突出重点，增强实效。', '二是'],
    ['一是突出重点。三是增强实效。', '三是'],
    ['（一）突出重点。\n（二）增强实效。\n（二）形成合力。', '（二）形成'],
    ['1、突出重点，办结案件6件。\n2、增强实效，回访企业9家。', '1、'],
  ]),
  {
    rule: 'D24',
    says: 'a part has the number of the next',
    put: (draft) => ({ draft, page: (text) => text.replace('\n三、', '\n四、'), at: '四、' }),
  },
  {
    rule: 'D26',
    says: 'an item of the catalogue is missing or empty',
    put: (draft, random) => {
      const label = random.one(['内容概述', '索引号', '文号']);
      const without = withMetadata(draft, (name, value) =>
        name !== label ? value : label === '文号' ? '' : null,
      );
      return without && { draft: without };
    },
  },
];
