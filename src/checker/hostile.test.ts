import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../reader/index.ts';
import { checkDocument } from './check.ts';
import { aReport } from './example-report.ts';

const report = aReport();
const pieces = [
  '一、',
  '（一）',
  '1、',
  '一是',
  '《',
  '》',
  '2024年',
  '亲自部署',
  '其中',
  '5件',
  '。',
  '\n',
  '×',
  '★',
  '：',
];

/** A report with pieces cut out, doubled and put in anywhere. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(report.length),
      cut: fc.nat(60),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12, unit: 'binary' })),
    }),
    { maxLength: 12 },
  )
  .map((changes) =>
    changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), report),
  );

describe('损坏的和有意为难的文字', () => {
  it('总能检查完，每个位置都在文字之内', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ maxLength: 400, unit: 'binary' })), (text) => {
        const document = readText(text);
        const { findings } = checkDocument(document, { previous: document });
        for (const { place, also = [] } of findings) {
          for (const [from, to] of [...(place ? [place] : []), ...also]) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThanOrEqual(from);
            expect(to).toBeLessThanOrEqual(document.text.length);
          }
        }
      }),
      { numRuns: 400, seed: 20_261_123 },
    );
  });
  it('同一种问题再多也只列一部分，并说明总数', () => {
    const { findings } = checkDocument(readText(aReport({ other: '依法制国。'.repeat(1000) })));
    const listed = findings.filter(({ rule }) => rule === 'D19');
    expect(listed).toHaveLength(200);
    expect(listed.some(({ message }) => message.includes('共1000处'))).toBe(true);
  });
});
