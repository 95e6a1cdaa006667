import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { PublishedDocument } from '../document/model.ts';
import { limits, ReadError } from '../reader/index.ts';
import { documentOf } from './read-document.ts';

/** One thing to read: a file, a member of an archive or a line. Reading is put off, so that memory stays flat. */
export type Input = {
  /** As a person calls it: the path, `archive.zip/member`, `lines.jsonl:12`. */
  readonly name: string;
  /** The `id` of a line of JSON, as it was given. */
  readonly id?: string | number;
  /** Throws a ReadError, or an error of the file system. */
  readonly read: () => Promise<PublishedDocument>;
};

const readable = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);
const lines = new Set(['.jsonl', '.ndjson']);

/** Everything that the paths name, in order: files, folders with all below, zips, files of JSON lines, `-` for standard input. */
export async function* inputsOf(paths: readonly string[], form: 'files' | 'jsonl'): AsyncGenerator<Input> {
  if (form === 'jsonl' && paths.length === 0) yield* linesOf('标准输入', process.stdin);
  for (const path of paths) yield* inputsOfPath(path, form);
}

async function* inputsOfPath(path: string, form: 'files' | 'jsonl'): AsyncGenerator<Input> {
  if (path === '-') {
    if (form === 'jsonl') yield* linesOf('标准输入', process.stdin);
    else
      yield { name: '标准输入', read: async () => documentOf(await bytesOf(process.stdin), '标准输入.txt') };
    return;
  }
  let entry: Awaited<ReturnType<typeof stat>>;
  try {
    entry = await stat(path);
  } catch (error) {
    yield { name: path, read: () => Promise.reject(error) };
    return;
  }
  if (entry.isDirectory()) yield* inputsOfFolder(path, form);
  else yield* inputsOfFile(path, form);
}

async function* inputsOfFolder(folder: string, form: 'files' | 'jsonl'): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inputsOfFolder(path, form);
    else if (entry.isFile() && wanted(entry.name)) yield* inputsOfFile(path, form);
  }
}

function wanted(path: string): boolean {
  const name = basename(path);
  const kind = extname(name).toLowerCase();
  // `~$…` is what an open Word document leaves beside itself.
  return !name.startsWith('~$') && (readable.has(kind) || lines.has(kind) || kind === '.zip');
}

async function* inputsOfFile(path: string, form: 'files' | 'jsonl'): AsyncGenerator<Input> {
  const kind = extname(path).toLowerCase();
  if (form === 'jsonl' || lines.has(kind)) yield* linesOf(path, createReadStream(path));
  else if (kind === '.zip') yield* membersOf(path);
  else yield { name: path, read: () => readPath(path) };
}

async function readPath(path: string): Promise<PublishedDocument> {
  const { size } = await stat(path);
  if (size > limits.fileBytes) throw tooLarge(size);
  return documentOf(await readFile(path), basename(path));
}

async function* membersOf(path: string): AsyncGenerator<Input> {
  // Loaded only where there is an archive: reading one page does not pay for it.
  const { zipMembers } = await import('./zip-members.ts');
  try {
    for await (const { name, bytes } of zipMembers(path, wanted)) {
      yield { name: `${path}/${name}`, read: () => documentOfMember(name, bytes) };
    }
  } catch (error) {
    yield { name: path, read: () => Promise.reject(error) };
  }
}

async function documentOfMember(name: string, bytes: Uint8Array | ReadError): Promise<PublishedDocument> {
  if (bytes instanceof ReadError) throw bytes;
  if (!readable.has(extname(name).toLowerCase())) {
    throw new ReadError('format-unknown', '压缩包里的压缩包和 JSON 行文件不读，请先解开。');
  }
  return documentOf(bytes, basename(name));
}

async function* linesOf(name: string, stream: Readable): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield inputOfLine(`${name}:${number}`, line);
  }
}

function inputOfLine(name: string, line: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { name, read: () => Promise.reject(new ReadError('format-broken', '这一行不是 JSON。')) };
  }
  const field = (key: string) =>
    typeof value === 'object' && value !== null && key in value
      ? (value as Record<string, unknown>)[key]
      : undefined;
  const id = field('id');
  const text = field('text');
  const html = field('html');
  const named = typeof id === 'string' || typeof id === 'number' ? { name, id } : { name };
  if (typeof html === 'string') return { ...named, read: async () => documentOf(html, 'line.html') };
  if (typeof text === 'string') return { ...named, read: async () => documentOf(text, 'line.txt') };
  return {
    ...named,
    read: () => Promise.reject(new ReadError('format-broken', '这一行没有 text，也没有 html。')),
  };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limits.fileBytes) throw tooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(size: number): ReadError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_048_576);
  return new ReadError(
    'input-too-large',
    `文件太大：约${megabytes(size)} MB，最多可读${megabytes(limits.fileBytes)} MB。`,
  );
}

/** Why an input could not be read, one sentence for a person. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof ReadError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return '没有这个文件。';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读这个文件。';
  if (code === 'EISDIR') return '这是一个文件夹。';
  return `读取时出错：${error instanceof Error ? error.message : String(error)}`;
}
