import { type Command, command, refuse } from '../matters/kind.ts';
import type { DisclosureState } from './document.ts';
import { importDocument } from './importing.ts';
import {
  CorrectDocument,
  DiscardDraft,
  DraftDocument,
  EditDocument,
  ImportDocument,
  PassReview,
  PublishDocument,
  RenewPage,
  ReturnDraft,
  WithdrawDocument,
} from './inputs.ts';
import { preparationNames } from './prepared.ts';
import { publish, publishGate, renew, withdraw } from './publishing.ts';
import { passReview, returnDraft, returnGate, reviewGate } from './reviewing.ts';
import {
  correct,
  draft,
  edit,
  noDraft,
  notCorrectable,
  nothingPublic,
  notPublic,
  reportNeeded,
} from './writing.ts';

type State = DisclosureState;

/** The runner asks a starting command only without a state and every other one only with it. */
function existing(state: State | null): State {
  if (state === null) throw new Error('the command runs on an existing document');
  return state;
}

export const disclosureCommands: Readonly<Record<string, Command<State>>> = {
  draft: command<State, typeof DraftDocument>({
    label: '起草公开信息',
    may: ['clerk', 'editor'],
    starts: true,
    takes: DraftDocument,
    needs: (_state, input) => reportNeeded(input),
    decide: (_state, input, context) => draft(input, context),
  }),
  edit: command<State, typeof EditDocument>({
    label: '修改',
    may: ['clerk', 'editor'],
    takes: EditDocument,
    needs: (_state, input) => reportNeeded(input),
    gate: noDraft,
    decide: (state, input, context) => edit(existing(state), input, context),
  }),
  passSecrecyReview: command<State, typeof PassReview>({
    label: '保密审查通过',
    may: ['editor', 'reviewer'],
    takes: PassReview,
    gate: (state, context) => reviewGate('secrecy', state, context),
    decide: (state, input) => passReview('secrecy', existing(state), input.items),
  }),
  passPrivacyReview: command<State, typeof PassReview>({
    label: '隐私审查通过',
    may: ['editor', 'reviewer'],
    takes: PassReview,
    gate: (state, context) => reviewGate('privacy', state, context),
    decide: (state, input) => passReview('privacy', existing(state), input.items),
  }),
  return: command<State, typeof ReturnDraft>({
    label: '退回修改',
    may: ['editor', 'reviewer'],
    takes: ReturnDraft,
    gate: returnGate,
    decide: (state, input) => returnDraft(existing(state), input.items),
  }),
  publish: command<State, typeof PublishDocument>({
    label: '发布',
    may: ['editor'],
    takes: PublishDocument,
    needs: (state) => ({ matters: state?.draft?.report ? [state.draft.report.matter] : [] }),
    prepare: preparationNames.allocate,
    gate: publishGate,
    decide: (state, _input, context) => publish(existing(state), context),
  }),
  correct: command<State, typeof CorrectDocument>({
    label: '更正',
    may: ['clerk', 'editor'],
    takes: CorrectDocument,
    needs: (_state, input) => reportNeeded(input),
    gate: notCorrectable,
    decide: (state, input, context) => correct(existing(state), input, context),
  }),
  withdraw: command<State, typeof WithdrawDocument>({
    label: '撤回',
    may: ['editor'],
    takes: WithdrawDocument,
    gate: notPublic,
    decide: (_state, input) => withdraw(input.reason),
  }),
  discard: command<State, typeof DiscardDraft>({
    label: '作废草稿',
    may: ['clerk', 'editor'],
    takes: DiscardDraft,
    gate: noDraft,
    decide: (state, input) => {
      const stands = noDraft(existing(state));
      return stands.length > 0
        ? refuse(...stands)
        : [{ kind: 'discarded', payload: { reason: input.reason } }];
    },
  }),
  renew: command<State, typeof RenewPage>({
    label: '重新生成网页',
    may: ['editor'],
    takes: RenewPage,
    gate: nothingPublic,
    decide: (_state, input) => renew(input.reason),
  }),
  import: command<State, typeof ImportDocument>({
    label: '导入已公开的信息',
    may: ['editor'],
    starts: true,
    takes: ImportDocument,
    prepare: preparationNames.claim,
    decide: importDocument,
  }),
};
