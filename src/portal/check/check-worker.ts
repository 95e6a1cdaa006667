import { parentPort } from 'node:worker_threads';
import { dayInChina } from '../../base/day.ts';
import { checkDocument } from '../../checker/check.ts';
import { checkedPage } from '../../checker/output/checked-page.ts';
import { ReadError, readBytes } from '../../reader/index.ts';
import { checkLimits } from './check-limits.ts';

export type CheckTask = { readonly name: string; readonly bytes: Uint8Array };

/** `markup` was made by `html` from what was read, so every word in it is escaped. */
export type CheckAnswer =
  | { readonly is: 'checked'; readonly title: string; readonly markup: string; readonly leftOff: number }
  | {
      readonly is: 'refused';
      readonly why: 'unreadable' | 'too-large' | 'too-slow' | 'busy';
      readonly says: string;
    };

// Reading and checking strangers' files happens here, so that the portal's own thread only ever waits.
parentPort?.on('message', async (task: CheckTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer({ name, bytes }: CheckTask): Promise<CheckAnswer> {
  try {
    const document = await readBytes(bytes, { name });
    if (document.text.length > checkLimits.characters) {
      const says = `文字太长：共${document.text.length}个字，最多可检查${checkLimits.characters}个。请只保留一份报告的正文。`;
      return { is: 'refused', why: 'too-large', says };
    }
    if (document.body.trim() === '') {
      return { is: 'refused', why: 'unreadable', says: '没有读到正文。请粘贴或者上传报告的全文。' };
    }
    const result = checkDocument(document, { today: dayInChina(new Date()) });
    const findings = result.findings.slice(0, checkLimits.findings);
    return {
      is: 'checked',
      title: document.metadata.title || name,
      markup: checkedPage({ name, document, result: { ...result, findings } }, 'finding').markup,
      leftOff: result.findings.length - findings.length,
    };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const why =
      error.code === 'took-too-long'
        ? 'too-slow'
        : error.code === 'input-too-large'
          ? 'too-large'
          : 'unreadable';
    return { is: 'refused', why, says: error.message };
  }
}
