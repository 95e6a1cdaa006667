/**
 * Styles of `checkedPage`, for the report file and for public pages alike. They take colours from the page around them
 * (`--ink`, `--soft`, `--line`, `--tint`, `--paper`, `--main`). Severity has a colour, a word and a kind of line.
 */
export const pageStyles = `
.is-error { --loud: #a11420; --loud-tint: #fdecec; --loud-line: solid; }
.is-warning { --loud: #874800; --loud-tint: #fff3dd; --loud-line: dashed; }
.is-advice { --loud: #14508c; --loud-tint: #e8f1fb; --loud-line: dotted; }
:is(html:has(#easy:checked), html.easy) :is(.is-error, .is-warning, .is-advice) { --loud-tint: #ffffff; }
.verdict { font-size: 1.125rem; font-weight: 600; margin: 0.75rem 0 1rem; }
.read-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 3rem; margin: 0; font-size: 0.9375rem; }
.read-fields > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: 0 1rem; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
.read-fields dt { color: var(--soft); }
.read-fields dd { margin: 0; }
.read-outline { margin-top: 0.75rem; font-size: 0.9375rem; }
.read-outline summary { cursor: pointer; font-weight: 600; }
.read-outline ol { list-style: none; margin: 0; padding: 0; line-height: 1.6; }
.read-outline li { margin: 0.15rem 0; }
.level-2 { padding-left: 1.25rem; }
.level-3 { padding-left: 2.5rem; }
.level-4, .level-5 { padding-left: 3.75rem; }
.general { margin-bottom: 1.25rem; }
.general h3 { font-size: 1rem; margin: 0 0 0.4rem; }
.text-row { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 29rem; gap: 0 2.25rem; align-items: start; }
.no-rest .lead-words { grid-row: 1 / 3; position: sticky; top: 0.5rem; }
.rest-words { grid-column: 1; grid-row: 2; }
.words { margin: 0 0 0.6rem; line-height: 1.95; white-space: pre-line; }
.words.is-paragraph { text-indent: 2em; }
.words.is-heading { font-weight: 700; margin-top: 0.7rem; }
.words.is-title { font-weight: 700; font-size: 1.25rem; line-height: 1.6; }
.words.is-metadata { color: var(--soft); margin-bottom: 0.2rem; }
.beside { grid-column: 2; grid-row: 1 / 3; padding-bottom: 0.5rem; }
mark { color: var(--ink); background: var(--loud-tint); border-bottom: 2px var(--loud-line) var(--loud); }
.finding-ref { display: inline-block; min-width: 1.5rem; line-height: 1.5rem; margin: 0 0.15rem; padding: 0 0.25rem; border-radius: 0.75rem; background: var(--loud); color: #fff; font-size: 0.8125rem; font-weight: 600; text-align: center; text-indent: 0; text-decoration: none; }
.finding { background: var(--loud-tint); border: 1px solid var(--line); border-left: 4px var(--loud-line) var(--loud); border-radius: 4px; margin: 0 0 0.5rem; padding: 0.35rem 0.75rem; font-size: 0.9375rem; line-height: 1.6; scroll-margin-top: 1rem; }
.finding:target { outline: 3px solid var(--loud); outline-offset: 1px; }
.finding summary { cursor: pointer; min-height: 1.5rem; }
.finding-number { display: inline-block; min-width: 1.5rem; border-radius: 0.75rem; background: var(--loud); color: #fff; font-size: 0.8125rem; font-weight: 600; text-align: center; }
.finding .word { color: var(--loud); font-weight: 700; }
.finding .says { font-weight: 600; }
.finding dl { margin: 0.15rem 0 0; font-size: 0.875rem; }
.finding dl > div, .finding dd { display: inline; margin: 0; }
.finding dt { display: inline; white-space: nowrap; color: var(--soft); }
.finding dt::after { content: "："; }
.finding dd::after { content: "　"; }
.finding-rule { margin: 0; color: var(--soft); font-size: 0.875rem; }
.finding-rule a { text-decoration: underline; }
.same-report { margin-bottom: 1.5rem; scroll-margin-top: 1rem; }
.same-report h3 { font-size: 1rem; margin: 0.75rem 0 0; }
.same-head, .same-rows li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.same-head { margin-top: 0.5rem; background: var(--tint); border: 1px solid var(--line); font-weight: 600; }
.same-head span, .same-rows li > div { padding: 0.45rem 0.8rem; }
.same-rows { list-style: none; margin: 0; padding: 0; line-height: 1.8; }
.same-rows li { border: 1px solid var(--line); border-top: 0; break-inside: avoid; }
.same-rows li > div { white-space: pre-line; }
.same-rows li > div + div { border-left: 1px solid var(--line); }
.same-label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.same-line { color: var(--soft); font-size: 0.875rem; }
.missing { color: #a11420; }
.unchecked { margin: 0; padding-left: 1.3em; line-height: 1.8; }
@media (min-width: 64.01rem), print {
  .finding summary { list-style: none; cursor: auto; }
  .finding summary::-webkit-details-marker { display: none; }
  .text-row .finding::details-content { content-visibility: visible; block-size: auto; }
  .general .finding::details-content { content-visibility: visible; block-size: auto; }
}
@media (max-width: 64rem) {
  .text-row { display: block; }
  .no-rest .lead-words { position: static; }
}
@media (max-width: 48rem) {
  .same-head { display: none; }
  .same-rows { border-top: 1px solid var(--line); }
  .same-rows li { grid-template-columns: minmax(0, 1fr); }
  .same-rows li > div + div { border-left: 0; border-top: 1px dashed var(--line); background: var(--tint); }
  .same-label { position: static; width: auto; height: auto; clip-path: none; color: var(--soft); font-weight: 600; }
}
@media print {
  .read-outline::details-content { content-visibility: visible; block-size: auto; }
  .text-row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 0 1rem; }
  .no-rest .lead-words { position: static; }
  .finding { break-inside: avoid; }
  mark, .finding, .finding-ref, .finding-number { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
