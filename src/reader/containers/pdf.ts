import type { PublishedDocument } from '../../document/model.ts';
import { limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { readText } from '../read-text.ts';
import { libraryThread } from './library-thread.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

const thread = libraryThread<PdfTask, PdfAnswer>(new URL('./pdf-worker.ts', import.meta.url));
/** Fewer characters a page than this: a scan with a stamp or page numbers. */
const fewestPerPage = 8;

/**
 * A PDF file that holds text → the structured document. Throws a ReadError where it is a scan, locked, broken, too long
 * or takes too much time.
 */
export async function readPdf(bytes: Uint8Array): Promise<PublishedDocument> {
  const task = { bytes, mostPages: limits.pdfPages, mostCharacters: limits.textCharacters };
  const answer = await thread.ask(task, limits.processorMilliseconds);
  if (answer === 'took-too-long') {
    throw new ReadError('took-too-long', 'PDF读取用时太长，已停止。文件可能已损坏，请重新导出后再读。');
  }
  if (answer === 'failed') {
    throw new ReadError('format-broken', 'PDF文件已损坏或过于复杂，无法读取。请重新导出后再读。');
  }
  switch (answer.is) {
    case 'text':
      if (answer.text.length < fewestPerPage * answer.pages) {
        throw new ReadError(
          'no-text',
          '这份PDF是扫描图片，没有可读取的文字。请上传由文字处理软件导出的PDF，或先做文字识别。',
        );
      }
      return readText(answer.text);
    case 'too-many-pages':
      throw new ReadError(
        'too-many-pages',
        `PDF共${answer.pages}页，最多可读${limits.pdfPages}页。请只保留报告所在的页。`,
      );
    case 'too-long':
      throw new ReadError(
        'input-too-large',
        `PDF文字太长，最多可读${limits.textCharacters}个字符。请拆分后再读。`,
      );
    case 'locked':
      throw new ReadError('format-protected', 'PDF有打开密码，无法读取。请去掉密码后再读。');
    case 'broken':
      throw new ReadError('format-broken', 'PDF文件已损坏，无法打开。请重新导出后再读。', {
        cause: answer.why,
      });
  }
}
