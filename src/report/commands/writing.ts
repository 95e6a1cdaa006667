import { formReason } from '../../matters/checks.ts';
import { command, type Reason, refuse } from '../../matters/kind.ts';
import { reportAct } from '../acts.ts';
import { bindingsStanding, bindTo } from '../bindings.ts';
import { findParagraph, findSentence } from '../edit.ts';
import { notOpen } from '../gates.ts';
import {
  AddParagraph,
  AddSentence,
  BindFact,
  EditParagraph,
  EditSentence,
  MoveSentence,
  RemoveParagraph,
  RemoveSentence,
  UnbindFact,
} from '../inputs.ts';
import type { ReportState } from '../report.ts';

/** Gone while the page was open: another person may have removed it. */
function gone(what: string, field: string): Reason {
  return formReason('report.gone', `${what}已经不在报告中`, '请刷新页面后重试', field);
}

/** Reasons where the target place of a sentence does not exist. */
function placeReasons(state: ReportState, paragraphId: string, before: string | null): Reason[] {
  const paragraph = findParagraph(state.sections, paragraphId);
  if (!paragraph) return [gone('目标段落', 'paragraph')];
  const stands = before === null || paragraph.sentences.some((sentence) => sentence.id === before);
  return stands ? [] : [gone('所选位置的句子', 'before')];
}

const newId = (prefix: string, state: ReportState, ahead = 0) => `${prefix}${state.nextId + ahead}`;

export const writingCommands = {
  addSentence: command<ReportState, typeof AddSentence>({
    label: '添加句子',
    may: ['clerk'],
    takes: AddSentence,
    gate: notOpen,
    decide(state, { paragraph, before, text }) {
      if (!state) return [];
      const reasons = placeReasons(state, paragraph, before);
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('sentence-added', { id: newId('s', state), paragraph, before, text })];
    },
  }),

  editSentence: command<ReportState, typeof EditSentence>({
    label: '修改句子',
    may: ['clerk'],
    takes: EditSentence,
    gate: notOpen,
    decide(state, { sentence, text }) {
      const old = state && findSentence(state.sections, sentence);
      if (!old) return refuse(gone('这句话', 'sentence'));
      if (old.text === text) {
        return refuse(formReason('report.unchanged', '句子没有改动', '不必保存', 'text'));
      }
      const bindings = bindingsStanding(text, old.bindings);
      const unbound = old.bindings.filter((one) => !bindings.includes(one)).map((one) => one.fact);
      return [reportAct('sentence-edited', { sentence, text, bindings, unbound })];
    },
  }),

  removeSentence: command<ReportState, typeof RemoveSentence>({
    label: '删除句子',
    may: ['clerk'],
    takes: RemoveSentence,
    gate: notOpen,
    decide(state, { sentence }) {
      if (!state || !findSentence(state.sections, sentence)) return refuse(gone('这句话', 'sentence'));
      return [reportAct('sentence-removed', { sentence })];
    },
  }),

  moveSentence: command<ReportState, typeof MoveSentence>({
    label: '移动句子',
    may: ['clerk'],
    takes: MoveSentence,
    gate: notOpen,
    decide(state, { sentence, paragraph, before }) {
      if (!state) return [];
      const reasons = [
        ...(findSentence(state.sections, sentence) ? [] : [gone('这句话', 'sentence')]),
        ...placeReasons(state, paragraph, before),
        ...(before === sentence
          ? [formReason('report.same-place', '句子已经在这个位置', '请选择别的位置', 'before')]
          : []),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('sentence-moved', { sentence, paragraph, before })];
    },
  }),

  addParagraph: command<ReportState, typeof AddParagraph>({
    label: '添加段落',
    may: ['clerk'],
    takes: AddParagraph,
    gate: notOpen,
    decide(state, { section, heading, text }) {
      if (!state) return [];
      return [
        reportAct('paragraph-added', {
          id: newId('p', state),
          section,
          heading,
          sentence: newId('s', state, 1),
          text,
        }),
      ];
    },
  }),

  editParagraph: command<ReportState, typeof EditParagraph>({
    label: '修改小标题',
    may: ['clerk'],
    takes: EditParagraph,
    gate: notOpen,
    decide(state, { paragraph, heading }) {
      if (!state || !findParagraph(state.sections, paragraph)) return refuse(gone('这一段', 'paragraph'));
      return [reportAct('paragraph-edited', { paragraph, heading })];
    },
  }),

  removeParagraph: command<ReportState, typeof RemoveParagraph>({
    label: '删除空段落',
    may: ['clerk'],
    takes: RemoveParagraph,
    gate: notOpen,
    decide(state, { paragraph }) {
      const found = state && findParagraph(state.sections, paragraph);
      if (!found) return refuse(gone('这一段', 'paragraph'));
      if (found.sentences.length > 0) {
        return refuse(
          formReason(
            'report.paragraph-not-empty',
            `这一段还有${found.sentences.length}句话`,
            '请先删除或者移走这些句子',
            'paragraph',
          ),
        );
      }
      return [reportAct('paragraph-removed', { paragraph })];
    },
  }),

  bindFact: command<ReportState, typeof BindFact>({
    label: '绑定记录',
    may: ['clerk'],
    takes: BindFact,
    needs: (state) => (state ? { factsOfYear: state.year } : {}),
    gate: notOpen,
    decide(state, { sentence, fact: id }, context) {
      const found = state && findSentence(state.sections, sentence);
      if (!found) return refuse(gone('这句话', 'sentence'));
      if (found.bindings.some((one) => one.fact === id)) {
        return refuse(formReason('report.bound-already', '这句话已经绑定这项记录', '不必重复绑定', 'fact'));
      }
      const fact = context.facts.find((one) => one.id === id);
      if (!fact) {
        return refuse(
          formReason('report.no-fact', `${state.year}年没有这项记录`, '请先补记相关工作', 'fact'),
        );
      }
      const bindings = bindTo(found, fact);
      if (!bindings) {
        return refuse(
          formReason(
            'report.figure-not-in-sentence',
            `句中没有与记录一致的数字或名称（记录为${fact.quantity}）`,
            '请先把句中的数字改成与记录一致，再绑定',
            'fact',
          ),
        );
      }
      return [reportAct('fact-bound', { sentence, fact: id, bindings })];
    },
  }),

  unbindFact: command<ReportState, typeof UnbindFact>({
    label: '解除绑定',
    may: ['clerk'],
    takes: UnbindFact,
    gate: notOpen,
    decide(state, { sentence, fact }) {
      const found = state && findSentence(state.sections, sentence);
      if (!found) return refuse(gone('这句话', 'sentence'));
      const bindings = found.bindings.filter((one) => one.fact !== fact);
      if (bindings.length === found.bindings.length) {
        return refuse(formReason('report.not-bound', '这句话没有绑定这项记录', '请刷新页面', 'fact'));
      }
      return [reportAct('fact-unbound', { sentence, fact, bindings })];
    },
  }),
};
