import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Day, tryDay } from '../../src/base/day.ts';
import { checkDocument } from '../../src/checker/check.ts';
import type { RuleId } from '../../src/checker/finding.ts';
import { readText } from '../../src/reader/index.ts';

/** What a person made of a rule's findings in real papers. */
type Judged = {
  readonly hits: number;
  readonly looked: number;
  readonly wrong: number;
  readonly note: string;
};

/** Looked at one by one; where the count changes, somebody has to look again. */
export const judgedByEye: Partial<Record<RuleId, Judged>> = {
  D04: { hits: 4, looked: 4, wrong: 0, note: 'one paper of 2020 that is a report in all but form' },
  D18: { hits: 1, looked: 1, wrong: 0, note: 'the same paper' },
  D24: {
    hits: 8,
    looked: 8,
    wrong: 0,
    note: 'lost brackets, 三、 twice, texts cut or doubled by the crawl',
  },
  Y07: {
    hits: 7,
    looked: 7,
    wrong: 0,
    note: 'mobile numbers of named contacts; whether they agreed is not to be seen',
  },
  Y08: { hits: 1, looked: 1, wrong: 0, note: '（此件依申请公开） on a published page' },
};

type Row = { readonly text: string; readonly date_raw: string | null };

/** How often each rule speaks up in real papers; `null` where they are not at hand. */
export function hitsInRealPapers(): { papers: number; hits: ReadonlyMap<RuleId, number> } | null {
  const file = fileURLToPath(new URL('../../../shared/data/pages/documents.jsonl', import.meta.url));
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const hits = new Map<RuleId, number>();
  for (const { text, date_raw } of rows) {
    const today = dayOf(date_raw ?? '');
    const { findings } = checkDocument(readText(text), today === null ? {} : { today });
    for (const { rule } of findings) hits.set(rule, (hits.get(rule) ?? 0) + 1);
  }
  return { papers: rows.length, hits };
}

function dayOf(shown: string): Day | null {
  return tryDay(
    shown
      .slice(0, 11)
      .replace(/[年月]/g, '-')
      .replace('日', '')
      .trim()
      .slice(0, 10),
  );
}

/** The table of the documentation, and the rules whose findings nobody has looked at since they changed. */
export function realPapersTable(): { readonly table: string; readonly unseen: readonly RuleId[] } {
  const counted = hitsInRealPapers();
  const rows = Object.entries(judgedByEye) as [RuleId, Judged][];
  const unseen = counted
    ? [...new Set<RuleId>([...counted.hits.keys(), ...rows.map(([id]) => id)])].filter(
        (id) => counted.hits.get(id) !== judgedByEye[id]?.hits,
      )
    : [];
  const table = rows
    .map(([id, { hits, looked, wrong, note }]) => `| ${id} | ${hits} | ${looked} | ${wrong} | ${note} |`)
    .join('\n');
  return {
    table: `| rule | findings | looked at | false | what they are |\n|---|---|---|---|---|\n${table}\n`,
    unseen,
  };
}
