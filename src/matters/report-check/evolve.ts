import { type Day, dayInChina } from '../../base/day.ts';
import type { Act } from '../kind.ts';
import type {
  Check,
  CheckCancelled,
  CheckConcluded,
  CheckedFinding,
  CheckOpened,
  CopySentBack,
  FindingsDecided,
  GoneFinding,
  ReportCheckState,
  ReportRechecked,
} from './report-check.ts';

/** The check after one more act. An act this version does not know leaves it unchanged. */
export function evolve(state: ReportCheckState | null, act: Act): ReportCheckState {
  const on = dayInChina(new Date(act.at));
  if (!state) {
    const { check } = act.payload as CheckOpened;
    return {
      stage: 'open',
      opened: on,
      version: 1,
      ...shownOf(check),
      findings: check.findings.map((_, index) => findingOf(check, index, `f${index + 1}`, 1)),
      nextFinding: check.findings.length + 1,
      gone: [],
      versions: [{ version: 1, file: check.file, on, act: act.seq }],
      copies: [],
      concludedOn: null,
      sent: [],
      act: act.seq,
      cancelledFor: null,
    };
  }
  switch (act.kind) {
    case 'findings-decided':
      return decided(state, act, on);
    case 'check-concluded': {
      const { copy } = act.payload as CheckConcluded;
      const copies = [...state.copies, { version: state.version, file: copy, on, act: act.seq }];
      return { ...state, stage: 'concluded', concludedOn: on, copies };
    }
    case 'copy-sent-back': {
      const { sending } = act.payload as CopySentBack;
      const sent = [...state.sent, { ...sending, version: state.version, act: act.seq }];
      return { ...state, stage: 'sent-back', sent };
    }
    case 'check-reopened':
      return { ...state, stage: 'open', concludedOn: null };
    case 'report-rechecked':
      return rechecked(state, act, on);
    case 'check-cancelled':
      return { ...state, stage: 'cancelled', cancelledFor: (act.payload as CheckCancelled).reason };
    default:
      return state;
  }
}

function shownOf({ file, text, about, leftOff, notChecked }: Check) {
  return { file, text, about, leftOff, notChecked };
}

function findingOf(check: Check, index: number, id: string, since: number): CheckedFinding {
  const found = check.findings[index];
  const ground = found && check.grounds[found.ground];
  if (!found || !ground) throw new Error(`finding ${index} of the check has no ground`);
  const { ground: _ground, ...finding } = found;
  return { id, since, ...ground, ...finding, decision: null };
}

function decided(state: ReportCheckState, act: Act, on: Day): ReportCheckState {
  const { decisions } = act.payload as FindingsDecided;
  const made = new Map(decisions.map(({ finding, is, remark }) => [finding, { is, remark }]));
  const findings = state.findings.map((finding) => {
    const decision = made.get(finding.id);
    return decision ? { ...finding, decision: { ...decision, by: act.by, on, act: act.seq } } : finding;
  });
  return { ...state, findings };
}

/** What a person said of a fault stays said of it as long as the fault is there, and can be changed. */
function rechecked(state: ReportCheckState, act: Act, on: Day): ReportCheckState {
  const { check, still } = act.payload as ReportRechecked;
  const version = state.version + 1;
  const before = new Map(state.findings.map((finding) => [finding.id, finding]));
  let nextFinding = state.nextFinding;
  const findings = check.findings.map((_, index): CheckedFinding => {
    const earlier = before.get(still[index] ?? '');
    if (!earlier) return findingOf(check, index, `f${nextFinding++}`, version);
    before.delete(earlier.id);
    return { ...findingOf(check, index, earlier.id, earlier.since), decision: earlier.decision };
  });
  const gone = [...before.values()].map(
    ({ id, rule, name, word, message, excerpt, decision }): GoneFinding => ({
      id,
      rule,
      name,
      word,
      message,
      excerpt,
      decision,
      goneIn: version,
    }),
  );
  return {
    ...state,
    stage: 'open',
    version,
    ...shownOf(check),
    findings,
    nextFinding,
    gone: [...state.gone, ...gone],
    versions: [...state.versions, { version, file: check.file, on, act: act.seq }],
    concludedOn: null,
  };
}
