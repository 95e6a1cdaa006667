import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { progress, ready } from './library-thread.ts';
import { type PdfRun, textOfPages } from './pdf-lines.ts';

export type PdfTask = {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  readonly mostCharacters: number;
};
export type PdfAnswer =
  | { readonly is: 'text'; readonly text: string; readonly pages: number }
  | { readonly is: 'too-many-pages'; readonly pages: number }
  | { readonly is: 'too-long' | 'locked' }
  | { readonly is: 'broken'; readonly why: string };

// What the library leaves behind of a broken file is no fault of the next one.
process.on('unhandledRejection', () => {});
parentPort?.on('message', async (task: PdfTask) => {
  parentPort?.postMessage(await answer(task));
});
parentPort?.postMessage(ready);

async function answer(task: PdfTask): Promise<PdfAnswer> {
  try {
    return await open(task);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') return { is: 'locked' };
    return { is: 'broken', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function open({ bytes, mostPages, mostCharacters }: PdfTask): Promise<PdfAnswer> {
  const library = fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')).replace(/package\.json$/, '');
  const task = getDocument({
    data: new Uint8Array(Buffer.from(bytes)),
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) return { is: 'too-many-pages', pages: pdf.numPages };
    const pages: PdfRun[][] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const runs = runsOf((await page.getTextContent()).items);
      characters += runs.reduce((sum, run) => sum + run.text.length, 0);
      if (characters > mostCharacters) return { is: 'too-long' };
      pages.push(runs);
      page.cleanup();
      parentPort?.postMessage(progress);
    }
    return { is: 'text', text: textOfPages(pages), pages: pdf.numPages };
  } finally {
    await task.destroy();
  }
}

function runsOf(items: readonly object[]): PdfRun[] {
  const runs: PdfRun[] = [];
  for (const item of items) {
    if (!('str' in item) || !('transform' in item) || !('width' in item)) continue;
    const { str, transform, width } = item;
    if (typeof str !== 'string' || str.trim() === '' || !Array.isArray(transform)) continue;
    const [a, b, , , x, y] = transform.map(Number);
    runs.push({ text: str, x: x ?? 0, y: y ?? 0, width: Number(width), size: Math.hypot(a ?? 0, b ?? 0) });
  }
  return runs;
}
