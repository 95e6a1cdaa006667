import { formReason } from '../matters/checks.ts';
import type { Context, NewAct, Reason, Refusal } from '../matters/kind.ts';
import { refuse } from '../matters/kind.ts';
import { basis } from './basis.ts';
import { type DisclosureState, type ReturnRecord, type ReviewedItem, stageOf } from './document.ts';
import { reasonsAgainstReview, reviewItems } from './review.ts';
import { noDraft } from './writing.ts';

type Which = 'secrecy' | 'privacy';

/** 保密审查, 隐私审查: each item and each attachment by itself, by somebody who did not write it. */
export function passReview(
  which: Which,
  state: DisclosureState,
  answers: readonly ReviewedItem[],
): readonly NewAct[] | Refusal {
  if (!state.draft) return refuse(...noDraft(state));
  const reasons = reasonsAgainstReview(which, state.draft, answers);
  if (reasons.length > 0) return refuse(...reasons);
  return [{ kind: `${which}-review-passed`, payload: { items: answers } }];
}

/** What stands against a review before it is opened. */
export function reviewGate(which: Which, state: DisclosureState, context: Context): readonly Reason[] {
  if (!state.draft) return noDraft(state);
  const reasons: Reason[] = [];
  const stage = stageOf(state);
  if (stage === 'returned') {
    reasons.push(formReason('disclosure.returned', '草稿已退回，还没有修改', '起草人按退回意见修改后再审查'));
  } else if (which === 'secrecy' && state.draft.secrecy) {
    reasons.push(formReason('disclosure.secrecy-passed', '这一稿已经通过保密审查', '继续办理下一步'));
  } else if (which === 'privacy' && !state.draft.secrecy) {
    reasons.push({
      code: 'disclosure.secrecy-first',
      says: '这一稿还没有通过保密审查',
      basis: basis.secrecy,
      mend: '先作保密审查',
    });
  } else if (which === 'privacy' && state.draft.privacy) {
    reasons.push(formReason('disclosure.privacy-passed', '这一稿已经通过隐私审查', '可以发布'));
  }
  return [...reasons, ...writtenByThemselves(state, context, '审查')];
}

/** 退回: with what is wrong, item by item. */
export function returnDraft(
  state: DisclosureState,
  items: ReturnRecord['items'],
): readonly NewAct[] | Refusal {
  if (!state.draft) return refuse(...noDraft(state));
  const known = new Set(reviewItems(state.draft).map((entry) => entry.id));
  const unknown = items.flatMap((entry, index) =>
    known.has(entry.item)
      ? []
      : [
          formReason(
            'disclosure.item-unknown',
            `没有编号为“${entry.item}”的审查项`,
            '刷新页面，按现在的内容填写',
            `items.${index}`,
          ),
        ],
  );
  return unknown.length > 0 ? refuse(...unknown) : [{ kind: 'returned', payload: { items } }];
}

export function returnGate(state: DisclosureState, context: Context): readonly Reason[] {
  if (!state.draft) return noDraft(state);
  const reasons = [...writtenByThemselves(state, context, '退回')];
  if (state.draft.returned) {
    reasons.push(formReason('disclosure.returned', '草稿已经退回', '等待起草人修改'));
  }
  return reasons;
}

/** Nobody reviews or publishes their own words: reviewing them again would find nothing. */
export function writtenByThemselves(
  state: DisclosureState,
  context: Context,
  what: string,
): readonly Reason[] {
  if (!state.draft?.authors.includes(context.actor.person)) return [];
  return [
    {
      code: 'disclosure.own-words',
      says: `您起草或者修改过这一稿，不能由您${what}`,
      basis: basis.review,
      mend: `请本单位另一名有权的人员${what}`,
    },
  ];
}
