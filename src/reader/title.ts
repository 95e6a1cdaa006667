import type { Place } from '../document/model.ts';
import { isDamagedDocumentNumber, wholeDocumentNumber } from './document-number.ts';
import { isHeaderFurniture } from './furniture.ts';
import { labelsIn } from './label-scan.ts';
import { compact, type Line } from './lines.ts';
import { isWholeDate } from './values.ts';

export type TitleReading = {
  readonly value: string;
  readonly place: Place;
  readonly confidence: number;
  /** Numbers of the lines the title (and its repetitions) stands on. */
  readonly lines: readonly number[];
};

const endings =
  '报告|情况|总结|通知|意见|办法|规定|细则|通告|公告|决定|方案|函|复函|批复|目录|清单|要点|规划|计划|解读|图解|纪要|命令|令|公报|条例|制度|规程|指引|指南|预案|说明|公示|年报|通报|规则|标准|措施|请示|答复|建议|章程|纲要|须知|启事|事项|解释|安排|问答|汇报|白皮书|一览表|名单|流程|导则|议案|倡议书|结果|反馈|工作|成效';
const ending = new RegExp(`(?:${endings})[”"’』]?(?:[（(【\\[〔][^（）()]{1,30}[）)】\\]〕])*$`);
const subject = /关于|印发|转发|年度|(?:19|20)\d{2}年?|法治政府|公布|征求|目录|信息公开|实施|第一责任人/;
const organEnding =
  /(?:政府|委员会|委|局|办公室|办|厅|处|中心|街道|街道办事处|办事处|镇|乡|区|县|市|院|公司|大学|学院|党组|队|所|站)$/;

/** The words look like a complete title: they end like one. */
export function endsLikeTitle(words: string): boolean {
  return ending.test(compact(words));
}

function mayBeTitleLine(line: Line): boolean {
  const { text } = line;
  if (line.link || text.length < 2 || text.length > 130 || /[。；]/.test(text) || /[|｜\t>＞]/.test(text))
    return false;
  const label = labelsIn(text.slice(0, 24))[0];
  if (label?.start === 0 && label.label.firm) return false;
  if (
    isHeaderFurniture(text) ||
    isWholeDate(text) ||
    wholeDocumentNumber(text) !== null ||
    isDamagedDocumentNumber(text)
  )
    return false;
  if (
    /^(?:附件|目[ \u3000]*录|\d{1,2}[.、．]|点击|文件下载|下载|相关|备注|注[:：])/.test(text) ||
    (/[，,：]/.test(text) && text.length > 70)
  )
    return false;
  return /[\u4e00-\u9fa5]{2}/.test(text) && !/[:：]$/.test(text) && !/^[（(].*[)）]$/.test(text);
}

/** A line that goes on with the words of the line before, though these end like a title. */
const continues = /^[（(》”〉的]|^(?:通知|意见|函|报告|办法)$/;

type Candidate = {
  readonly lines: readonly number[];
  readonly words: string;
  readonly score: number;
  /** Where the words end in the last line, when a site's name follows them there. */
  readonly length?: number;
};

/** `…报告_通知公告_云桥区人民政府`: the window's title printed as the first line. */
const siteSuffix = /[\s\u3000]*(?:[_＿]|[\s\u3000][-–—]+[\s\u3000]|[-–—]+(?=[\u4e00-\u9fa5]{2,14}$)).*$/;

/** The head of a page: lines `0` to `headEnd`, of which `used` belong to labels. */
export type PageHead = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly headEnd: number;
  readonly used: ReadonlySet<number>;
  /** Words of the window's title, white space removed; `''` where there is none. */
  readonly windowTitle: string;
};

/** The title among the lines of the head that carry no metadata, repeated and broken ones included. */
export function titleIn(head: PageHead, known: string | null): TitleReading | null {
  const { text, lines, headEnd, used } = head;
  const free = lines
    .slice(0, headEnd)
    .flatMap((line, index) => (!used.has(index) && mayBeTitleLine(line) ? [index] : []));
  if (known !== null && known !== '') return knownTitle(text, lines, free, known);
  let best: Candidate | null = null;
  for (const candidate of runsOf(free).flatMap((run) => candidatesOf(head, run))) {
    if (!best || candidate.score >= best.score) best = candidate;
  }
  if (!best || best.score < 3) return null;
  const [from, to] = placeOf(lines, best.lines);
  const place: Place = best.length === undefined ? [from, to] : [from, from + best.length];
  const again = repetitions(lines, free, best.words);
  return {
    value: best.words,
    place,
    confidence: best.score >= 5 ? 0.95 : 0.75,
    lines: [...best.lines, ...again],
  };
}

/**
 * The block's title where the block cut or broke it: `…印发《云桥区法治` going on in the next line, or a list page's `...`.
 * Answers the whole title with its place, or null where the block's own is whole.
 */
export function wholeTitle(
  head: PageHead,
  known: TitleReading | null,
  value: string,
  from: number,
): { value: string; place: Place; line: number } | null {
  if (endsLikeTitle(value) && !unbalanced(value)) return null;
  const cut = /(?:\.{3}|…)+$/.test(value);
  if (cut)
    return known && compact(known.value).length > compact(value).length ? { ...known, line: -1 } : null;
  const index = head.lines.findIndex((line) => line.from <= from && from < line.to) + 1;
  const next = head.lines[index];
  if (!next || head.used.has(index) || index >= head.headEnd || !mayBeTitleLine(next)) return null;
  const joinedValue = value + next.text;
  if (!endsLikeTitle(joinedValue) || unbalanced(joinedValue) || joinedValue.length > 160) return null;
  return { value: joinedValue, place: [from, next.to], line: index };
}

/** The block names the title: the page's own heading only has to be kept out of the body. */
function knownTitle(
  text: string,
  lines: readonly Line[],
  free: readonly number[],
  known: string,
): TitleReading | null {
  const again = repetitions(lines, free, known);
  if (again.length === 0) return null;
  const whole = again.find((index) => compact(lines[index]?.text ?? '') === compact(known));
  const place = placeOf(lines, whole === undefined ? again.slice(0, 1) : [whole]);
  return { value: text.slice(...place), place, confidence: 0.98, lines: again };
}

function repetitions(lines: readonly Line[], free: readonly number[], words: string): number[] {
  const wanted = compact(words).replace(/(?:\.{3}|…)+$/, '');
  const own = new Set<number>();
  for (const index of free) {
    const line = compact(lines[index]?.text ?? '');
    if (line === wanted || (wanted.length >= 12 && line.startsWith(wanted))) own.add(index);
    else if (line.length >= 2 && wanted.startsWith(line)) joinInto(own, lines, free, index, wanted);
  }
  return [...own];
}

/** Lines `index`, `index + 1`, … that together make the wanted words. */
function joinInto(
  own: Set<number>,
  lines: readonly Line[],
  free: readonly number[],
  index: number,
  wanted: string,
): void {
  let joined = '';
  const run: number[] = [];
  for (let at = index; at < index + 5 && free.includes(at); at++) {
    joined += compact(lines[at]?.text ?? '');
    run.push(at);
    if (joined === wanted) {
      for (const each of run) own.add(each);
      return;
    }
    if (!wanted.startsWith(joined)) return;
  }
}

function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

function candidatesOf({ lines, headEnd, windowTitle }: PageHead, run: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < run.length; at++) {
    for (let length = 1; length <= 6 && at + length <= run.length; length++) {
      const part = run.slice(at, at + length);
      const texts = part.map((index) => lines[index]?.text ?? '');
      const words = joined(texts);
      if (words.length > 160) break;
      const score =
        scoreOf(texts, words, part.at(-1) === headEnd - 1) +
        (part.every((index) => lines[index]?.heading) ? 1.5 : 0) +
        (words.length >= 6 && windowTitle.includes(compact(words)) ? 2 : 0);
      candidates.push({ lines: part, words, score });
    }
    const index = run[at] ?? 0;
    const line = lines[index]?.text ?? '';
    const bare = line.replace(siteSuffix, '');
    if (bare !== line && endsLikeTitle(bare) && subject.test(bare)) {
      candidates.push({
        lines: [index],
        words: bare,
        score: scoreOf([bare], bare, false) - 0.5,
        length: bare.length,
      });
    }
  }
  return candidates;
}

function scoreOf(texts: readonly string[], words: string, beforeBody: boolean): number {
  const whole = endsLikeTitle(words);
  let score = (whole ? 3 : 0) + (subject.test(words) ? 2 : 0) + (words.length >= 10 ? 0.5 : -1);
  if (beforeBody) score += 0.5;
  if (unbalanced(words)) score -= 3;
  const first = compact(texts[0] ?? '');
  if (texts.length > 1) {
    // A first line that is a title by itself is the page's column or the same title again, never half of this one.
    const complete = texts.some(
      (line, index) => index > 0 && endsLikeTitle(texts[index - 1] ?? '') && !continues.test(line),
    );
    score += complete ? -4 : 0.1 * texts.length;
    if (new Set(texts.map(compact)).size < texts.length) score -= 4;
    const rest = texts.slice(1).join('');
    // The site's own name above the title, which names the place again.
    if (organEnding.test(first) && !rest.startsWith('关于') && compact(rest).includes(first.slice(0, 3)))
      score -= 1;
    if (
      organEnding.test(first) &&
      !/^(?:关于|(?:19|20)\d{2}|印发|转发|\D{0,12}(?:19|20)\d{2}|中共|法治)/.test(rest) &&
      !subject.test(rest)
    )
      score -= 1;
  } else if (/^(?:关于|(?:19|20)\d{2}年)/.test(first)) score -= 0.1;
  return score;
}

function unbalanced(words: string): boolean {
  return [
    ['《', '》'],
    ['（', '）'],
    ['(', ')'],
  ].some(([open = '', close = '']) => words.split(open).length !== words.split(close).length);
}

function joined(texts: readonly string[]): string {
  return texts.reduce(
    (all, next) =>
      all === ''
        ? next
        : /[A-Za-z\d]$/.test(all) && /^[A-Za-z\d]/.test(next) && !/\d$/.test(all)
          ? `${all} ${next}`
          : all + next,
    '',
  );
}

function placeOf(lines: readonly Line[], indices: readonly number[]): Place {
  return [lines[indices[0] ?? 0]?.from ?? 0, lines[indices.at(-1) ?? 0]?.to ?? 0];
}

const glued = new RegExp(
  `^([^。；！？\\t]{6,90}?(?:${endings}))(?:[ \\u00a0\\u3000\\t]+|(?=各[^。]{2,80}[:：]))`,
);

const toAddressees =
  /^(.{2,110}的(?:通知|意见|函|复函|批复|通报|报告|请示|决定|公告)(?:（[^（）]{1,12}）)?)(?=(?:[\u4e00-\u9fa5]{2,12}[〔﹝[［（(]20\d{2}[〕﹞\]］）)]\d{1,4}号)?[^》”的。；]{2,300}[:：]$)/;

/**
 * Length of a title that runs into the first sentence or into those addressed, in a page whose line breaks were lost;
 * 0 where the line does not begin with one.
 */
export function gluedTitleLength(line: string): number {
  const toThose = line.length < 500 ? toAddressees.exec(line)?.[1] : undefined;
  if (toThose !== undefined) return toThose.length;
  const words = glued.exec(line.slice(0, 160))?.[1] ?? '';
  const isTitle = words !== '' && subject.test(words) && !/[，,]/.test(words) && !unbalanced(words);
  return isTitle && line.length >= words.length + 20 ? words.length : 0;
}
