import { dutyKinds, dutyObjects } from './head-duty.ts';

/** A phrase that is often written for one of the four, and the term of the rule. Advice, never an error. */
export type WordingHint = {
  readonly found: string;
  readonly instead: string;
  readonly says: string;
  readonly basis: string;
};

const oftenWritten = [
  { found: '亲自解决', instead: '亲自过问' },
  { found: '亲自把控', instead: '亲自协调' },
  { found: '亲自把关', instead: '亲自协调' },
  { found: '亲自督促', instead: '亲自督办' },
  { found: '亲自安排', instead: '亲自部署' },
] as const;

const fixedWording = dutyKinds.map((kind) => `${dutyObjects[kind]}亲自${kind}`).join('、');

/** Hints on the fixed wording of the four personal acts (四个亲自) in a text. */
export function wordingHints(text: string): readonly WordingHint[] {
  return oftenWritten
    .filter(({ found }) => text.includes(found))
    .map(({ found, instead }) => ({
      found,
      instead,
      says: `“${found}”与规定用语不一致，规定的表述是“${fixedWording}”，建议写作“${instead}”`,
      basis: 'FRP-4',
    }));
}
