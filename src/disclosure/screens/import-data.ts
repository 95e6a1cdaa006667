import { operations } from '../../console/api.generated.ts';
import { type Answer, ApiError, address, type Body, problemOf } from '../../console/api.ts';
import { contentFromText, plainText } from '../content.ts';

export type PageRead = Answer<'readPage'>;
export type ImportInput = Body<'importPage'>;

/** Has the server read a file; nothing is kept there. Throws an ApiError. */
export async function readFile(unit: string, file: File): Promise<PageRead> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(address(operations.readPage[1], { unit }), { method: 'POST', body }).catch(
    () => {
      throw new ApiError(0, { code: 'server.unreachable', message: '连不上服务器，请检查网络后再试。' });
    },
  );
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  return response.json();
}

/** The read values in the form: dates as days, the body as text. */
export type ImportValues = Omit<ImportInput, 'content' | 'origin' | 'publishedDate' | 'metadata'> & {
  readonly publishedDate: string | null;
  readonly metadata: Omit<ImportInput['metadata'], 'formedDate'> & { readonly formedDate: string | null };
  readonly words: string;
};

export function valuesOfRead({ input }: PageRead): ImportValues {
  const { content, origin: _origin, publishedDate, metadata, ...rest } = input;
  return {
    ...rest,
    publishedDate: publishedDate || null,
    metadata: { ...metadata, formedDate: metadata.formedDate || null },
    words: plainText(content.map(blockOf)),
  };
}

/** What the import takes; a body that nobody changed goes as it was read, with its outline. */
export function inputOf(
  read: PageRead,
  { words, publishedDate, metadata, ...rest }: ImportValues,
): ImportInput {
  const unchanged = words === valuesOfRead(read).words;
  return {
    ...rest,
    metadata: { ...metadata, formedDate: metadata.formedDate ?? '' },
    publishedDate: publishedDate ?? '',
    content: unchanged ? read.input.content : contentFromText(words).map((block) => ({ ...block })),
    origin: read.input.origin,
  };
}

function blockOf(block: PageRead['input']['content'][number]) {
  return block.kind === 'heading'
    ? { ...block, number: block.number ?? '' }
    : { ...block, lead: block.lead ?? 0 };
}

/** Which value was read where, in the order of the text. */
export type MarkedPlace = { readonly from: number; readonly to: number; readonly label: string };

const labels: Readonly<Record<string, string>> = {
  title: '标题',
  indexNumber: '索引号',
  topic: '主题分类',
  publisher: '发布机构',
  source: '来源',
  formedDate: '成文日期',
  signatureDate: '落款日期',
  documentNumber: '文号',
  publishedDate: '发布日期',
  validity: '效力状态',
};

export function markedPlaces(read: PageRead): readonly MarkedPlace[] {
  return Object.entries(read.places)
    .flatMap(([field, place]) => {
      const [from = 0, to = 0] = place ?? [];
      return to > from ? [{ from, to, label: labels[field] ?? field }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Below this a person is asked to look at the value twice. */
const sure = 0.8;

/** A hint beside a field: not on the page, or read with doubt. */
export function hintOf(read: PageRead, field: string, value: string): string | undefined {
  if (value === '') return '原网页未标明，留空';
  const confidence = read.confidence[field];
  return confidence !== undefined && confidence < sure ? '请对照原文核对' : undefined;
}
