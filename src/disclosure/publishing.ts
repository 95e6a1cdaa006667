import { formReason } from '../matters/checks.ts';
import type { Context, NewAct, Reason, Refusal } from '../matters/kind.ts';
import { refuse } from '../matters/kind.ts';
import { basis } from './basis.ts';
import { contentHashOf } from './content-hash.ts';
import type { DisclosureState, Published } from './document.ts';
import { signedWordsOf } from './from-report.ts';
import { readAllocated } from './prepared.ts';
import { writtenByThemselves } from './reviewing.ts';
import { noDraft, signatureReasons } from './writing.ts';

/**
 * 发布: the reviewed words become what the public reads. The time is the ledger's own (the act's `at`): no command
 * takes a date of publication, so none can be back-dated.
 */
export function publish(state: DisclosureState, context: Context): readonly NewAct[] | Refusal {
  const { draft } = state;
  if (!draft) return refuse(...noDraft(state));
  if (draft.report) {
    const reasons = signatureReasons(draft.report, signedWordsOf(context.matters.get(draft.report.matter)));
    if (reasons.length > 0) return refuse(...reasons);
  }
  const { metadata, content, attachments, report, changeNote } = draft;
  const place = state.address ? { address: state.address, related: state.related } : firstPlace(context);
  const payload: Published = {
    edition: state.history.length + 1,
    address: place.address,
    metadata,
    content,
    attachments,
    report,
    contentHash: contentHashOf({ metadata, content, attachments }),
    changeNote,
    related: place.related,
  };
  return [{ kind: 'published', payload, attachments: attachments.map((file) => file.hash) }];
}

function firstPlace(context: Context): Pick<Published, 'address' | 'related'> {
  const { address, related } = readAllocated(context.prepared);
  return { address: { ...address, unitName: context.unit.name }, related };
}

/** What stands against publishing; shown before the button is pressed. */
export function publishGate(state: DisclosureState, context: Context): readonly Reason[] {
  const { draft } = state;
  if (!draft) return noDraft(state);
  const reasons: Reason[] = [];
  if (draft.returned) {
    reasons.push(formReason('disclosure.returned', '草稿已退回，还没有修改', '起草人修改后重新审查'));
  }
  if (!draft.secrecy) {
    reasons.push({
      code: 'disclosure.secrecy-not-reviewed',
      says: '还没有通过保密审查',
      basis: basis.secrecy,
      mend: '由起草人以外的人员逐项作保密审查',
    });
  }
  if (!draft.privacy) {
    reasons.push({
      code: 'disclosure.privacy-not-reviewed',
      says: '还没有通过隐私审查',
      basis: basis.privacy,
      mend: '由起草人以外的人员逐项作隐私审查',
    });
  }
  return [...reasons, ...writtenByThemselves(state, context, '发布')];
}

/** 撤回: the page stays at its address and says that it was withdrawn and why. */
export function withdraw(reason: string): readonly NewAct[] {
  return [{ kind: 'withdrawn', payload: { reason } }];
}

/** 重新生成网页: the same words in the pages' present form, e.g. after an update of the program. */
export function renew(reason: string): readonly NewAct[] {
  return [{ kind: 'renewed', payload: { reason } }];
}
