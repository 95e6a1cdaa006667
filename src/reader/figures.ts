import type { Figure, Place } from '../document/model.ts';

const unitWords =
  '个百分点|人次|人日|人天|场次|件次|户次|家次|批次|课时|学时|分钟|小时|平方公里|平方米|立方米|公里|千米|公顷|万元|亿元|美元|元|百分点|个工作日|工作日|自然日|个月|周年|余人|余次|余件|余份|[人次件项场份起宗条篇期家户名个天部批轮例册处张台套幅块亩吨米本页万亿支辆间所站座届周字款类种日年分节堂遍回组对头只级倍]';
const unit = new RegExp(unitWords, 'y');
const arabic = /(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?/y;
const chinese = /[一二两三四五六七八九十百千零〇]{1,16}/y;
const scale = /(?:百|千|万|亿){0,2}/y;
const more = /[ \u3000]*(?:余|多|来|几)?[ \u3000]*/y;
const start = /[\d一二两三四五六七八九十百]/g;
const chineseUnits = new Set([
  '人次',
  '场次',
  '件次',
  '户次',
  '家次',
  '批次',
  '课时',
  '学时',
  '个百分点',
  '万元',
  '亿元',
  '元',
  '次',
  '件',
  '项',
  '场',
  '份',
  '起',
  '宗',
  '篇',
  '期',
  '家',
  '户',
  '名',
  '部',
  '批',
  '轮',
  '例',
  '册',
  '人',
  '条',
  '个月',
  '小时',
  '天',
]);
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Words in which a Chinese numeral counts nothing: 一项重要工作, 一次性, 进一步, 第一责任人, 统一, 唯一. */
const idiomBefore = /[第进统唯单同逐万每某任这那其有星期初]$/;
const idiomAfter =
  /^(?:性|体|系列|致|定|些|样|起|直|般|流|线|方面|律|旦|切|时|步|条龙|把手|岗双责|个方面|项重要|条心|件事|盘棋|站式|网|窗|门|张网|单)/;

/** Quantities of the body: value, unit and what they count. Dates, numbers of documents, articles and headings are none. */
export function figuresOf(text: string, paragraphs: readonly Place[], taken: readonly Place[]): Figure[] {
  const figures: Figure[] = [];
  const blocked = [...taken].sort((a, b) => a[0] - b[0]);
  let block = 0;
  for (const [from, to] of paragraphs) {
    let next = from;
    for (const match of text.slice(from, to).matchAll(start)) {
      const at = from + match.index;
      if (at < next) continue;
      while (block < blocked.length && (blocked[block]?.[1] ?? 0) <= at) block++;
      const hit = blocked[block];
      if (hit && hit[0] <= at) {
        next = hit[1];
        continue;
      }
      const figure = figureAt(text, at, from, to);
      next = figure ? figure.place[1] : endOfNumber(text, at);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}

function endOfNumber(text: string, at: number): number {
  const number = /\d/.test(text.charAt(at)) ? arabic : chinese;
  number.lastIndex = at;
  return at + Math.max(1, number.exec(text)?.[0].length ?? 1);
}

function figureAt(text: string, at: number, from: number, to: number): Figure | null {
  const isArabic = /\d/.test(text.charAt(at));
  const read = isArabic ? arabicValue(text, at) : chineseValue(text, at, from);
  if (!read) return null;
  const before = text.charAt(at - 1);
  if (
    isArabic &&
    (/[A-Za-z\d〔[【第./－-]/.test(before) || /[A-Za-z〕\]】年月号./]/.test(text.charAt(read.to)))
  )
    return null;
  if (/[%％]/.test(text.charAt(read.to))) return made(text, at, read.to + 1, read.value, '%', from, to);
  more.lastIndex = read.to;
  const unitFrom = read.to + (more.exec(text)?.[0].length ?? 0);
  unit.lastIndex = unitFrom;
  const word = unit.exec(text)?.[0] ?? '';
  if (word === '' || unitFrom + word.length > to) return null;
  if (!isArabic && (!chineseUnits.has(word) || idiomAfter.test(text.slice(read.to, read.to + 6))))
    return null;
  if (isArabic && word === '年' && read.value > 1900) return null;
  if (isArabic && word === '日' && /月$/.test(text.slice(from, at))) return null;
  return made(text, at, unitFrom + word.length, read.value, word.replace(/^余/, ''), from, to);
}

function arabicValue(text: string, at: number): { value: number; to: number } | null {
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (!match) return null;
  const end = at + match[0].length;
  scale.lastIndex = end;
  const words = scale.exec(text)?.[0] ?? '';
  const value = [...words].reduce(
    (sum, word) => sum * (scales[word] ?? 1),
    Number(match[0].replaceAll(/[,，]/g, '')),
  );
  return { value: Number(value.toPrecision(15)), to: end + words.length };
}

function chineseValue(text: string, at: number, from: number): { value: number; to: number } | null {
  if (idiomBefore.test(text.slice(Math.max(from, at - 1), at))) return null;
  chinese.lastIndex = at;
  const words = chinese.exec(text)?.[0] ?? '';
  scale.lastIndex = at + words.length;
  const large = scale.exec(text)?.[0] ?? '';
  const small = numeralValue(words);
  if (small === null) return null;
  return {
    value: [...large].reduce((sum, word) => sum * (scales[word] ?? 1), small),
    to: at + words.length + large.length,
  };
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function numeralValue(words: string): number | null {
  let total = 0;
  let pending = -1;
  for (const character of words) {
    const power = character === '十' ? 10 : scales[character];
    if (power !== undefined) {
      total += (pending < 0 ? 1 : pending) * power;
      pending = -1;
      continue;
    }
    if (pending > 0) return null;
    pending = digits[character] ?? 0;
  }
  return total + Math.max(pending, 0);
}

const clauseMark = /[，,。；;：:、！!？?（()）“”《》\s]/;
/** What is counted stands behind the last of these: 全年共计组织相关|学习 4 次. */
const verbs =
  /组织|开展|举办|召开|办理|办结(?!率)|受理|审查|审核|审议|完成|收到|制定|印发|出台|发放|实现|进行|举行|参加|集中|参与|共计|累计|总计|合计|先后|分别|已经|新增|达到|超过|不少于|至少|每季度|每年|每月|全年|今年|本年度|年内|其中|通过|查处|调解|化解|处理|纠正|清理|修订|废止|报送|发布|公开|推送|走访|检查出|聘请|配备|建成|建立|解决|承办|收集|采纳|邀请|安排|落实|听取|带头|主持/g;
const leading =
  /^(?:年度?|共|已|新|约|近|达|了|的|在|对|为|将|等|全部|相关|各类|有关|各项|并|及时|依法|我局|我镇|我区|我县|我市)+/;
const trailing =
  /(?:共计|共|累计|总计|合计|达到|达|约|近|超过|不少于|至少|为|有|了|的|等|各|全年|新增|增加|减少|减少了|增长|下降|提高|降低|同比|超)+$/;

/** What is counted: the words before the number in its clause, else those behind its unit. */
function made(
  text: string,
  at: number,
  end: number,
  value: number,
  word: string,
  from: number,
  to: number,
): Figure {
  const counts = wordsBefore(text, at, from) || wordsBehind(text, end, to);
  return { text: text.slice(at, end), value, unit: word, counts, place: [at, end] };
}

function wordsBefore(text: string, at: number, from: number): string {
  let begin = at;
  while (
    begin > from &&
    at - begin < 24 &&
    !clauseMark.test(text.charAt(begin - 1)) &&
    !/\d/.test(text.charAt(begin - 1))
  )
    begin--;
  const words = text.slice(begin, at).replace(trailing, '');
  let behind = 0;
  for (const match of words.matchAll(verbs)) behind = match.index + match[0].length;
  const counted = words.slice(behind).replace(leading, '').replace(trailing, '');
  return counted.length > 12 ? counted.slice(-12) : counted;
}

function wordsBehind(text: string, end: number, to: number): string {
  let stop = end;
  while (stop < to && stop - end < 16 && !clauseMark.test(text.charAt(stop)) && !/\d/.test(text.charAt(stop)))
    stop++;
  return text
    .slice(end, stop)
    .replace(/^(?:的|以上|左右|以内)+/, '')
    .slice(0, 12);
}
