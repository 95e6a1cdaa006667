/** `2026-03-05 09:18` in China's civil time (UTC+8): the form in which the guideline for government sites shows times. */
export function shownTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
