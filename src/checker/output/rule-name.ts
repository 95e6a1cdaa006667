import type { RuleId } from '../finding.ts';
import { rules } from '../rules/index.ts';

const names = new Map(rules.map(({ id, says }) => [id, says]));

/** What a rule looks for, a few words in Chinese; its id where it is not known. */
export function ruleName(id: RuleId): string {
  return names.get(id) ?? id;
}
