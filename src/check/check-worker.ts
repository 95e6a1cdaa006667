import { parentPort } from 'node:worker_threads';
import { dayInChina } from '../base/day.ts';
import { checkDocument } from '../checker/check.ts';
import { type CheckedFile, verdictOf } from '../checker/output/checked-file.ts';
import { checkedPage } from '../checker/output/checked-page.ts';
import { csvRows } from '../checker/output/csv.ts';
import { toHtmlReport } from '../checker/output/html-report.ts';
import { ReadError, readBytes } from '../reader/index.ts';
import {
  type CheckAnswer,
  type CheckForm,
  type CheckTask,
  type CopyAnswer,
  type CopyTask,
  type Made,
  mostFindings,
  type Refusal,
} from './check-task.ts';
import { keptText } from './kept-text.ts';
import { recordedCheck } from './recorded-check.ts';

const makers: { readonly [Form in CheckForm]: (file: CheckedFile) => Made[Form] | Promise<Made[Form]> } = {
  page: (file) => ({ markup: checkedPage(file, 'finding').markup }),
  report: (file) => ({ html: toHtmlReport([file]), csv: csvRows(file) }),
  docx: async (file) => {
    const { toCommentedDocx } = await import('../checker/output/commented-docx.ts');
    return { bytes: await toCommentedDocx(file, { at: new Date() }) };
  },
  record: (file) => ({ check: recordedCheck(file), text: keptText(file.document) }),
};

// Strangers' files are read and checked here, so that the thread that serves pages only ever waits.
parentPort?.on('message', async (task: CheckTask | CopyTask) => {
  parentPort?.postMessage(await ('copy' in task ? write(task) : check(task)));
});

async function write({ copy, author, at }: CopyTask): Promise<CopyAnswer> {
  const { commentedDocx } = await import('../checker/output/commented-docx.ts');
  return { is: 'written', bytes: await commentedDocx(copy, { at: new Date(at), author }) };
}

async function check({ name, bytes, as, characters, today }: CheckTask): Promise<CheckAnswer> {
  try {
    const document = await readBytes(bytes, { name });
    if (document.text.length > characters) {
      const says = `文字太长：共${document.text.length}个字，最多可检查${characters}个。请只保留一份报告的正文。`;
      return { is: 'refused', why: 'too-large', says };
    }
    if (document.body.trim() === '') {
      return { is: 'refused', why: 'unreadable', says: '没有读到正文。请提供报告的全文。' };
    }
    const all = checkDocument(document, { today: today ?? dayInChina(new Date()) });
    const findings = all.findings.slice(0, mostFindings);
    const file: CheckedFile = { name, document, result: { ...all, findings } };
    return {
      is: 'checked',
      title: document.metadata.title || name,
      verdict: verdictOf(file),
      findings: all.findings.length,
      leftOff: all.findings.length - findings.length,
      made: await makers[as](file),
    };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { is: 'refused', why: whyOf(error), says: error.message };
  }
}

function whyOf({ code }: ReadError): Refusal['why'] {
  if (code === 'took-too-long') return 'too-slow';
  return code === 'input-too-large' ? 'too-large' : 'unreadable';
}
