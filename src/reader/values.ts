import type { Day } from '../base/day.ts';
import { tryDay } from '../base/day.ts';
import type { Place } from '../document/model.ts';
import { afterClock, dateAt, firstDate, hasWeekday, type ReadDate } from './dates.ts';
import {
  documentNumberIn,
  isDamagedDocumentNumber,
  meansNoNumber,
  wholeDocumentNumber,
} from './document-number.ts';
import { trimmed } from './lines.ts';

/** A value and where in the text it stands; `''` with the empty place behind its label where nothing stands there. */
export type Value = { readonly text: string; readonly place: Place };

export type DateValue = {
  readonly day: Day | '' | null;
  readonly place: Place;
  /** What stands there cannot be a date for certain. */
  readonly damaged: boolean;
};

const bars = '|｜│┃丨•●■◆';
/** Controls that stand behind a value without a label of their own. */
const controlTail =
  /[\s\u00a0\u3000]+(?:[【[［(（]?(?:字体|字号|打印|关闭|收藏|分享|纠错|浏览|阅读|点击|访问|放大|缩小|大中小|大 中 小|返回|微信|微博|复制链接|我要纠错|朗读|语音播报|背景|视力|下载)[\s\S]*)$/;
const foreignLabel = /[\s\u00a0\u3000][\u4e00-\u9fa5]{2,6}[\s\u00a0\u3000]{0,2}[:：][\s\S]*$/;
const nothing = /^(?:\/|-+|—+|－+|无|暂无|\\|null|undefined|&nbsp;|\|)?$/i;

/** Behind this the value of a label has run into the body. */
const longestCell = 2000;

/** The first cell of `[from, to)`: bars and white space around it fall away. */
export function cell(text: string, from: number, to: number): Value {
  let start = from;
  while (start < to && (bars.includes(text.charAt(start)) || /\s/.test(text.charAt(start)))) start++;
  let end = start;
  const most = Math.min(to, start + longestCell);
  while (end < most && !bars.includes(text.charAt(end)) && text.charAt(end) !== '\t') end++;
  const [first, last] = trimmed(text, start, end);
  return first === last
    ? { text: '', place: [from, from] }
    : { text: text.slice(first, last), place: [first, last] };
}

/** A date that stands behind an issuer without a label of its own: `来源：云桥区司法局 2025-03-12 09:00`. */
export function trailingDate(text: string, value: Value): ReadDate | null {
  const [from, to] = value.place;
  const date = firstDate(text, from, to);
  if (!date?.day || date.from - from < 2 || !/[\s\u3000|｜]/.test(text.charAt(date.from - 1))) return null;
  return text.slice(afterClock(text, date.to), to).trim() === '' && !hasWeekday(text, date.to) ? date : null;
}

/** Words: publisher, topic, title. Controls and labels of no field fall away from the end. */
export function words(value: Value): Value {
  let text = value.text.replace(controlTail, '').replace(foreignLabel, '').trimEnd();
  if (nothing.test(text)) text = '';
  return shortened(value, text);
}

function shortened(value: Value, text: string): Value {
  return text === ''
    ? { text, place: [value.place[0], value.place[0]] }
    : { text, place: [value.place[0], value.place[0] + text.length] };
}

const indexToken =
  /^(?:[A-Za-z0-9][A-Za-z0-9/／_.—–-]*(?:[ \u00a0]?[/／—–-][ \u00a0]?[A-Za-z0-9][A-Za-z0-9/／_.—–-]*)*|\S+)/;

/** An index number is any token without white space: a third of the real ones fit no pattern. */
export function indexNumber(value: Value): Value {
  if (nothing.test(value.text)) return shortened(value, '');
  return shortened(value, indexToken.exec(value.text)?.[0] ?? '');
}

const indexShape =
  /^[A-Za-z0-9][A-Za-z0-9.-]{2,30}[/／-](?:(?:19|20)\d{2}(?:\d{2}){0,2}[-—–]?\d{3,12}|\d{4,})$/;

/** One of the shapes met: organ, region or credit code, year (month, day), running number. */
export function looksLikeIndexNumber(text: string): boolean {
  return (
    text.length <= 60 && indexShape.test(text) && /\d{4}/.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
  );
}

/** A document number as read. `''` for 无 and the like. Of a longer text only the number in it. */
export function documentNumber(value: Value): Value {
  const text = value.text;
  if (meansNoNumber(text)) return shortened(value, '');
  const bare = wholeDocumentNumber(text);
  if (bare !== null || isDamagedDocumentNumber(text)) return value;
  const inside = text.length > 12 ? documentNumberIn(text) : null;
  if (inside === null) return words(value);
  const at = value.place[0] + text.indexOf(inside);
  return { text: inside, place: [at, at + inside.length] };
}

const validityWords = [
  '继续有效',
  '部分失效',
  '部分有效',
  '部分废止',
  '尚未生效',
  '现行有效',
  '已废止',
  '已失效',
  '已修改',
  '废止',
  '失效',
  '有效',
  '修改',
  '未生效',
  '被修改',
  '被废止',
  '宣布失效',
];

export function isValidity(text: string): boolean {
  return validityWords.includes(text);
}

/**
 * The first date of the value. Where its label does not name what date it is (`named`), a weekday marks the site's own
 * date, which counts as not shown.
 */
export function dateValue(text: string, value: Value, named: boolean): DateValue {
  const [from, to] = value.place;
  if (nothing.test(value.text)) return { day: '', place: [from, from], damaged: false };
  const found = dateAt(text, from) ?? firstDate(text, from, Math.min(to, from + 40));
  if (found && found.from - from <= 4) {
    if (!named && hasWeekday(text, found.to)) return { day: null, place: [from, from], damaged: false };
    return { day: found.day, place: [found.from, found.to], damaged: found.day === null };
  }
  const plain = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(value.text);
  const day = plain ? tryDay(`${plain[1]}-${plain[2]}-${plain[3]}`) : null;
  return { day, place: value.place, damaged: day === null && /\d/.test(value.text) };
}

/** The line holds a date and perhaps a time, and nothing else. */
export function isWholeDate(line: string): boolean {
  const found = dateAt(line, 0);
  return found !== null && line.slice(afterClock(line, found.to)).trim() === '';
}
