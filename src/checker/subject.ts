import { type Day, dayOf, tryDay } from '../base/day.ts';
import type { OutlineItem, Place, PublishedDocument, Sentence } from '../document/model.ts';
import type { Law } from '../law/law.ts';
import type { CheckContext, NamedDocument, SameAs } from './finding.ts';
import { type Section, type SectionKind, sectionsOf } from './sections.ts';
import { likenesses } from './similarity/likenesses.ts';
import { beginningIn, firstFrom } from './within.ts';

/** Characters that a pattern met, with where they stand in the document's text. */
export type Met = { readonly text: string; readonly groups: RegExpExecArray; readonly place: Place };

/** A document as rules look at it: the document itself and the questions that many of them ask. */
export type Subject = {
  readonly document: PublishedDocument;
  readonly law: Law;
  /** The year reported on. */
  readonly year: number | null;
  /** The day whose rules apply: a published report is judged by those of its own day. */
  readonly judgedOn: Day | null;
  readonly sections: readonly Section[];
  /** From the first paragraph of the body to the last. */
  readonly body: Place;
  section(kind: SectionKind): Section | null;
  textAt(place: Place): string;
  sentencesIn(place: Place): readonly Sentence[];
  /** Outline items below the first level within a place, the highest level there. */
  itemsIn(place: Place): readonly { readonly item: OutlineItem; readonly place: Place }[];
  /** Matches of a global pattern in the body's paragraphs, never across two. */
  findAll(pattern: RegExp, within?: Place): readonly Met[];
  /** Compared with last year's report and with the others that came along; worked out once. */
  likenesses(): readonly SameAs[];
};

export function subjectOf(document: PublishedDocument, law: Law, context: CheckContext): Subject {
  const { text, paragraphs } = document;
  const sections = sectionsOf(document);
  const placed = paragraphs.map((place) => ({ place }));
  let compared: readonly SameAs[] | undefined;
  const body: Place = [paragraphs[0]?.[0] ?? 0, paragraphs.at(-1)?.[1] ?? 0];
  return {
    document,
    law,
    year: document.reportYear,
    judgedOn: judgedOn(document, context),
    sections,
    body,
    section: (kind) =>
      sections.find((section) => section.kind === kind) ??
      sections.find((section) => section.alsoKinds.includes(kind)) ??
      null,
    textAt: ([from, to]) => text.slice(from, to),
    sentencesIn: (place) => beginningIn(document.sentences, place),
    itemsIn: (place) => itemsIn(document, place),
    findAll(pattern, [from, to] = body) {
      const found: Met[] = [];
      for (let at = Math.max(0, firstFrom(placed, from + 1) - 1); at < paragraphs.length; at++) {
        const paragraph = paragraphs[at];
        if (!paragraph || paragraph[0] >= to) break;
        const begin = Math.max(from, paragraph[0]);
        for (const groups of text.slice(begin, Math.min(to, paragraph[1])).matchAll(pattern)) {
          const start = begin + groups.index;
          found.push({ text: groups[0], groups, place: [start, start + groups[0].length] });
        }
      }
      return found;
    },
    likenesses() {
      compared ??= likenesses(document, comparedWith(context));
      return compared;
    },
  };
}

function comparedWith({ previous, others = [] }: CheckContext): readonly NamedDocument[] {
  if (!previous) return others;
  return [{ name: previous.metadata.title || '上一年度报告', document: previous }, ...others];
}

function itemsIn(document: PublishedDocument, [from, to]: Place): { item: OutlineItem; place: Place }[] {
  const inside = beginningIn(document.outline, [from, to]).filter(({ level }) => level > 1);
  const highest = inside.reduce((lowest, { level }) => Math.min(lowest, level), Number.POSITIVE_INFINITY);
  const items = inside.filter(({ level }) => level === highest);
  return items.map((item, index) => {
    let end = items[index + 1]?.place[0] ?? to;
    while (end > item.place[1] && /\s/.test(document.text.charAt(end - 1))) end--;
    return { item, place: [item.place[0], end] };
  });
}

function judgedOn({ metadata, reportYear }: PublishedDocument, context: CheckContext): Day | null {
  const shown = [metadata.publishedDate, metadata.formedDate, metadata.signatureDate];
  const own = shown.map((date) => tryDay(date ?? '')).find((date) => date !== null);
  return (
    own ??
    context.publication?.publishedAt ??
    context.today ??
    (reportYear === null ? null : dayOf(reportYear + 1, 3, 1))
  );
}
