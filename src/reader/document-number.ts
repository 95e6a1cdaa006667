/** Words and marks that stand in the field and mean "no document number". */
const none = /^(?:无|暂无|无文号|无字号|没有|空|\/|-+|—+|－+|\\|0|null)$/i;

const open = '〔﹝【［\\[（(〈{｛『「';
const close = '〕﹞】］\\]）)〉}｝』」';
const inner = '[ \\u00a0\\u3000]{0,2}';
const han = '[\\u4e00-\\u9fa5]';
const issuer = `${han}[\\u4e00-\\u9fa5A-Za-z]{1,17}`;
const bracketed = `${issuer}${inner}[${open}]${inner}(?:19|20)\\d{2}${inner}[${close}]${inner}第?${inner}\\d{1,5}(?:[-—]\\d{1,3})?${inner}号`;
const order = `(?:(?!办法|规定|条例|细则)(?:${han}|[（）()、])){0,24}令${inner}(?:[${open}]?(?:19|20)\\d{2}[${close}年]?${inner})?第?${inner}[\\d一二三四五六七八九十百零〇]{1,6}${inner}号`;
const announcement = `${han}{0,20}公告(?:19|20)\\d{2}年第${inner}[\\d一二三四五六七八九十百]{1,5}${inner}号`;

const whole = new RegExp(`^[（(【]?(${bracketed}|${order}|${announcement})[）)】]?$`);
const atStart = new RegExp(`^[（(]?(${bracketed})[）)]?`);
const inBrackets = new RegExp(`[（(](${bracketed})[）)]`);
const somewhere = new RegExp(bracketed);
/** Brackets, digits or 号 were lost when the page became text: `云府办发〔202026`, `云政办20253`, `云政办发〔201746`. */
const damaged = new RegExp(
  `^${han}{1,12}(?:发|办|函|字|政|规|通|委|文|令|告|议|决|监|局|厅|部|司|法|人社|教|财)${inner}(?:[${open}]${inner}(?:19|20)\\d{2}${inner}[${close}]?${inner}第?${inner}\\d{0,5}|(?:19|20)\\d{2}${inner}[${close}]?${inner}第?\\d{1,5})${inner}号?$`,
);

export function meansNoNumber(text: string): boolean {
  return none.test(text);
}

/** The number when the whole line is one, without the brackets around it; `null` otherwise. */
export function wholeDocumentNumber(line: string): string | null {
  return line.length > 60 ? null : (whole.exec(line)?.[1] ?? null);
}

/** The number a text begins with, even glued to its first sentence. */
export function leadingDocumentNumber(text: string): string | null {
  return atStart.exec(text.slice(0, 60))?.[1] ?? null;
}

/** A number in brackets within a title: `…的通知（云办发〔2017〕2号）`. */
export function bracketedDocumentNumber(title: string): string | null {
  return inBrackets.exec(title)?.[1] ?? null;
}

export function documentNumberIn(text: string): string | null {
  return somewhere.exec(text.slice(0, 200))?.[0] ?? null;
}

/** A line that was a document number and has lost characters. Never repaired: the field keeps it as read. */
export function isDamagedDocumentNumber(line: string): boolean {
  return line.length <= 30 && damaged.test(line) && !whole.test(line);
}
