import type { Day } from '../base/day.ts';
import type { Place } from '../document/model.ts';
import { afterClock, firstDate, type ReadDate } from './dates.ts';

export type Signature = {
  readonly day: Day | null;
  readonly place: Place;
  /** The issuer's words before the date, `''` where it signs with a date alone. */
  readonly issuer: string;
};

const longestIssuer = 120;
/** What may stand behind the date: a note in brackets, a contact, an attachment list; then the paper itself is over. */
const note = /^[\s\u3000]*(?:[（(](?:此件|联系人|本文|主动公开|公开)[^）)]*[）)]?)?[\s\u3000]*$/;
const issuerWords =
  /(?:政府|委员会|局|办公室|办公厅|厅|部|处|中心|街道|办事处|镇|乡|院|委|组|会|署|所|站|大队|支队|公司|大学|学校|银行|室|省|市|县|区)$/;

/**
 * The date under the paper, with its issuer: on a line of its own, behind the issuer on one line, or run into the
 * last sentence. Of a paper with annexes it is the one that closes the paper itself.
 */
export function signatureIn(text: string, paragraphs: readonly Place[]): Signature | null {
  for (let index = 0; index < paragraphs.length; index++) {
    const [from, to] = paragraphs[index] ?? [0, 0];
    const last = index === paragraphs.length - 1;
    const found =
      lineSignature(text, paragraphs, index) ??
      (to - from > 20 ? runInSignature(text, from, to, last) : null);
    if (found) return found;
  }
  return null;
}

function lineSignature(text: string, paragraphs: readonly Place[], index: number): Signature | null {
  const [from, to] = paragraphs[index] ?? [0, 0];
  if (to - from > longestIssuer + 40 || index === 0) return null;
  const line = text.slice(from, to);
  const date = lastDate(line);
  if (!date) return null;
  const before = line
    .slice(0, date.from)
    .replace(/[\s\u3000:：，,]+$/, '')
    .replace(/^[（(]/, '');
  if (!note.test(line.slice(afterClock(line, date.to)).replace(/^[）)]/, ''))) return null;
  if (before !== '') {
    if (!isIssuer(before)) return null;
    return { day: date.day, place: [from + date.from, from + date.to], issuer: before.trim() };
  }
  if (/^[（(]/.test(line)) return null;
  const [above, aboveEnd] = paragraphs[index - 1] ?? [0, 0];
  const previous = text.slice(above, aboveEnd);
  const issuer = previous.length <= longestIssuer && isIssuer(previous.trim()) ? previous.trim() : '';
  if (issuer === '' && index < paragraphs.length - 3 && !/[。.]$/.test(previous)) return null;
  return { day: date.day, place: [from + date.from, from + date.to], issuer };
}

function lastDate(line: string): ReadDate | null {
  let found: ReadDate | null = null;
  for (let date = firstDate(line); date; date = firstDate(line, date.to)) found = date;
  return found;
}

/** Orders are signed by a person: 省长　某某. */
const signer =
  /^(?:总理|主席|省长|市长|县长|区长|镇长|乡长|部长|局长|厅长|主任|委员长)[\s\u3000]*[\u4e00-\u9fa5][\u4e00-\u9fa5\s\u3000]{1,6}$/;

function isIssuer(words: string): boolean {
  if (words.length < 2 || /[。；:：，,]/.test(words)) return false;
  const name = words.replace(/[\s\u3000]+$/, '').replace(/[（(][^（）()]*[）)]$/, '');
  return signer.test(name) || issuerWords.test(name);
}

/** `…认真贯彻执行。云桥区人民政府2025年3月4日` in a page whose line breaks were lost. */
function runInSignature(text: string, from: number, to: number, last: boolean): Signature | null {
  const paragraph = text.slice(from, to);
  for (let date = firstDate(paragraph); date; date = firstDate(paragraph, date.to)) {
    const near = Math.max(0, date.from - longestIssuer - 1);
    const words = paragraph.slice(near, date.from);
    const stop =
      near + Math.max(...['。', '；', '：', '！', '”', '》'].map((mark) => words.lastIndexOf(mark)));
    if (stop < near || paragraph.charAt(stop) !== '。') continue;
    const before = paragraph
      .slice(stop + 1, date.from)
      .trim()
      .replace(/^附件.*?(?:\.docx?|\.xlsx?|\.pdf)/i, '');
    const after = paragraph.slice(date.to, date.to + 80);
    if (/^[\s\u3000]*(?:前|后|起|止|至|以|之|施|印|，|,|、|。|；|通过|发布|公布|颁布|（星期)/.test(after))
      continue;
    if (before === '' ? last && note.test(after) : isIssuer(before.replace(/[\s\u3000]+/g, ''))) {
      return { day: date.day, place: [from + date.from, from + date.to], issuer: before };
    }
  }
  return null;
}
