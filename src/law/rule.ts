import type { Day } from '../base/day.ts';
import type { Law } from './law.ts';
import type { Severity } from './provision.ts';

/** A missing fact is a question to a person, never a violation: hence four answers and not two. */
export type Verdict = 'met' | 'breached' | 'not-applicable' | 'unknown';

export type Answer =
  | { readonly is: 'met' | 'breached' | 'not-applicable' }
  /** `missing` holds the names of the facts that were asked for and not given. */
  | { readonly is: 'unknown'; readonly missing: readonly string[] };

/** Facts as far as they are known; `null` and `undefined` alike mean not known. */
export type Known<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | null | undefined };

export type RuleDefinition<Facts extends object> = {
  /** Slice and name: `decisions.hearing-papers`. */
  readonly id: string;
  /** Id of the provision. Its modality and confidence decide how loud a breach is; the rule does not. */
  readonly basis: string;
  /** Each fact that the judgement needs, with its label for people: `听证会日期`. */
  readonly asks: { readonly [Name in keyof Facts]: string };
  /** Runs only when everything asked is known. Numbers of law come from `law`, for the day they are judged on. */
  judge(facts: Facts, law: Law): boolean | 'not-applicable';
  /** What the rule demands, a sentence in Chinese. */
  readonly says: string;
  /** How to mend a breach, in Chinese. */
  readonly mend?: string;
  /** Met, breached and unknown at least; date rules have the day itself and the day before. */
  readonly examples: readonly (Known<Facts> & { readonly is: Verdict })[];
};

export type Rule<Facts extends object> = RuleDefinition<Facts> & {
  /** Answers `unknown` by itself where something asked is missing. */
  answer(known: Known<Facts>, law: Law): Answer;
};

/** Makes a rule. Say the type of its facts: `rule<{ hearingOn: Day }>({ … })`. All rules stand in `docs/law.md`. */
export function rule<Facts extends object>(definition: RuleDefinition<Facts>): Rule<Facts> {
  return {
    ...definition,
    answer(known, law) {
      const missing = missingFacts(definition.asks, known);
      if (missing.length > 0) return { is: 'unknown', missing };
      const verdict = definition.judge(known as Facts, law);
      if (verdict === 'not-applicable') return { is: 'not-applicable' };
      return { is: verdict ? 'met' : 'breached' };
    },
  };
}

function missingFacts<Facts extends object>(
  asks: RuleDefinition<Facts>['asks'],
  known: Known<Facts>,
): string[] {
  return Object.keys(asks).filter((name) => {
    const value = known[name as keyof Facts];
    return value === undefined || value === null;
  });
}

/** An answer with all that a page needs to show it. */
export type Judgement = {
  readonly rule: string;
  readonly answer: Answer;
  readonly says: string;
  readonly mend: string | null;
  readonly basis: string;
  readonly citation: string;
  /** Of a breach; `null` where nothing is breached or only offered. */
  readonly severity: Severity | null;
  readonly blocks: boolean;
  /** Labels of the facts that are missing. */
  readonly missing: readonly string[];
};

/**
 * Runs every rule and collects every answer, so that a person learns all reasons at once and not the first.
 * `on` is the day whose law applies.
 */
export function judgeAll<Facts extends object>(
  rules: readonly Rule<Facts>[],
  known: Known<Facts>,
  law: Law,
  on?: Day,
): readonly Judgement[] {
  return rules.map((each) => {
    const answer = each.answer(known, law);
    const loudness = law.severityOf(each.basis, on);
    const breached = answer.is === 'breached';
    return {
      rule: each.id,
      answer,
      says: each.says,
      mend: each.mend ?? null,
      basis: each.basis,
      citation: law.cite(each.basis, on),
      severity: breached ? loudness.severity : null,
      blocks: breached && loudness.blocks,
      missing: answer.is === 'unknown' ? answer.missing.map((name) => each.asks[name as keyof Facts]) : [],
    };
  });
}

/**
 * Runs a rule's own examples; what comes back is every example that does not hold, in words, and every answer that
 * has no example. An empty list means the rule does what it says.
 */
export function failedExamples<Facts extends object>(tested: Rule<Facts>, law: Law): readonly string[] {
  const failed = tested.examples.flatMap((example) => {
    const { is, ...known } = example;
    const answer = tested.answer(known as Known<Facts>, law);
    return answer.is === is ? [] : [`${tested.id}: ${JSON.stringify(known)} is ${answer.is}, expected ${is}`];
  });
  const needed: readonly Verdict[] = ['met', 'breached', 'unknown'];
  const absent = needed.filter((verdict) => !tested.examples.some((example) => example.is === verdict));
  return [...failed, ...absent.map((verdict) => `${tested.id}: no example for ${verdict}`)];
}
