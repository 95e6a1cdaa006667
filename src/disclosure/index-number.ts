/** How an installation composes index numbers (索引号); no single composition is in use across the country. */
export type IndexNumberScheme = { readonly serialWidth: number; readonly separator: string };

/** 前段码/年-5位流水, the most frequent form (政府信息公开目录系统实施指引). */
export const defaultScheme: IndexNumberScheme = { serialWidth: 5, separator: '/' };

/** `3799993799990021/2026-00012`. The serial grows beyond its width rather than start again. */
export function indexNumber(prefix: string, year: number, serial: number, scheme = defaultScheme): string {
  return `${prefix}${scheme.separator}${year}-${serialText(serial, scheme)}`;
}

/** The document's address on the portal, for good. */
export function documentPath(unit: string, year: number, serial: number, scheme = defaultScheme): string {
  return `/info/${unit}/${year}/${serialText(serial, scheme)}.html`;
}

/** Year and serial of a number that carries this unit's own prefix, so that the counter never gives it again. */
export function ownSerial(
  text: string,
  prefix: string,
  scheme = defaultScheme,
): { readonly year: number; readonly serial: number } | null {
  const start = `${prefix}${scheme.separator}`;
  if (!text.startsWith(start)) return null;
  const match = /^(\d{4})-(\d{1,9})$/.exec(text.slice(start.length));
  return match ? { year: Number(match[1]), serial: Number(match[2]) } : null;
}

/** The form in which two numbers are compared: no white space, one case, half-width. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function serialText(serial: number, scheme: IndexNumberScheme): string {
  return String(serial).padStart(scheme.serialWidth, '0');
}
