import type { Place } from '../document/model.ts';

/**
 * What the markup of a page says beyond its words. Hints help to tell the title from the navigation; no hint is ever a
 * value by itself, because what only the markup holds is not shown.
 */
export type PageHints = {
  /** Words that are links: navigation, lists of other papers. */
  readonly links: readonly Place[];
  /** Words marked up as a heading (h1 to h3). */
  readonly headings: readonly Place[];
  /** `<title>` and the ArticleTitle of the meta tags, white space removed; `''` where there is none. */
  readonly windowTitle: string;
};

export const noHints: PageHints = { links: [], headings: [], windowTitle: '' };

/** The words of a page with the hints of its markup; places count in `text`. */
export type PageText = { readonly text: string; readonly hints: PageHints };
