import { type Label, labels, longestLabel } from './labels.ts';
import { isBlank } from './lines.ts';

/** How a label shows that it is one. `end`: nothing follows it on its line; `space`: only white space parts it from the value. */
export type Mark = 'colon' | 'bracket' | 'cell' | 'space' | 'end';

export type Hit = {
  readonly label: Label;
  /** Where the label begins in its line, its opening bracket included. */
  readonly start: number;
  /** Where its value may begin. */
  readonly end: number;
  readonly mark: Mark;
  /** It stands directly behind other words: `…的通知发文机关`. */
  readonly glued: boolean;
  /** It begins its line or table cell. */
  readonly ownCell: boolean;
};

const firstCharacters = new Set([...labels.keys()].map((word) => word.charAt(0)));
const opening = '[【［〔';
const closing = ']】］〕';
const colons = ':：﹕︰∶';
const separators = '|｜│┃丨,，;；、>》:：()（）·•/]】］。!！';
const mostInnerBlanks = 4;
/** Header lines are short; a longer one is a flattened page whose block stands at its start. */
const scanned = 1500;

/** All labels of one line, in order, none overlapping another. Linear in the line's length. */
export function labelsIn(line: string): Hit[] {
  const hits: Hit[] = [];
  const most = Math.min(line.length, scanned);
  let at = 0;
  while (at < most) {
    const hit = firstCharacters.has(line.charAt(at)) ? labelAt(line, at, hits) : null;
    if (hit) hits.push(hit);
    at = hit ? Math.max(hit.end, at + 1) : at + 1;
  }
  return hits;
}

/** The longest label that begins at `at` and has its marks; shorter ones are tried where the longest has none. */
function labelAt(line: string, at: number, before: readonly Hit[]): Hit | null {
  let found: Hit | null = null;
  let word = '';
  let position = at;
  while (word.length < longestLabel && position < line.length) {
    let blanks = 0;
    while (word !== '' && isBlank(line[position]) && blanks <= mostInnerBlanks) {
      if (line[position] === '\t') return found;
      position++;
      blanks++;
    }
    if (blanks > mostInnerBlanks) return found;
    word += line.charAt(position);
    position++;
    const label = labels.get(word);
    if (label) found = marked(line, at, position, label, before) ?? found;
  }
  return found;
}

function marked(line: string, at: number, after: number, label: Label, before: readonly Hit[]): Hit | null {
  const left = leftOf(line, at, before);
  const right = rightOf(line, after, left.bracket);
  if (right === null) return null;
  if (left.glued && !mayBeGlued(line, at, label, right.mark, before)) return null;
  return {
    label,
    start: left.start,
    end: right.end,
    mark: right.mark,
    glued: left.glued,
    ownCell: left.ownCell,
  };
}

function leftOf(line: string, at: number, before: readonly Hit[]) {
  let position = at;
  while (position > 0 && isBlank(line[position - 1])) position--;
  const previous = line.charAt(position - 1);
  if (position > 0 && opening.includes(previous))
    return { start: position - 1, glued: false, bracket: true, ownCell: position === 1 };
  const free = position < at || position === 0 || separators.includes(previous);
  const afterLabel = before.at(-1)?.end === at;
  const ownCell = position === 0 || /[|｜│┃\t]/.test(line.slice(position - 1, at));
  return { start: at, glued: !free && !afterLabel, bracket: false, ownCell };
}

function rightOf(line: string, after: number, bracket: boolean): { end: number; mark: Mark } | null {
  let position = after;
  let tab = false;
  const skip = () => {
    while (isBlank(line[position])) {
      tab ||= line[position] === '\t';
      position++;
    }
  };
  skip();
  const spaced = position > after;
  if (bracket && closing.includes(line.charAt(position)) && position < line.length) {
    position++;
    skip();
    if (colons.includes(line.charAt(position)) && position < line.length) position++;
    return { end: position, mark: 'bracket' };
  }
  if (position === line.length) return { end: position, mark: 'end' };
  if (tab) return { end: position, mark: 'cell' };
  const next = line.charAt(position);
  if (colons.includes(next)) return { end: position + 1, mark: 'colon' };
  if ('|｜│┃'.includes(next)) {
    // `索引号 | : | …` does not occur; the bar itself stays outside the value.
    return { end: position + 1, mark: 'cell' };
  }
  return spaced ? { end: position, mark: 'space' } : null;
}

/** `…09:18作者:` and `…司法局发布时间:` are labels; `资金来源:` and `办理状态:` are not ours. */
function mayBeGlued(line: string, at: number, label: Label, mark: Mark, before: readonly Hit[]): boolean {
  if (mark === 'end') return label.firm && line.charAt(at - 1) !== '无';
  if (mark !== 'colon') return false;
  if (label.firm || label.word === '信息来源' || label.word === '文章来源') return true;
  const afterHan = /\p{Script=Han}/u.test(line.charAt(at - 1));
  return !afterHan || (before.length > 0 && label.field !== 'title' && label.field !== 'validity');
}
