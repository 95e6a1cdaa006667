import type { Place } from '../document/model.ts';
import { footerInLine, isFooterStart, isHeaderFurniture, isWeakFooter } from './furniture.ts';
import { labelsIn } from './label-scan.ts';
import type { Line } from './lines.ts';
import { leadingNumbering } from './numbering.ts';
import { looksLikeIndexNumber } from './values.ts';

const mostHeadLines = 1500;
const organs =
  /(?:政府|委员会|委|局|办|厅|处|部门|单位|机关|机构|街道|乡镇|乡|镇|人大|政协|法院|检察院|学校|企业|公司|中心|党组|支部|社区|同志|公民|群众)/;

/** `各镇人民政府，区直各部门：`: those a paper is sent to. */
export function isAddressee(line: string): boolean {
  if (!/[:：]$/.test(line) || line.length < 4 || line.length > 400) return false;
  return (
    !/[。；]/.test(line) &&
    organs.test(line) &&
    !/^(?:来源|信息来源|发布机构|附件|责任单位|主办|承办|联系)/.test(line)
  );
}

/** The body speaks here: a sentence, a numbered heading, those addressed. */
function isProse(line: Line): boolean {
  const { text } = line;
  if (line.link || isHeaderFurniture(text)) return false;
  const hit = labelsIn(text.slice(0, 40))[0];
  if (hit?.start === 0 && (hit.mark === 'colon' || hit.mark === 'bracket')) return false;
  const number = leadingNumbering(text);
  if (
    number &&
    text.length > number.to &&
    ['part', 'chapter', 'article'].includes(number.kind) &&
    number.ordinal === 1
  )
    return true;
  if (number && text.length > number.to + 2 && number.kind === 'item' && number.ordinal === 1) return true;
  if (/。/.test(text) && text.length >= 20) return true;
  if (/如下[:：。]?$/.test(text) && text.length >= 10) return true;
  if (isAddressee(text)) return true;
  return text.length >= 60 && (text.match(/[,，;；]/g)?.length ?? 0) >= 3;
}

/** `1 总则` with `1.1 …` under it. */
function startsDecimal(lines: readonly Line[], index: number): boolean {
  if (!/^1[ \u00a0\u3000]{0,4}[\u4e00-\u9fa5]{2,14}$/.test(lines[index]?.text ?? '')) return false;
  return lines.slice(index + 1, index + 3).some((line) => /^1\.1[^\d]/.test(line.text));
}

/** A line of the metadata block that cannot stand in a body: an index number behind its label. */
function isAnchor(line: Line): boolean {
  if (line.text.length > 400 || !/索/.test(line.text)) return false;
  return labelsIn(line.text).some((hit) => {
    if (hit.label.field !== 'indexNumber') return false;
    const value = /^[\s|｜:：]*(\S+)/.exec(line.text.slice(hit.end))?.[1] ?? '';
    return looksLikeIndexNumber(value) || (hit.start === 0 && hit.mark !== 'space' && line.text.length < 200);
  });
}

/** Number of the first line that belongs to the body; the lines before it are the page's head. */
export function headEndOf(lines: readonly Line[]): number {
  const most = Math.min(lines.length, mostHeadLines);
  let anchor = -1;
  for (let index = most - 1; index >= 0 && anchor < 0; index--) {
    const line = lines[index];
    if (line && isAnchor(line)) anchor = index;
  }
  for (let index = anchor + 1; index < most; index++) {
    const line = lines[index];
    if (line && (isProse(line) || startsDecimal(lines, index))) return index;
  }
  return most;
}

/** Number of the line after the body's last one: from there on the page speaks of itself. */
export function bodyEndOf(lines: readonly Line[], start: number): number {
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (isFooterStart(line.text)) return index;
    if (isWeakFooter(line.text) && lines.slice(index + 1, index + 4).some((next) => isFooterStart(next.text)))
      return index;
  }
  return lines.length;
}

/** Paragraphs of the body between two lines, without controls, cut where the page's foot follows on the same line. */
export function paragraphsOf(text: string, lines: readonly Line[], start: number, end: number): Place[] {
  const paragraphs: Place[] = [];
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (!line || (index < start + 4 && isHeaderFurniture(line.text))) continue;
    const cut = index >= end - 3 ? footCut(line.text) : line.text.length;
    if (cut > 0)
      paragraphs.push([line.from, line.from + text.slice(line.from, line.from + cut).trimEnd().length]);
    if (cut < line.text.length) break;
  }
  return paragraphs;
}

function footCut(line: string): number {
  footerInLine.lastIndex = 0;
  const match = footerInLine.exec(line);
  return match ? match.index : line.length;
}
