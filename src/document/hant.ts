import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import { from } from 'opencc-js/preset/cn2t';
import { legalLexicon, modernForms } from './hant-lexicon.ts';

const ofLaw = new Map(legalLexicon);
const longestFirst = [...ofLaw.keys()].sort((a, b) => b.length - a.length);
const wordOfLaw = new RegExp(longestFirst.join('|'), 'g');

let dictionary: ConverterFunction | undefined;

/**
 * 简体 → 繁體: the characters only, with the legal lexicon (复议 → 復議). Words stay what they are: 文件 does not
 * become 檔案, 程序 not 程式. Markup, digits and Latin letters pass through, so a whole page may be given.
 * Offsets are kept: the answer has as many UTF-16 units as the text.
 */
export function toHant(text: string): string {
  // Some 0.3 s for the dictionary at the first call; programs that never convert do not pay for it.
  dictionary ??= ConverterFactory(...(from.cn ?? []), [modernForms]);
  let converted = '';
  let end = 0;
  for (const match of text.matchAll(wordOfLaw)) {
    // What stands between words of law is converted by itself: the dictionary may not cut into them.
    if (match.index > end) converted += dictionary(text.slice(end, match.index));
    converted += ofLaw.get(match[0]) ?? match[0];
    end = match.index + match[0].length;
  }
  return end === text.length ? converted : converted + dictionary(text.slice(end));
}
