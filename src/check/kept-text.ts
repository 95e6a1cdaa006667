import type { MarkedSource } from '../checker/output/marked-text.ts';
import type { Place, PublishedDocument } from '../document/model.ts';

/**
 * The words of a checked file as they were read, kept as a file of their own beside the act: its places count in them,
 * and another version of the reader may read the same file differently. The act names the file by its hash.
 */
export type KeptText = MarkedSource & { readonly form: 'yifa-checked-text-1' };

export function keptText({ text, paragraphs, outline, places, metadata }: PublishedDocument): KeptText {
  const title = ownLine(text, metadata.title ?? '', paragraphs[0]?.[0] ?? 0);
  return {
    form: 'yifa-checked-text-1',
    text,
    paragraphs,
    outline: outline.map(({ place }): { place: Place } => ({ place })),
    places: title ? { ...places, title } : places,
  };
}

/** The title above the body, where it stands apart from the line 标题：… of the metadata: people look for it there. */
function ownLine(text: string, title: string, until: number): Place | null {
  let at = 0;
  for (const line of text.slice(0, until).split('\n')) {
    if (title !== '' && line.trim() === title) {
      const from = at + line.indexOf(title);
      return [from, from + title.length];
    }
    at += line.length + 1;
  }
  return null;
}

export function writeKeptText(kept: KeptText): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(kept));
}

/** Throws where the bytes are none of ours: the act's hash says that they must be. */
export function readKeptText(bytes: Uint8Array): KeptText {
  const kept: KeptText = JSON.parse(new TextDecoder().decode(bytes));
  if (kept.form !== 'yifa-checked-text-1') throw new Error(`not a checked text: ${String(kept.form)}`);
  return kept;
}
