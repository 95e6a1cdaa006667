import type { Fact } from '../../matters/kind.ts';
import { writeNames } from '../bindings.ts';
import type { Binding, SectionId } from '../report.ts';

/** A sentence as a template wrote it. */
export type Written = { readonly text: string; readonly bindings: readonly Binding[] };

export type ComposeView = {
  readonly unit: string;
  readonly year: number;
  readonly fact: (id: string) => Fact | null;
};

export type Mark = { readonly write: (view: ComposeView) => Written | null };

/** `null` where a record is missing: then the sentence is not written at all, never with a zero or a gap. */
export type Saying = (view: ComposeView) => Written | null;

/** 槽位: one sentence of a template and the place where it goes. */
export type Slot = {
  readonly id: string;
  readonly section: SectionId;
  /** Template paragraph; sentences of one paragraph share it. */
  readonly paragraph: string;
  /** Run-in heading of that paragraph, `''` for none. */
  readonly heading: string;
  readonly write: Saying;
};

/** A quantity of the records: `12`. */
export function count(fact: string): Mark {
  return {
    write: (view) => {
      const found = view.fact(fact);
      if (!found || found.quantity === 0) return null;
      const shown = String(found.quantity);
      return {
        text: shown,
        bindings: [{ fact, year: found.year, quantity: found.quantity, names: null, shown }],
      };
    },
  };
}

function listOf(fact: string, quotes: readonly [string, string, string]): Mark {
  return {
    write: (view) => {
      const found = view.fact(fact);
      if (!found || found.names.length === 0) return null;
      const shown = writeNames(found.names, quotes);
      return {
        text: shown,
        bindings: [{ fact, year: found.year, quantity: null, names: found.names, shown }],
      };
    },
  };
}

/** Titles of laws: `《甲》、《乙》`. */
export const laws = (fact: string): Mark => listOf(fact, ['《', '》', '、']);
/** Names of matters: `“甲”“乙”`. */
export const quoted = (fact: string): Mark => listOf(fact, ['“', '”', '']);
/** Plain names: `甲、乙`. */
export const plain = (fact: string): Mark => listOf(fact, ['', '', '、']);

export const unitName: Mark = { write: (view) => ({ text: view.unit, bindings: [] }) };
export const reportYear: Mark = { write: (view) => ({ text: String(view.year), bindings: [] }) };

/** A sentence with marks for what the records say: say`全年组织学法${count('study.sessions')}次。` */
export function say(words: TemplateStringsArray, ...marks: readonly Mark[]): Saying {
  return (view) => {
    let text = words[0] ?? '';
    const bindings: Binding[] = [];
    for (const [index, mark] of marks.entries()) {
      const written = mark.write(view);
      if (!written) return null;
      text += written.text + (words[index + 1] ?? '');
      bindings.push(...written.bindings);
    }
    return { text, bindings };
  };
}
