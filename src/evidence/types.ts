/** What a file may be, by the extension of its name. */
export type FileKind = {
  /** Media type under which it is kept and sent. */
  readonly type: string;
  /** Extensions by which `file-type` names the contents; `text` and `ofd` are told apart here. */
  readonly contents: readonly string[];
};

const office = 'application/vnd.openxmlformats-officedocument';
const jpeg: FileKind = { type: 'image/jpeg', contents: ['jpg'] };

/** 版式和电子文件 that offices use; everything else is refused, programs and pages with scripts above all. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  pdf: { type: 'application/pdf', contents: ['pdf'] },
  ofd: { type: 'application/ofd', contents: ['ofd'] },
  docx: { type: `${office}.wordprocessingml.document`, contents: ['docx'] },
  xlsx: { type: `${office}.spreadsheetml.sheet`, contents: ['xlsx'] },
  pptx: { type: `${office}.presentationml.presentation`, contents: ['pptx'] },
  doc: { type: 'application/msword', contents: ['cfb'] },
  xls: { type: 'application/vnd.ms-excel', contents: ['cfb'] },
  ppt: { type: 'application/vnd.ms-powerpoint', contents: ['cfb'] },
  // WPS writes its own extensions around the older container or around OOXML.
  wps: { type: 'application/vnd.ms-works', contents: ['cfb', 'docx'] },
  et: { type: 'application/vnd.ms-excel', contents: ['cfb', 'xlsx'] },
  dps: { type: 'application/vnd.ms-powerpoint', contents: ['cfb', 'pptx'] },
  jpg: jpeg,
  jpeg,
  png: { type: 'image/png', contents: ['png'] },
  txt: { type: 'text/plain', contents: ['text'] },
  csv: { type: 'text/csv', contents: ['text'] },
  zip: { type: 'application/zip', contents: ['zip', 'docx', 'xlsx', 'pptx', 'ofd'] },
};

/** What a content is called in a sentence. */
export const contentNames: Readonly<Record<string, string>> = {
  pdf: 'PDF 文件',
  ofd: 'OFD 文件',
  docx: 'Word 文档（docx）',
  xlsx: 'Excel 表格（xlsx）',
  pptx: '演示文稿（pptx）',
  cfb: '旧版 Office 或 WPS 文件',
  jpg: 'JPEG 图片',
  png: 'PNG 图片',
  text: '纯文本',
  zip: '压缩包（zip）',
};

/** Extension in lower case without the dot, `''` where there is none. */
export function extensionOf(name: string): string {
  return /\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The kind that a file's name claims, `undefined` where such files are not taken. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(fileKinds, extension) ? fileKinds[extension] : undefined;
}

/** The list for people: `pdf、ofd、docx…`. */
export const takenExtensions = Object.keys(fileKinds).join('、');
