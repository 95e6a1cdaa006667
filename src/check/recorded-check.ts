import type { Finding, RuleId } from '../checker/finding.ts';
import type { CheckedFile } from '../checker/output/checked-file.ts';
import { docTypeNames } from '../checker/output/field-names.ts';
import { ruleName } from '../checker/output/rule-name.ts';
import { severityWord } from '../checker/severity.ts';
import type { Check, CheckedFinding, Ground, RecordedFinding } from '../matters/report-check/report-check.ts';

/** Findings and places of one finding that an act holds: it must stay of a size that people can look through. */
export const mostRecorded = 200;
const mostPlaces = 20;
const longestWords = 500;

/** What the act of a check says, without the files it names. */
export function recordedCheck({ name, document, result }: CheckedFile): Omit<Check, 'file' | 'text'> {
  const { metadata, docType, reportYear } = document;
  const grounds: Ground[] = [];
  const indexOf = new Map<string, number>();
  const groundOf = ({ rule, reason, citation, mend }: Finding): number => {
    const ground = { rule, name: ruleName(rule), reason: short(reason), citation, mend: short(mend) };
    const key = JSON.stringify(ground);
    const known = indexOf.get(key) ?? grounds.push(ground) - 1;
    indexOf.set(key, known);
    return known;
  };
  const findings = result.findings.slice(0, mostRecorded).map(
    (finding): RecordedFinding => ({
      ground: groundOf(finding),
      severity: finding.severity,
      word: severityWord(finding),
      message: masked(short(finding.message)),
      place: finding.place,
      also: (finding.also ?? []).slice(0, mostPlaces),
      excerpt: masked(finding.excerpt),
    }),
  );
  return {
    about: {
      title: masked(short(metadata.title || name)),
      unit: metadata.publisher || metadata.source || null,
      year: reportYear,
      type: docTypeNames[docType],
      publishedOn: metadata.publishedDate || null,
    },
    grounds,
    findings,
    leftOff: result.findings.length - findings.length,
    notChecked: result.notChecked.map(({ rule, needs }) => ({
      rule,
      name: ruleName(rule),
      needs: forPeople(needs),
    })),
  };
}

/** A recorded finding as the checker's outputs take it. */
export function asFinding({ rule, place, also, word, ...finding }: CheckedFinding): Finding {
  const { severity, message, reason, citation, mend, excerpt } = finding;
  return {
    rule: rule as RuleId,
    severity,
    blocks: word === '违规',
    message,
    reason,
    citation,
    place,
    excerpt,
    mend,
    ...(also.length > 0 ? { also } : {}),
  };
}

function short(words: string): string {
  const told = words.toWellFormed();
  return told.length > longestWords ? `${told.slice(0, longestWords - 1)}…` : told;
}

/** Numbers of identity cards, bank cards and telephones: enough is left to find them by. */
function masked(words: string): string {
  return words
    .toWellFormed()
    .replace(
      /\d{9,}[\dXx]?/g,
      (number) => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`,
    );
}

/** Options of the command mean nothing on a page. */
function forPeople(needs: string): string {
  return needs.replace(/（--[a-z]+）/g, '');
}
