import type { Random } from '../checker/random.ts';
import { manyOf, type TextMutation } from './mutations.ts';

/* Damage to HTML source, and texts in the bytes of this or that charset. */

const into = (html: string, random: Random, put: string): string => {
  const at = random.whole(0, html.length);
  return html.slice(0, at) + put + html.slice(at);
};
const tags = [
  'div',
  'b',
  'span',
  'td',
  'tr',
  'table',
  'p',
  'a href=#',
  'li',
  'ul',
  'h1',
  'svg',
  'title',
  'select',
  'font',
  'form',
  'template',
  'math',
  'pre',
  'dl',
  'dt',
] as const;

const nested: TextMutation = (html, random) => {
  const tag = random.one(tags);
  const other = random.one(tags);
  const depth = manyOf(random);
  const close = random.chance(0.3) ? `</${other}></${tag}>`.repeat(depth) : '';
  return into(html, random, `<${tag}><${other}>`.repeat(depth) + close);
};
const entities: TextMutation = (html, random) => {
  const entity = random.one([
    '&amp;',
    '&lt;',
    '&#x4e00;',
    '&#0;',
    '&#xd800;',
    '&#99999999999;',
    '&nbsp;',
    '&amp;amp;',
    '&CounterClockwiseContourIntegral;',
    '&',
    '&#',
    '&#x;',
    '&not;in',
    '&a',
  ]);
  return into(html, random, entity.repeat(manyOf(random)));
};
const doctype: TextMutation = (html, random) => {
  const levels = random.whole(1, 12);
  const lines = Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY l0 "依法">${lines.join('')}]>&l${levels};${html}`;
};
const unclosed: TextMutation = (html, random) =>
  into(
    html,
    random,
    random.one([
      '<!--',
      '<script>',
      '<style>',
      '<![CDATA[',
      '<a href="',
      "<td title='",
      '<title>',
      '<textarea>',
      '<noscript>',
      '<plaintext>',
      '<xmp>',
      '</',
      '<',
      '<?xml',
      '<!',
      '<svg><style>',
      '<iframe>',
    ]),
  );
const attributes: TextMutation = (html, random) => {
  const count = manyOf(random);
  const list = Array.from({ length: count }, (_, at) => (random.chance(0.5) ? `a${at}=${at}` : 'x="y"')).join(
    ' ',
  );
  return into(html, random, `<td ${list}>`);
};
const brokenTags: TextMutation = (html, random) =>
  html.replace(/<\/?[a-z]+/g, (tag) =>
    random.chance(0.08) ? random.one(['', '<', '</', `<${random.one(tags)}`, '>', `${tag}${tag}`]) : tag,
  );
const wideTable: TextMutation = (html, random) =>
  into(
    html,
    random,
    `<table>${`<tr>${'<td colspan=99999 rowspan=99999>索引号'.repeat(random.whole(1, 30))}`.repeat(random.whole(1, 60))}`,
  );
const links: TextMutation = (html, random) => into(html, random, '<a href=x>相关链接'.repeat(manyOf(random)));
const charsetName: TextMutation = (html, random) =>
  `<meta charset="${random.one(['gb2312', 'gbk', 'utf-8', 'utf-16', 'big5', 'iso-8859-1', 'x-user-defined', 'nonsense', '', 'utf-7', 'shift_jis', 'replacement'])}">${html}`;

export const htmlMutations: readonly TextMutation[] = [
  nested,
  entities,
  doctype,
  unclosed,
  unclosed,
  attributes,
  brokenTags,
  brokenTags,
  wideTable,
  links,
  charsetName,
];

let gbTable: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The platform only decodes GB18030, so the table is made by decoding. */
function gbBytes(text: string): Uint8Array {
  if (!gbTable) {
    const decoder = new TextDecoder('gb18030');
    const table = new Map<string, readonly [number, number]>();
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    gbTable = table;
  }
  const table = gbTable;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? [code] : [...(table.get(character) ?? [0x3f])];
    }),
  );
}

const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(
    Uint16Array.from([
      ...(mark ? [0xfeff] : []),
      ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    ]).buffer,
  );

/** A text as bytes, mostly UTF-8. */
export function encoded(text: string, random: Random): Uint8Array {
  const die = random.next();
  if (die < 0.7) return new TextEncoder().encode(text);
  if (die < 0.85) return gbBytes(text);
  if (die < 0.9) return utf16(text, true);
  if (die < 0.93) return utf16(text, false);
  if (die < 0.96) return Uint8Array.from([...text].map((character) => character.charCodeAt(0) & 0xff));
  return Uint8Array.from([0xef, 0xbb, 0xbf, ...gbBytes(text)]);
}
