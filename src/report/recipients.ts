import type { UnitKind } from '../org/actor.ts';
import type { Recipient } from './report.ts';

/**
 * Whom the report must reach before 1 March (督察规定). A department reports to the Party committee and government of
 * its level and to its superior department, and copies the office of the Party committee's body for the rule of law.
 * Sub-districts and public institutions are not named by the rule; theirs follow it by way of reference (参照).
 */
export function recipientsOf(kind: UnitKind): readonly Recipient[] {
  const district: readonly Recipient[] = [
    { id: 'party', name: '区委', way: '报告' },
    { id: 'government', name: '区政府', way: '报告' },
  ];
  const office: Recipient = { id: 'office', name: '区委全面依法治区委员会办公室', way: '抄送' };
  switch (kind) {
    case '区政府':
      return [
        { id: 'party', name: '区委', way: '报告' },
        { id: 'congress', name: '区人大常委会', way: '报告' },
        { id: 'upper-party', name: '市委', way: '报告' },
        { id: 'upper-government', name: '市政府', way: '报告' },
        { id: 'upper-office', name: '市委全面依法治市委员会办公室', way: '抄送' },
      ];
    case '区政府部门':
      return [...district, { id: 'superior', name: '上一级政府有关部门', way: '报告' }, office];
    case '街道':
    case '事业单位':
      return [...district, office];
  }
}
