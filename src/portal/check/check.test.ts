import fastify, { type FastifyInstance } from 'fastify';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../checker/check.ts';
import { aReport } from '../../checker/example-report.ts';
import { toCommentedDocx } from '../../checker/output/commented-docx.ts';
import { minimalPdf } from '../../reader/examples/minimal-pdf.ts';
import { readText } from '../../reader/index.ts';
import { testSite } from '../testing.ts';
import { checkLimits } from './limits.ts';
import { checkRoutes } from './routes.ts';

const report = aReport({ shortcomings: '（一）执法力量薄弱。\n（三）宣传不够深入。', head: '高度重视。' });
const logged: string[] = [];
let server: FastifyInstance;
let origin: string;

beforeAll(async () => {
  server = fastify({ logger: { level: 'trace', stream: { write: (line) => void logged.push(line) } } });
  await server.register(checkRoutes({ site: testSite, perMinute: 1000 }));
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

async function post(form: FormData, headers: Record<string, string> = {}) {
  const answer = await fetch(`${origin}/check/`, { method: 'POST', body: form, headers });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

function pasted(text: string): FormData {
  const form = new FormData();
  form.set('text', text);
  return form;
}

function uploaded(bytes: Uint8Array | string, name: string): FormData {
  const form = new FormData();
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
  return form;
}

describe('粘贴一份报告', () => {
  it('答复读到的内容、提纲，以及旁边带原因、依据、改法的问题', async () => {
    const { status, page, headers } = await post(pasted(report));
    expect(status).toBe(200);
    for (const words of [
      '云桥区水务局',
      '2025年',
      '提纲',
      '三、2025年度党政主要负责人',
      '原因',
      '依据',
      '怎样改',
      '没有检查的项目',
    ]) {
      expect(page).toContain(words);
    }
    const findings = checkDocument(readText(report)).findings;
    expect([...page.matchAll(/<details class="finding /g)]).toHaveLength(findings.length);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page).toContain('name="robots" content="noindex"');
  });

  it('内容不进日志', async () => {
    await post(pasted(`${report}\n密钥词甲乙丙`));
    await post(uploaded(Buffer.from('\u0000\u0001密钥词甲乙丙\u0000\u0002'), '密钥词甲乙丙.doc'));
    expect(logged.join('')).not.toContain('密钥词甲乙丙');
  });

  it('文字里的标签不会变成网页', async () => {
    const { page } = await post(pasted(`${report}\n<img src=x onerror=alert(1)>`));
    expect(page).not.toContain('<img src=x');
  });

  it('什么都没有粘贴：说明怎么办', async () => {
    const { status, page } = await post(pasted('  \n'));
    expect(status).toBe(400);
    expect(page).toContain('没有收到内容');
  });

  it('太长的文字：413，说明上限', async () => {
    const { status, page } = await post(pasted('依法行政，'.repeat(61_000)));
    expect(status).toBe(413);
    expect(page).toContain('文字太长');
    expect((await post(pasted('依法行政，'.repeat(100_000)))).status).toBe(413);
  });
});

describe('上传一个文件', () => {
  it.each([
    ['文本文件', 'report.txt', async () => report],
    [
      '网页',
      'report.html',
      async () =>
        `<html><body>${report
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join('')}</body></html>`,
    ],
    [
      '带文字的PDF',
      'report.pdf',
      async () =>
        minimalPdf([
          report
            .split('\n')
            .slice(0, 38)
            .map((text) => ({ x: 40, text: text.slice(0, 44) })),
        ]),
    ],
    [
      'DOCX文件',
      'report.docx',
      async () => {
        const document = readText(report);
        return toCommentedDocx({ name: 'a', document, result: checkDocument(document) }, { at: new Date(0) });
      },
    ],
  ])('%s读得出、查得出', async (_what, name, content) => {
    const { status, page } = await post(uploaded(await content(), name));
    expect(status, page.slice(0, 3000)).toBe(200);
    expect(page).toContain('水务局');
    expect(page).toContain('class="finding ');
  });

  it.each([
    [
      '旧格式',
      'old.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      422,
      '另存为DOCX',
    ],
    ['坏的DOCX', 'bad.docx', zipSync({ 'a.txt': new Uint8Array(3) }), 422, '没有检查成'],
    ['坏的PDF', 'bad.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 422, '重新导出'],
    ['空文件', 'empty.txt', new Uint8Array(), 400, '没有收到内容'],
    ['太大的文件', 'big.txt', new Uint8Array(checkLimits.fileBytes + 1).fill(65), 413, '文件太大'],
  ])('%s：清楚的中文说明', async (_what, name, bytes, expected, words) => {
    const { status, page } = await post(uploaded(bytes, name));
    expect(status).toBe(expected);
    expect(page).toContain(words);
    expect(page).toContain('<form');
  });
});

describe('照看服务器', () => {
  it('不是表单的提交：415', async () => {
    const answer = await fetch(`${origin}/check/`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('请用本页的表单提交');
  });

  it('一个地址太频繁：429，写明何时再来', async () => {
    const narrow = fastify();
    await narrow.register(checkRoutes({ site: testSite, perMinute: 2 }));
    const boundary = 'yifa';
    const send = () =>
      narrow.inject({
        method: 'POST',
        url: '/check/',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: `--${boundary}\r\nContent-Disposition: form-data; name="text"\r\n\r\n${report}\r\n--${boundary}--\r\n`,
      });
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([200, 200]);
    const third = await send();
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(third.payload).toContain('每分钟最多2次');
    await narrow.close();
  });

  it('检查时门户仍然答复', async () => {
    server.log.level = 'silent';
    const order: string[] = [];
    const heavy = post(pasted(`${report}\n${'推进法治建设，提高认识。'.repeat(20_000)}`)).then(() =>
      order.push('检查'),
    );
    const light = fetch(`${origin}/nothing`).then(() => order.push('网页'));
    await Promise.all([heavy, light]);
    expect(order).toEqual(['网页', '检查']);
  });
});
