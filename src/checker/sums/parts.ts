import type { Figure } from '../../document/model.ts';
import { type Contradiction, contradiction, isRough, sumOf } from './contradiction.ts';

/** Persons and enterprises belong to several groups at once; cases rarely do. */
const mayOverlap = /^(?:人|名|人次|家|户|个|位)$/;

/** 总数在前: 办理案件5件，其中维持4件、撤销2件；共6件，分别为维持4件、撤销1件. */
export function totalBefore(text: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((total, index): Contradiction[] => {
    const rest = figures.slice(index + 1);
    const [next] = rest;
    if (!next || total.unit === '' || total.unit === '%' || isRough(text, total)) return [];
    const between = text.slice(total.place[1], next.place[0]);
    const link = /^[^。；;\d]{0,12}其中|^[，,：:]?分别(?:为|是)|^[：:]/.exec(between)?.[0] ?? '';
    if (link === '') return [];
    const exhaustive = link.includes('分别') && saysAll(text, total);
    if (!link.includes('其中') && !exhaustive) return [];
    const listed = untilBreak(text, rest, /[（(][^）)]{0,12}其中/.test(between));
    const parts = listed.filter(({ unit }) => unit === total.unit);
    if (parts.length < 2 || parts.some((part) => isRough(text, part))) return [];
    // 其中发明专利4件（有效3件）: a part of a part.
    if (parts.some((part) => isInBracket(text, part, total.place[1], link))) return [];
    const rest_ = /其余/.test(text.slice(total.place[1], parts.at(-1)?.place[0]));
    const sum = sumOf(parts);
    const wrong =
      exhaustive || rest_ ? sum !== total.value && parts.length === listed.length : sum > total.value;
    if (!wrong) return [];
    const told = contradiction(total, parts, says(total, sum));
    return exhaustive || !mayOverlap.test(total.unit) ? [told] : [{ ...told, atMost: 'advice' }];
  });
}

/** 总数在后: 维持4件、撤销2件，共5件. Only parts that 、 joins are surely parts. */
export function totalBehind(text: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((total, index): Contradiction[] => {
    const last = figures[index - 1];
    if (!last || total.unit === '%' || isRough(text, total)) return [];
    if (!/^[，,]?(?:以上)?(?:共计|合计|总计|共)$/.test(text.slice(last.place[1], total.place[0]))) return [];
    const parts = [last];
    for (let at = index - 2; at >= 0; at--) {
      const [part, next] = [figures[at], parts[0]];
      if (
        !part ||
        !next ||
        !/^[、和及][^，。；;、（）()]{0,16}$/.test(text.slice(part.place[1], next.place[0]))
      )
        break;
      parts.unshift(part);
    }
    if (parts.length < 2 || parts.some((part) => part.unit !== total.unit || isRough(text, part))) return [];
    const all = figures.slice(0, index);
    // A list may begin further ahead than 、 shows, or behind its first member.
    if (
      all.some((_, from) => sumOf(all.slice(from).filter(({ unit }) => unit === total.unit)) === total.value)
    )
      return [];
    return [contradiction(total, parts, says(total, sumOf(parts)))];
  });
}

function says(total: Figure, sum: number): string {
  return `总数${total.value}${total.unit}，分项合计${sum}${total.unit}`;
}

/** 共办理12件, 全年12件: what is told apart behind it is all of it. */
function saysAll(text: string, { place: [from] }: Figure): boolean {
  return /(?:共|共计|总计|合计|全年)[^，。；;\d]{0,10}$/.test(text.slice(Math.max(0, from - 14), from));
}

function isInBracket(text: string, { place: [from] }: Figure, begin: number, link: string): boolean {
  const before = text.slice(begin, from);
  const open = (before.match(/[（(]/g) ?? []).length - (before.match(/[）)]/g) ?? []).length;
  return open > (/[（(]/.test(link) ? 1 : 0);
}

/** Parts are listed up to the next semicolon or the next total; （其中…） up to its closing bracket. */
function untilBreak(text: string, figures: readonly Figure[], bracket: boolean): Figure[] {
  const end = bracket ? /[）)；;。]|共|合计|总计|累计|其中/ : /[；;。]|共|合计|总计|累计|其中/;
  const listed: Figure[] = [];
  for (const figure of figures) {
    const previous = listed.at(-1);
    if (previous && end.test(text.slice(previous.place[1], figure.place[0]))) break;
    listed.push(figure);
  }
  return listed;
}
