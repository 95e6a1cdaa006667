import { type Html, html } from '../../base/html.ts';
import type { SiteSettings } from '../site.ts';

/** Name and content of one meta tag. */
export type MetaTag = readonly [name: string, content: string];

/** 网站标签: on every page (政府网站发展指引附件). */
export function siteTags(site: SiteSettings): readonly MetaTag[] {
  return [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteCode],
  ];
}

/** 栏目标签: on lists and on the documents of a column. */
export function columnTags(column: {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
}): readonly MetaTag[] {
  return [
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', '政务公开'],
  ];
}

/** 内容页标签. `published` as `YYYY-MM-DD HH:MM`, or the date alone where an imported page shows no time. */
export function articleTags(article: {
  readonly title: string;
  readonly published: string;
  readonly source: string;
  readonly keywords: string;
  readonly description: string;
  readonly address: string;
}): readonly MetaTag[] {
  return [
    ['ArticleTitle', article.title],
    ['PubDate', article.published],
    ['ContentSource', article.source],
    ['Keywords', article.keywords],
    ['Author', article.source],
    ['Description', article.description],
    ['Url', article.address],
  ];
}

export function metaTags(tags: readonly MetaTag[]): Html {
  return html`${tags
    .filter(([, content]) => content !== '')
    .map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}`;
}
