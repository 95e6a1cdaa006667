/** Without it Excel takes the file for GBK and shows every Chinese word wrong. */
export const byteOrderMark = '\uFEFF';

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * A cell that begins like a formula would be run by Excel, and texts come from anybody: an apostrophe makes it text.
 * Excel in Chinese takes the full-width signs for formulas as well.
 */
function cell(value: string): string {
  const plain = value.replace(/\r\n?|\n/g, ' ');
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
