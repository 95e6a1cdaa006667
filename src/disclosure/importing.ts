import { formReason } from '../matters/checks.ts';
import type { Context, NewAct, Reason, Refusal } from '../matters/kind.ts';
import { refuse } from '../matters/kind.ts';
import { basis } from './basis.ts';
import { plainText } from './content.ts';
import { contentHashOf } from './content-hash.ts';
import type { DisclosureState, Imported } from './document.ts';
import { importMatter, importYear } from './imported.ts';
import type { ImportDocumentInput } from './inputs.ts';
import { readClaimed } from './prepared.ts';
import { kindsOf } from './review.ts';
import { personalDataIn, secrecyMarksIn } from './screening.ts';

/**
 * 导入: a page that is already public elsewhere enters the catalogue with its own index number and dates. What it
 * does not show stays empty.
 */
export function importDocument(
  state: DisclosureState | null,
  input: ImportDocumentInput,
  context: Context,
): readonly NewAct[] | Refusal {
  if (state !== null) return refuse(alreadyImported());
  const { takenBy, related } = readClaimed(context.prepared);
  const reasons = [...screenedReasons(input), ...dateReasons(input, context)];
  if (context.matter !== importMatter(input)) {
    // One page is one matter: under another id it could be imported twice.
    reasons.push(
      formReason('disclosure.import-address', '事项编号与导入的内容不符', '用导入页面或者 yifa import 导入'),
    );
  }
  if (takenBy) {
    reasons.push(
      formReason(
        'disclosure.index-number-taken',
        `索引号${input.indexNumber}已经属于“${takenBy.title}”（${takenBy.path}）`,
        '核对是不是同一条信息；索引号读错的，请改正后再导入',
        'indexNumber',
      ),
    );
  }
  if (reasons.length > 0) return refuse(...reasons);
  const { metadata, content } = input;
  const year = importYear(input, context.today);
  const payload: Imported = {
    documentKind: input.documentKind,
    source: {
      kind: 'imported',
      from: input.origin.from,
      sha256: input.origin.sha256,
      source: input.source,
      indexNumber: input.indexNumber,
      publishedDate: input.publishedDate,
    },
    edition: 1,
    address: {
      indexNumber: input.indexNumber,
      year,
      path: `/info/${context.unit.id}/${year}/${context.matter}.html`,
      unitName: context.unit.name,
    },
    metadata,
    content,
    attachments: [],
    report: null,
    contentHash: contentHashOf({ metadata, content, attachments: [] }),
    changeNote: null,
    related,
    personalDataNote: input.personalDataNote,
  };
  return [{ kind: 'imported', payload }];
}

export function alreadyImported(): Reason {
  return formReason('disclosure.already-imported', '这条信息已经导入过，没有改动', '无需再次导入');
}

function screenedReasons(input: ImportDocumentInput): Reason[] {
  const text = `${input.metadata.title}\n${input.metadata.summary}\n${plainText(input.content)}`;
  const reasons: Reason[] = [];
  const marks = secrecyMarksIn(text);
  if (marks.length > 0) {
    reasons.push({
      code: 'disclosure.secrecy-mark',
      says: `内容里有密级标志“${marks[0]?.shown ?? ''}”，不能导入公开目录`,
      basis: basis.secrecy,
      mend: '立即报告本单位保密工作机构',
      field: 'content',
    });
  }
  const personal = personalDataIn(text);
  if (personal.length > 0 && input.personalDataNote === '') {
    reasons.push({
      code: 'disclosure.personal-data',
      says: `内容里疑似有${kindsOf(personal)}（${personal.map((suspect) => suspect.shown).join('、')}）`,
      basis: basis.privacy,
      mend: '删去后再导入；确属可以公开的，写明理由',
      field: 'personalDataNote',
    });
  }
  return reasons;
}

function dateReasons(input: ImportDocumentInput, context: Context): Reason[] {
  const dates = [
    ['metadata.formedDate', '成文日期', input.metadata.formedDate],
    ['publishedDate', '原发布日期', input.publishedDate],
  ] as const;
  return dates
    .filter(([, , date]) => date > context.today)
    .map(([field, label, date]) =>
      formReason(
        'disclosure.imported-from-future',
        `${label}${date}晚于今天（${context.today}）`,
        '核对原网页，改正读错的日期',
        field,
      ),
    );
}
