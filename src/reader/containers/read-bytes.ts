import type { PublishedDocument } from '../../document/model.ts';
import { limits } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { readHtml } from '../read-html.ts';
import { readText } from '../read-text.ts';
import { decodeText } from './decode.ts';
import { kindOf } from './kind.ts';

const megabyte = 1024 * 1024;

/**
 * A file of any readable kind → the structured document: HTML and plain text in any charset, DOCX, PDF with text. The
 * kind is told from the bytes; the name only helps where they begin alike. Throws a ReadError with what is wrong and
 * how to mend it.
 */
export async function readBytes(
  bytes: Uint8Array,
  hint: { readonly name?: string } = {},
): Promise<PublishedDocument> {
  if (bytes.length === 0) throw new ReadError('input-empty', '文件是空的。请检查是否下载完整。');
  if (bytes.length > limits.fileBytes) {
    throw new ReadError(
      'input-too-large',
      `文件过大：${Math.ceil(bytes.length / megabyte)}MB，最多可读${limits.fileBytes / megabyte}MB。`,
    );
  }
  switch (kindOf(bytes, hint.name ?? '')) {
    case 'html':
      return readHtml(decodeText(bytes));
    case 'text':
      return readText(decodeText(bytes));
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'zip':
      throw new ReadError('format-unknown', '这是压缩包，请逐个读取其中的文件。');
    case 'doc':
    case 'wps':
    case 'rtf':
      throw new ReadError('format-unknown', '这是旧格式的文档。请用文字处理软件另存为DOCX后再读。');
    case 'ofd':
      throw new ReadError('format-unknown', '暂不能读取OFD文件。请改用DOCX、PDF或网页。');
    case 'mhtml':
      throw new ReadError('format-unknown', '暂不能读取单个文件网页（MHT）。请将网页另存为HTML后再读。');
  }
}
