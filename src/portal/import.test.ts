import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPage } from '../disclosure/import-page.ts';
import type { ImportDocumentInput } from '../disclosure/inputs.ts';
import { readPage } from '../disclosure/read-page.ts';
import { aForeignPage } from '../disclosure/testing.ts';
import type { Actor, PersonId } from '../org/actor.ts';
import { buildSite, openSite } from './build-site.ts';
import { readFile } from './read-file.ts';
import { createTestPortal, type TestPortal } from './test-portal.ts';
import { testUnits } from './testing.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
  await openSite(portal.store, portal.site, portal.now());
});
afterAll(() => portal.close());

const [kjj, , dsj] = testUnits;
const editorOf = (unit: typeof kjj): Actor => ({
  person: `${unit.id}-editor` as PersonId,
  name: '编辑',
  posts: [{ unit: unit.id, role: 'editor', title: '编辑' }],
});
const page = aForeignPage as ImportDocumentInput;

function importTo(unit: typeof kjj, input: ImportDocumentInput) {
  return importPage({ store: portal.store, run: portal.runner }, { input, unit, actor: editorOf(unit) });
}

async function fingerprint(): Promise<string> {
  const { differences, files } = await buildSite(portal.store, portal.site, { now: portal.now() });
  return `${files} ${differences.length}`;
}

describe('导入已公开的网页', () => {
  it('同一网页导入两次：第二次不改动，并说明已在目录中', async () => {
    const first = await importTo(dsj, page);
    expect(first.outcome).toBe('imported');
    const before = await fingerprint();
    expect(await importTo(dsj, page)).toMatchObject({ outcome: 'already', same: true });
    expect(await importTo(kjj, page)).toMatchObject({ outcome: 'already', unitName: '云桥区大数据中心' });
    expect(await fingerprint()).toBe(before);
  });

  it('索引号相同而内容不同：不改动，并说明内容不同', async () => {
    const other = { ...page, metadata: { ...page.metadata, title: '清湖区科学技术局2024年度报告（修订）' } };
    expect(await importTo(dsj, other)).toMatchObject({ outcome: 'already', same: false });
  });

  it('两人同时导入同一网页：只有一条', async () => {
    const input = { ...page, indexNumber: '3788880088880008/2025-00777' };
    const answers = await Promise.all([importTo(dsj, input), importTo(dsj, input), importTo(kjj, input)]);
    const outcomes = answers.map((answer) => answer.outcome);
    expect(outcomes.filter((outcome) => outcome === 'imported').length).toBeGreaterThanOrEqual(1);
    const paths = new Set(answers.flatMap((answer) => ('path' in answer ? [answer.path] : [])));
    expect(paths.size).toBe(1);
  });

  it('没有索引号和日期的网页也能导入，缺的不补', async () => {
    const bare = {
      ...page,
      indexNumber: '',
      publishedDate: '',
      metadata: { ...page.metadata, title: '清溪乡法治政府建设情况', formedDate: '', publisher: '' },
    };
    const answer = await importTo(dsj, bare);
    expect(answer.outcome).toBe('imported');
    const found = await readFile(portal.store, 'path' in answer ? answer.path : '');
    expect(found?.kind).toBe('bytes');
  });

  it('疑似个人信息没有写明理由：不收入，说明缘由', async () => {
    const text = '联系人手机13800138000。';
    const input = {
      ...page,
      indexNumber: 'x/2025-1',
      content: [{ kind: 'paragraph' as const, text, lead: 0 }],
    };
    expect(await importTo(dsj, input)).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'disclosure.personal-data' }],
    });
  });
});

const seed = '../shared/seed';

describe.skipIf(!existsSync(seed))('导入../shared/seed中的网页（没有该目录时略过）', () => {
  it('读出八项元数据和五个部分，门户上标明来源', async () => {
    const name = readdirSync(seed)[0] ?? '';
    const { input } = await readPage(readFileSync(join(seed, name)), name);
    expect(input).toMatchObject({
      documentKind: 'annual-report',
      metadata: { documentNumber: '', validity: '有效', formedDate: '2025-02-14' },
      publishedDate: '2025-02-14',
    });
    expect(input.content.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(5);
    const answer = await importTo(dsj, input);
    expect(answer).toMatchObject({ outcome: 'imported' });
    expect(await importTo(dsj, input)).toMatchObject({ outcome: 'already', same: true });
  });
});
