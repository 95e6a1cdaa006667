import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, type District, testDistrict } from '../../test/district.ts';

let district: District;
let clerk: Browser;
let address: string;

beforeAll(async () => {
  district = await testDistrict(undefined, { YIFA_EVIDENCE_MB: '1' });
  clerk = await district.signedInAs('clerk');
  await district.app.console.listen({ host: '127.0.0.1', port: 0 });
  const { port } = district.app.console.server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});
afterAll(() => district.close());

/** Over a real socket: streaming and giving up on the way cannot be seen otherwise. */
async function upload(name: string, bytes: Uint8Array<ArrayBuffer>, unit = 'kjj') {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const response = await fetch(`${address}/api/units/${unit}/evidence`, {
    method: 'POST',
    body: form,
    headers: { cookie: clerk.cookie },
  });
  return { status: response.status, body: await response.json() };
}

const pdf = (size: number) => {
  const bytes = new Uint8Array(randomBytes(size));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
};

it('上传后按内容取回，名字是原来的中文名', async () => {
  const bytes = pdf(200_000);
  const { status, body } = await upload('会议纪要（定稿）.pdf', bytes);
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: '会议纪要（定稿）.pdf', size: 200_000, type: 'application/pdf' });
  const response = await fetch(`${address}/api/units/kjj/evidence/${body.hash}`, {
    headers: { cookie: clerk.cookie },
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('会议纪要（定稿）.pdf')}`,
  );
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('正好到上限的收，超过一个字节的不收，并且说明上限', async () => {
  expect((await upload('正好.pdf', pdf(1_048_576))).status).toBe(200);
  const { status, body } = await upload('多一个字节.pdf', pdf(1_048_577));
  expect(status).toBe(422);
  expect(body.reasons[0]).toMatchObject({
    code: 'evidence.too-large',
    says: expect.stringContaining('超过 1 MB'),
  });
});

it('远超上限的：浏览器还在发送，也能得到说明', async () => {
  const { body } = await upload('很大.pdf', pdf(1_900_000));
  expect(body.code).toBe('evidence.refused');
  const huge = await upload('太大.pdf', pdf(20_000_000)).catch((error: Error) => error);
  expect(huge).toMatchObject({
    body: { code: expect.stringMatching(/^(evidence\.refused|request\.too-large)$/) },
  });
});

it('名不副实、空文件、不收的类型：说明原因', async () => {
  expect((await upload('其实是文本.pdf', new TextEncoder().encode('你好'))).body.reasons[0].code).toBe(
    'evidence.not-what-it-claims',
  );
  expect((await upload('空.pdf', new Uint8Array())).body.reasons[0].code).toBe('evidence.empty');
  expect((await upload('程序.exe', pdf(10))).body.reasons[0].code).toBe('evidence.type-not-taken');
});

it('没有选文件、不是表单：说明怎么办', async () => {
  const response = await fetch(`${address}/api/units/kjj/evidence`, {
    method: 'POST',
    body: new FormData(),
    headers: { cookie: clerk.cookie },
  });
  expect((await response.json()).code).toBe('request.invalid');
  expect((await clerk.post('/api/units/kjj/evidence', {})).body.code).toBe('request.media-type');
});

it('外单位取不到，未登录的上传不被读取', async () => {
  const { body } = await upload('内部.pdf', pdf(1000));
  const stranger = await district.signedInAs('clerk', 'sfj');
  expect((await stranger.get(`/api/units/kjj/evidence/${body.hash}`)).status).toBe(403);
  expect((await stranger.get(`/api/units/sfj/evidence/${body.hash}`)).body.code).toBe('evidence.not-found');
  expect((await clerk.get('/api/units/kjj/evidence/nothash')).body.code).toBe('evidence.not-found');
  const unknown = await fetch(`${address}/api/units/kjj/evidence`, { method: 'POST', body: new FormData() });
  expect(unknown.status).toBe(401);
});

it('记录里写的名称、类型、大小与上传的不符，不收', async () => {
  const { body } = await upload('签到表.pdf', pdf(500));
  const record = (matter: string, change: object) =>
    clerk.post(`/api/units/kjj/study/${matter}/recordSession`, {
      commandId: crypto.randomUUID(),
      expectedVersion: 0,
      input: {
        date: '2026-02-10',
        form: '集体',
        topic: '行政处罚法',
        laws: ['中华人民共和国行政处罚法'],
        speaker: '',
        attendees: ['kjj-clerk'],
        hours: 2,
        minutes: '',
        evidence: [{ ...body, ...change }],
      },
    });
  expect((await record('false-type', { type: 'text/html' })).body).toMatchObject({
    code: 'matter.refused',
    reasons: [{ code: 'evidence.not-as-uploaded' }],
  });
  expect((await record('false-size', { size: 1 })).status).toBe(422);
  expect((await record('true-file', {})).status).toBe(200);
});
