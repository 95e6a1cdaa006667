import type { Place, PublishedDocument } from '../../document/model.ts';
import type { CheckResult, Finding, SameAs } from '../finding.ts';
import { severityWord } from '../severity.ts';
import { summaryOf } from './check-json.ts';
import { inContext } from './in-context.ts';
import { linePositions } from './lines.ts';
import { ruleName } from './rule-name.ts';

const colours = { error: 31, warning: 33, advice: 36, bold: 1, faint: 2 } as const;
type Colour = keyof typeof colours;

/** The findings as a person reads them in a terminal; `colour` only where it is shown as colour. */
export function toCheckText(
  name: string,
  document: PublishedDocument,
  result: CheckResult,
  colour = false,
): string {
  const paint = (kind: Colour, text: string) => (colour ? `\u001b[${colours[kind]}m${text}\u001b[0m` : text);
  const position = linePositions(document.text);
  const findings = result.findings.map((finding) => findingLines(finding, document.text, position, paint));
  return `${[
    heading(name, document, paint),
    ...(findings.length === 0 ? ['没有发现问题。'] : findings),
    ...shortcomingLines(document.text, result, paint),
    ...notCheckedLines(result, paint),
    closing(result, paint),
  ].join('\n\n')}\n`;
}

type Paint = (kind: Colour, text: string) => string;

function heading(name: string, { metadata, reportYear, body }: PublishedDocument, paint: Paint): string {
  const facts = [
    metadata.publisher,
    reportYear === null ? null : `${reportYear}年度`,
    metadata.publishedDate ? `发布于${metadata.publishedDate}` : null,
    `正文${body.replace(/\s/g, '').length}字`,
  ].filter((fact) => fact !== null && fact !== '');
  return `${paint('bold', metadata.title ?? '（没有读到标题）')}\n${paint('faint', `${name}  ${facts.join('，')}`)}`;
}

function findingLines(
  finding: Finding,
  text: string,
  position: (offset: number) => { line: number },
  paint: Paint,
): string {
  const word = paint(finding.severity, severityWord(finding));
  const lines = [`${word} ${finding.rule} ${ruleName(finding.rule)}：${paint('bold', finding.message)}`];
  if (finding.place) lines.push(`  ${placeLine(finding, finding.place, text, position, paint)}`);
  if (finding.sameAs) lines.push(...sideBySide(finding.sameAs, text, position, paint));
  lines.push(`  理由：${finding.reason}`, `  依据：${finding.citation}`, `  怎样改：${finding.mend}`);
  return lines.join('\n');
}

function placeLine(
  { severity, also = [] }: Finding,
  place: Place,
  text: string,
  position: (offset: number) => { line: number },
  paint: Paint,
): string {
  const { before, words, after } = inContext(text, place);
  const others = also.slice(0, 8).map(([from]) => position(from).line);
  const more =
    also.length === 0
      ? ''
      : `（另有${also.length}处：第${[...new Set(others)].join('、')}行${also.length > 8 ? '等' : ''}）`;
  return `第${position(place[0]).line}行：${paint('faint', before)}${paint(severity, words)}${paint('faint', after)}${more}`;
}

/** More of one report are seen at a glance in the HTML report. */
const mostPassages = 8;

/** The words here and there, one above the other: a terminal has no room for two columns. */
function sideBySide(
  { passages }: SameAs,
  text: string,
  position: (offset: number) => { line: number },
  paint: Paint,
): string[] {
  const shortened = (words: string) => inContext(words, [0, words.length], 0, 72).words;
  const lines = passages.slice(0, mostPassages).flatMap(({ place, otherLine, otherWords }, index) => {
    const number = `${index + 1}.`.padEnd(3);
    return [
      `    ${number}本文第${position(place[0]).line}行：“${shortened(text.slice(...place))}”`,
      paint('faint', `       对方第${otherLine}行：“${shortened(otherWords)}”`),
    ];
  });
  const rest = passages.length - mostPassages;
  return ['  对照：', ...lines, ...(rest > 0 ? [`    另有${rest}处，见 --format html`] : [])];
}

function shortcomingLines(text: string, { shortcomings }: CheckResult, paint: Paint): string[] {
  if (shortcomings.length === 0) return [];
  const words = (place: Place | null) =>
    place === null ? '（没有写）' : `“${inContext(text, place, 0, 28).words}”`;
  const rows = shortcomings.map(
    ({ shortcoming, cause, measure }, index) =>
      `  ${index + 1}. 不足${words(shortcoming)}\n     原因${words(cause)}\n     措施${words(measure)}`,
  );
  return [`${paint('bold', '不足、原因、措施对照')}\n${rows.join('\n')}`];
}

function notCheckedLines({ notChecked }: CheckResult, paint: Paint): string[] {
  if (notChecked.length === 0) return [];
  const rows = notChecked.map(({ rule, needs }) => `  ${rule} ${ruleName(rule)}：需要${needs}`);
  return [paint('faint', `没有检查的（缺少文字以外的材料，不等于没有问题）\n${rows.join('\n')}`)];
}

function closing(result: CheckResult, paint: Paint): string {
  const { error, warning, advice, blocks, passed } = summaryOf(result);
  const parts = [
    ...(blocks > 0 ? [paint('error', `违规${blocks}处`)] : []),
    paint(error > blocks ? 'error' : 'faint', `重点提示${error - blocks}处`),
    `提示${warning}处`,
    `建议${advice}处`,
    `${passed.length}条规则通过`,
    `${result.notChecked.length}条没有检查`,
  ];
  return `${paint('bold', '小结')}：${parts.join('，')}。`;
}
