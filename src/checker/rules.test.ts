import { describe, expect, it } from 'vitest';
import { createLaw } from '../law/law.ts';
import { nationalPack } from '../law/packs/index.ts';
import { readText } from '../reader/index.ts';
import { checkDocument } from './check.ts';
import { aReport } from './example-report.ts';
import type { CheckContext } from './finding.ts';
import type { RuleExample } from './rule.ts';
import { rules } from './rules/index.ts';

const law = createLaw({ packs: [nationalPack] });

function resultOf(example: RuleExample) {
  const context: CheckContext = {
    ...example.context,
    ...(example.previous === undefined ? {} : { previous: readText(example.previous) }),
    ...(example.others === undefined
      ? {}
      : {
          others: example.others.map((page, index) => ({ name: `${index + 1}`, document: readText(page) })),
        }),
  };
  const document = readText(example.page);
  return { document, result: checkDocument(document, context) };
}

describe('每条规则的例子', () => {
  for (const rule of rules) {
    describe(`${rule.id} ${rule.says}`, () => {
      rule.examples.forEach((example, index) => {
        it(`${index + 1} ${example.shows ?? ''} → ${example.is}`, () => {
          const { document, result } = resultOf(example);
          const found = result.findings.filter((finding) => finding.rule === rule.id);
          const is =
            found.length > 0
              ? 'found'
              : result.notChecked.some((each) => each.rule === rule.id)
                ? 'not-checked'
                : result.passed.includes(rule.id)
                  ? 'met'
                  : 'not-applicable';
          expect(is, JSON.stringify(found)).toBe(example.is);
          if (example.at) {
            const places = found.flatMap(({ place, also = [] }) => [...(place ? [place] : []), ...also]);
            const texts = places.map(([from, to]) => document.text.slice(from, to));
            expect(texts.slice(0, example.at.length)).toEqual(example.at);
          }
        });
      });
    });
  }
});

describe('规则表', () => {
  it('28种问题各有一条规则，编号不重复', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const published = Array.from({ length: 28 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
    expect(ids.filter((id) => id.startsWith('D'))).toEqual(published);
  });
  it('每条规则都依据法律包中的条款，有应当找到和不应当找到的例子', () => {
    for (const rule of rules) {
      expect(law.has(rule.basis), rule.id).toBe(true);
      expect(
        rule.examples.some(({ is }) => is === 'found'),
        rule.id,
      ).toBe(true);
      expect(
        rule.examples.some(({ is }) => is === 'met'),
        rule.id,
      ).toBe(true);
    }
  });
  it('只有全文读过的强制规定才可以阻断', () => {
    for (const rule of rules) {
      for (const example of rule.examples) {
        for (const finding of resultOf(example).result.findings) {
          if (finding.blocks) expect(finding.citation, finding.rule).not.toMatch(/据公开摘录|待核实/);
        }
      }
    }
  });
  it('样本报告没有任何问题，改动一处只引起一处的问题', () => {
    const { findings } = checkDocument(readText(aReport()));
    expect(findings).toEqual([]);
  });
});
