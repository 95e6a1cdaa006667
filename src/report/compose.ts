import type { Fact } from '../matters/kind.ts';
import { refreshed } from './bindings.ts';
import type {
  LastCommitment,
  ReportParagraph,
  ReportSection,
  ReportSentence,
  ReportState,
} from './report.ts';
import type { ComposeView, Slot, Written } from './templates/say.ts';

export type ComposeSource = {
  readonly facts: readonly Fact[];
  readonly template: readonly Slot[];
  /** Bring back sentences of the template that a person removed. */
  readonly restoreRemoved: boolean;
};

/** What composing makes of a report, ready to be recorded. */
export type Composed = {
  readonly sections: readonly ReportSection[];
  readonly removedSlots: readonly string[];
  readonly nextId: number;
  /** Ids of sentences by what happened to them; sentences in neither list stand as before. */
  readonly added: readonly string[];
  readonly refreshed: readonly string[];
  readonly dropped: readonly string[];
};

/** Hands out ids for paragraphs and sentences of one composing. */
class Ids {
  next: number;
  constructor(first: number) {
    this.next = first;
  }
  take(prefix: 'p' | 's'): string {
    return `${prefix}${this.next++}`;
  }
}

/**
 * Writes the report from the facts of its year by the unit's template. Composing again refreshes what the template
 * wrote and every bound value; the words of people stay as they are, and what people removed stays removed.
 */
export function composeReport(state: ReportState, source: ComposeSource): Composed {
  const ids = new Ids(state.nextId);
  const writtenBySlot = writeAll(state, source);
  const before = sentencesById(state.sections);
  const known = new Set(sentencesOf(state.sections).map((sentence) => sentence.slot));
  const removed = source.restoreRemoved ? [] : state.removedSlots;

  let sections = state.sections.map((section) => refreshSection(section, writtenBySlot, source));
  for (const [index, slot] of source.template.entries()) {
    const written = writtenBySlot.get(slot.id);
    if (!written || known.has(slot.id) || removed.includes(slot.id)) continue;
    sections = insert(sections, slot, written, source.template.slice(0, index), ids);
  }

  const after = sentencesById(sections);
  return {
    sections,
    removedSlots: removed,
    nextId: ids.next,
    added: [...after.keys()].filter((id) => !before.has(id)),
    refreshed: [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id),
    dropped: [...before.keys()].filter((id) => !after.has(id)),
  };
}

function writeAll(state: ReportState, { facts, template }: ComposeSource): ReadonlyMap<string, Written> {
  const byId = new Map(facts.filter((fact) => fact.year === state.year).map((fact) => [fact.id, fact]));
  const view: ComposeView = { unit: state.unit.name, year: state.year, fact: (id) => byId.get(id) ?? null };
  return new Map(
    template.flatMap((slot) => {
      const written = slot.write(view);
      return written ? [[slot.id, written] as const] : [];
    }),
  );
}

/** Sentences as they stand, by the template or with refreshed values; those whose records are gone are dropped. */
function refreshSection(
  section: ReportSection,
  writtenBySlot: ReadonlyMap<string, Written>,
  source: ComposeSource,
): ReportSection {
  const paragraphs = section.paragraphs.map((paragraph): ReportParagraph => {
    const sentences = paragraph.sentences.flatMap((sentence): ReportSentence[] => {
      if (sentence.origin !== 'composed') return [refreshed(sentence, source.facts)];
      const written = writtenBySlot.get(sentence.slot ?? '');
      return written ? [{ ...sentence, ...written }] : [];
    });
    return { ...paragraph, sentences };
  });
  // An emptied paragraph of the template goes; a person's own empty paragraph is that person's to remove.
  return {
    ...section,
    paragraphs: paragraphs.filter((one) => one.sentences.length > 0 || one.slot === null),
  };
}

/** Puts a new sentence behind the nearest one before it in the template. */
function insert(
  sections: readonly ReportSection[],
  slot: Slot,
  written: Written,
  earlier: readonly Slot[],
  ids: Ids,
): ReportSection[] {
  return sections.map((section) => {
    if (section.id !== slot.section) return section;
    const paragraph = section.paragraphs.find((one) => one.slot === slot.paragraph);
    const sentence: ReportSentence = { id: ids.take('s'), ...written, origin: 'composed', slot: slot.id };
    if (!paragraph) {
      const fresh = { id: ids.take('p'), heading: slot.heading, sentences: [sentence], slot: slot.paragraph };
      const before = earlier.filter((one) => one.section === slot.section).map((one) => one.paragraph);
      return { ...section, paragraphs: behind(section.paragraphs, fresh, before) };
    }
    const before = earlier.filter((one) => one.paragraph === slot.paragraph).map((one) => one.id);
    const sentences = behind(paragraph.sentences, sentence, before);
    return {
      ...section,
      paragraphs: section.paragraphs.map((one) => (one === paragraph ? { ...one, sentences } : one)),
    };
  });
}

/** The list with `item` behind the last element whose slot is one of `slots`, or in front where there is none. */
function behind<Item extends { readonly slot: string | null }>(
  list: readonly Item[],
  item: Item,
  slots: readonly string[],
): readonly Item[] {
  const at = list.findLastIndex((one) => one.slot !== null && slots.includes(one.slot)) + 1;
  return list.toSpliced(at, 0, item);
}

function sentencesOf(sections: readonly ReportSection[]): readonly ReportSentence[] {
  return sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.sentences);
}

function sentencesById(sections: readonly ReportSection[]): ReadonlyMap<string, string> {
  return new Map(sentencesOf(sections).map((one) => [one.id, JSON.stringify([one.text, one.bindings])]));
}

/** Commitments of last year's report that this one has to answer; answers already given stay. */
export function mergeLastCommitments(
  current: readonly LastCommitment[] | null,
  previous: ReportState | null,
): readonly LastCommitment[] | null {
  if (!previous || (previous.stage !== 'signed' && previous.stage !== 'published')) return current;
  const fresh = previous.commitments
    .filter((one) => !current?.some((known) => known.id === `last-${one.id}`))
    .map(
      ({ id, text, owner, dueMonth }): LastCommitment => ({
        id: `last-${id}`,
        text,
        owner,
        dueMonth,
        answer: null,
      }),
    );
  return [...(current ?? []), ...fresh];
}
