import { Buffer } from 'node:buffer';
import { parentPort } from 'node:worker_threads';
import mammoth from 'mammoth';
import { ready } from './library-thread.ts';

export type DocxTask = { readonly bytes: Uint8Array };
export type DocxAnswer =
  | { readonly is: 'html'; readonly html: string }
  | { readonly is: 'broken'; readonly why: string };

process.on('unhandledRejection', () => {});
parentPort?.on('message', async (task: DocxTask) => {
  parentPort?.postMessage(await answer(task));
});
parentPort?.postMessage(ready);

async function answer({ bytes }: DocxTask): Promise<DocxAnswer> {
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noPicture },
    );
    return { is: 'html', html: value };
  } catch (cause) {
    return { is: 'broken', why: cause instanceof Error ? cause.message : String(cause) };
  }
}
