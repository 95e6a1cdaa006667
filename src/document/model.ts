import type { Day } from '../base/day.ts';

/** Half-open range of UTF-16 offsets `[from, to)` in `PublishedDocument.text`. */
export type Place = readonly [from: number, to: number];

export type DocType =
  | 'annual-report'
  | 'disclosure-report'
  | 'normative-document'
  | 'decision-catalogue'
  | 'consultation'
  | 'interpretation'
  | 'other';

/** `''`: the label stands there with no value; `null`: the page does not show the field. Never a guess. */
export type Shown = string | null;

export type MetadataField =
  | 'title'
  | 'indexNumber'
  | 'topic'
  | 'publisher'
  | 'source'
  | 'formedDate'
  | 'signatureDate'
  | 'documentNumber'
  | 'publishedDate'
  | 'validity';

/** The fields of the metadata table (元数据). Dates are `YYYY-MM-DD` or `''`/`null`. */
export type Metadata = { readonly [field in MetadataField]: Shown };

/** One heading: `number` as read (`一、`, `（一）`, `1.`, `一是`), `''` where a heading has lost its number. */
export type OutlineItem = {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for 一是 and ①; 第…章 is 1, 第…条 is 2; 1.1 is 2, 1.1.1 is 3. */
  readonly level: number;
  readonly number: string;
  /** The heading's words; a run-in heading ends at its first `。`. */
  readonly heading: string;
  /** Number and heading together. */
  readonly place: Place;
};

export type Sentence = { readonly text: string; readonly place: Place };

/** A number in the text with its unit and what it counts: `学习4次` → value 4, unit 次, counts 学习. */
export type Figure = {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly counts: string;
  readonly place: Place;
};

/** A date written in the text; `day` is null where only a month or year stands or where it is damaged. */
export type DateMention = { readonly text: string; readonly day: Day | null; readonly place: Place };

/** 《…》 with the articles named after it. `article` as written: `第二十六条第二款`, `''` where none. */
export type LawCitation = { readonly title: string; readonly article: string; readonly place: Place };

export type NamedThing = { readonly text: string; readonly kind: 'body' | 'place'; readonly place: Place };

/** Something damaged in the source: kept as read and flagged, never repaired silently. Kinds: `reader/defects.ts`. */
export type DocumentDefect = { readonly kind: string; readonly place: Place; readonly text: string };

/** What the reader makes of a published page or file. Pure data: no rule has judged it yet. */
export type PublishedDocument = {
  readonly metadata: Metadata;
  readonly docType: DocType;
  /** The year reported on, not the year of publication. */
  readonly reportYear: number | null;
  /** The whole text that was read; every `Place` counts in it. */
  readonly text: string;
  /** The body without the site's furniture, paragraphs parted by `\n`. */
  readonly body: string;
  /** Where the body's paragraphs stand in `text`, in order. */
  readonly paragraphs: readonly Place[];
  readonly outline: readonly OutlineItem[];
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly LawCitation[];
  readonly named: readonly NamedThing[];
  readonly defects: readonly DocumentDefect[];
  readonly places: Partial<Record<MetadataField, Place>>;
  /** How sure each field is, 0 to 1, so that a page can ask a person. */
  readonly confidence: Partial<Record<MetadataField | 'docType' | 'reportYear', number>>;
};
