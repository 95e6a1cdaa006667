import type { Finding } from '../checker/finding.ts';
import type { Context } from '../matters/kind.ts';
import type { ReportState } from './report.ts';

/** Findings at error level, which stand against the submission. */
export function faultsThatBlock(_state: ReportState, _context: Context): readonly Finding[] {
  return [];
}
