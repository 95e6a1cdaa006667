import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

export type Compressed = { readonly gzip: Buffer; readonly br: Buffer };

/** Above this size (bytes) good brotli takes longer than publishing may. */
const small = 128 * 1024;

/**
 * Both forms that browsers ask for. Equal bytes give equal forms within one version of Node; hashes are of the bytes
 * before. In this thread: for a page the way to another one takes longer than the work.
 */
export function compress(bytes: Buffer): Compressed {
  const br = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= small ? 9 : 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // A window no larger than the page: the usual one costs 6 ms to set up, this one 0.2 ms.
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length + 1)))),
    },
  });
  return { gzip: gzipSync(bytes, { level: 9 }), br };
}

/** The bytes before compression, or `null` where the compressed form is damaged. */
export function decompress(form: keyof Compressed, bytes: Buffer): Buffer | null {
  try {
    return form === 'gzip' ? gunzipSync(bytes) : brotliDecompressSync(bytes);
  } catch {
    return null;
  }
}
