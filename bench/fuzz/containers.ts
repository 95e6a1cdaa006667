import { strToU8, type Zippable, zipSync } from 'fflate';
import { minimalPdf } from '../../src/reader/examples/minimal-pdf.ts';
import type { Random } from '../checker/random.ts';
import { byteMutations, manyOf, mutated, type TextMutation } from './mutations.ts';

/* DOCX, PDF and zip files made by hand, sound and damaged within. */

const escaped = (text: string) =>
  text
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()
    .replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const xmlMutations: readonly TextMutation[] = [
  (xml, random) => xml.slice(0, random.whole(0, xml.length)),
  (xml, random) => inXml(xml, random, '<w:tbl><w:tr><w:tc>'.repeat(manyOf(random))),
  (xml, random) => inXml(xml, random, '<w:p><w:r>'.repeat(manyOf(random))),
  (xml, random) => {
    const depth = manyOf(random);
    return inXml(
      xml,
      random,
      '<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth),
    );
  },
  (xml, random) =>
    xml
      .replace(
        '?>',
        `?><!DOCTYPE x [<!ENTITY a "依法">${Array.from({ length: random.whole(1, 20) }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`,
      )
      .replace('</w:t>', '&k;</w:t>'),
  (xml, random) =>
    xml.replace(/w:val="[^"]*"/g, (all) =>
      random.chance(0.3) ? `w:val="${random.one(['', '-1', '99999999', 'x', '%9%9%9', '0'])}"` : all,
    ),
  (xml, random) =>
    xml.replace(/<\/?w:[a-zA-Z]+/g, (tag) =>
      random.chance(0.02) ? random.one(['', '<w:p', '</w:p', '<x:y', '<w:t']) : tag,
    ),
  (xml, random) => inXml(xml, random, '<w:pPr>'.repeat(manyOf(random))),
  (xml, random) => inXml(xml, random, '<w:numPr>'.repeat(manyOf(random))),
  (xml) => xml.replaceAll('UTF-8', 'UTF-16'),
  (xml, random) => xml.replace('xmlns:w', random.one(['xmlns:v', 'xmlns', 'x'])),
];

function inXml(xml: string, random: Random, put: string): string {
  const at = xml.indexOf('<w:p>', random.whole(0, xml.length));
  return at < 0 ? xml + put : xml.slice(0, at) + put + xml.slice(at);
}

export function docxFile(text: string, random: Random): Uint8Array {
  const paragraph = (line: string) => {
    const numbered = random.chance(0.15)
      ? `<w:pPr><w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="${random.whole(0, 9)}"/><w:numId w:val="${random.whole(0, 3)}"/></w:numPr></w:pPr>`
      : '';
    return `<w:p>${numbered}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  };
  const lines = text.split('\n').map(paragraph);
  const table = `<w:tbl><w:tr>${lines
    .slice(0, 2)
    .map((line) => `<w:tc>${line}</w:tc>`)
    .join('')}</w:tr></w:tbl>`;
  const xml: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${random.chance(0.03) ? random.one(['../../etc/passwd', 'word/none.xml', '', 'http://example.invalid/x']) : 'word/document.xml'}"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${table}${lines.join('')}</w:body></w:document>`,
    'word/numbering.xml': `${head}<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/styles.xml': `${head}<w:styles ${word}><w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="h"/><w:numPr><w:numId w:val="1"/></w:numPr></w:style></w:styles>`,
  };
  const names = Object.keys(xml);
  if (random.chance(0.45)) {
    const name = random.chance(0.6) ? 'word/document.xml' : random.one(names);
    xml[name] = mutated(xml[name] ?? '', xmlMutations, random, 3);
  }
  if (random.chance(0.08)) delete xml[random.one(names)];
  return zipSync(Object.fromEntries(Object.entries(xml).map(([name, content]) => [name, strToU8(content)])), {
    level: random.one([0, 1, 6]),
  });
}

const pdfMutations: readonly ((source: string, random: Random) => string)[] = [
  (pdf, random) => pdf.replace(/startxref\n\d+/, `startxref\n${random.whole(0, pdf.length * 2)}`),
  (pdf, random) =>
    pdf.replace(/\d{10} 00000 n/g, (entry) =>
      random.chance(0.3) ? `${String(random.whole(0, 9_999_999)).padStart(10, '0')} 00000 n` : entry,
    ),
  (pdf, random) =>
    pdf.replace(/\/Length \d+/g, `/Length ${random.one(['0', '99999999', '-1', '4 0 R', 'x'])}`),
  (pdf) => pdf.replace(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R 2 0 R]'),
  (pdf) => pdf.replace(/\/Parent 2 0 R/g, '/Parent 5 0 R'),
  (pdf, random) => pdf.replace(/\/Count \d+/, `/Count ${random.one(['-1', '99999999', '0'])}`),
  (pdf, random) => pdf.replace(/\/Resources/, `/X ${'['.repeat(manyOf(random))}/Resources`),
  (pdf, random) => pdf.replace(/\/Resources/, `/X ${'<<'.repeat(manyOf(random))}/Resources`),
  (pdf, random) => pdf.replace(/stream\n/, `stream\n${'q '.repeat(manyOf(random))}`),
  (pdf, random) => pdf.replace(/BT/, `${'BT ('.repeat(manyOf(random))}`),
  (pdf, random) => pdf.replace(/Tj ET/g, `Tj ${'('.repeat(random.whole(1, 300))} ET`),
  (pdf) => pdf.replace(/\/Length (\d+) >>/, '/Length $1 /Filter /FlateDecode >>'),
  (pdf) =>
    pdf.replace(/\/Length (\d+) >>/, '/Length $1 /Filter [/ASCIIHexDecode /LZWDecode /RunLengthDecode] >>'),
  (pdf) =>
    pdf.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 4 /R 4 /O (x) /U (y) /P -1 >>'),
  (pdf) => pdf.replace('UniGB-UCS2-H', 'No-Such-Map-H'),
  (pdf) => pdf.replace(/xref[\s\S]*/, ''),
  (pdf, random) => pdf.slice(0, random.whole(9, pdf.length)),
  (pdf) => pdf.replace(/MediaBox \[[^\]]*\]/, 'MediaBox [0 0 1e99 NaN]'),
  (pdf) => pdf.replace(/12 Tf/g, '1e38 Tf'),
  (pdf, random) => pdf.replace(/ (\d+) Td/g, ` ${random.one(['0', '-99999999', '1e30', '780'])} Td`),
];

export function pdfFile(text: string, random: Random): Uint8Array {
  const lines = text
    .split('\n')
    .flatMap((line) => line.match(/.{1,42}/gu) ?? [])
    .map((line) => ({ x: random.chance(0.3) ? 84 : 60, text: line }));
  const pages: { x: number; text: string }[][] = [];
  for (let at = 0; at < Math.min(lines.length, 120); at += 36) pages.push(lines.slice(at, at + 36));
  const source = Buffer.from(minimalPdf(pages)).toString('latin1');
  const die = random.next();
  const damaged = die < 0.75 ? mutated(source, pdfMutations, random, 3) : source;
  const bytes = new Uint8Array(Buffer.from(damaged, 'latin1'));
  return die > 0.5 ? mutated(bytes, byteMutations, random, 2) : bytes;
}

/** Names of members: everyday ones and those that want to be somewhere else. */
const names = [
  '报告.txt',
  'a/b/页面.html',
  '../../etc/passwd.txt',
  'C:\\x.txt',
  '/abs.txt',
  'a.txt',
  'a.txt',
  '~$a.docx',
  'x.zip',
  'lines.jsonl',
  '\u202etxt.exe',
  '',
  '/',
  'a/',
  'n'.repeat(300),
  'b.md',
] as const;

export function zipFile(files: readonly Uint8Array[], random: Random): Uint8Array {
  const members: Zippable = {};
  for (const [at, bytes] of files.entries()) {
    const name = random.chance(0.5) ? `${at}.${random.one(['txt', 'html', 'docx'])}` : random.one(names);
    members[name] = random.chance(0.06) ? zipSync({ 'in.txt': bytes }) : bytes;
  }
  if (random.chance(0.05)) members['zeros.txt'] = new Uint8Array(random.whole(1_000, 3_000_000));
  const bytes = zipSync(members, { level: random.one([0, 1, 6]) });
  if (random.chance(0.6)) lie(bytes, random);
  return random.chance(0.3) ? mutated(bytes, byteMutations, random, 2) : bytes;
}

/** Fields of the local and central headers that software believes: [offset in local, in central, bytes]. */
const fields = [
  [6, 8, 2], // flags: encrypted, with descriptor, UTF-8
  [8, 10, 2], // method
  [14, 16, 4], // checksum
  [18, 20, 4], // packed size
  [22, 24, 4], // unpacked size
  [26, 28, 2], // length of the name
  [28, 30, 2], // length of the extra field
] as const;
const lies = [0, 1, 8, 9, 99, 0x800, 0xffff, 0x7fffffff, 0xffffffff, 10_000_000, 0xfffffffe] as const;

function lie(bytes: Uint8Array, random: Random): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const field = random.one(fields);
  const which = random.whole(0, 2);
  const value = random.one(lies);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    const signature = view.getUint32(at, true);
    const offset =
      signature === 0x04034b50 && which !== 1
        ? field[0]
        : signature === 0x02014b50 && which !== 0
          ? field[1]
          : null;
    if (offset === null) continue;
    if (field[2] === 2) view.setUint16(at + offset, value & 0xffff, true);
    else view.setUint32(at + offset, value, true);
  }
}

export function jsonLines(texts: readonly string[], random: Random): string {
  const line = (text: string): string => {
    switch (random.whole(0, 9)) {
      case 0:
        return JSON.stringify({ id: random.whole(-5, 5), html: text });
      case 1:
        return JSON.stringify({ id: text.slice(0, 50), text });
      case 2:
        return JSON.stringify({ id: { a: 1 }, text, html: 5 });
      case 3:
        return JSON.stringify({ text }).slice(0, random.whole(0, text.length));
      case 4:
        return '['.repeat(manyOf(random));
      case 5:
        return `{"text":${'{"a":'.repeat(manyOf(random))}`;
      case 6:
        return random.one([
          'null',
          '5',
          '"x"',
          '[]',
          '{}',
          '{"__proto__":{"text":"x"}}',
          '{"text":null}',
          '\u0000',
          'NaN',
          text,
        ]);
      default:
        return JSON.stringify({ id: 'a', text });
    }
  };
  return texts.map(line).join(random.one(['\n', '\r\n', '\n\n', '\r']));
}
