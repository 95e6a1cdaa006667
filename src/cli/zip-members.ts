import { createReadStream } from 'node:fs';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { limits, ReadError } from '../reader/index.ts';

/** A member of an archive: its bytes, or why it cannot be unpacked. */
export type ZipMember = { readonly name: string; readonly bytes: Uint8Array | ReadError };

/**
 * The wanted files of an archive, one after another while the archive is read, so that memory holds one member and not
 * all. What the archive claims about sizes is not believed: a member is given up as soon as it grows beyond the limits.
 * The reader's own `zipMembers` takes an archive that is in memory as a whole (an upload); here one of ten thousand
 * reports may be larger than that.
 */
export async function* zipMembers(
  path: string,
  wanted: (name: string) => boolean,
): AsyncGenerator<ZipMember> {
  const ready: ZipMember[] = [];
  let count = 0;
  const unzip = new Unzip((file) => {
    count++;
    const name = nameOf(file.name);
    if (!name.endsWith('/') && wanted(name)) collect(file, name, ready);
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    try {
      unzip.push(chunk);
    } catch (error) {
      throw new ReadError('format-broken', '压缩包已损坏，后面的文件没有读。', { cause: error });
    }
    if (count > limits.zipMembers) {
      throw new ReadError('archive-bomb', `压缩包里的文件超过${limits.zipMembers}个，其余没有读。`);
    }
    yield* ready.splice(0);
  }
  if (count === 0) throw new ReadError('format-broken', '压缩包是空的、已损坏或者不是 zip 文件。');
  yield* ready.splice(0);
}

function collect(file: UnzipFile, name: string, ready: ZipMember[]): void {
  const most = file.size
    ? Math.min(limits.fileBytes, Math.max(1_048_576, file.size * limits.unpackRatio))
    : limits.fileBytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let over = false;
  const finish = (bytes: ZipMember['bytes']) => {
    if (!over) ready.push({ name, bytes });
    over = true;
    chunks.length = 0;
  };
  file.ondata = (error, chunk, final) => {
    if (over) return;
    if (error)
      return finish(new ReadError('format-broken', '这个文件在压缩包里已损坏或者有密码。', { cause: error }));
    size += chunk.length;
    if (size > most) return finish(new ReadError('archive-bomb', '解压后的大小异常，没有读。'));
    chunks.push(chunk);
    if (final) finish(Buffer.concat(chunks));
  };
  try {
    file.start();
  } catch (error) {
    finish(new ReadError('format-broken', '压缩包用了不支持的压缩方法。', { cause: error }));
  }
}

/** Names without the UTF-8 mark come byte by byte: they are UTF-8 all the same, or GB18030 from Chinese Windows. */
function nameOf(name: string): string {
  if ([...name].some((character) => character > '\u00ff')) return name;
  const bytes = Buffer.from(name, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
