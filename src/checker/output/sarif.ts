import type { Place } from '../../document/model.ts';
import { createLaw, type Law } from '../../law/law.ts';
import { nationalPack } from '../../law/packs/index.ts';
import type { Severity } from '../../law/provision.ts';
import type { Finding, NotChecked } from '../finding.ts';
import type { CheckRule } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { loudnessOf, severityWord } from '../severity.ts';
import { type CheckedFile, isRead, type OutputFile, type UnreadableFile } from './checked-file.ts';
import { type LinePosition, linePositions } from './lines.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};
const indexOfRule = new Map(rules.map((rule, index) => [rule.id, index]));

export type SarifOptions = {
  /** The law whose citations the rules show; the national pack without it. */
  readonly law?: Law;
  /** Version of the program. */
  readonly version?: string;
};

/** The outer keys of a log. */
export const sarifLog = { $schema: schema, version: '2.1.0' } as const;

/**
 * A SARIF 2.1.0 log of one run. Places count in the words that were read, which stand in each artifact's `contents`;
 * rules that were not checked are results of kind `open`, unreadable files notifications of the run. Its parts are
 * exported for whoever cannot hold all files.
 */
export function toSarif(files: Iterable<OutputFile>, options: SarifOptions = {}) {
  const checked: CheckedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const file of files) {
    if (isRead(file)) checked.push(file);
    else unreadable.push(file);
  }
  return {
    ...sarifLog,
    runs: [
      {
        ...sarifTool(options),
        invocations: sarifInvocations(unreadable),
        artifacts: checked.map(sarifArtifact),
        results: checked.flatMap(sarifResults),
      },
    ],
  };
}

export function sarifTool({ law = createLaw({ packs: [nationalPack] }), version }: SarifOptions) {
  return {
    tool: {
      driver: {
        name: 'yifa',
        fullName: '依法 · 法治政府建设年度报告检查',
        ...(version === undefined ? {} : { version }),
        language: 'zh-CN',
        rules: rules.map((rule) => describe(rule, law)),
      },
    },
    language: 'zh-CN',
    columnKind: 'utf16CodeUnits',
  };
}

export function sarifInvocations(unreadable: readonly UnreadableFile[]) {
  return [
    {
      executionSuccessful: true,
      toolExecutionNotifications: unreadable.map(({ name, says }) => ({
        level: 'error',
        message: { text: says },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
      })),
    },
  ];
}

export function sarifArtifact({ name, document }: CheckedFile) {
  return {
    location: { uri: uriOf(name) },
    description: { text: '读出的文字；各处位置按这些文字计' },
    contents: { text: document.text },
  };
}

function describe(rule: CheckRule, law: Law) {
  const citation = law.cite(rule.basis);
  return {
    id: rule.id,
    shortDescription: { text: rule.says },
    fullDescription: { text: rule.reason },
    help: { text: `依据：${citation}\n怎样改：${rule.mend}` },
    defaultConfiguration: { level: levels[loudnessOf(law, rule.basis, rule.weight).severity] },
    properties: { citation, basis: rule.basis },
  };
}

/** `index`: the file's place among the artifacts. */
export function sarifResults({ name, document, result }: CheckedFile, index: number) {
  const artifactLocation = { uri: uriOf(name), index };
  const positionOf = linePositions(document.text);
  const location = (place: Place | null) => ({
    physicalLocation: place
      ? { artifactLocation, region: regionOf(document.text, place, positionOf) }
      : { artifactLocation },
  });
  return [
    ...result.findings.map((finding) => failed(finding, location)),
    ...result.notChecked.map((open) => notChecked(open, location(null))),
  ];
}

function failed(finding: Finding, location: (place: Place | null) => object) {
  const also = finding.also ?? [];
  return {
    ...reference(finding.rule),
    kind: 'fail',
    level: levels[finding.severity],
    message: {
      text: `${finding.message}。${finding.reason}。依据：${finding.citation}。怎样改：${finding.mend}。`,
    },
    locations: [location(finding.place)],
    ...(also.length === 0
      ? {}
      : {
          relatedLocations: also.map((place, id) => ({
            id,
            ...location(place),
            message: { text: '同一问题的另一处' },
          })),
        }),
    properties: {
      word: severityWord(finding),
      blocks: finding.blocks,
      reason: finding.reason,
      citation: finding.citation,
      mend: finding.mend,
      ...(finding.sameAs ? { sameAs: finding.sameAs } : {}),
    },
  };
}

/** SARIF wants level `none` for whatever is no failure. */
function notChecked({ rule, needs }: NotChecked, location: object) {
  return {
    ...reference(rule),
    kind: 'open',
    level: 'none',
    message: { text: `没有检查，需要：${needs}` },
    locations: [location],
  };
}

function reference(ruleId: Finding['rule']) {
  const ruleIndex = indexOfRule.get(ruleId);
  return ruleIndex === undefined ? { ruleId } : { ruleId, ruleIndex };
}

function regionOf(text: string, [from, to]: Place, positionOf: (offset: number) => LinePosition) {
  const start = positionOf(from);
  const end = positionOf(to);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: from,
    charLength: to - from,
    snippet: { text: text.slice(from, to) },
  };
}

/** A path as a relative URI reference; a colon in the first segment would make it a scheme. */
function uriOf(name: string): string {
  return name.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
