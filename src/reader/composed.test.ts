import { existsSync } from 'node:fs';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { scoreReader } from '../../bench/reader-accuracy.ts';
import type { Metadata, PublishedDocument } from '../document/model.ts';
import { composePage } from './examples/compose.ts';
import { composeHtml } from './examples/compose-html.ts';
import { ReadError } from './read-error.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const plain = (value: string | null) =>
  value === null ? null : value.normalize('NFKC').replaceAll(/\s/g, '');
const compared = (metadata: Metadata) =>
  Object.fromEntries(Object.entries(metadata).map(([field, value]) => [field, plain(value)]));
const pages = 250;

describe('随机拼成的页面', () => {
  it('各种版式、空值、宽窄标点、空格都读得一样', () => {
    for (let seed = 1; seed <= pages; seed++) {
      const page = composePage(seed);
      for (const text of [page.text, page.text.normalize('NFKC'), page.text.replaceAll('\n', '\r\n')]) {
        const read = readText(text);
        expect(compared(read.metadata), `seed ${seed} ${page.layout}`).toEqual(compared(page.expected));
        expect([read.docType, read.reportYear, read.outline.length], `seed ${seed}`).toEqual([
          'annual-report',
          page.year,
          10,
        ]);
      }
    }
  });

  it('网页的表格、列表、定义列表都读得一样', () => {
    for (let seed = 1; seed <= pages; seed++) {
      const page = composeHtml(seed);
      const read = readHtml(page.html);
      expect(compared(read.metadata), `seed ${seed} ${page.layout}`).toEqual(compared(page.expected));
      expect(read.body).not.toContain('相关链接');
      expect(read.body).not.toContain('首页');
    }
  });

  it('繁体页面按原字读出', () => {
    const convert = OpenCC.Converter({ from: 'cn', to: 'hk' });
    const traditional = (text: string | null) =>
      text === null
        ? null
        : [...text]
            .map((character) => (convert(character).length === 1 ? convert(character) : character))
            .join('');
    for (let seed = 1; seed <= 40; seed++) {
      const page = composePage(seed);
      const read = readText(traditional(page.text) ?? '');
      const expected = Object.fromEntries(
        Object.entries(page.expected).map(([field, value]) => [field, plain(traditional(value))]),
      );
      expect(compared(read.metadata), `seed ${seed}`).toEqual(expected);
      expect(read.outline[0]?.heading).toBe(traditional(`${page.year}年度推进法治政府建设的主要举措和成效`));
    }
  });
});

/** What must hold of any document, whatever the input. */
function soundness(read: PublishedDocument): void {
  const { text } = read;
  const places = [
    ...Object.values(read.places),
    ...read.paragraphs,
    ...[
      read.outline,
      read.sentences,
      read.figures,
      read.dates,
      read.citations,
      read.named,
      read.defects,
    ].flatMap((list) => list.map((each) => each.place)),
  ];
  for (const [from, to] of places) expect(from >= 0 && from <= to && to <= text.length).toBe(true);
  for (const each of [...read.sentences, ...read.figures, ...read.dates, ...read.named])
    expect(text.slice(...each.place)).toBe(each.text);
  for (const field of ['formedDate', 'signatureDate', 'publishedDate'] as const) {
    expect(read.metadata[field] ?? '').toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
  }
  expect(read.body).toBe(read.paragraphs.map((place) => text.slice(...place)).join('\n'));
}

const words = fc.constantFrom(
  '索引号',
  '文号：',
  '发布机构',
  '发布日期：2025-02-14',
  '：',
  '|',
  '\t',
  '\n',
  '[ 主题分类 ]',
  '一、',
  '（一）',
  '二是',
  '。',
  '，',
  '《',
  '》第十条',
  '2024年',
  '云桥区水务局',
  '2024年度法治政府建设情况报告',
  '云政发〔2024〕5号',
  '今天是',
  '首页 > ',
  '<td>',
  '</p>',
  '\u3000\u3000',
  '3次',
  '各镇人民政府：',
  '相关文章',
  '\ufffd',
  '來源',
  '發佈',
);

describe('任何输入', () => {
  it('都读得出合规的结果', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
        soundness(readText(parts.join('')));
        soundness(readHtml(parts.join('')));
      }),
      { numRuns: 400, seed: 20_250_214 },
    );
  });

  it('截断的页面不出错', () => {
    const { html } = composeHtml(3);
    for (let length = 0; length < html.length; length += 97) soundness(readHtml(html.slice(0, length)));
  });

  it('嵌套一万层、一行几十万字、过长的输入：有结果或有说明', () => {
    soundness(readHtml(`${'<div><b>'.repeat(10_000)}云桥区水务局2024年度法治政府建设情况报告`));
    soundness(readText('一是加强领导。'.repeat(40_000)));
    expect(() => readText('字'.repeat(50_000_000))).toThrow(ReadError);
    expect(() =>
      readHtml(`<a ${Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' ')}>`),
    ).toThrow(ReadError);
  });
});

const shared = existsSync('../shared/data/pages');
describe.skipIf(!shared)(`真实页面的准确率${shared ? '' : '（跳过：没有 ../shared/data/pages）'}`, () => {
  it('网页：各项全部准确；正文：文号准确，没有显示的项目为空', () => {
    const scores = scoreReader()?.scores ?? {};
    const rate = (key: string) => (scores[key]?.exact ?? 0) / (scores[key]?.of ?? 1);
    const wrong = (key: string) => (scores[key]?.wrongForNull ?? 1) / (scores[key]?.nulls ?? 1);
    for (const field of [
      'indexNumber',
      'title',
      'publisher',
      'documentNumber',
      'formedDate',
      'publishedDate',
      'topic',
    ]) {
      expect(rate(`html ${field}`), field).toBeGreaterThanOrEqual(0.97);
    }
    expect(rate('text documentNumber')).toBeGreaterThanOrEqual(0.97);
    for (const field of ['indexNumber', 'publisher', 'topic', 'validity', 'publishedDate']) {
      expect(wrong(`text ${field}`), field).toBeLessThanOrEqual(0.01);
    }
  });
});

const seedPage = '../shared/seed/000_07bf2e6ab66619ba.txt';
describe.skipIf(!existsSync(seedPage))(
  `起点页面${existsSync(seedPage) ? '' : '（跳过：没有 ../shared/seed）'}`,
  () => {
    it('八项元数据、五部分提纲、正文、缺“一是”的缺损', async () => {
      const { readFile } = await import('node:fs/promises');
      const read = readText(await readFile(seedPage, 'utf8'));
      const { title, ...rest } = read.metadata;
      expect(title).toMatch(/科学技术局2024年度法治政府建设报告$/);
      expect(rest).toEqual({
        indexNumber: '3704023704020008/2025-00418',
        topic: '法治政府建设',
        publisher: '科学技术局',
        source: null,
        formedDate: '2025-02-14',
        signatureDate: null,
        documentNumber: '',
        publishedDate: '2025-02-14',
        validity: '有效',
      });
      expect(read.outline.map((item) => item.number).join(' ')).toBe(
        '一、 1、 2、 3、 二是 二、 三、 1、 一是 二是 三是 2、 一是 二是 三是 四、 1、 2、 3、 4、 五、',
      );
      expect(read.body.startsWith('2024年,')).toBe(true);
      expect(read.body.endsWith('依法有序开展。')).toBe(true);
      expect(read.defects.map((defect) => `${defect.kind} ${defect.text}`)).toEqual(['missing-item 二是']);
      soundness(read);
    });
  },
);
