import type { Store } from '../storage/store.ts';
import type { CachedFile, Encoding } from './byte-cache.ts';
import { ownerOf } from './paths.ts';
import { contentTypes } from './rendered.ts';
import type { PortalTables } from './tables.ts';

/** A file as the publication store holds it: bytes, or a reference to an evidence file. */
export type FoundFile =
  | { readonly kind: 'bytes'; readonly file: CachedFile }
  | {
      readonly kind: 'evidence';
      readonly hash: string;
      readonly name: string;
      readonly size: number;
      readonly type: string;
    };

/** What is published at a path; `null` where nothing is. */
export async function readFile(store: Store, path: string): Promise<FoundFile | null> {
  const row = await store.within('public', (tx) =>
    tx
      .withTables<PortalTables>()
      .selectFrom('published_file')
      .select(['content_type', 'status', 'sha256', 'size', 'gzip', 'br', 'evidence', 'file_name'])
      .where('unit_id', '=', ownerOf(path))
      .where('path', '=', path)
      .executeTakeFirst(),
  );
  if (!row) return null;
  if (row.evidence !== null) {
    const { evidence: hash, file_name: name, size, content_type: type } = row;
    return { kind: 'evidence', hash, name: name ?? '', size, type };
  }
  if (!row.gzip || !row.br) return null;
  return { kind: 'bytes', file: cachedFile({ ...row, gzip: row.gzip, br: row.br }) };
}

type Bytes = Pick<PortalTables['published_file'], 'content_type' | 'status' | 'sha256' | 'size'> & {
  readonly gzip: Buffer;
  readonly br: Buffer;
};

function cachedFile(row: Bytes): CachedFile {
  const tag = (encoding: Encoding) => `"${row.sha256.slice(0, 24)}-${encoding}"`;
  const etags = { br: tag('br'), gzip: tag('gzip'), identity: tag('identity') };
  const headers = (encoding: Encoding, length: number): readonly string[] => [
    ...fixedHeaders(row.content_type),
    'content-length',
    String(length),
    'etag',
    etags[encoding],
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
  ];
  return {
    status: row.status,
    gzip: row.gzip.toString('latin1'),
    br: row.br.toString('latin1'),
    etags,
    headers: {
      br: headers('br', row.br.length),
      gzip: headers('gzip', row.gzip.length),
      identity: headers('identity', row.size),
    },
  };
}

/** Nothing leaves the site: no third-party request, no inline script or style, no frame around it. Short: it is sent with every page. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers that every published file has. Pages are asked about each time (ETag), so that a publication is seen at once. */
export function fixedHeaders(contentType: string): readonly string[] {
  const asset = contentType === contentTypes.css || contentType === contentTypes.script;
  return [
    'content-type',
    contentType,
    'cache-control',
    asset ? 'public, max-age=300' : 'public, no-cache',
    'vary',
    'accept-encoding',
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'same-origin',
    'content-security-policy',
    policy,
  ];
}
