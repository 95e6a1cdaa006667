import type { Reason } from '../matters/kind.ts';
import { basis } from './basis.ts';
import { plainText, sectionsOf } from './content.ts';
import type { Draft, ReviewedItem } from './document.ts';
import { personalDataIn, type Suspect, secrecyMarksIn } from './screening.ts';

/** One thing that is reviewed by itself: the metadata, a part of the body, an attachment. Never a batch. */
export type ReviewItem = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'metadata' | 'part' | 'attachment';
  readonly text: string;
  readonly personalData: readonly Suspect[];
  readonly secrecyMarks: readonly Suspect[];
};

/** What has to be reviewed, in reading order (保密法实施条例第四十二条: 逐项). */
export function reviewItems(
  draft: Pick<Draft, 'metadata' | 'content' | 'attachments'>,
): readonly ReviewItem[] {
  const { metadata } = draft;
  const about = [metadata.title, metadata.documentNumber, metadata.summary].filter((part) => part !== '');
  return [
    item('metadata', '标题、文号和内容概述', 'metadata', about.join('\n')),
    ...sectionsOf(draft.content).map(({ id, heading, blocks }) =>
      item(
        id,
        heading ? `${heading.number}${heading.text}` : '开头部分',
        'part',
        plainText(heading ? [heading, ...blocks] : blocks),
      ),
    ),
    ...draft.attachments.map((file) =>
      item(`attachment-${file.hash}`, `附件：${file.name}`, 'attachment', file.name),
    ),
  ];
}

/** Why a review as answered may not pass; empty when every item was looked at and may be public. */
export function reasonsAgainstReview(
  which: 'secrecy' | 'privacy',
  draft: Draft,
  answers: readonly ReviewedItem[],
): readonly Reason[] {
  const provision = which === 'secrecy' ? basis.secrecy : basis.privacy;
  const items = reviewItems(draft);
  const reasons = items.flatMap((entry): readonly Reason[] => {
    const index = answers.findIndex((answer) => answer.item === entry.id);
    const answer = answers[index];
    const reason = (code: string, says: string, mend: string, why: string = provision): Reason => ({
      code: `disclosure.${code}`,
      says,
      basis: why,
      mend,
      ...(index >= 0 ? { field: `items.${index}.${code === 'personal-data' ? 'note' : 'outcome'}` } : {}),
    });
    if (!answer) {
      return [
        reason(
          'item-not-reviewed',
          `“${entry.label}”还没有审查。`,
          '逐项查看后写明结论。',
          which === 'secrecy' ? basis.itemByItem : provision,
        ),
      ];
    }
    if (answer.outcome !== '公开') {
      return [
        reason(
          'item-not-public',
          `“${entry.label}”的结论是“${answer.outcome}”，不能通过。`,
          answer.outcome === '报请确定'
            ? '先报请有关主管部门或者保密行政管理部门确定，再作结论。'
            : '退回起草人删去或者处理后再审查。',
        ),
      ];
    }
    if (which === 'secrecy' && entry.secrecyMarks.length > 0) {
      return [
        reason(
          'secrecy-mark',
          `“${entry.label}”里有密级标志“${entry.secrecyMarks[0]?.shown ?? ''}”。`,
          '带有密级标志的内容不得公开，退回起草人处理。',
        ),
      ];
    }
    if (which === 'privacy' && entry.personalData.length > 0 && answer.note.trim() === '') {
      return [
        reason(
          'personal-data',
          `“${entry.label}”里疑似有${kindsOf(entry.personalData)}。`,
          '退回起草人删去；确属可以公开的，在该项的说明里写明理由。',
        ),
      ];
    }
    return [];
  });
  const unknown = answers.filter((answer) => !items.some((entry) => entry.id === answer.item));
  return [
    ...reasons,
    ...unknown.map((answer) => ({
      code: 'disclosure.item-unknown',
      says: `没有编号为“${answer.item}”的审查项。`,
      basis: null,
      mend: '刷新页面，按现在的内容逐项审查。',
    })),
  ];
}

export function kindsOf(suspects: readonly Suspect[]): string {
  return [...new Set(suspects.map((suspect) => suspect.kind))].join('、');
}

function item(id: string, label: string, kind: ReviewItem['kind'], text: string): ReviewItem {
  return {
    id,
    label,
    kind,
    text,
    personalData: personalDataIn(text),
    secrecyMarks: secrecyMarksIn(text),
  };
}
