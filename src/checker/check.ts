import type { Place, PublishedDocument } from '../document/model.ts';
import { createLaw, type Law } from '../law/law.ts';
import { nationalPack } from '../law/packs/index.ts';
import type {
  CheckContext,
  CheckResult,
  Finding,
  Likeness,
  NotApplicable,
  NotChecked,
  RuleId,
} from './finding.ts';
import { inForce } from './in-force.ts';
import type { CheckRule, Draft, Verdict } from './rule.ts';
import { rules } from './rules/index.ts';
import { loudnessOf } from './severity.ts';
import { shortcomingTable } from './shortcomings.ts';
import { shareOf } from './similarity/likenesses.ts';
import { type Subject, subjectOf } from './subject.ts';

const longestExcerpt = 60;
/** More of one kind in one document help nobody; the last one says how many there are. */
const mostOfOneRule = 200;
let nationalLaw: Law | undefined;

/**
 * Runs every rule over a document. Pure: what a check may know besides the text comes in by `context`; a rule whose
 * part of it is missing is listed in `notChecked`.
 */
export function checkDocument(document: PublishedDocument, context: CheckContext = {}): CheckResult {
  nationalLaw ??= createLaw({ packs: [nationalPack] });
  const law = context.law ?? nationalLaw;
  const subject = subjectOf(document, law, context);
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const notApplicable: NotApplicable[] = [];
  const passed: RuleId[] = [];

  for (const rule of rules) {
    const verdict = answer(rule, subject, context);
    if (verdict.is === 'not-applicable') notApplicable.push({ rule: rule.id, why: verdict.why });
    else {
      if (verdict.needs !== undefined) notChecked.push({ rule: rule.id, needs: verdict.needs });
      if (verdict.is !== 'judged') continue;
      for (const draft of atMost(verdict.findings)) findings.push(findingOf(rule, draft, subject));
      if (verdict.findings.length === 0 && verdict.needs === undefined) passed.push(rule.id);
    }
  }
  const likest = likestOf(subject);
  const order = ({ place }: Finding) => place?.[0] ?? -1;
  return {
    findings: findings.sort((a, b) => order(a) - order(b) || (a.rule < b.rule ? -1 : 1)),
    notChecked,
    notApplicable,
    passed,
    shortcomings: shortcomingTable(subject),
    ...(likest === null ? {} : { likest }),
  };
}

function likestOf({ document, likenesses }: Subject): Likeness | null {
  if (document.docType !== 'annual-report') return null;
  const [likest] = [...likenesses()].sort((a, b) => shareOf(b) - shareOf(a));
  if (!likest) return null;
  const { passages: _, ...likeness } = likest;
  return likeness;
}

function atMost(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length <= mostOfOneRule) return drafts;
  return drafts.slice(0, mostOfOneRule).map((draft, index) =>
    index < mostOfOneRule - 1
      ? draft
      : {
          ...draft,
          message: `${draft.message}（此类问题共${drafts.length}处，只列出前${mostOfOneRule}处）`,
        },
  );
}

function answer(rule: CheckRule, subject: Subject, context: CheckContext): Verdict {
  const { document, law, judgedOn } = subject;
  if (rule.about === 'annual-report' && document.docType !== 'annual-report') {
    return { is: 'not-applicable', why: '不是法治政府建设年度报告' };
  }
  if (!rule.lasting && judgedOn !== null && !inForce(law, rule.basis, judgedOn)) {
    return { is: 'not-applicable', why: '所依据的规定在当时没有施行' };
  }
  return rule.judge(subject, context);
}

function findingOf(rule: CheckRule, draft: Draft, { law, document, judgedOn }: Subject): Finding {
  const basis = draft.basis ?? rule.basis;
  return {
    rule: rule.id,
    ...loudnessOf(law, basis, rule.weight, draft.atMost),
    message: draft.message,
    reason: draft.reason ?? rule.reason,
    citation:
      judgedOn !== null && inForce(law, basis, judgedOn) ? law.cite(basis, judgedOn) : law.cite(basis),
    place: draft.place,
    excerpt: draft.place === null ? '' : excerptOf(document.text, draft.place),
    mend: draft.mend ?? rule.mend,
    ...(draft.also && draft.also.length > 0 ? { also: draft.also } : {}),
    ...(draft.sameAs ? { sameAs: draft.sameAs } : {}),
  };
}

function excerptOf(text: string, [from, to]: Place): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return words.length > longestExcerpt ? `${words.slice(0, longestExcerpt - 1)}…` : words;
}
