import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json.ts';
import { digest } from '../base/hash.ts';
import { hantTwin, machineForm } from '../portal/paths.ts';

const DistrictRootFile = z.object({ at: z.string(), root: z.string(), algorithm: z.string() });
const MachineForm = z.object({ page: z.string(), contentHash: z.string(), signedContent: z.json() });

/** A file that somebody kept or got from the portal: a district root, a document for machines, or any page. */
export type Saved =
  | { readonly kind: 'root'; readonly root: { readonly at: string; readonly root: string } }
  | {
      readonly kind: 'page';
      /** Its address on the portal, `null` where the bytes do not say. */
      readonly path: string | null;
      /** For machine forms: whether the words are those of the stated content hash; needs no ledger. */
      readonly contentFits: boolean | null;
    };

/** Reads from the bytes themselves what they are. */
export function recognise(bytes: Uint8Array): Saved {
  const text = Buffer.from(bytes).toString('utf8');
  const json = parsedJson(text);
  const root = DistrictRootFile.safeParse(json);
  if (root.success) return { kind: 'root', root: root.data };
  const machine = MachineForm.safeParse(json);
  if (machine.success) {
    const { page, contentHash, signedContent } = machine.data;
    const contentFits = digest(canonicalJson(signedContent)) === contentHash;
    return { kind: 'page', path: machineForm(page), contentFits };
  }
  return { kind: 'page', path: pathOfHtml(text), contentFits: null };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pathOfHtml(text: string): string | null {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
  if (address === undefined || !URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  const isTwin = /<html[^>]*lang="zh-Hant/.test(text);
  return isTwin && !pathname.startsWith('/hant/') ? hantTwin(pathname) : pathname;
}
