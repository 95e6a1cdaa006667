import { describe, expect, it } from 'vitest';
import type { MetadataField } from '../document/model.ts';
import type { Example } from './examples/example.ts';
import { withBlock } from './examples/with-block.ts';
import { withoutBlock } from './examples/without-block.ts';
import { readText } from './read-text.ts';

const fields: readonly MetadataField[] = [
  'title',
  'indexNumber',
  'topic',
  'publisher',
  'source',
  'formedDate',
  'signatureDate',
  'documentNumber',
  'publishedDate',
  'validity',
];
const all: readonly Example[] = [...withBlock, ...withoutBlock];

describe('公开页面的各种版式', () => {
  it.each(all.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const read = readText(example.text);
    const expected = Object.fromEntries(fields.map((field) => [field, example.shows[field] ?? null]));
    expect(read.metadata).toEqual(expected);
    if (example.docType !== undefined) expect(read.docType).toBe(example.docType);
    if (example.reportYear !== undefined) expect(read.reportYear).toBe(example.reportYear);
    if (example.outline)
      expect(read.outline.map((item) => `${item.number} ${item.heading}`)).toEqual(example.outline);
    if (example.body) {
      expect(read.body.slice(0, example.body[0].length)).toBe(example.body[0]);
      expect(read.body.slice(-example.body[1].length)).toBe(example.body[1]);
    }
    if (example.defects) expect(read.defects.map((defect) => defect.kind)).toEqual(example.defects);
  });

  it('每个值都指得出它在原文中的位置', () => {
    for (const example of all) {
      const read = readText(example.text);
      for (const field of fields) {
        const value = read.metadata[field];
        const place = read.places[field];
        if (value === null) expect(place).toBeUndefined();
        else expect(place, `${example.name} ${field}`).toBeDefined();
        if (place && value !== null && value !== '' && !/Date$/.test(field)) {
          expect(example.text.slice(...place).replaceAll(/\s/g, '')).toBe(value.replaceAll(/\s/g, ''));
        }
      }
    }
  });
});
