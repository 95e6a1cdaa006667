import { toChineseNumeral } from '../../base/chinese-numerals.ts';

/**
 * Numbers that a word processor draws by itself (自动编号) are in no text of the file. They are written into it, so that
 * 一、 and （一） are read like typed ones.
 */
export function withTypedNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const lists = listsOf(numberingXml);
  if (lists.size === 0) return documentXml;
  const styles = styleNumbers(stylesXml);
  const counters = new Map<string, number[]>();
  const parts: string[] = [];
  let done = 0;
  for (let at = documentXml.indexOf('<w:pPr>'); at >= 0; at = documentXml.indexOf('<w:pPr>', done)) {
    const end = documentXml.indexOf('</w:pPr>', at);
    if (end < 0) break;
    const stop = end + '</w:pPr>'.length;
    const properties = documentXml.slice(at, stop);
    const number = numberOf(properties, styles);
    const drawn = number ? drawnNumber(number, lists, counters) : null;
    parts.push(documentXml.slice(done, at));
    if (drawn === null) parts.push(properties);
    else
      parts.push(
        properties.replace(/<w:numPr>.*?<\/w:numPr>/s, ''),
        `<w:r><w:t xml:space="preserve">${drawn}</w:t></w:r>`,
      );
    done = stop;
  }
  parts.push(documentXml.slice(done));
  return parts.join('');
}

type ListLevel = { readonly format: string; readonly text: string; readonly start: number };
type ListNumber = { readonly list: string; readonly level: number };

const attribute = (xml: string, element: string) =>
  new RegExp(`<w:${element}[^>]*?w:val="([^"]*)"`).exec(xml)?.[1];

/** Levels of each list (`w:num`), by its number. */
function listsOf(xml: string): Map<string, ListLevel[]> {
  const abstract = new Map<string, ListLevel[]>();
  for (const block of xml.split('<w:abstractNum ').slice(1)) {
    const id = /w:abstractNumId="(\d+)"/.exec(block.slice(0, 300))?.[1];
    const levels = block
      .split('<w:lvl ')
      .slice(1)
      .map((level) => ({
        format: attribute(level, 'numFmt') ?? 'decimal',
        text: attribute(level, 'lvlText') ?? '',
        start: Number(attribute(level, 'start') ?? 1),
      }));
    if (id !== undefined) abstract.set(id, levels);
  }
  const lists = new Map<string, ListLevel[]>();
  for (const block of xml.split('<w:num ').slice(1)) {
    const id = /w:numId="(\d+)"/.exec(block.slice(0, 300))?.[1];
    const levels = abstract.get(attribute(block, 'abstractNumId') ?? '');
    if (id !== undefined && levels) lists.set(id, levels);
  }
  return lists;
}

function styleNumbers(xml: string): Map<string, ListNumber> {
  const styles = new Map<string, ListNumber>();
  for (const block of xml.split('<w:style ').slice(1)) {
    const id = /w:styleId="([^"]*)"/.exec(block.slice(0, 400))?.[1];
    const list = attribute(block, 'numId');
    if (id !== undefined && list !== undefined)
      styles.set(id, { list, level: Number(attribute(block, 'ilvl') ?? 0) });
  }
  return styles;
}

function numberOf(properties: string, styles: ReadonlyMap<string, ListNumber>): ListNumber | null {
  const own = attribute(properties, 'numId');
  if (own !== undefined)
    return own === '0' ? null : { list: own, level: Number(attribute(properties, 'ilvl') ?? 0) };
  return styles.get(attribute(properties, 'pStyle') ?? '') ?? null;
}

function drawnNumber(
  { list, level }: ListNumber,
  lists: ReadonlyMap<string, ListLevel[]>,
  counters: Map<string, number[]>,
): string | null {
  const levels = lists.get(list);
  const shape = levels?.[level];
  if (!levels || !shape || level > 8) return null;
  const counts = counters.get(list) ?? [];
  counters.set(list, counts);
  counts[level] = (counts[level] ?? shape.start - 1) + 1;
  counts.length = level + 1;
  if (shape.format === 'bullet' || shape.format === 'none') return null;
  return shape.text.replaceAll(/%(\d)/g, (_, place: string) => {
    const index = Number(place) - 1;
    return numeral(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal');
  });
}

function numeral(value: number, format: string): string {
  if (
    /chinese|ideograph(?:Traditional|LegalTraditional)?$|japaneseCounting|taiwaneseCounting/i.test(format)
  ) {
    return value > 0 && value < 10_000 ? toChineseNumeral(value) : String(value);
  }
  if (format === 'decimalEnclosedCircle' && value >= 1 && value <= 20)
    return String.fromCharCode(0x245f + value);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  return String(value);
}
