import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type District, testDistrict } from '../../test/district.ts';
import { aReport } from '../checker/example-report.ts';
import { readBytes } from '../reader/index.ts';

let district: District;
let cookie: string;
let address: string;

beforeAll(async () => {
  district = await testDistrict();
  cookie = (await district.signedInAs('clerk')).cookie;
  await district.app.console.listen({ host: '127.0.0.1', port: 0 });
  const { port } = district.app.console.server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});
afterAll(() => district.close());

const report = aReport({ head: '高度重视。' });

function send(path: string, content: string | Uint8Array<ArrayBuffer>, name: string): Promise<Response> {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  return fetch(`${address}/api/units/kjj/${path}`, { method: 'POST', body, headers: { cookie } });
}

it('检查一份报告，答复结论、带标记的网页和表格的行', async () => {
  const answer = await (await send('checks', report, '年报.txt')).json();
  expect(answer).toMatchObject({ title: '云桥区水务局2025年度法治政府建设报告', leftOff: 0 });
  expect(answer.verdict).toContain(`${answer.findings}处`);
  expect(answer.report).toContain('怎样改');
  expect(answer.rows).toContain('年报.txt');
});

it('同一份报告做成带批注的Word文件', async () => {
  const answer = await send('checks/comments', report, '年报.txt');
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  const again = await readBytes(new Uint8Array(await answer.arrayBuffer()));
  expect(again.body).toContain('取水许可');
});

it('读不出的文件说明怎么办', async () => {
  const answer = await send(
    'checks',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    '旧.doc',
  );
  expect(answer.status).toBe(400);
  expect((await answer.json()).fields[0].message).toContain('DOCX');
});
