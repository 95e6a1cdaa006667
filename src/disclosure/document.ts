import type { EvidenceInput } from '../matters/inputs.ts';
import type { PersonId, UnitId } from '../org/actor.ts';
import type { Block } from './content.ts';
import type { DocumentKindId } from './kinds.ts';

/** 效力状态 of documents of our own; an imported one keeps the word it was shown with. */
export const validities = ['有效', '失效', '废止', '已修改'] as const;

/** 元数据 of one edition. Dates are `YYYY-MM-DD`; only an imported document may lack values (`''`). */
export type DocumentMetadata = {
  readonly title: string;
  /** 主题分类. */
  readonly topic: string;
  /** 发布机构, full standard name. */
  readonly publisher: string;
  /** 成文日期. */
  readonly formedDate: string;
  /** 文号, `''` where it has none. */
  readonly documentNumber: string;
  /** 效力状态. */
  readonly validity: string;
  /** 内容概述: one of the four items a catalogue must have (公开条例第十二条). */
  readonly summary: string;
};

/** 逐项审查: what the reviewer found for each part and each attachment. */
export type ReviewedItem = { readonly item: string; readonly outcome: ReviewOutcome; readonly note: string };
export const reviewOutcomes = ['公开', '不公开', '报请确定'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export type ReviewRecord = {
  readonly by: PersonId;
  readonly at: string;
  readonly items: readonly ReviewedItem[];
};

export type ReturnRecord = {
  readonly by: PersonId;
  readonly at: string;
  readonly items: readonly { readonly item: string; readonly says: string }[];
};

/** An edition on its way to the public. */
export type Draft = {
  readonly metadata: DocumentMetadata;
  readonly content: readonly Block[];
  readonly attachments: readonly EvidenceInput[];
  /** The signed report whose words these are. */
  readonly report: SignedSource | null;
  /** Everyone who wrote on it: none of them may review or publish it. */
  readonly authors: readonly PersonId[];
  /** What the public will read about the change; `null` for a first edition. */
  readonly changeNote: string | null;
  readonly secrecy: ReviewRecord | null;
  readonly privacy: ReviewRecord | null;
  readonly returned: ReturnRecord | null;
};

export type SignedSource = { readonly matter: string; readonly year: number; readonly contentHash: string };

/** The edition that the public reads. */
export type Edition = {
  readonly number: number;
  readonly metadata: DocumentMetadata;
  readonly content: readonly Block[];
  readonly attachments: readonly EvidenceInput[];
  /** The signed report whose words these are. */
  readonly report: SignedSource | null;
  /** SHA-256 of the canonical JSON of metadata, content and attachments' hashes. */
  readonly contentHash: string;
  /** `seq` of the act that published it. */
  readonly act: number;
};

/** One line of the page's history. */
export type HistoryEntry = {
  readonly edition: number;
  readonly at: string;
  readonly changeNote: string | null;
  readonly contentHash: string;
};

/** 相关文章 as they stood when the document was first published, so that the page's bytes never change by themselves. */
export type RelatedEntry = { readonly path: string; readonly title: string; readonly on: string };

/** The document's place on the portal; fixed at the first publication for good. */
export type Address = {
  readonly indexNumber: string;
  readonly year: number;
  readonly path: string;
  /** Name of the unit in whose catalogue it stands, as it then was: pages rest on the ledger alone. */
  readonly unitName: string;
};

/** Where an imported document comes from; shown on its page. */
export type ImportedFrom = {
  readonly kind: 'imported';
  /** File name or address the page was read from. */
  readonly from: string;
  /** SHA-256 of the bytes that were read. */
  readonly sha256: string;
  /** 来源 as the page names it, `''` where it does not. */
  readonly source: string;
  /** The index number as the page shows it, `''` where it shows none. */
  readonly indexNumber: string;
  /** 发布日期 as the page shows it, `''` where it shows none. */
  readonly publishedDate: string;
};
export type Source = { readonly kind: 'own' } | ImportedFrom;

export type DisclosureState = {
  readonly unit: UnitId;
  readonly documentKind: DocumentKindId;
  readonly source: Source;
  readonly draft: Draft | null;
  readonly address: Address | null;
  readonly current: Edition | null;
  readonly related: readonly RelatedEntry[];
  readonly history: readonly HistoryEntry[];
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  /** Metadata of a first draft that was dropped, so that lists can still name it. */
  readonly discarded: DocumentMetadata | null;
};

/** Payloads of the acts. */
export type Drafted = {
  readonly documentKind: DocumentKindId;
  readonly metadata: DocumentMetadata;
  readonly content: readonly Block[];
  readonly attachments: readonly EvidenceInput[];
  readonly report: SignedSource | null;
};
export type Edited = Omit<Drafted, 'documentKind'>;
export type CorrectionOpened = Edited & { readonly changeNote: string };
export type ReviewPassed = { readonly items: readonly ReviewedItem[] };
export type Returned = { readonly items: ReturnRecord['items'] };
export type Published = {
  readonly edition: number;
  readonly address: Address;
  readonly metadata: DocumentMetadata;
  readonly content: readonly Block[];
  readonly attachments: readonly EvidenceInput[];
  readonly report: SignedSource | null;
  readonly contentHash: string;
  readonly changeNote: string | null;
  readonly related: readonly RelatedEntry[];
};
export type Imported = Published & {
  readonly documentKind: DocumentKindId;
  readonly source: ImportedFrom;
  /** Why a page with what looks like personal data may be shown; `''` where nothing was found. */
  readonly personalDataNote: string;
};
export type Withdrawn = { readonly reason: string };
export type Discarded = { readonly reason: string };
export type Renewed = { readonly reason: string };
/** Which bytes the public reads; recorded by the portal in the transaction that stores them. */
export type PageRendered = {
  readonly path: string;
  readonly sha256: string;
  /** Version of the page's template. */
  readonly template: string;
  readonly edition: number;
  /** The same document in 繁體 and in machine form. */
  readonly alternates: readonly { readonly path: string; readonly sha256: string }[];
};

export const disclosureActs = {
  drafted: '起草',
  edited: '修改',
  'correction-opened': '提出更正',
  'secrecy-review-passed': '保密审查通过',
  'privacy-review-passed': '隐私审查通过',
  returned: '退回修改',
  published: '发布',
  imported: '导入',
  withdrawn: '撤回',
  discarded: '作废草稿',
  renewed: '重新生成网页',
  'page-rendered': '生成网页',
} as const;

export const disclosureStatuses = {
  'secrecy-review': '待保密审查',
  'privacy-review': '待隐私审查',
  returned: '已退回修改',
  ready: '待发布',
  published: '已发布',
  withdrawn: '已撤回',
  discarded: '已作废',
} as const;
export type DisclosureStage = keyof typeof disclosureStatuses;

/** Where the document stands: an open draft comes before what is already public. */
export function stageOf(state: DisclosureState): DisclosureStage {
  const { draft } = state;
  if (draft) {
    if (draft.returned) return 'returned';
    if (!draft.secrecy) return 'secrecy-review';
    return draft.privacy ? 'ready' : 'privacy-review';
  }
  if (state.withdrawn) return 'withdrawn';
  return state.current ? 'published' : 'discarded';
}
