import { Buffer } from 'node:buffer';
import { limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';

export type ZipMember = {
  /** Path inside the archive, `/` between folders, decoded as UTF-8 or GB18030. */
  readonly name: string;
  /** Unpacked size as the archive says, in bytes. */
  readonly size: number;
  /** Unpacks it. Throws a ReadError where it is too large, locked or damaged. */
  read(): Promise<Uint8Array>;
};

type Entry = import('yauzl').Entry;

/**
 * The files of a zip archive, one after the other, folders left out. Each may be read while it is the current one.
 * The sum of what is read is bounded, whatever sizes the archive claims. Throws a ReadError where it is no sound archive.
 */
export async function* zipMembers(bytes: Uint8Array): AsyncGenerator<ZipMember> {
  const { fromBufferPromise } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }).catch(
    refuseBroken,
  );
  if (zip.entryCount > limits.zipMembers) {
    throw new ReadError(
      'archive-bomb',
      `压缩包内有${zip.entryCount}个文件，最多可读${limits.zipMembers}个。请拆分后再读。`,
    );
  }
  const budget = { left: limits.unpackedBytes };
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch(refuseBroken);
    if (next.done) return;
    const entry = next.value;
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    yield {
      name,
      size: entry.uncompressedSize,
      read: async () => {
        refuseEntry(entry, name);
        return unpacked(await zip.openReadStreamPromise(entry).catch(refuseBroken), entry, name, budget);
      },
    };
  }
}

function refuseBroken(cause: unknown): never {
  throw new ReadError('format-broken', '压缩包已损坏，无法打开。请重新压缩或重新下载后再试。', { cause });
}

function refuseEntry(entry: Entry, name: string): void {
  if (entry.isEncrypted()) {
    throw new ReadError('format-protected', `压缩包内的“${name}”有密码。请去掉密码后再读。`);
  }
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (
    entry.uncompressedSize > limits.fileBytes ||
    (ratio > limits.unpackRatio && entry.uncompressedSize > 1_000_000)
  ) {
    throw new ReadError(
      'archive-bomb',
      `压缩包内的“${name}”解开后过大（${entry.uncompressedSize}字节），已停止读取。`,
    );
  }
}

async function unpacked(
  stream: AsyncIterable<Uint8Array>,
  entry: Entry,
  name: string,
  budget: { left: number },
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of stream) {
      budget.left -= part.length;
      if (budget.left < 0)
        throw new ReadError('archive-bomb', `压缩包解开后超过${limits.unpackedBytes}字节，已停止读取。`);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError('format-broken', `压缩包内的“${name}”已损坏，无法解开。`, { cause });
  }
  return Buffer.concat(parts, Math.min(entry.uncompressedSize, limits.fileBytes));
}

/** Archives made on Chinese Windows name their files in GBK without saying so. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const utf8 = new TextDecoder('utf-8').decode(raw);
  const name = isUtf8 || !utf8.includes('\ufffd') ? utf8 : new TextDecoder('gb18030').decode(raw);
  return name.replaceAll('\\', '/');
}
