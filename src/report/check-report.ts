import type { Day } from '../base/day.ts';
import { checkDocument } from '../checker/check.ts';
import type { CheckContext, Finding, NotChecked } from '../checker/finding.ts';
import { severityWord } from '../checker/severity.ts';
import type { Place, PublishedDocument } from '../document/model.ts';
import type { Law } from '../law/law.ts';
import type { Fact, Reason } from '../matters/kind.ts';
import { readText } from '../reader/index.ts';
import { boundPlaces } from './bindings.ts';
import { excerpt, staleReasons } from './gates.ts';
import type { ReportState } from './report.ts';
import { ownWords, type PlacedSentence, type ReportText, reportText, sentenceAt } from './report-text.ts';

export type ReportFinding = Finding & {
  /** How loud it is, in the word that people read: 违规、重点提示、提示、建议. */
  readonly word: string;
  /** The sentence of the report it is about; `null` where it is about the whole. */
  readonly sentence: string | null;
};

export type ReportCheck = {
  readonly findings: readonly ReportFinding[];
  readonly notChecked: readonly NotChecked[];
};

export type ReportCheckContext = {
  readonly today: Day;
  readonly law: Law;
  /** Last year's report of the same unit, where it is in the system. */
  readonly previous: ReportState | null;
};

/**
 * Runs the checker over the report as the public would read it, and puts each finding beside its sentence. The
 * structure is read from the text and not taken from the state, so that what is checked is what will be read.
 */
export function checkReport(state: ReportState, { today, law, previous }: ReportCheckContext): ReportCheck {
  const text = reportText(state);
  const earlier = previous ? { previous: documentOf(ownWords(previous)) } : {};
  const { findings, notChecked } = checkDocument(documentOf(text), {
    law,
    today,
    bindings: text.sentences.flatMap(provedPlaces),
    ...reviewsOf(state),
    ...submissionsOf(state),
    ...earlier,
  });
  const own = ownWords(state);
  const copied = previous ? checkDocument(documentOf(own), { law, today, ...earlier }).findings : [];
  return {
    findings: [
      ...findings.filter((finding) => finding.rule !== copiedRule).map((finding) => besides(text, finding)),
      ...copied.filter((finding) => finding.rule === copiedRule).map((finding) => besides(own, finding)),
    ],
    // Options of the command line mean nothing to a person at the screen.
    notChecked: notChecked.map(({ rule, needs }) => ({ rule, needs: needs.replaceAll(/（--[^）]*）/g, '') })),
  };
}

/** Copying is judged by the words that people wrote; everything else by the whole report. */
const copiedRule = 'D08';

function besides(text: ReportText, finding: Finding): ReportFinding {
  return {
    ...finding,
    word: severityWord(finding),
    sentence: sentenceAt(text, finding.place)?.sentence.id ?? null,
  };
}

function documentOf({ text }: ReportText): PublishedDocument {
  return readText(text);
}

/**
 * What the ledger proves in a sentence: a bound figure with its unit, and whole sentences written from the report's
 * own tables, whose rows are acts themselves.
 */
function provedPlaces({ sentence, place: [from, to] }: PlacedSentence) {
  if (sentence.from !== 'sentence') {
    return [{ place: [from, to] as Place, facts: [`report.${sentence.from}`] }];
  }
  return boundPlaces(sentence).map((bound) => {
    const unit = /^[^\d，。；、：（）]*/.exec(sentence.text.slice(bound.to))?.[0] ?? '';
    return {
      place: [from + bound.from, from + bound.to + unit.length] as Place,
      facts: [bound.binding.fact],
    };
  });
}

/** Before its stage a review is not missing but to come: then nothing is said of it. */
function reviewsOf({ stage }: ReportState): Pick<CheckContext, 'reviews'> {
  const done = stage === 'awaiting-signature' || stage === 'signed' || stage === 'published';
  return done ? { reviews: { secrecy: true, privacy: true } } : {};
}

function submissionsOf(state: ReportState): Pick<CheckContext, 'submissions'> {
  if (state.stage !== 'signed' && state.stage !== 'published') return {};
  const submissions = state.recipients.map(({ id, name }) => ({
    recipient: name,
    on: state.submissions.find((one) => one.recipient === id)?.on ?? null,
  }));
  return { submissions };
}

/**
 * What stands against handing the report in besides what its state says: stale figures, and faults whose basis was
 * read in full. All other findings are shown and stop nobody.
 */
export function blockingReasons(
  state: ReportState,
  facts: readonly Fact[],
  check: ReportCheck,
): readonly Reason[] {
  return [
    ...staleReasons(state, facts),
    ...check.findings
      .filter((finding) => finding.blocks)
      .map(({ message, mend, excerpt: words, sentence }): Reason => {
        const reason = {
          code: 'report.finding',
          says: words === '' ? `${message}。` : `“${excerpt(words)}”：${message}。`,
          basis: null,
          mend: `${mend}。`,
        };
        return sentence === null ? reason : { ...reason, field: sentence };
      }),
  ];
}
