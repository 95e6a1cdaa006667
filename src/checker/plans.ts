import type { Place } from '../document/model.ts';
import type { Subject } from './subject.ts';

/** The items of 下一年度主要安排: its numbered items, else its paragraphs. */
export function planItems(subject: Subject): readonly Place[] {
  const section = subject.section('plans');
  if (!section) return [];
  const items = subject.itemsIn(section.content);
  if (items.length > 0) return items.map(({ place }) => place);
  const [from, to] = section.content;
  return subject.document.paragraphs.filter((paragraph) => paragraph[0] >= from && paragraph[1] <= to);
}
