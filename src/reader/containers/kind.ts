export type FileKind = 'html' | 'text' | 'docx' | 'pdf' | 'zip' | 'doc' | 'rtf' | 'ofd' | 'mhtml' | 'wps';

const starts = (bytes: Uint8Array, ...magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

/** What a file is by its first bytes; its name decides only between kinds that begin alike. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const extension = /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06))
    return packed(bytes, extension);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return extension === 'wps' ? 'wps' : 'doc';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:From: |MIME-Version: )/i.test(head.trimStart()) && /multipart\/related/i.test(head))
    return 'mhtml';
  return looksLikeHtml(bytes) ? 'html' : 'text';
}

/** DOCX and OFD are zip archives; the names of their members stand in the clear. */
function packed(bytes: Uint8Array, extension: string): FileKind {
  const directory = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 262_144)));
  if (directory.includes('word/document.xml')) return 'docx';
  if (extension === 'ofd' || directory.includes('OFD.xml')) return 'ofd';
  return extension === 'docx' ? 'docx' : 'zip';
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384));
  return /<(?:!doctype|html|head|body|meta|table|div|p|ul|span|br)[\s>/]/i.test(
    wide ? head.replaceAll('\0', '') : head,
  );
}
