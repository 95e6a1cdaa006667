import type { Confidence, Instrument, Provision } from './provision.ts';

/**
 * 《重大行政决策程序暂行条例》（国务院令第713号）第二十六条第二款: title first, then 文号, then the article.
 * Practice and design choices (实务) are no instruments and stand without 《》, so that they never look like law.
 */
export function citationOf(instrument: Instrument, provision: Pick<Provision, 'article'>): string {
  const title = instrument.level === '实务' ? instrument.title : `《${instrument.title}》`;
  const number = instrument.docNo === '' ? '' : `（${instrument.docNo}）`;
  return `${title}${number}${provision.article}`;
}

/** What a reader must know about a text that was not read in full. */
export function confidenceMark(confidence: Confidence): string {
  if (confidence === 'FULL') return '';
  return confidence === 'EXCERPT' ? '（据公开摘录）' : '（待核实）';
}
