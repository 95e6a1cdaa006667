import type { Metadata, MetadataField } from '../../document/model.ts';
import { rows } from './compose.ts';
import { chance, factsOf, type Item, iso, itemsOf, pick, type Random, randomFrom } from './compose-facts.ts';
import { reportBody } from './example.ts';

/** A made-up HTML page of a portal, with what must be read from it. */
export type ComposedHtml = {
  readonly layout: string;
  readonly html: string;
  readonly expected: Metadata;
  readonly year: number;
};

const cell = (item: Item, colon: string) => [`${item.label}${colon}`, item.value] as const;

/** The block as portals mark it up: tables with and without bold labels, lists, definition lists, boxes. */
function markup(random: Random, items: readonly Item[]): { layout: string; html: string } {
  const colon = pick(random, ['：', ':', '']);
  switch (Math.floor(random() * 7)) {
    case 0: {
      const bold = chance(random, 0.5);
      const row = (each: readonly Item[]) =>
        each
          .map((item) => cell(item, colon))
          .map(([label, value]) => `<td>${bold ? `<b>${label}</b>` : label}</td>\n<td>${value}</td>`)
          .join('\n');
      return {
        layout: 'table',
        html: `<table><tbody>${rows(items, 2)
          .map((each) => `<tr>\n${row(each)}\n</tr>`)
          .join('\n')}</tbody></table>`,
      };
    }
    case 1: {
      const row = (item: Item) =>
        `<tr><th><p>${item.label}${colon}</p></th><td colspan="3"><p><span>${item.value}</span></p></td></tr>`;
      return { layout: 'table-paragraphs', html: `<table>${items.map(row).join('')}</table>` };
    }
    case 2:
      return {
        layout: 'list',
        html: `<ul>${items.map((item) => `<li><strong>${item.label}：</strong><span>${item.value}</span></li>`).join('\n')}</ul>`,
      };
    case 3:
      return {
        layout: 'definitions',
        html: `<dl>${items.map((item) => `<dt>${item.label}${colon}</dt><dd>${item.value}</dd>`).join('')}</dl>`,
      };
    case 4:
      return {
        layout: 'boxes',
        html: items
          .map(
            (item) =>
              `<div class="x"><div class="l">${item.label}：</div><div class="v">${item.value}</div></div>`,
          )
          .join('\n'),
      };
    case 5:
      return {
        layout: 'brackets',
        html: `<ul>${items.map((item) => `<li><span>[ ${item.label} ]</span>&nbsp;<em>${item.value}</em></li>`).join('')}</ul>`,
      };
    default:
      return {
        layout: 'breaks',
        html: `<p>${items.map((item) => `<b>${item.label}：</b>&nbsp;${item.value}`).join('<br/>')}</p>`,
      };
  }
}

const navigation = `<div id="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/a">云桥区人民政府关于印发防汛预案的通知</a></li></ul></div>
<script>var a = "<p>索引号：000000/2000-00000</p>";</script><style>p { color: red }</style>`;

/** The HTML page of a seed. */
export function composeHtml(seed: number): ComposedHtml {
  const random = randomFrom(seed * 7919 + 13);
  const facts = factsOf(random);
  const items = itemsOf(random, facts);
  const block = markup(random, items);
  const signed = chance(random, 0.4);
  const source = chance(random, 0.3);
  const shown = (field: MetadataField) => items.find((item) => item.field === field)?.read ?? null;
  const paragraph = pick(random, ['<p style="text-indent:2em">', '<p>&emsp;&emsp;', '<p><span>　　']);
  const body = reportBody(facts.unit, facts.year)
    .split('\n')
    .map((line) => `${paragraph}${line}</p>`)
    .join('\n');
  const heading = pick(random, ['h1', 'h2', 'div', 'p']);
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${facts.title}_云桥区人民政府</title></head><body>
${navigation}
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 法治政府建设</div>
${block.html}
<${heading}>${facts.title}</${heading}>
${source ? `<div class="info"><span>来源：${facts.unit}</span> <span>发布时间：${iso(facts.published)} 10:11</span> <span>字体：<a>大</a> <a>中</a> <a>小</a></span></div>` : ''}
<div id="zoom">${body}
${signed ? `<p style="text-align:right">${facts.unit}</p><p style="text-align:right">${facts.formed.y}年${facts.formed.m}月${facts.formed.d}日</p>` : ''}</div>
<div class="related"><h3>相关链接</h3><ul><li><a href="/b">云桥区民政局2020年度法治政府建设报告</a></li></ul></div>
<div class="footer"><p>主办：云桥区人民政府办公室</p><p>网站标识码：0000000000</p></div></body></html>`;
  return {
    layout: block.layout,
    html,
    year: facts.year,
    expected: {
      title: facts.title,
      indexNumber: shown('indexNumber'),
      topic: shown('topic'),
      publisher: shown('publisher'),
      source: source ? facts.unit : null,
      formedDate: shown('formedDate') ?? (signed ? iso(facts.formed) : null),
      signatureDate: signed ? iso(facts.formed) : null,
      documentNumber: shown('documentNumber'),
      publishedDate: shown('publishedDate') ?? (source ? iso(facts.published) : null),
      validity: shown('validity'),
    },
  };
}
