import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../ledger/record.ts';
import type { PersonId, UnitId } from '../org/actor.ts';
import { createTestStore, type TestStore } from '../storage/testing.ts';
import { findEvidence, missingEvidence, receiveEvidence, type UploadAnswer } from './evidence.ts';
import { type Files, openFiles } from './files.ts';
import { falseEvidence } from './refs.ts';
import { sweepEvidence } from './sweep.ts';
import { verifyEvidence } from './verify.ts';

const kjj = 'kjj' as UnitId;
let db: TestStore;
let folder: string;
let files: Files;
beforeAll(async () => {
  db = await createTestStore();
  folder = mkdtempSync(join(tmpdir(), 'yifa-evidence-'));
  files = openFiles(folder);
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const limit = 100_000;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 1_000) yield bytes.subarray(from, from + 1_000);
}

function upload(name: string, bytes: Uint8Array | string, unit = kjj): Promise<UploadAnswer> {
  const source = pieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  const by = 'xu' as PersonId;
  return receiveEvidence({ store: db.store, files, limit }, { unit, by, now: new Date(), name, source });
}

const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const ofd = zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<x/>') });
const zip = zipSync({ '说明.txt': strToU8('说明') });
const docx = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('签到表')] }] }));

const codes = (answer: UploadAnswer) => ('refused' in answer ? answer.refused.map(({ code }) => code) : []);
const says = (answer: UploadAnswer) => ('refused' in answer ? answer.refused[0]?.says : '');

describe('material that is taken', () => {
  it('is kept under the hash of its bytes, in folders that nobody else may read', async () => {
    const answer = await upload('签到表.txt', '许静怡 到');
    expect(answer).toMatchObject({ ref: { name: '签到表.txt', size: 13, type: 'text/plain' } });
    const hash = 'ref' in answer ? answer.ref.hash : '';
    const path = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
    expect(readFileSync(path, 'utf8')).toBe('许静怡 到');
    expect(statSync(path).mode & 0o077).toBe(0);
    const stream = await files.open(hash);
    expect(stream && (await text(stream))).toBe('许静怡 到');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('is what offices use', async () => {
    const word = await docx();
    const taken: readonly (readonly [string, Uint8Array | string])[] = [
      ['纪要.pdf', pdf],
      ['纪要.docx', word],
      ['纪要.doc', cfb],
      ['台账.xls', cfb],
      ['文稿.wps', cfb],
      ['文稿2.wps', word],
      ['版式.ofd', ofd],
      ['照片.PNG', png],
      ['台账.csv', Buffer.from('cfcd,d0d5c3fb', 'hex')],
      ['材料.zip', zip],
    ];
    for (const [name, bytes] of taken) expect([name, codes(await upload(name, bytes))]).toEqual([name, []]);
  });

  it('twice is one file, and each unit sees only what is its own', async () => {
    const first = await upload('一.txt', '同一内容');
    const second = await upload('二.txt', '同一内容', 'jyj' as UnitId);
    const hash = 'ref' in first ? first.ref.hash : '';
    expect('ref' in second && second.ref.hash).toBe(hash);
    const inUnit = (unit: string) =>
      db.store.within(
        { units: [unit] },
        async (tx) => (await findEvidence(tx, unit as UnitId, hash))?.name ?? null,
      );
    expect(await inUnit('kjj')).toBe('一.txt');
    expect(await inUnit('jyj')).toBe('二.txt');
    expect(await inUnit('swj')).toBeNull();
    const foreign = await db.store.within({ units: ['swj'] }, (tx) => findEvidence(tx, kjj, hash));
    expect(foreign).toBeNull();
    expect(
      await db.store.within({ units: ['swj'] }, (tx) => missingEvidence(tx, 'swj' as UnitId, [hash])),
    ).toEqual([hash]);
  });

  it('has a plain name whatever the sender called it', async () => {
    const answer = await upload('C:\\资料\\..\\签到\u202Etxt\u0000.txt', '甲');
    expect(answer).toMatchObject({ ref: { name: '签到txt.txt' } });
    expect(await upload('../../etc/passwd.txt', '乙')).toMatchObject({ ref: { name: 'passwd.txt' } });
    expect(await upload(`${'长'.repeat(400)}.txt`, '丙')).toMatchObject({
      ref: { name: `${'长'.repeat(200)}.txt` },
    });
  });
});

describe('the supervisor', () => {
  it('opens the material of a shared act, and no other', async () => {
    const ref = async (name: string) => {
      const answer = await upload(name, name);
      return 'ref' in answer ? answer.ref.hash : '';
    };
    const [shared, draft] = [await ref('共享.txt'), await ref('草稿.txt')];
    await db.store.within({ units: ['kjj'] }, async (tx) => {
      for (const [matter, hash] of [
        ['m1', shared],
        ['m2', draft],
      ] as const) {
        const acts = [{ kind: 'noted', payload: {}, attachments: [hash] }];
        await record(tx, kjj, 'tally', matter, 'xu' as PersonId, '2026-03-02T01:00:00.000Z', acts);
        await sql`insert into matter values ('kjj', ${matter}, 'tally', 1, '{}', '', '', 2026, '2026-03-02',
          ${matter === 'm1'}, '')`.execute(tx);
      }
    });
    const seen = (hash: string) =>
      db.store.within({ units: ['sfj'], supervises: true }, (tx) => findEvidence(tx, kjj, hash));
    expect((await seen(shared))?.name).toBe('共享.txt');
    expect(await seen(draft)).toBeNull();
  });
});

describe('material that is refused', () => {
  it('of a type that offices do not send each other', async () => {
    for (const name of ['程序.exe', '网页.html', '图.svg', '无扩展名', '脚本.docm', 'constructor']) {
      expect([name, codes(await upload(name, '甲'))]).toEqual([name, ['evidence.type-not-taken']]);
    }
  });

  it('that is not what its name claims', async () => {
    expect(says(await upload('纪要.pdf', await docx()))).toBe(
      '“纪要.pdf”的内容不是 pdf 文件，而是Word 文档（docx）',
    );
    expect(codes(await upload('纪要.docx', zip))).toEqual(['evidence.not-what-it-claims']);
    expect(codes(await upload('版式.ofd', zip))).toEqual(['evidence.not-what-it-claims']);
    expect(codes(await upload('照片.jpg', png))).toEqual(['evidence.not-what-it-claims']);
    expect(codes(await upload('说明.txt', cfb))).toEqual(['evidence.not-what-it-claims']);
    expect(codes(await upload('程序.doc', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)])))).toEqual([
      'evidence.not-what-it-claims',
    ]);
  });

  it('empty, or larger than the limit', async () => {
    expect(codes(await upload('空.txt', ''))).toEqual(['evidence.empty']);
    expect(codes(await upload('大.txt', 'a'.repeat(limit + 1)))).toEqual(['evidence.too-large']);
    expect(codes(await upload('满.txt', 'a'.repeat(limit)))).toEqual([]);
  });

  it('leaves nothing behind, also when the sender breaks off', async () => {
    async function* brokenOff(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('甲');
      throw new Error('connection lost');
    }
    const broken = { unit: kjj, by: 'xu' as PersonId, now: new Date(), name: '断.txt', source: brokenOff() };
    await expect(receiveEvidence({ store: db.store, files, limit }, broken)).rejects.toThrow(
      'connection lost',
    );
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });
});

const refOf = (answer: UploadAnswer) => {
  if ('refused' in answer) throw new Error('refused');
  return answer.ref;
};

describe('what a client says of a file', () => {
  it('must be what was uploaded: its size, the type of its name, a name of its contents', async () => {
    const ref = refOf(await upload('请示.pdf', pdf));
    const wrong = async (change: object) =>
      (await db.store.within({ units: [kjj] }, (tx) => falseEvidence(tx, kjj, [{ ...ref, ...change }])))
        .length;
    expect(await wrong({})).toBe(0);
    expect(await wrong({ name: '请示（定稿）.PDF' })).toBe(0);
    expect(await wrong({ size: ref.size + 1 })).toBe(1);
    expect(await wrong({ type: 'text/html' })).toBe(1);
    expect(await wrong({ type: 'application/pdf\r\nset-cookie: x=y' })).toBe(1);
    expect(await wrong({ name: '照片.jpg', type: 'image/jpeg' })).toBe(1);
    expect(await wrong({ name: '程序.exe' })).toBe(1);
  });
});

describe('uploads that no act names', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('are removed after seven days; what an act names or another unit holds stays', async () => {
    const named = refOf(await upload('留.txt', '有记录的材料'));
    const shared = refOf(await upload('共.txt', '两家都有的材料'));
    const given = refOf(await upload('弃.txt', '没有用上的材料'));
    await upload('共.txt', '两家都有的材料', 'jyj' as UnitId);
    const act = (unit: UnitId, hash: string) =>
      db.store.within({ units: [unit] }, (tx) =>
        record(tx, unit, 'tally', 'swept', 'xu' as PersonId, new Date().toISOString(), [
          { kind: 'noted', payload: {}, attachments: [hash] },
        ]),
      );
    await act(kjj, named.hash);
    await act('jyj' as UnitId, shared.hash);
    const held = (hash: string) => db.store.within({ units: [kjj] }, (tx) => findEvidence(tx, kjj, hash));

    expect(await sweepEvidence(db.store, files, inDays(6))).toBe(0);
    expect(await sweepEvidence(db.store, files, inDays(8))).toBeGreaterThan(0);
    expect(await held(named.hash)).not.toBeNull();
    expect(await held(given.hash)).toBeNull();
    expect(await held(shared.hash)).toBeNull();
    expect(await files.check(named.hash)).toBe('sound');
    expect(await files.check(shared.hash)).toBe('sound');
    expect(await files.check(given.hash)).toBe('missing');
    expect(await sweepEvidence(db.store, files, inDays(8))).toBe(0);
  });

  it('uploaded again are young again', async () => {
    const first = refOf(await upload('再.txt', '再次上传的材料'));
    const source = pieces(Buffer.from('再次上传的材料'));
    const again = { unit: kjj, by: 'xu' as PersonId, now: inDays(8), name: '再.txt', source };
    await receiveEvidence({ store: db.store, files, limit }, again);
    await sweepEvidence(db.store, files, inDays(9));
    expect(await files.check(first.hash)).toBe('sound');
  });

  it('leftovers of a broken-off upload go after a day', async () => {
    const left = join(folder, 'incoming', 'left');
    writeFileSync(left, 'x');
    await sweepEvidence(db.store, files, new Date());
    expect(readdirSync(join(folder, 'incoming'))).toEqual(['left']);
    await sweepEvidence(db.store, files, inDays(2));
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });
});

describe('kept files', () => {
  it('that an act names and no row holds are missed', async () => {
    const { hash } = refOf(await upload('抽.txt', '被抽走的材料'));
    await db.store.within({ units: [kjj] }, (tx) =>
      record(tx, kjj, 'tally', 'taken', 'xu' as PersonId, new Date().toISOString(), [
        { kind: 'noted', payload: {}, attachments: [hash] },
      ]),
    );
    await db.store.within('system', (tx) => sql`delete from evidence where hash = ${hash}`.execute(tx));
    expect((await verifyEvidence(db.store, files)).faults).toContainEqual(
      expect.objectContaining({ unit: 'kjj', hash, fault: 'missing' }),
    );
    await upload('抽.txt', '被抽走的材料');
  });

  it('that were changed or removed on the disk are named', async () => {
    expect((await verifyEvidence(db.store, files)).faults).toEqual([]);
    const [one, two] = [await upload('改.txt', '原文一'), await upload('删.txt', '原文二')].map((answer) =>
      'ref' in answer ? answer.ref.hash : '',
    );
    const pathOf = (hash = '') => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
    writeFileSync(pathOf(one), '改过的');
    rmSync(pathOf(two));
    const { faults } = await verifyEvidence(db.store, files);
    expect(faults.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { unit: 'kjj', hash: two, name: '删.txt', fault: 'missing' },
      { unit: 'kjj', hash: one, name: '改.txt', fault: 'changed' },
    ]);
  });

  it('an address that is no hash opens nothing outside the folder', async () => {
    await expect(files.open('../../../etc/passwd')).rejects.toThrow(RangeError);
  });
});
