import { ReadError } from '../read-error.ts';

/** How many bytes at the start may declare the charset, as in browsers (which look at 1,024; portals print more before). */
const declared = 4096;
const tolerated = 0.001;

/**
 * The text of a file in an unknown charset: byte-order mark, else valid UTF-8, else the declared charset, else GB18030
 * or UTF-8, whichever leaves fewer unreadable characters. A wrong declaration is common, so it does not outrank UTF-8
 * that is valid throughout. Throws a ReadError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  refuseBinary(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return byDeclaration(bytes) ?? byDamage(bytes);
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return wideWithoutMark(bytes);
}

/** UTF-16 saved without its mark shows as a zero in every other byte of its ASCII. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  if (odd > sample.length / 8 && even === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (even > sample.length / 8 && odd === 0) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  if (controls > sample.length * 0.02) {
    throw new ReadError(
      'format-unknown',
      '这不是可以读取的文字文件。可读取网页（HTML）、纯文本、DOCX和带文字的PDF。',
    );
  }
}

function byDeclaration(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declared));
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z][\w:-]{1,30})/i.exec(head)?.[1];
  if (name === undefined || /^utf-?8$/i.test(name)) return null;
  try {
    const text = new TextDecoder(/^gb/i.test(name) ? 'gb18030' : name).decode(bytes);
    return share(text) <= share(new TextDecoder('gb18030').decode(bytes)) + tolerated ? text : null;
  } catch {
    return null;
  }
}

function byDamage(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const gb = new TextDecoder('gb18030').decode(bytes);
  return share(utf8) <= tolerated || share(utf8) <= share(gb) ? utf8 : gb;
}

/** Unreadable characters per character beyond ASCII. */
function share(text: string): number {
  let lost = 0;
  let wide = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) wide++;
    // Private-use characters are what GB18030 makes of bytes that mean nothing in it.
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) lost++;
  }
  return lost / wide;
}
