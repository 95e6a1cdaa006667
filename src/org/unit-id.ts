/**
 * First segments of the portal's own addresses. A unit's pages stand under its id, so no unit may be called so; some are
 * kept for pages that are yet to come.
 */
export const reservedUnitIds: ReadonlySet<string> = new Set([
  'info',
  'hant',
  'verify',
  'help',
  'assets',
  'column',
  'year',
  'sitemap',
  'search',
  'consult',
  'check',
  'api',
  'files',
  'feed',
]);

/** Whether the id can be the address of a unit's pages: lower-case letters, digits and hyphens, and not reserved. */
export function isUnitId(id: string): boolean {
  return !reservedUnitIds.has(id) && /^[a-z][a-z0-9-]{0,39}$/.test(id);
}
