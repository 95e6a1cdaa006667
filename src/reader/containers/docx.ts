import { Buffer } from 'node:buffer';
import type { PublishedDocument } from '../../document/model.ts';
import { ReadError } from '../read-error.ts';
import { readHtml } from '../read-html.ts';
import { withTypedNumbers } from './docx-numbering.ts';
import { zipMembers } from './zip.ts';

/** Only what carries words is unpacked: pictures and fonts stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/document\.xml\.rels)$/;
const mostMarkup = 24 * 1024 * 1024;

/** A DOCX file → the structured document. Throws a ReadError where the file is broken or too large. */
export async function readDocx(bytes: Uint8Array): Promise<PublishedDocument> {
  const members = new Map<string, Uint8Array>();
  for await (const member of zipMembers(bytes)) {
    if (!wanted.test(member.name)) continue;
    const content = await member.read();
    if (content.length > mostMarkup)
      throw new ReadError('input-too-large', 'DOCX文件的文字部分过大，请拆分后再读。');
    members.set(member.name, content);
  }
  const xml = (name: string) => new TextDecoder().decode(members.get(name) ?? new Uint8Array());
  if (!members.has('word/document.xml')) {
    throw new ReadError('format-broken', '这不是完整的DOCX文件：缺少正文。请用文字处理软件重新保存后再读。');
  }
  const numbered = withTypedNumbers(
    xml('word/document.xml'),
    xml('word/numbering.xml'),
    xml('word/styles.xml'),
  );
  members.set('word/document.xml', new TextEncoder().encode(numbered));
  return readHtml(await toHtml(members));
}

/** Packed again without compression, because the library takes a whole file and would unpack everything in it. */
async function toHtml(members: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { zipSync } = await import('fflate');
  const { default: mammoth } = await import('mammoth');
  const file = zipSync(Object.fromEntries(members), { level: 0 });
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { convertImage: noPicture });
    return value;
  } catch (cause) {
    throw new ReadError('format-broken', 'DOCX文件已损坏，无法读出文字。请用文字处理软件重新保存后再读。', {
      cause,
    });
  }
}
