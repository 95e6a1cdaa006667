import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorsDoc, errorsDocPath } from '../../scripts/generate-errors-doc.ts';
import { errorCatalogue } from './errors.ts';

it('docs/errors.md is what the catalogue says (node scripts/generate-errors-doc.ts)', () => {
  expect(readFileSync(errorsDocPath, 'utf8')).toBe(errorsDoc());
});

it('every code is stable in form, every message a Chinese sentence without program words', () => {
  for (const [code, { status, message }] of Object.entries(errorCatalogue)) {
    expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(message).toMatch(/^[^a-zA-Z]+。$/);
  }
});
