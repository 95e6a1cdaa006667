import { type Html, html, trusted } from '../../base/html.ts';
import { type CheckedFile, countsInWords, isRead, type OutputFile } from './checked-file.ts';
import { checkedPage } from './checked-page.ts';
import { pageStyles } from './page-styles.ts';

const frameStyles = `
:root { --ink: #1c232b; --soft: #505b68; --line: #d5dde7; --tint: #eef3f9; --paper: #fff; --main: #14508c; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem 2rem 3rem; color: var(--ink); background: var(--paper); font: 1rem / 1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1875rem; margin: 1.75rem 0 0.5rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--main); }
a { color: var(--main); }
:focus-visible { outline: 3px solid #874800; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: 0.9375rem; }
th, td { border: 1px solid var(--line); padding: 0.45rem 0.8rem; text-align: left; vertical-align: top; }
thead th { background: var(--tint); }
.scroll { overflow-x: auto; }
.lead { color: var(--soft); margin: 0.25rem 0 0; }
.file { margin-top: 2.5rem; padding-top: 1rem; border-top: 4px solid var(--main); }
.file-name { font-size: 1.375rem; line-height: 1.45; margin: 0; padding: 0; border: 0; }
@media (max-width: 40rem) { body { padding: 1rem; } }
@media print { body { padding: 0; font-size: 10.5pt; max-width: none; } .file { break-before: page; border-top: 0; } }
`;

/**
 * A report in one file: no script, no request, readable on paper. One file stands alone; several begin with a table of
 * all of them, those that could not be read included.
 */
export function toHtmlReport(files: readonly OutputFile[]): string {
  const [only] = files;
  if (files.length === 1 && only && isRead(only)) {
    return html`${begin(titleOf(only))}<h1>${titleOf(only)}</h1>
<p class="lead">检查结果 · ${only.name}</p>
${checkedPage(only, 'f1')}${end}`.markup;
  }
  return [
    htmlReportBegin(files.length),
    ...files.map((file, index) => htmlReportRow(file, index + 1)),
    htmlReportMiddle,
    ...files.map((file, index) => htmlReportFile(file, index + 1)),
    htmlReportEnd,
  ].join('');
}

/** The parts of a report on several files, for whoever cannot hold them all: beginning, a row for each, … */
export function htmlReportBegin(count: number): string {
  return html`${begin(`${count}个文件`)}<h1>${count}个文件的检查结果</h1>
<div class="scroll" role="group" aria-label="各文件的检查结果" tabindex="0"><table><thead><tr><th scope="col">文件</th><th scope="col">标题</th><th scope="col">结果</th></tr></thead><tbody>
`.markup;
}

/** … middle, the files one by one, end. Numbers count from 1. */
export const htmlReportMiddle = '</tbody></table></div>\n';

export function htmlReportFile(file: OutputFile, number: number): string {
  if (!isRead(file)) return '';
  return html`<div class="file"><h2 class="file-name" id="file-${number}">${titleOf(file)}</h2>
<p class="lead">${file.name}</p>
${checkedPage(file, `f${number}`)}</div>
`.markup;
}

function begin(what: string): Html {
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>检查结果：${what}</title>
<style>${trusted(frameStyles + pageStyles)}</style>
</head>
<body>
<main>
`;
}

const end = html`
</main>
</body>
</html>
`;
export const htmlReportEnd = end.markup;

export function htmlReportRow(file: OutputFile, number: number): string {
  if (!isRead(file)) {
    return html`<tr><td>${file.name}</td><td></td><td class="missing">读不出：${file.says}</td></tr>
`.markup;
  }
  const { findings } = file.result;
  return html`<tr><td><a href="#file-${number}">${file.name}</a></td><td>${file.document.metadata.title}</td><td>${
    findings.length === 0 ? '没有发现问题' : countsInWords(findings)
  }</td></tr>
`.markup;
}

/** The document's own title, or the file's name where the page shows none. */
function titleOf({ name, document }: CheckedFile): string {
  return document.metadata.title || name;
}
