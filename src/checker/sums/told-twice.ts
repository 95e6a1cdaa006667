import type { Figure } from '../../document/model.ts';
import { type Contradiction, contradiction, isRough } from './contradiction.ts';

const filler = /共计|累计|总计|合计|一共|共|先后|组织|开展|举办|召开|了|\s/g;
/** 全年 at the beginning of its clause, with nobody else as its subject. */
const wholeYear =
  /^(?:\d{4}年[，,]?)?(?:我|本|全)?[局厅镇乡区县市]?(?:全年|全年度|年内|本年度)([一-龥]{2,14})$/;

/** 全年集体学法4次 … 全年共组织集体学法5次: one quantity of the whole year with two values. */
export function toldTwice(text: string, figures: readonly Figure[]): Contradiction[] {
  const first = new Map<string, Figure>();
  return figures.flatMap((figure): Contradiction[] => {
    if (figure.unit === '' || figure.unit === '%' || isRough(text, figure)) return [];
    const key = keyOf(text, figure);
    if (key === null) return [];
    const other = first.get(key);
    if (!other) first.set(key, figure);
    if (!other || other.value === figure.value) return [];
    return [contradiction(figure, [other], `前文是${other.text}，这里是${figure.text}`)];
  });
}

function keyOf(text: string, { place: [from], unit }: Figure): string | null {
  let begin = from;
  while (begin > 0 && from - begin < 30 && !/[，,。；;：:\n（(、]/.test(text.charAt(begin - 1))) begin--;
  const said = wholeYear.exec(text.slice(begin, from).trim())?.[1];
  const counted = said?.replace(filler, '') ?? '';
  return counted.length < 2 ? null : `${counted} ${unit}`;
}
