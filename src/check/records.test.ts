import type { AddressInfo } from 'node:net';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type District, testDistrict } from '../../test/district.ts';
import { aReport } from '../checker/example-report.ts';
import type { EvidenceRef } from '../evidence/evidence.ts';
import { verifyEvidence } from '../evidence/verify.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { ReportCheckState } from '../matters/report-check/index.ts';
import { verifyProjections } from '../matters/verify-projections.ts';

const identity = '11010519491231002X';
const report = aReport({
  head: `（一）高度重视。全局上下思想统一。`,
  other: `联系人身份证号${identity}。`,
});
const mended = aReport({ other: `联系人身份证号${identity}。` });

let district: District;
let clerk: Browser;
let address: string;
beforeAll(async () => {
  district = await testDistrict();
  clerk = await district.signedInAs('clerk');
  await district.app.console.listen({ host: '127.0.0.1', port: 0 });
  const { port } = district.app.console.server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});
afterAll(() => district.close());

async function wordFile(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function webPage(text: string): string {
  const lines = text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>公开</title></head><body>${lines.join('\n')}</body></html>`;
}

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<EvidenceRef> {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const answer = await fetch(`${address}/api/units/kjj/evidence`, {
    method: 'POST',
    body,
    headers: { cookie: clerk.cookie },
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

const versions = new Map<string, number>();

async function send(matter: string, command: string, input: object, by: Browser = clerk) {
  const answer = await by.post(`/api/units/kjj/report-check/${matter}/${command}`, {
    commandId: crypto.randomUUID(),
    expectedVersion: versions.get(matter) ?? 0,
    input,
  });
  if (answer.status === 200) versions.set(matter, Number(answer.body.version));
  return answer;
}

async function stateOf(matter: string, by: Browser = clerk): Promise<ReportCheckState> {
  const { status, body, text } = await by.get(`/api/units/kjj/matters/report-check/${matter}`);
  expect(status, text).toBe(200);
  return body.state as ReportCheckState;
}

async function download(hash: string): Promise<Uint8Array> {
  const answer = await fetch(`${address}/api/units/kjj/evidence/${hash}`, {
    headers: { cookie: clerk.cookie },
  });
  return new Uint8Array(await answer.arrayBuffer());
}

const decideAll = async (matter: string, is = 'accepted', remark = '') => {
  const { findings } = await stateOf(matter);
  const decisions = findings
    .filter(({ decision }) => decision === null)
    .map(({ id }) => ({ finding: id, is, remark }));
  return send(matter, 'decideFindings', { decisions });
};

describe('DOCX报告从检查到退回', () => {
  let first: ReportCheckState;

  it('服务器读出并检查上传的文件，浏览器说什么都不算', async () => {
    const file = await upload('水务局年报.docx', await wordFile(report));
    const opened = await send('docx-1', 'openCheck', {
      file,
      check: { findings: [], about: { title: '没有问题的报告' } },
      findings: [],
    });
    expect(opened.status, opened.text).toBe(200);
    first = await stateOf('docx-1');
    expect(first.about).toEqual({
      title: '云桥区水务局2025年度法治政府建设报告',
      unit: '云桥区水务局',
      year: 2025,
      type: '法治政府建设年度报告',
      publishedOn: '2026-02-10',
    });
    expect(first.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['D05', 'Y06']));
    expect(first.notChecked.length).toBeGreaterThan(0);
  });

  it('个人信息不进行为记录，只在可以删除的文件里', async () => {
    const page = await clerk.get('/api/units/kjj/matters/report-check/docx-1');
    expect(page.text).not.toContain(identity);
    expect(page.text).toContain('110*************2X');
    expect(strFromU8(await download(first.text.hash))).toContain(identity);
    const ledger = await district.app.store.within('system', (tx) =>
      tx.withTables<{ act: { payload: string } }>().selectFrom('act').select('payload').execute(),
    );
    expect(ledger.some(({ payload }) => payload.includes(identity))).toBe(false);
  });

  it('原文一段一段，问题在它的段落旁', async () => {
    const { body } = await clerk.get('/api/units/kjj/report-check/docx-1/text');
    const rows = body.rows as {
      lead: { segments: { text: string; under: string[] }[] }[];
      findings: string[];
    }[];
    expect(JSON.stringify(rows)).toContain('"kind":"title"');
    const personal = first.findings.find(({ rule }) => rule === 'Y06');
    const row = rows.find(({ findings }) => findings.includes(personal?.id ?? ''));
    const marked = row?.lead.flatMap(({ segments }) => segments).filter(({ under }) => under.length > 0);
    expect(marked).toEqual([expect.objectContaining({ text: identity, under: [personal?.id] })]);
  });

  it('核对完之前形不成批注文件，核对完由服务器写出', async () => {
    const early = await send('docx-1', 'concludeCheck', {});
    expect(early.body).toMatchObject({
      code: 'matter.refused',
      reasons: [{ code: 'report-check.undecided' }],
    });
    const personal = first.findings.find(({ rule }) => rule === 'Y06');
    await send('docx-1', 'decideFindings', {
      decisions: [{ finding: personal?.id, is: 'dismissed', remark: '演示用的虚构号码' }],
    });
    await decideAll('docx-1', 'accepted', '请补写2025年的具体做法');
    const done = await send('docx-1', 'concludeCheck', {});
    expect(done.status, done.text).toBe(200);
    const { copies, stage } = await stateOf('docx-1');
    expect(stage).toBe('concluded');
    const copy = copies[0]?.file;
    expect(copy?.name).toBe('水务局年报-批注.docx');
    const parts = unzipSync(await download(copy?.hash ?? ''));
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /g)).toHaveLength(first.findings.length - 1);
    expect(comments).toContain('请补写2025年的具体做法');
    expect(comments).toContain('没有写主要负责人做了什么');
    expect(comments).not.toContain('出现公民身份号码');
    expect(comments).toMatch(/w:author="云桥区科学技术局"/);
  });

  it('退回后收到修改稿：改正的、仍在的、新出现的分清，意见随问题保留', async () => {
    const sent = await send('docx-1', 'sendBack', {
      to: '云桥区水务局',
      contact: '办公室',
      on: '2026-03-02',
      how: '公文交换',
    });
    expect(sent.status, sent.text).toBe(200);
    const file = await upload('水务局年报（改）.html.txt', webPage(mended));
    const again = await send('docx-1', 'recheckReport', { file });
    expect(again.status, again.text).toBe(200);
    const state = await stateOf('docx-1');
    expect(state).toMatchObject({ stage: 'open', version: 2 });
    expect(state.gone.map(({ rule }) => rule)).toContain('D05');
    expect(state.findings.find(({ rule }) => rule === 'Y06')).toMatchObject({
      since: 1,
      decision: { is: 'dismissed', remark: '演示用的虚构号码' },
    });
  });
});

it('HTML网页存为纯文本材料，读作网页', async () => {
  const file = await upload('年报.html.txt', webPage(report));
  expect(file.type).toBe('text/plain');
  expect((await send('html-1', 'openCheck', { file })).status).toBe(200);
  const state = await stateOf('html-1');
  expect(state.about.title).toBe('云桥区水务局2025年度法治政府建设报告');
  expect(JSON.stringify((await clerk.get('/api/units/kjj/report-check/html-1/text')).body)).not.toContain(
    '<p>',
  );
});

it('没有正文的、没有上传的文件不予记录，说明怎么办', async () => {
  const empty = await upload('空白.txt', '\n \n');
  expect((await send('no-1', 'openCheck', { file: empty })).body).toMatchObject({
    reasons: [{ code: 'report-check.not-prepared', says: '没有读到正文。请提供报告的全文。' }],
  });
  const never = { ...empty, hash: '0'.repeat(64) };
  expect((await send('no-1', 'openCheck', { file: never })).body).toMatchObject({
    reasons: [{ code: 'report-check.not-prepared', says: '要检查的文件没有上传成功。' }],
  });
  expect((await clerk.get('/api/units/kjj/report-check/no-1/text')).body.code).toBe('matter.not-found');
});

describe('谁看得到', () => {
  it('核对中的只有本单位看得到，批注文件形成后监督人员看得到、不能改', async () => {
    const supervisor = await district.signedInAs('supervisor', 'sfj');
    const stranger = await district.signedInAs('clerk', 'sfj');
    const text = '/api/units/kjj/report-check/html-1/text';
    expect((await clerk.get(text)).status).toBe(200);
    expect((await supervisor.get(text)).status).toBe(404);
    expect((await stranger.get(text)).status).toBe(403);
    await decideAll('html-1');
    expect((await send('html-1', 'concludeCheck', {})).status).toBe(200);
    expect((await supervisor.get(text)).status).toBe(200);
    const reopening = await send('html-1', 'reopenCheck', { reason: '替别人改' }, supervisor);
    expect(reopening.body).toMatchObject({ reasons: [{ code: 'report-check.own-unit' }] });
  });

  it('监督人员在自己的单位里也能存检查记录', async () => {
    const supervisor = await district.signedInAs('supervisor', 'kjj');
    const file = await upload('街道年报.txt', aReport({ head: '高度重视。' }));
    expect((await send('own-1', 'openCheck', { file }, supervisor)).status).toBe(200);
  });
});

it('账本、材料和列表都核对得上', async () => {
  const { store, files, kinds } = district.app;
  expect((await verifyLedger(store)).ok).toBe(true);
  expect((await verifyEvidence(store, files)).faults).toEqual([]);
  expect((await verifyProjections(store, kinds)).faults).toEqual([]);
  const facts: { fact: string; quantity: number }[] = JSON.parse(
    (await clerk.get('/api/units/kjj/facts/2026')).text,
  );
  expect(facts.find(({ fact }) => fact === 'report-check.reports')?.quantity).toBe(3);
});
