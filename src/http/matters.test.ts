import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, type District, testDistrict } from '../../test/district.ts';

let district: District;
let clerk: Browser;

beforeAll(async () => {
  district = await testDistrict();
  clerk = await district.signedInAs('clerk');
});
afterAll(() => district.close());

const session = {
  date: '2026-02-10',
  form: '集体',
  topic: '行政处罚法',
  laws: ['中华人民共和国行政处罚法'],
  speaker: '',
  attendees: ['kjj-clerk'],
  hours: 2,
  minutes: '',
  evidence: [],
};

const record = (matter: string, given: object = {}, commandId: string = crypto.randomUUID()) =>
  clerk.post(`/api/units/kjj/study/${matter}/recordSession`, {
    commandId,
    expectedVersion: 0,
    input: { ...session, ...given },
  });

it('记录一次，列表、页面、统计里都有，数字点得开', async () => {
  expect((await record('study-1')).body).toMatchObject({ matter: 'study-1', version: 1 });
  expect((await clerk.get('/api/units/kjj/matters/study?year=2026&q=处罚')).body).toMatchObject({
    total: 1,
    items: [{ matter: 'study-1', statusName: '已记录', on: '2026-02-10', version: 1 }],
  });
  const page = (await clerk.get('/api/units/kjj/matters/study/study-1')).body;
  expect(page).toMatchObject({
    version: 1,
    acts: [{ kind: 'session-recorded', label: '记录学法活动', byName: '某clerk' }],
  });
  expect(page.acts).not.toHaveProperty('0.payload');
  const facts = JSON.parse((await clerk.get('/api/units/kjj/facts/2026')).text);
  const sessions = facts.find((fact: { unit: string }) => fact.unit === '次');
  expect(sessions).toMatchObject({ quantity: 1, acts: 1 });
  const entries = JSON.parse((await clerk.get(`/api/units/kjj/facts/2026/${sessions.fact}`)).text);
  expect(entries).toMatchObject([{ matter: 'study-1', kind: 'study', on: '2026-02-10' }]);
});

it('同一次提交重发，只记一次；编号用于别的内容，被拒绝', async () => {
  const id = crypto.randomUUID();
  const first = await record('study-2', {}, id);
  expect((await record('study-2', {}, id)).body).toEqual(first.body);
  expect((await record('study-3', {}, id)).body.code).toBe('command.reused');
  expect((await clerk.get('/api/units/kjj/matters/study/study-2')).body.version).toBe(1);
});

it('两人同时改同一事项，一个成功，一个得知已被改动', async () => {
  await record('study-4');
  const correct = (topic: string) =>
    clerk.post('/api/units/kjj/study/study-4/cancelSession', {
      commandId: crypto.randomUUID(),
      expectedVersion: 1,
      input: { reason: `重复记录：${topic}` },
    });
  const answers = await Promise.all([correct('甲'), correct('乙')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('matter.changed');
});

it('不合要求的，全部理由一起给出，各带改法', async () => {
  const answer = await record('study-5', { date: '2027-01-01', attendees: ['nobody'] });
  expect(answer.status).toBe(422);
  const reasons = answer.body.reasons as { code: string; mend: string; citation: null }[];
  expect(reasons.map((reason) => reason.code)).toEqual(
    expect.arrayContaining(['date.in-future', 'person.unknown']),
  );
  for (const reason of reasons) expect(reason.mend).not.toBe('');
});

it('填错的项用表单里的名字指出', async () => {
  const answer = await record('study-6', { topic: '', form: '散步' });
  expect(answer.body).toMatchObject({
    code: 'request.invalid',
    fields: expect.arrayContaining([expect.objectContaining({ field: 'form', message: '请选择学法形式' })]),
  });
});

it('不存在的种类、事项、统计项，各说各的', async () => {
  expect((await clerk.get('/api/units/kjj/matters/nothing')).body.code).toBe('matter.not-found');
  expect((await clerk.get('/api/units/kjj/matters/study/none')).body.code).toBe('matter.not-found');
  expect((await clerk.get('/api/units/kjj/facts/2026/none')).body.code).toBe('fact.not-found');
});

it('数据库里不能存的字符，在表单上说明', async () => {
  const answer = await record('study-7', { minutes: '一\u0000二' });
  expect(answer.status).toBe(400);
  expect(answer.body.fields).toMatchObject([{ field: 'minutes' }]);
});

it('事项编号与某人的编号相同，看不到这个人的安全记录', async () => {
  await district.add('kjj', 'watched', '陶然', ['editor']);
  expect((await record('kjj-watched')).status).toBe(200);
  const page = (await clerk.get('/api/units/kjj/matters/study/kjj-watched')).body;
  expect((page.acts as { kind: string }[]).map((act) => act.kind)).toEqual(['session-recorded']);
  const supervisor = { units: [], supervises: true };
  const seen = await district.app.store.within(supervisor, (tx) =>
    sql<{ kind: string }>`select kind from act where matter_id = 'kjj-watched'`.execute(tx),
  );
  expect(seen.rows).toEqual([{ kind: 'session-recorded' }]);
});

it('地址里有不能存的字符或者大得离谱的数，是请求不对而不是系统差错', async () => {
  expect((await clerk.get('/api/units/kjj/matters/study/a%00b')).status).toBe(400);
  expect((await clerk.get('/api/units/kjj/matters/study?q=%00')).status).toBe(400);
  expect((await clerk.get('/api/units/kjj/matters/study?year=99999999999')).status).toBe(400);
});

it('到期提醒带着依据和算法', async () => {
  await clerk.post('/api/units/kjj/annual-report/report-2025/startReport', {
    commandId: crypto.randomUUID(),
    expectedVersion: 0,
    input: { year: 2025 },
  });
  const due = JSON.parse((await clerk.get('/api/units/kjj/due')).text);
  expect(due.length).toBeGreaterThan(0);
  for (const line of due) {
    expect(line.steps.length).toBeGreaterThan(0);
    expect(line.kindName).toBe('法治政府建设年度报告');
    expect(line.words).toMatch(/[天期]/);
  }
});

it('找人：姓名、全拼、首字母、名的拼音；只给四项', async () => {
  await district.add('kjj', 'zhou', '周明远');
  await district.add('kjj', 'shan', '单菲');
  await district.add('sfj', 'zhou', '周文');
  const find = async (q: string) =>
    JSON.parse((await clerk.get(`/api/units/kjj/people?q=${encodeURIComponent(q)}`)).text);
  for (const q of ['明远', 'zhoumingyuan', 'ZHOU mi', 'zmy', 'yuan']) {
    expect(await find(q), q).toEqual([
      { person: 'kjj-zhou', name: '周明远', title: '科员', pinyin: 'zhou ming yuan' },
    ]);
  }
  expect((await find('sf'))[0].name).toBe('单菲');
  expect(await find('%')).toEqual([]);
  expect(await find('周文')).toEqual([]);
});
