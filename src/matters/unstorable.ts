import type { z } from 'zod';

/**
 * Text that neither the ledger nor the database can keep: the NUL character and halves of characters. They come
 * from damaged files and from the clipboard, so the person is told instead of being met by a fault.
 */
export function unstorableText(value: unknown, path: readonly PropertyKey[] = []): z.core.$ZodIssue | null {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed() ? issueAt(path, value) : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const issue = unstorableText(member, [...path, name]);
    if (issue) return issue;
  }
  return null;
}

function issueAt(path: readonly PropertyKey[], input: string): z.core.$ZodIssue {
  const message = '含有无法保存的字符，请删去后重新输入。';
  return { code: 'custom', path: [...path], message, input };
}
