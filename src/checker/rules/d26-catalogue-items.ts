import type { MetadataField, Place } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';
import type { Subject } from '../subject.ts';

const demanded: readonly (readonly [MetadataField, string])[] = [
  ['indexNumber', '索引号'],
  ['title', '名称（标题）'],
  ['formedDate', '生成日期'],
];
const summaryLabel = /内\s*容\s*(?:概\s*述|摘\s*要|简\s*介)/;

export const catalogueItems: CheckRule = {
  id: 'D26',
  says: '目录要素不全',
  basis: 'OGI-12',
  weight: 'warning',
  about: 'any',
  reason: '信息公开目录应当包括索引、名称、内容概述、生成日期',
  mend: '在目录中补齐缺少的要素',
  judge(subject) {
    if (!hasBlock(subject)) return needs('元数据表（页面没有显示）');
    const { metadata, places, text } = subject.document;
    const block = blockPlace(subject);
    const absent = demanded.filter(([field]) => (metadata[field] ?? '') === '').map(([, name]) => name);
    if (!summaryLabel.test(text.slice(0, Math.max(subject.body[0], block[1])))) absent.push('内容概述');
    const drafts: Draft[] =
      absent.length === 0 ? [] : [{ place: block, message: `目录中没有${absent.join('、')}` }];
    if (metadata.documentNumber === '') {
      drafts.push({
        place: emptyField(text, places.documentNumber) ?? block,
        basis: 'SW-document-number',
        message: '文号一栏是空的',
        reason: '有文号的应当写明；没有文号的，同一网站的处理应当一致',
        mend: '补上文号；确无文号的写“无”或者不显示这一栏',
        atMost: 'advice',
      });
    }
    return judged(drafts);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { shows: '没有元数据表', page: aReport({ metadata: '' }), is: 'not-checked' },
    { shows: '没有内容概述', page: aReport().replace(/• 内容概述.*\n/, ''), is: 'found' },
    { shows: '文号是空的', page: aReport().replace('云水字〔2026〕3号', ''), is: 'found' },
  ],
};

/** The label and where its value should stand: an empty place could not be shown. */
function emptyField(text: string, place: Place | undefined): Place | null {
  if (!place) return null;
  const label = /文[\s\u3000\u00a0]*号[\s\u3000\u00a0\]】]*[:：]?[^\S\n]*$/.exec(
    text.slice(Math.max(0, place[0] - 20), place[0]),
  );
  return label ? [place[0] - label[0].length, place[1]] : null;
}

/** A date line alone (来源、时间) is no catalogue block. */
function hasBlock({ document: { metadata } }: Subject): boolean {
  const shown = [metadata.indexNumber, metadata.documentNumber, metadata.topic, metadata.validity];
  return metadata.indexNumber !== null || shown.filter((value) => value !== null).length >= 2;
}

function blockPlace({ document: { places, text } }: Subject): Place {
  const fields: readonly MetadataField[] = [
    'indexNumber',
    'topic',
    'publisher',
    'formedDate',
    'documentNumber',
    'publishedDate',
    'validity',
  ];
  const ends = fields.flatMap((field) => places[field] ?? []);
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  return ends.length === 0 ? [0, Math.min(text.length, 1)] : [from, to];
}
