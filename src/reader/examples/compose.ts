import type { Metadata, MetadataField } from '../../document/model.ts';
import {
  chance,
  type Facts,
  factsOf,
  type Item,
  iso,
  itemsOf,
  pick,
  type Random,
  randomFrom,
  two,
} from './compose-facts.ts';
import { reportBody } from './example.ts';

/**
 * Made-up pages put together at random from a seed: layout × which fields are shown, empty or filled × widths × spacing
 * × what stands around. Every page comes with what must be read from it, so that no layout is learnt by heart.
 */
export type Composed = {
  readonly layout: string;
  readonly text: string;
  readonly expected: Metadata;
  readonly unit: string;
  readonly year: number;
};

/** `索 引 号`, `文　　号`: white space within labels. */
function spaced(random: Random, label: string, style: number): string {
  if (style < 0.5 || label.length > 3) return label;
  const gap = pick(random, [' ', '  ', '\u3000', '\u3000\u3000', '\u00a0', '\u00a0\u00a0']);
  return [...label].join(gap);
}

type Block = { readonly layout: string; readonly lines: readonly string[] };

function blockOf(random: Random, items: readonly Item[]): Block {
  const style = random();
  const colon = pick(random, ['：', ':', ': ', '： ']);
  const label = (item: Item) => spaced(random, item.label, style);
  switch (Math.floor(random() * 9)) {
    case 0: {
      const bullet = pick(random, ['  • ', '• ', '- ', '']);
      return { layout: 'list', lines: items.map((item) => `${bullet}${label(item)}${colon}${item.value}`) };
    }
    case 1: {
      const bullet = pick(random, ['  • ', '']);
      const lines = items.flatMap((item) => [
        `${bullet}[ ${item.label} ]`,
        ...(item.value === '' ? [] : [`${bullet}${item.value}`]),
      ]);
      return { layout: 'bracket-below', lines };
    }
    case 2:
      return {
        layout: 'bracket-row',
        lines: rows(items, 2).map((row) =>
          row.map((item) => `[ ${item.label} ] ${item.value}`.trim()).join(' '),
        ),
      };
    case 3: {
      const once = rows(items, 2).map((row) =>
        row.map((item) => `[ ${item.label} ] ${item.value}`.trim()).join(' '),
      );
      return {
        layout: 'bracket-twice',
        lines: [...once, ...items.map((item) => `[ ${item.label} ] ${item.value}`.trim())],
      };
    }
    case 4:
      return {
        layout: 'pipe-colon',
        lines: rows(items, 2).map(
          (row) => `${row.map((item) => `${item.label}${colon.trim()} | ${item.value} |`).join(' ')}`,
        ),
      };
    case 5:
      return {
        layout: 'pipe-plain',
        lines: rows(items, 2).map(
          (row) =>
            `| ${row.map((item) => (item.value === '' ? `${item.label} |` : `${item.label} | ${item.value} |`)).join(' ')}`,
        ),
      };
    case 6: {
      const wide = 2 + Math.floor(random() * 3);
      return {
        layout: 'flat-colon',
        lines: rows(items, wide).map((row) =>
          row.map((item) => `${label(item)}${colon}${item.value}`.trim()).join(' '),
        ),
      };
    }
    case 7:
      return {
        layout: 'flat-plain',
        lines: rows(items, 2).map((row) => row.map((item) => `${item.label} ${item.value}`.trim()).join(' ')),
      };
    default:
      return {
        layout: 'tabs',
        lines: rows(items, 2).map((row) =>
          row.map((item) => `${label(item)}${colon.trim()}\t${item.value}`).join('\t'),
        ),
      };
  }
}

export function rows(items: readonly Item[], wide: number): Item[][] {
  const all: Item[][] = [];
  for (let at = 0; at < items.length; at += wide) all.push(items.slice(at, at + wide));
  return all;
}

function sourceLine(random: Random, facts: Facts): { line: string; source: string; date: string } {
  const date = iso(facts.published);
  const time = chance(random, 0.5) ? ` 09:${two(Math.floor(random() * 60))}` : '';
  const colon = pick(random, ['：', ':', '： ']);
  const line = pick(random, [
    `来源${colon}${facts.unit} 发布时间${colon}${date}${time}`,
    `时间${colon}${date}${time} 来源${colon}${facts.unit}`,
    `日期${colon}${date}${time}  来源${colon}${facts.unit} 浏览次数：12`,
    `发布时间${colon}${date}${time}    信息来源${colon}${facts.unit}`,
    `时间${colon}${date}${time === '' ? ' 10:00' : time}作者：张三源自：${facts.unit}`,
    `浏览次数：信息来源： ${facts.unit}发布时间：${date}${time}`,
    `来源：${facts.unit}　　作者：　　发布时间：${date}${time}　　【字体：大 中 小】`,
    `发布日期：${date}${time} 浏览次数： 信息来源：${facts.unit} 字号：[大] [中] [小]`,
    `${date}${time}  |  ${facts.unit}`,
    `${facts.unit} ${date}`,
  ]);
  return { line, source: facts.unit, date };
}

const headers: readonly (readonly string[])[] = [
  [],
  ['无障碍| 繁体 | 简体| 设为首页 | 收藏本站'],
  ['欢迎访问云桥区人民政府网站！ 今天是：', '2019年12月3日星期二'],
  ['网站支持IPv6', '首页 政务公开 政务服务 互动交流'],
];
const breadcrumbs: readonly [string, ...string[]] = [
  '',
  '',
  '当前位置: 首页 > 政务公开 > 法治政府建设年度报告',
  '您当前所在位置:首页>政务公开>政府信息公开>乡镇街道',
  '您的位置：首页 >> 信息公开目录 >> 工作报告',
  '您当前所在位置:',
];
const footers: readonly (readonly string[])[] = [
  [],
  ['扫一扫在手机打开当前页'],
  ['相关文章', '云桥区人民政府关于印发防汛预案的通知'],
  ['【打印本页】 【关闭窗口】', '主办：云桥区人民政府办公室', '网站标识码：0000000000 云ICP备00000000号'],
  ['终审：张三', '责任编辑：李四'],
  ['上一篇：无', '下一篇：云桥区民政局2020年度法治政府建设报告'],
];

/** The page of a seed. */
export function composePage(seed: number): Composed {
  const random = randomFrom(seed);
  const facts = factsOf(random);
  const hasBlock = chance(random, 0.65);
  const items = hasBlock ? itemsOf(random, facts) : [];
  const block: Block = hasBlock ? blockOf(random, items) : { layout: 'none', lines: [] };
  const hasSource = chance(random, hasBlock ? 0.3 : 0.7);
  const source = hasSource ? sourceLine(random, facts) : null;
  const hasTitle = hasBlock || hasSource || chance(random, 0.5);
  const signed = chance(random, 0.4);
  const title = hasTitle ? titleLines(random, facts) : [];
  const parts = [
    ...(hasTitle ? (headers[Math.floor(random() * headers.length)] ?? []) : []),
    ...(hasTitle ? [pick(random, breadcrumbs)] : []),
    ...block.lines,
    chance(random, 0.5) ? '' : null,
    ...title,
    source?.line ?? null,
    chance(random, 0.3) && hasTitle ? '【字体：大 中 小】' : null,
    ...bodyLines(random, facts),
    ...(signed ? [facts.unit, `${facts.formed.y}年${facts.formed.m}月${facts.formed.d}日`] : []),
    ...(footers[Math.floor(random() * footers.length)] ?? []),
  ].filter((line) => line !== null);
  const shown = (field: MetadataField) => items.find((item) => item.field === field)?.read ?? null;
  const published = shown('publishedDate') ?? source?.date ?? null;
  return {
    layout: `${block.layout}${hasSource ? '+source' : ''}`,
    text: parts.join('\n'),
    unit: facts.unit,
    year: facts.year,
    expected: {
      title: hasTitle ? facts.title : null,
      indexNumber: shown('indexNumber'),
      topic: shown('topic'),
      publisher: shown('publisher'),
      source: source?.source ?? null,
      formedDate: shown('formedDate') ?? (signed ? iso(facts.formed) : null),
      signatureDate: signed ? iso(facts.formed) : null,
      documentNumber: shown('documentNumber'),
      publishedDate: published,
      validity: shown('validity'),
    },
  };
}

function titleLines(random: Random, facts: Facts): string[] {
  const { title, unit } = facts;
  if (chance(random, 0.15) && title.startsWith(unit)) return [unit, title.slice(unit.length)];
  if (chance(random, 0.1)) return [title, title];
  return [title];
}

function bodyLines(random: Random, facts: Facts): string[] {
  const body = reportBody(facts.unit, facts.year);
  const wide = chance(random, 0.5);
  const text = wide
    ? body
    : body.replaceAll('，', ',').replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')');
  const indent = pick(random, ['', '\u3000\u3000', '    ', '\u00a0\u00a0\u00a0\u00a0']);
  const gap = chance(random, 0.4) ? '\n\n' : '\n';
  return [
    text
      .split('\n')
      .map((line) => `${indent}${line}`)
      .join(gap),
  ];
}
