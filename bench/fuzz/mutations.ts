import type { Random } from '../checker/random.ts';

/* What happens to texts and bytes on their way: by accident, by bad software, and on purpose. */

export type TextMutation = (text: string, random: Random) => string;
export type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Words and marks that the reader and the rules look for, in places where nobody expects them. */
const pieces = [
  ...[
    '索引号',
    '文号：',
    '发布机构',
    '成文日期：2025-02-30',
    '发文时间：二〇二五年二月',
    '：',
    '|',
    '\t',
    '\n',
    '　　',
  ],
  ...[
    '[ 主题分类 ]',
    '标 题：',
    '效力状态：有效',
    '来源：',
    '首页 > ',
    '今天是2025年2月14日 星期五',
    '相关文章',
    '打印',
  ],
  ...[
    '一、',
    '（一）',
    '(1)',
    '1、',
    '1.1.1',
    '一是',
    '①',
    '第一章',
    '第十条',
    '二十一、',
    '（',
    '）',
    '《',
    '》',
    '《》第条',
  ],
  ...[
    '2024年',
    '2024年度',
    '2024年13月32日',
    '〔2024〕',
    '云政发〔2024〕5号',
    '［2024]5号',
    '其中',
    '5件',
    '-5件',
    '3.14%',
    '零',
  ],
  ...[
    '亲自部署',
    '法制国家',
    '高度重视',
    '进一步加强',
    '××',
    '★',
    'XX局',
    '此处填写',
    '绝密★30年',
    '机密',
    '秘密',
  ],
  ...[
    '110105194912310021',
    '13800001234',
    '6222020200112230',
    '《行政处罚法》第一百条',
    '云桥区水务局',
    '各镇人民政府：',
  ],
  ...[
    '\ufffd',
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u2028',
    '\u0085',
    '㊀',
    '１２',
    '〇',
    '來源',
    '發佈',
  ],
  ...[
    '<td>',
    '</p>',
    '<!--',
    '&#x4e00;',
    '&lt;',
    ']]>',
    '=1+1',
    '+cmd',
    '@sum',
    '-2',
    '"',
    "'",
    ',',
    '\\',
    '{{x}}',
    '$&',
    '$1',
  ],
] as const;

const deep = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '一是',
  '第一条',
  '1.1.1.1.',
  '《',
  '（',
  '“',
  '〔',
  '【',
  '<',
  '[',
] as const;

const cutOut: TextMutation = (text, random) => {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + text.slice(at + random.whole(1, 200));
};
const putIn: TextMutation = (text, random) => {
  const at = random.whole(0, text.length);
  const put = Array.from({ length: random.whole(1, 5) }, () => random.one(pieces)).join('');
  return text.slice(0, at) + put + text.slice(at);
};
const doubled: TextMutation = (text, random) => {
  const from = random.whole(0, text.length);
  const part = text.slice(from, from + random.whole(1, 600));
  const at = random.whole(0, text.length);
  return text.slice(0, at) + part.repeat(random.whole(1, 3)) + text.slice(at);
};
const truncated: TextMutation = (text, random) => text.slice(0, random.whole(0, text.length));
const headless: TextMutation = (text, random) => text.slice(random.whole(0, text.length));
const range = (text: string, random: Random): [number, number] => {
  const from = random.whole(0, text.length);
  return [from, from + random.whole(1, 800)];
};
const changed = (text: string, random: Random, change: (part: string) => string): string => {
  const [from, to] = range(text, random);
  return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
};
const fullWidth: TextMutation = (text, random) =>
  changed(text, random, (part) =>
    part.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  );
const halfWidth: TextMutation = (text, random) => changed(text, random, (part) => part.normalize('NFKC'));
const spacedOut: TextMutation = (text, random) => {
  const blank = random.one([' ', '\u3000', '\u00a0', '\u200b', '\t', '\n']);
  return changed(text, random, (part) => [...part].join(blank));
};
const noBreaks: TextMutation = (text, random) =>
  text.replace(/\r?\n/g, random.one(['', ' ', '\u3000\u3000', '\r', '\r\n', '\n\n', '\u2028', '\f']));
const shuffled: TextMutation = (text, random) => {
  const lines = text.split('\n');
  for (let at = lines.length - 1; at > 0; at--) {
    const other = random.whole(0, at);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }
  return lines.join('\n');
};
const controls: TextMutation = (text, random) => {
  let out = text;
  for (let count = random.whole(1, 20); count > 0; count--) {
    const at = random.whole(0, out.length);
    out = out.slice(0, at) + String.fromCharCode(random.whole(0, 0x1f)) + out.slice(at);
  }
  return out;
};
const surrogates: TextMutation = (text, random) => {
  let out = text;
  for (let count = random.whole(1, 12); count > 0; count--) {
    const at = random.whole(0, out.length);
    out =
      out.slice(0, at) +
      String.fromCharCode(random.whole(0xd800, 0xdfff)) +
      out.slice(at + random.whole(0, 1));
  }
  return out;
};
const anyCharacters: TextMutation = (text, random) => {
  const at = random.whole(0, text.length);
  const put = Array.from({ length: random.whole(1, 60) }, () =>
    String.fromCodePoint(random.whole(0, 0x10ffff)),
  );
  return text.slice(0, at) + put.join('') + text.slice(at);
};
/** Mostly a few, seldom thousands: what is quadratic in anything shows here. */
const many = (random: Random) => Math.floor(10 ** (1 + random.next() ** 3 * 3.2));
const repeated: TextMutation = (text, random) => {
  const unit = Array.from({ length: random.whole(1, 3) }, () => random.one(pieces)).join('');
  const at = random.whole(0, text.length);
  return text.slice(0, at) + unit.repeat(many(random)) + text.slice(at);
};
const nestedNumbers: TextMutation = (text, random) => {
  const at = random.whole(0, text.length);
  const by = random.one(['', '', '\n', '加强', ' ']);
  const put = Array.from({ length: many(random) }, () => random.one(deep) + by).join('');
  return text.slice(0, at) + put + text.slice(at);
};
const digits: TextMutation = (text, random) =>
  text.replace(/\d/g, (digit) => (random.chance(0.1) ? String(random.whole(0, 9)) : digit));
const oneCharacter: TextMutation = (text, random) => {
  const unit = random.one([
    '。',
    '，',
    '的',
    '1',
    ' ',
    '\n',
    '、',
    '（',
    '年',
    '《',
    '\u3000',
    '·',
    '-',
    '1.',
    '一',
  ]);
  const at = random.whole(0, text.length);
  return text.slice(0, at) + unit.repeat(many(random)) + text.slice(at);
};

export const textMutations: readonly TextMutation[] = [
  cutOut,
  cutOut,
  putIn,
  putIn,
  putIn,
  doubled,
  truncated,
  headless,
  fullWidth,
  halfWidth,
  spacedOut,
  noBreaks,
  shuffled,
  controls,
  surrogates,
  anyCharacters,
  repeated,
  nestedNumbers,
  digits,
  oneCharacter,
];

const bitFlips: ByteMutation = (bytes, random) => {
  const out = bytes.slice();
  for (let count = Math.min(out.length, random.whole(1, 40)); count > 0; count--) {
    const at = random.whole(0, out.length - 1);
    out[at] = (out[at] ?? 0) ^ (1 << random.whole(0, 7));
  }
  return out;
};
const cutShort: ByteMutation = (bytes, random) => bytes.slice(0, random.whole(0, bytes.length));
const noise: ByteMutation = (bytes, random) => {
  const out = bytes.slice();
  const from = random.whole(0, out.length);
  for (let at = from; at < Math.min(out.length, from + random.whole(1, 300)); at++)
    out[at] = random.whole(0, 255);
  return out;
};
const zeros: ByteMutation = (bytes, random) => {
  const from = random.whole(0, bytes.length);
  return bytes.slice().fill(0, from, from + random.whole(1, 300));
};
const spliced: ByteMutation = (bytes, random) => {
  const [from, at] = [random.whole(0, bytes.length), random.whole(0, bytes.length)];
  const part = bytes.subarray(from, from + random.whole(1, 400));
  return Uint8Array.from([...bytes.subarray(0, at), ...part, ...bytes.subarray(at)]);
};
const lost: ByteMutation = (bytes, random) => {
  const at = random.whole(0, bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + random.whole(1, 50))]);
};

export const byteMutations: readonly ByteMutation[] = [
  bitFlips,
  bitFlips,
  cutShort,
  noise,
  zeros,
  spliced,
  lost,
];

/** One to six changes, one after the other. */
export function mutated<Value>(
  value: Value,
  mutations: readonly ((value: Value, random: Random) => Value)[],
  random: Random,
  most = 6,
): Value {
  let out = value;
  for (let count = random.whole(1, most); count > 0; count--) out = random.one(mutations)(out, random);
  return out;
}

export { many as manyOf, pieces };
