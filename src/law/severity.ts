import type { Confidence, Modality, Provision, Severity } from './provision.ts';
import { type Reach, reachOf } from './reach.ts';

/**
 * How loud a breach of a provision is, decided here once and by no rule. `severity` is `null` for 可以: nothing is
 * breached, a step is only offered. Only what `blocks` may stop an action.
 */
export type Loudness = { readonly severity: Severity | null; readonly blocks: boolean };

const rank: readonly Severity[] = ['advice', 'warning', 'error'];

const byModality: Readonly<Record<Modality, Severity | null>> = {
  应当: 'error',
  不得: 'error',
  一般: 'warning',
  约定: 'advice',
  可以: null,
};

/** 参照 warns; a provision that names others is only worth knowing. */
const atMostByReach: Readonly<Record<Reach, Severity>> = {
  applies: 'error',
  'by-reference': 'warning',
  'not-addressed': 'advice',
};

const atMostByConfidence: Readonly<Record<Confidence, Severity>> = {
  FULL: 'error',
  EXCERPT: 'warning',
  MEMORY: 'advice',
};

/**
 * Loudness for a unit of `unitKind` (区政府部门 …), or for a unit that is not known when it is `null`: then the
 * addressees are not looked at. `role` is the part the unit plays in the procedure (决策承办单位), where the
 * provision names one.
 */
export function severityOf(provision: Provision, unitKind: string | null, role?: string): Loudness {
  const own = byModality[provision.modality];
  if (own === null) return { severity: null, blocks: false };
  const severity = lowest(
    own,
    atMostByReach[reachOf(provision, unitKind, role)],
    atMostByConfidence[provision.confidence],
  );
  return { severity, blocks: severity === 'error' };
}

function lowest(...severities: readonly Severity[]): Severity {
  return severities.reduce((low, next) => (rank.indexOf(next) < rank.indexOf(low) ? next : low));
}
