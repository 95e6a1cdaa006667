import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lawDoc, lawDocPath } from '../../scripts/generate-law-doc.ts';

it('docs/law.md is what the packs and rules say (node scripts/generate-law-doc.ts)', async () => {
  expect(readFileSync(lawDocPath, 'utf8')).toBe(await lawDoc());
});
