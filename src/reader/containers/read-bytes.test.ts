import { deflateRawSync } from 'node:zlib';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportBody } from '../examples/example.ts';
import { minimalPdf } from '../examples/minimal-pdf.ts';
import { limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { readBytes } from './read-bytes.ts';
import { zipMembers } from './zip.ts';

const title = '云桥区水务局2024年度法治政府建设情况报告';
const page = (charset: string) => `<html><head>${charset}<title>${title}</title></head><body><h1>${title}</h1>
<p>来源：云桥区水务局　发布时间：2025-03-04 09:18</p>${reportBody('云桥区水务局', 2024)
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}</body></html>`;

/** GB18030 bytes of the characters of a text: the platform only decodes, so the table is made by decoding. */
function gbBytes(text: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...(table.get(character) ?? [])],
    ),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof ReadError ? error.code : `${error}`),
  );

describe('读取文件', () => {
  it.each([
    ['UTF-8网页，声明了字符集', utf8(page('<meta charset="utf-8">'))],
    ['UTF-8网页，没有声明字符集', utf8(page(''))],
    [
      'UTF-8网页，误声明为GB2312',
      utf8(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')),
    ],
    ['UTF-8网页，带字节顺序标记', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(page(''))])],
    ['GBK网页，声明了字符集', gbBytes(page('<meta charset="gbk">'))],
    ['GBK网页，没有声明字符集', gbBytes(page(''))],
    ['GBK网页，误声明为UTF-8', gbBytes(page('<meta charset="utf-8">'))],
    [
      'UTF-16网页',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...page('')].map((each) => each.charCodeAt(0))).buffer),
      ]),
    ],
  ])('%s', async (_name, bytes) => {
    const read = await readBytes(bytes);
    expect(read.metadata).toMatchObject({ title, source: '云桥区水务局', publishedDate: '2025-03-04' });
    expect(read.outline.length).toBe(10);
  });

  it('GBK纯文本', async () => {
    const read = await readBytes(gbBytes(`${title}\n${reportBody('云桥区水务局', 2024)}`), {
      name: '报告.txt',
    });
    expect(read.metadata.title).toBe(title);
  });

  it('DOCX：读出表格中的元数据和自动编号', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const heading = (text: string, level: number) =>
      new Paragraph({ text, numbering: { reference: 'parts', level } });
    const file = await Packer.toBuffer(
      new Document({
        numbering: {
          config: [
            {
              reference: 'parts',
              levels: [
                {
                  level: 0,
                  format: LevelFormat.CHINESE_COUNTING,
                  text: '%1、',
                  alignment: AlignmentType.START,
                },
                {
                  level: 1,
                  format: LevelFormat.CHINESE_COUNTING,
                  text: '（%2）',
                  alignment: AlignmentType.START,
                },
              ],
            },
          ],
        },
        sections: [
          {
            children: [
              new Table({
                rows: [
                  new TableRow({
                    children: [cell('索引号：'), cell('3709990009/2025-00031'), cell('文号：'), cell('')],
                  }),
                ],
              }),
              new Paragraph(title),
              new Paragraph('2024年，云桥区水务局扎实推进法治政府建设。现将有关情况报告如下：'),
              heading('2024年度推进法治政府建设的主要举措和成效', 0),
              heading('加强组织领导。全年召开专题会议3次。', 1),
              heading('规范行政执法。开展执法检查46次。', 1),
              heading('2024年度推进法治政府建设存在的不足和原因', 0),
              heading('培训不足。原因是经费有限。', 1),
            ],
          },
        ],
      }),
    );
    const read = await readBytes(file, { name: '报告.docx' });
    expect(read.metadata).toMatchObject({ title, indexNumber: '3709990009/2025-00031', documentNumber: '' });
    expect(read.outline.map((item) => item.number)).toEqual(['一、', '（一）', '（二）', '二、', '（一）']);
  });

  it('PDF：断开的行接回一段，页码不算正文', async () => {
    const long = '2024年，云桥区水务局在区委、区政府的坚强领导下，扎实推进法治政府建设各项工';
    const read = await readBytes(
      minimalPdf([
        [
          { x: 150, text: title },
          { x: 96, text: long },
          { x: 72, text: '作，取得明显成效。现将有关情况报告如下，请审阅并提出宝贵意见，谢谢，特此报' },
          { x: 72, text: '告。' },
          { x: 96, text: '一、2024年度推进法治政府建设的主要举措和成效' },
          { x: 280, text: '- 1 -' },
        ],
      ]),
    );
    expect(read.metadata.title).toBe(title);
    expect(read.body).toContain('各项工作，取得明显成效。');
    expect(read.body).not.toContain('- 1 -');
    expect(read.outline.map((item) => item.number)).toEqual(['一、']);
  });

  it('没有文字的PDF、残缺的PDF、加密或旧格式的文件：说清原因', async () => {
    expect(await codeOf(readBytes(minimalPdf([[], []])))).toBe('no-text');
    expect(await codeOf(readBytes(utf8('%PDF-1.7\n')))).toBe('format-broken');
    expect(await codeOf(readBytes(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toBe('format-unknown');
    expect(await codeOf(readBytes(new Uint8Array()))).toBe('input-empty');
    expect(await codeOf(readBytes(Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)))).toBe(
      'format-unknown',
    );
    expect(await codeOf(readBytes(utf8('{\\rtf1')))).toBe('format-unknown');
    expect(await codeOf(readBytes(new Uint8Array(limits.fileBytes + 1)))).toBe('input-too-large');
  });

  it('压缩炸弹：不解开', async () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(30_000_000), '[Content_Types].xml': utf8('<a/>') },
      { level: 9 },
    );
    expect(await codeOf(readBytes(bomb))).toBe('archive-bomb');
    expect(deflateRawSync(new Uint8Array(10)).length).toBeGreaterThan(0);
  });

  it('压缩包内的中文文件名（GBK）读得出来', async () => {
    const name = gbBytes('报告.txt');
    const file = zipSync({ 'xxxx.txt': utf8('正文') }, { level: 0 });
    const at = [...file.keys()].filter((index) =>
      file.subarray(index, index + name.length).every((byte, k) => byte === 'xxxx.txt'.charCodeAt(k)),
    );
    for (const index of at) file.set(name, index);
    const names: string[] = [];
    for await (const member of zipMembers(file)) names.push(member.name);
    expect(names).toEqual(['报告.txt']);
  });
});
