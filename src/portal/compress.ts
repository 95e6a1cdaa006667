import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

export type Compressed = { readonly gzip: Buffer; readonly br: Buffer };

const gzipOf = promisify(gzip);
const brotliOf = promisify(brotliCompress);

/** Above this size (bytes) the best brotli takes longer than publishing may. */
const small = 64 * 1024;

/** Both forms that browsers ask for. Equal bytes give equal forms within one version of Node; hashes are of the bytes before. */
export async function compress(bytes: Buffer): Promise<Compressed> {
  const quality = bytes.length <= small ? 9 : 5;
  const [gzipped, br] = await Promise.all([
    gzipOf(bytes, { level: 9 }),
    brotliOf(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  return { gzip: gzipped, br };
}

/** The bytes before compression, or `null` where the compressed form is damaged. */
export function decompress(form: keyof Compressed, bytes: Buffer): Buffer | null {
  try {
    return form === 'gzip' ? gunzipSync(bytes) : brotliDecompressSync(bytes);
  } catch {
    return null;
  }
}
