import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../base/canonical-json.ts';
import { day } from '../base/day.ts';
import { boundPlaces } from './bindings.ts';
import { contentHash } from './content.ts';
import { sentencesOf } from './edit.ts';
import { annualReport } from './index.ts';
import { isSealed, type ReportState } from './report.ts';
import { allPassed, aReport, factsOfAYear, nothingSecret, type ReportPlay } from './testing.ts';

const text = fc.constantFrom('全年学法4次。', '开展走访8次，参加12人次。', '没有其他情况。', '学习民法典。');
const words = fc.constantFrom('', '人手偏少', '由于培训不足', '每季度培训一次');
const nth = fc.nat({ max: 30 });
const shortcoming = fc.record({
  text: fc.constantFrom('人手偏少', '记录不全', '培训不够'),
  cause: words,
  measure: words,
  owner: words,
  dueMonth: fc.constantFrom('', '2026-06', '2024-01'),
});

/** Made once: facts cost more than all the commands. */
const years = [4, 5, 6].map((sessions) => factsOfAYear(sessions));

/** Picks an existing id by number, so that random commands often find something. */
const pick = (ids: readonly string[], n: number) => ids[n % Math.max(ids.length, 1)] ?? 'gone';
const sentences = (play: ReportPlay) => sentencesOf(play.now.sections).map((one) => one.id);
const paragraphs = (play: ReportPlay) =>
  play.now.sections.flatMap((one) => one.paragraphs).map((one) => one.id);
const last = (play: ReportPlay) => (play.now.lastCommitments ?? []).map((one) => one.id);

type Step = (play: ReportPlay) => unknown;

const editing: fc.Arbitrary<Step> = fc.oneof(
  fc.boolean().map(
    (restoreRemoved): Step =>
      (play) =>
        play.send('compose', { restoreRemoved }),
  ),
  fc.tuple(nth, text).map(
    ([n, t]): Step =>
      (p) =>
        p.send('editSentence', { sentence: pick(sentences(p), n), text: t }),
  ),
  fc.tuple(nth, text).map(
    ([n, t]): Step =>
      (p) =>
        p.send('addSentence', { paragraph: pick(paragraphs(p), n), text: t }),
  ),
  nth.map(
    (n): Step =>
      (p) =>
        p.send('removeSentence', { sentence: pick(sentences(p), n) }),
  ),
  fc.tuple(nth, nth).map(
    ([n, m]): Step =>
      (p) =>
        p.send('moveSentence', { sentence: pick(sentences(p), n), paragraph: pick(paragraphs(p), m) }),
  ),
  text.map(
    (t): Step =>
      (p) =>
        p.send('addParagraph', { section: 'other', heading: '说明', text: t }),
  ),
  nth.map(
    (n): Step =>
      (p) =>
        p.send('removeParagraph', { paragraph: pick(paragraphs(p), n) }),
  ),
  nth.map(
    (n): Step =>
      (p) =>
        p.send('bindFact', { sentence: pick(sentences(p), n), fact: 'study.sessions' }),
  ),
  nth.map(
    (n): Step =>
      (p) =>
        p.send('unbindFact', { sentence: pick(sentences(p), n), fact: 'study.sessions' }),
  ),
  shortcoming.map(
    (input): Step =>
      (p) =>
        p.send('addShortcoming', input),
  ),
  fc.tuple(nth, shortcoming).map(
    ([n, input]): Step =>
      (p) =>
        p.send('editShortcoming', {
          shortcoming: pick(
            p.now.shortcomings.map((one) => one.id),
            n,
          ),
          ...input,
        }),
  ),
  words.map(
    (t): Step =>
      (p) =>
        p.send('addCommitment', { text: t || '定期培训' }),
  ),
  words.map(
    (t): Step =>
      (p) =>
        p.send('enterLastCommitment', { text: t || '补齐短板' }),
  ),
  nth.map(
    (n): Step =>
      (p) =>
        p.send('answerCommitment', { commitment: pick(last(p), n), result: 'done', words: '已办' }),
  ),
  fc.constantFrom(...years).map(
    (facts): Step =>
      (p) => {
        p.world.facts = facts;
      },
  ),
);

/** Does what stands in the way of a submission, so that random histories also reach the later stages. */
const finishing: Step = (p) => {
  p.send('addShortcoming', { text: `不足之${p.now.nextId}`, cause: '培训不足', measure: '每季度培训一次' });
  for (const one of p.now.shortcomings) {
    p.send('editShortcoming', {
      shortcoming: one.id,
      text: one.text,
      cause: '培训不足',
      measure: `培训${one.id}`,
      dueMonth: '',
    });
  }
  for (const id of last(p)) p.send('answerCommitment', { commitment: id, result: 'partly', words: '正在办' });
  p.send('compose', { restoreRemoved: true });
  p.send('submitForLegalReview', {});
};

/** Goes one stage on from wherever the report stands. */
const advancing: Step = (p) => {
  switch (p.now.stage) {
    case 'legal-review':
      return p.send('passLegalReview', { items: allPassed }, 'chen');
    case 'secrecy-review':
      return p.send('passSecrecyReview', { items: nothingSecret }, 'he');
    case 'awaiting-signature':
      return p.send('sign', { contentHash: contentHash(p.now) }, 'zhou');
    default:
      return finishing(p);
  }
};

const handling: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>(advancing) },
  fc.constant<Step>((p) => p.send('returnFromLegalReview', { items: [], remark: '请再具体' }, 'chen')),
  fc.constant<Step>((p) =>
    p.send('recordSubmission', { recipient: 'party', date: '2026-01-12', proof: '签收' }),
  ),
  fc.constant<Step>((p) => p.send('openNewEdition', { reason: '更正' })),
);

function assertSound(play: ReportPlay): void {
  const state = play.now;
  expect(() => canonicalJson(state)).not.toThrow();
  if (isSealed(state)) expect(state.signature?.contentHash).toBe(contentHash(state));
  else expect(state.signature).toBeNull();
  expect(state.earlier).toHaveLength(state.edition - 1);
  const ids = [
    ...sentences(play),
    ...paragraphs(play),
    ...state.shortcomings.map((one) => one.id),
    ...state.commitments.map((one) => one.id),
    ...last(play),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const sentence of sentencesOf(state.sections)) {
    expect(boundPlaces(sentence)).toHaveLength(sentence.bindings.length);
  }
}

function replayed(play: ReportPlay): ReportState | null {
  let state: ReportState | null = null;
  for (const act of play.acts) state = annualReport.evolve(state, act);
  return state;
}

describe('任意先后的命令', () => {
  it('封存的内容不变，编号不重复，绑定的数字在句中，重放得到同一状态', () => {
    let histories = 0;
    let signings = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(editing, handling), { minLength: 20, maxLength: 60, size: 'max' }),
        (steps) => {
          const play = aReport(2025, day('2026-01-12'), years[0]);
          histories++;
          let signed: string | null = null;
          for (const step of steps) {
            const edition = play.now.edition;
            step(play);
            if (signed !== null && play.now.edition === edition) expect(contentHash(play.now)).toBe(signed);
            if (signed === null && isSealed(play.now)) signings++;
            signed = isSealed(play.now) ? contentHash(play.now) : null;
            assertSound(play);
          }
          expect(canonicalJson(replayed(play))).toBe(canonicalJson(play.now));
        },
      ),
      { numRuns: 40 },
    );
    // A property that never reached a signature would prove nothing about sealing.
    expect(signings).toBeGreaterThan(histories / 10);
  });
});
