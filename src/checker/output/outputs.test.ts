import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readText } from '../../reader/index.ts';
import { checkDocument } from '../check.ts';
import { aReport, vague } from '../example-report.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { rules } from '../rules/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { toCommentedDocx } from './commented-docx.ts';
import { toCsv } from './csv.ts';
import { toHtmlReport } from './html-report.ts';
import { markedText } from './marked-text.ts';
import { toSarif } from './sarif.ts';

function checked(name: string, page: string): CheckedFile {
  const document = readText(page);
  return { name, document, result: checkDocument(document) };
}

const clean = checked('swj.txt', aReport());
const faulty = checked(
  '材料/水务局 2025.txt',
  aReport({
    achievements: vague,
    shortcomings: '（一）执法力量薄弱。\n（三）宣传不够深入。',
    head: '高度重视。',
  }),
);
const locked = { name: 'locked.docx', says: '文件设有口令，请解除口令后再检查。' };
const hostile = checked('=cmd|calc.txt', aReport({ preamble: '+1"引号"<script>alert(1)</script>。' }));

const finding: Finding = {
  rule: 'D24',
  severity: 'warning',
  blocks: false,
  message: '序号不连续',
  reason: '结构层次序数应当连续',
  citation: '《党政机关公文格式》7.3.3',
  place: [0, 1],
  excerpt: '',
  mend: '补上缺少的一项',
};
const withFindings = (page: string, findings: readonly Finding[]): CheckedFile => {
  const result: CheckResult = { findings, notChecked: [], notApplicable: [], passed: [], shortcomings: [] };
  return { name: 'a.txt', document: readText(page), result };
};

describe('原文上的标记', () => {
  it('各段文字连起来就是原文，每个问题在且只在一处旁边', () => {
    const { general, blocks } = markedText(faulty.document, faulty.result.findings);
    for (const { place, segments } of blocks) {
      expect(segments.map(({ text }) => text).join('')).toBe(faulty.document.text.slice(...place));
    }
    const shown = [...general, ...blocks.flatMap(({ findings }) => findings)].map(({ number }) => number);
    expect(shown.sort((a, b) => a - b)).toEqual(faulty.result.findings.map((_, index) => index + 1));
  });

  it('重叠的问题各自标出，编号在各自的末尾', () => {
    const page = '关于用水的通知\n\n各镇街要节约用水，按时上报用水量。';
    const at = page.indexOf('节约用水');
    const file = withFindings(page, [
      { ...finding, place: [at, at + 4] },
      { ...finding, place: [at + 2, at + 7] },
    ]);
    const { blocks } = markedText(file.document, file.result.findings);
    const segments = blocks.flatMap((block) => block.segments).filter(({ under }) => under.length > 0);
    expect(
      segments.map(({ text, under, ends }) => [text, under.length, ends.map(({ number }) => number)]),
    ).toEqual([
      ['节约', 1, []],
      ['用水', 2, [1]],
      ['，按时', 1, [2]],
    ]);
  });

  it('没有位置的问题归到全文', () => {
    const file = withFindings('关于用水的通知\n\n各镇街要节约用水。', [{ ...finding, place: null }]);
    expect(markedText(file.document, file.result.findings).general).toHaveLength(1);
  });
});

describe('SARIF', () => {
  const log = toSarif([faulty, clean, locked], { version: '1.2.3' });
  const [run] = log.runs;

  it('每条规则有说明、依据和默认程度', () => {
    expect(log.version).toBe('2.1.0');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { properties, shortDescription } of run?.tool.driver.rules ?? []) {
      expect(properties.citation).not.toBe('');
      expect(shortDescription.text).not.toBe('');
    }
  });

  it('每个问题都指向规则和读出的文字中的位置', () => {
    const text = run?.artifacts[0]?.contents.text ?? '';
    const failures = (run?.results ?? []).filter(({ kind }) => kind === 'fail');
    expect(failures).toHaveLength(faulty.result.findings.length + clean.result.findings.length);
    for (const place of faulty.result.findings.map((each) => each.place)) {
      if (!place) continue;
      expect(JSON.stringify(failures)).toContain(
        JSON.stringify({ charOffset: place[0], charLength: place[1] - place[0] }).slice(1, -1),
      );
    }
    expect(text).toBe(faulty.document.text);
  });

  it('没有检查的规则不算通过，读不出的文件有通知', () => {
    const open = (run?.results ?? []).filter(({ kind }) => kind === 'open');
    expect(open).toHaveLength(faulty.result.notChecked.length + clean.result.notChecked.length);
    expect(open.every(({ level }) => level === 'none')).toBe(true);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(locked.says);
  });

  it('路径写成合法的相对地址', () => {
    expect(run?.artifacts[0]?.location.uri).toBe('%E6%9D%90%E6%96%99/%E6%B0%B4%E5%8A%A1%E5%B1%80%202025.txt');
  });
});

describe('CSV', () => {
  it('带字节顺序标记，每个问题一行，无问题的和读不出的各一行', () => {
    const table = toCsv([faulty, { ...clean, result: { ...clean.result, findings: [] } }, locked]);
    expect(table.startsWith('\uFEFF文件,')).toBe(true);
    const lines = table.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + faulty.result.findings.length + 2);
    expect(lines.at(-2)).toContain('没有发现问题');
    expect(lines.at(-1)).toContain('读不出');
    expect(lines.at(-1)).toContain(locked.says);
  });

  it('像公式的内容都变成文字', () => {
    const table = toCsv([hostile, { name: '@sum', says: '＝1＋1' }, { name: '\t=1', says: '-2' }]);
    const cells = table.slice(1).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells.filter((each) => /^"?\s*[=+\-@＝＋－＠]/.test(each))).toEqual([]);
    expect(table).toContain(`"'=cmd|calc.txt"`);
  });
});

describe('HTML报告', () => {
  it('自成一体：没有脚本、没有外部请求，文字都转义', () => {
    const page = toHtmlReport([hostile]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
  });

  it('每个问题有卡片，写着程度、原因、依据、怎样改；编号的链接都有去处', () => {
    const page = toHtmlReport([faulty, clean]);
    for (const { message, citation } of faulty.result.findings.slice(0, 5)) {
      expect(page).toContain(message.replaceAll('"', '&quot;'));
      expect(page).toContain(citation);
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('多个文件先列总表，读不出的也在其中', () => {
    const page = toHtmlReport([faulty, clean, locked]);
    expect(page).toContain('3个文件的检查结果');
    expect(page).toContain(locked.says);
  });
});

describe('带批注的Word文件', () => {
  const parts = async (file: CheckedFile) => {
    const bytes = await toCommentedDocx(file, { at: new Date('2026-03-01T01:00:00Z'), author: '司法局' });
    const files = unzipSync(bytes);
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { bytes, comments: part('word/comments.xml'), body: part('word/document.xml') };
  };

  it('每个问题一条批注，起止和引用成对', async () => {
    const { comments, body } = await parts(faulty);
    const numbers = faulty.result.findings.map((_, index) => index + 1);
    const idsOf = (xml: string, tag: string) =>
      [...xml.matchAll(new RegExp(`<w:${tag} [^>]*w:id="(\\d+)"`, 'g'))]
        .map((m) => Number(m[1]))
        .sort((a, b) => a - b);
    expect(idsOf(comments, 'comment')).toEqual(numbers);
    for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(idsOf(body, tag), tag).toEqual(numbers);
    }
    for (const number of numbers) {
      expect(body.indexOf(`<w:commentRangeStart w:id="${number}"`)).toBeLessThan(
        body.indexOf(`<w:commentRangeEnd w:id="${number}"`),
      );
    }
    for (const label of ['规则', '原因', '依据', '怎样改']) expect(comments).toContain(`${label}：`);
    expect(comments).toContain('w:author="司法局"');
  });

  it('别的程序读得出正文', async () => {
    const { bytes } = await parts(faulty);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const place of faulty.document.paragraphs) {
      expect(value).toContain(faulty.document.text.slice(...place).trim());
    }
  });

  it('XML装不下的字符不会弄坏文件', async () => {
    const { body } = await parts(
      withFindings('关于\u0001用水的通知\n\n各镇街\uD800要\u000B节约用水。', [finding]),
    );
    expect(body).toContain('节约用水');
    expect(/[^\P{Cc}\t\n\r]/u.test(body)).toBe(false);
  });
});
