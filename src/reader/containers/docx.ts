import type { PublishedDocument } from '../../document/model.ts';
import { limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { readHtml } from '../read-html.ts';
import { withTypedNumbers } from './docx-numbering.ts';
import type { DocxAnswer, DocxTask } from './docx-worker.ts';
import { libraryThread } from './library-thread.ts';
import { zipMembers } from './zip.ts';

/** Only what carries words is unpacked: pictures and fonts stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/document\.xml\.rels)$/;
const mostMarkup = 12 * 1024 * 1024;
const [slash, question, exclamation] = [0x2f, 0x3f, 0x21];
const thread = libraryThread<DocxTask, DocxAnswer>(new URL('./docx-worker.ts', import.meta.url));

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
  for (const name of members.keys()) refuseHostile(xml(name));
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
  const bytes = zipSync(Object.fromEntries(members), { level: 0 });
  const { processorMilliseconds, processorMillisecondsPerMegabyte } = limits;
  const answer = await thread.ask(
    { bytes },
    processorMilliseconds + (bytes.length / 1_048_576) * processorMillisecondsPerMegabyte,
  );
  if (answer === 'took-too-long') {
    throw new ReadError('took-too-long', 'DOCX文件读取用时太长，已停止。请用文字处理软件重新保存后再读。');
  }
  if (answer === 'failed' || answer.is === 'broken') throw broken(answer === 'failed' ? answer : answer.why);
  return answer.html;
}

function broken(cause: unknown): ReadError {
  return new ReadError('format-broken', 'DOCX文件已损坏，无法读出文字。请用文字处理软件重新保存后再读。', {
    cause,
  });
}

/**
 * Refuses what no word processor writes and the library takes very long over: declared entities, and elements nested
 * without end.
 */
function refuseHostile(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw broken('declares entities');
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === slash) depth--;
    else if (next !== question && next !== exclamation) {
      const end = xml.indexOf('>', at);
      if (end < 0) return;
      if (xml.charCodeAt(end - 1) !== slash && ++depth > limits.docxDepth) throw broken('nested too deep');
      at = end;
    }
  }
}
