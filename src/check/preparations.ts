import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { dayInChina } from '../base/day.ts';
import { digest } from '../base/hash.ts';
import { type EvidenceRef, findEvidence } from '../evidence/evidence.ts';
import type { Files } from '../evidence/files.ts';
import { keepMade } from '../evidence/made.ts';
import { officeRoles } from '../http/may.ts';
import type { Json } from '../matters/kind.ts';
import {
  decidedAs,
  openFindings,
  type PreparedCheck,
  type PreparedCopy,
  preparationNames,
  type ReportCheckState,
} from '../matters/report-check/index.ts';
import type { Preparation, PreparationContext } from '../matters/run-command.ts';
import { holds } from '../org/actor.ts';
import { limits } from '../reader/index.ts';
import type { Tx } from '../storage/store.ts';
import type { CheckPool } from './check-pool.ts';
import { readKeptText, writeKeptText } from './kept-text.ts';
import { asFinding } from './recorded-check.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type RecordingParts = {
  readonly files: Files;
  /** Of its own: who only looks must not wait behind records, nor records behind them. */
  readonly pool: CheckPool;
};

/**
 * What the commands of 报告检查 need done by the server: it reads and checks the evidence itself, and writes the marked
 * copy itself, both in other threads. `null` where the command is going to be refused anyway.
 */
export function reportCheckPreparations(parts: RecordingParts): Readonly<Record<string, Preparation>> {
  return {
    [preparationNames.check]: async (tx, context): Promise<Json> => {
      const state = context.state as ReportCheckState | null;
      if (!holds(context.actor, context.unit.id, officeRoles) || state?.stage === 'cancelled') return null;
      const { file } = context.input as { readonly file: EvidenceRef };
      return checkFile(tx, context, parts, file);
    },
    [preparationNames.copy]: async (tx, context): Promise<Json> => {
      const state = context.state as ReportCheckState | null;
      if (state?.stage !== 'open' || openFindings(state).length > 0) return null;
      return writeCopy(tx, context, parts, state);
    },
  };
}

async function checkFile(
  tx: Tx,
  context: PreparationContext,
  { files, pool }: RecordingParts,
  file: EvidenceRef,
): Promise<PreparedCheck> {
  const held = await findEvidence(tx, context.unit.id, file.hash);
  const bytes = held && held.size <= limits.fileBytes ? await bytesOf(files, held.hash) : null;
  if (!held) return { refused: '要检查的文件没有上传成功。' };
  if (!bytes) return { refused: `文件过大，最多可检查${limits.fileBytes / 1_048_576}MB。` };
  const answer = await pool.check({
    name: file.name,
    bytes,
    as: 'record',
    characters: limits.textCharacters,
    today: dayInChina(context.now),
  });
  if (answer.is === 'refused') return { refused: answer.says };
  const { check, text } = answer.made;
  const kept = await keepMade(tx, files, {
    ...madeBy(context),
    name: `${stemOf(file.name)}-读出的文字.json`,
    type: 'application/json',
    bytes: writeKeptText(text),
  });
  return { check: { file, text: kept, ...check } };
}

async function writeCopy(
  tx: Tx,
  context: PreparationContext,
  { files, pool }: RecordingParts,
  state: ReportCheckState,
): Promise<PreparedCopy> {
  const accepted = decidedAs(state, 'accepted');
  const answer = await pool.write({
    copy: {
      title: state.about.title,
      document: readKeptText(await bytesOf(files, state.text.hash)),
      findings: accepted.map((finding) => ({
        ...asFinding(finding),
        remark: finding.decision?.remark ?? '',
      })),
      says:
        accepted.length === 0
          ? '检查意见：经核对，没有需要修改的问题。'
          : `检查意见：经核对，有${accepted.length}处问题需要修改，见批注。`,
    },
    author: context.unit.name,
    at: context.now.toISOString(),
  });
  if (answer.is === 'refused') return { refused: answer.says };
  const copy = await keepMade(tx, files, {
    ...madeBy(context),
    name: `${stemOf(state.file.name)}-批注.docx`,
    type: docx,
    bytes: answer.bytes,
  });
  return { copy };
}

function madeBy({ unit, actor, now }: PreparationContext) {
  return { unit: unit.id, by: actor.person, now };
}

/** Throws where the file is gone or no longer what it is named after: `yifa verify` then says which. */
export async function bytesOf(files: Files, hash: string): Promise<Uint8Array> {
  const stream = await files.open(hash);
  if (!stream) throw new Error(`evidence ${hash} is missing`);
  const bytes = await buffer(Readable.from(stream));
  if (digest(bytes) !== hash) throw new Error(`evidence ${hash} was changed`);
  return bytes;
}

/** 年报.docx → 年报; 年报.html.txt → 年报 */
function stemOf(name: string): string {
  return name.replace(/(\.html?)?\.[^.]+$/i, '') || name;
}
