/**
 * Addresses of the portal: links, stored paths and exported files share these functions, so that no rename breaks one.
 * A unit's pages stand under its id; the portal's own words are reserved (`org/unit-id.ts`).
 */
import { isUnitId, reservedUnitIds } from '../org/unit-id.ts';

export const paths = {
  home: '/',
  unit: (unit: string) => `/${unit}/`,
  unitYear: (unit: string, year: number) => `/${unit}/${year}/`,
  /** The `part`-th full hundred of a unit's year; once full it changes only by corrections. */
  unitYearPart: (unit: string, year: number, part: number) => `/${unit}/${year}/${part}.html`,
  year: (year: number) => `/year/${year}/`,
  column: (segment: string) => `/column/${segment}/`,
  verify: '/verify/',
  verifyRoot: '/verify/root.json',
  help: '/help/',
  check: '/check/',
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  sitemapPart: (unit: string, year: number, part: number) => `/sitemap/${unit}/${year}-${part}.xml`,
  stylesheet: '/assets/portal.css',
  script: '/assets/portal.js',
  icon: '/assets/icon.svg',
  notFound: '/404.html',
} as const;

/** The machine form of a document's page: `/info/kjj/2026/00001.json`. */
export function machineForm(documentPath: string): string {
  return documentPath.replace(/\.html$/, '.json');
}

/** Address of an attachment beside its document; the hash keeps two files of one name apart. */
export function attachmentPath(documentPath: string, hash: string, name: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
  return documentPath.replace(/\.html$/, `/${hash.slice(0, 16)}${extension}`);
}

/** The same page in 繁體. */
export function hantTwin(path: string): string {
  return `/hant${path}`;
}

export function simplifiedOf(path: string): string {
  return path.startsWith('/hant/') ? path.slice('/hant'.length) : path;
}

/** The unit whose rows hold a path; `''` for pages of the whole site. */
export function ownerOf(path: string): string {
  const [first = '', second = ''] = simplifiedOf(path).slice(1).split('/');
  if (first === 'info' || (first === 'sitemap' && second !== '')) return second;
  return reservedUnitIds.has(first) || first.includes('.') ? '' : first;
}

/** Where a path lies in an exported folder: `/kjj/` is `kjj/index.html`. */
export function exportedFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

/** Throws when a unit's id would take one of the portal's own addresses. */
export function assertUnitSegment(unit: string): void {
  if (!isUnitId(unit)) {
    throw new Error(`单位编号“${unit}”不能作为网站地址，请改用其他小写字母编号`);
  }
}
