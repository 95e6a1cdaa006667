import { formReason } from '../matters/checks.ts';
import type { Context, NewAct, Reason, Refusal } from '../matters/kind.ts';
import { refuse } from '../matters/kind.ts';
import { basis } from './basis.ts';
import type { DisclosureState, DocumentMetadata, Edited } from './document.ts';
import { type SignedWords, signedWordsOf } from './from-report.ts';
import type { DraftDocumentInput, EditDocumentInput } from './inputs.ts';
import { type DocumentKindId, documentKind } from './kinds.ts';

/** Begins a document, from a signed report or from words of its own. */
export function draft(input: DraftDocumentInput, context: Context): readonly NewAct[] | Refusal {
  const written = writtenEdition(input.documentKind, input, context);
  if ('refused' in written) return written;
  return [
    {
      kind: 'drafted',
      payload: { documentKind: input.documentKind, ...written },
      attachments: hashesOf(written),
    },
  ];
}

/** Changes the open draft; reviews already passed no longer count, since they were of other words. */
export function edit(
  state: DisclosureState,
  input: EditDocumentInput,
  context: Context,
): readonly NewAct[] | Refusal {
  const written = writtenEdition(state.documentKind, input, context);
  if ('refused' in written) return written;
  return [{ kind: 'edited', payload: written, attachments: hashesOf(written) }];
}

/**
 * Opens a new edition of what is public. It goes through both reviews again (先审查、后公开); until it is published
 * the public reads the edition before it.
 */
export function correct(
  state: DisclosureState,
  input: EditDocumentInput & { readonly changeNote: string },
  context: Context,
): readonly NewAct[] | Refusal {
  const written = writtenEdition(state.documentKind, input, context);
  if ('refused' in written) return written;
  return [
    {
      kind: 'correction-opened',
      payload: { ...written, changeNote: input.changeNote },
      attachments: hashesOf(written),
    },
  ];
}

/** What stands against changing, reviewing or dropping a draft when there is none. */
export function noDraft(state: DisclosureState): readonly Reason[] {
  if (state.draft) return [];
  const mend = state.current && !state.withdrawn ? '已发布的信息用“更正”提出新的一版' : '请重新起草';
  return [formReason('disclosure.no-draft', '现在没有可以办理的草稿', mend)];
}

/** What stands against a withdrawal whatever is written in it. */
export function notPublic(state: DisclosureState): readonly Reason[] {
  if (state.withdrawn) {
    return [formReason('disclosure.withdrawn', '这条信息已经撤回', '需要再次公开的，请重新起草')];
  }
  if (!state.current) {
    return [formReason('disclosure.not-published', '这条信息还没有发布', '未发布的草稿直接修改或者作废')];
  }
  return [];
}

/** What stands against making the page anew: a withdrawn document has a page too. */
export function nothingPublic(state: DisclosureState): readonly Reason[] {
  return state.withdrawn ? [] : notPublic(state);
}

/** What stands against a correction whatever is written in it. */
export function notCorrectable(state: DisclosureState): readonly Reason[] {
  const reasons = [...notPublic(state)];
  if (state.current && state.draft) {
    reasons.push(
      formReason('disclosure.correction-open', '已有一个更正稿正在办理', '先办完或者作废这个更正稿'),
    );
  }
  if (state.source.kind === 'imported') {
    reasons.push(
      formReason(
        'disclosure.imported',
        '导入的信息以原网页为准，不在这里改写',
        '导入有误或者原网页已撤下的，请撤回',
      ),
    );
  }
  return reasons;
}

/** Why the named report's words may not be used; asked again when the document is published. */
export function signatureReasons(
  named: { readonly contentHash: string },
  words: SignedWords | null,
): readonly Reason[] {
  if (!words) {
    return [
      formReason(
        'disclosure.report-not-signed',
        '所选的年度报告还没有签发，或者不在本单位',
        '报告经主要负责人签发后再公开',
        'report',
      ),
    ];
  }
  if (words.contentHash === named.contentHash) return [];
  return [
    formReason(
      'disclosure.report-hash-differs',
      '内容与主要负责人签发的报告不一致',
      '刷新页面，按最近一次签发的内容重新提交',
      'report',
    ),
  ];
}

/** The matters that a written edition refers to. */
export function reportNeeded(input: EditDocumentInput): { readonly matters: readonly string[] } {
  return { matters: input.report ? [input.report.matter] : [] };
}

function writtenEdition(kind: DocumentKindId, input: EditDocumentInput, context: Context): Edited | Refusal {
  const metadata: DocumentMetadata = { ...input.metadata, publisher: context.unit.name };
  if (input.report === null) {
    const reasons = [...metadataReasons(metadata, context), ...ownWordsReasons(kind, input)];
    if (reasons.length > 0) return refuse(...reasons);
    return { metadata, content: input.content, attachments: input.attachments, report: null };
  }
  const words = signedWordsOf(context.matters.get(input.report.matter));
  const reasons = [...metadataReasons(metadata, context), ...signatureReasons(input.report, words)];
  if (reasons.length > 0 || !words) return refuse(...reasons);
  return {
    // What was signed is taken from the records, never typed again.
    metadata: { ...metadata, title: words.title, formedDate: words.signedOn },
    content: words.content,
    attachments: input.attachments,
    report: { matter: input.report.matter, year: words.year, contentHash: words.contentHash },
  };
}

function ownWordsReasons(kind: DocumentKindId, input: EditDocumentInput): readonly Reason[] {
  const { fromSignedReport, name } = documentKind(kind);
  if (fromSignedReport) {
    return [
      formReason(
        'disclosure.report-needed',
        `${name}的正文取自已签发的报告`,
        '选择本单位已签发的年度报告',
        'report',
      ),
    ];
  }
  if (input.content.length > 0) return [];
  return [formReason('disclosure.content-missing', '正文是空的', '填写正文', 'content')];
}

function metadataReasons(metadata: DocumentMetadata, context: Context): readonly Reason[] {
  const reasons: Reason[] = [];
  if (metadata.formedDate > context.today) {
    reasons.push(
      formReason(
        'disclosure.formed-in-future',
        `成文日期${metadata.formedDate}晚于今天（${context.today}）`,
        '改为文件实际成文的日期',
        'metadata.formedDate',
      ),
    );
  }
  if (metadata.summary === '') {
    reasons.push({
      code: 'disclosure.summary-missing',
      says: '缺少内容概述',
      basis: basis.catalogueItems,
      mend: '用一两句话写明这条信息说的是什么',
      field: 'metadata.summary',
    });
  }
  return reasons;
}

function hashesOf(written: Edited): readonly string[] {
  return written.attachments.map((file) => file.hash);
}
