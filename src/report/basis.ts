import type { UnitKind } from '../org/actor.ts';

/** Provisions this room rests on, by their ids in the law packs; nothing here cites in free text. */
export const basis = {
  /** 督察规定: report before 1 March. */
  submit: 'FZDC-24-1',
  /** 督察规定第二十四条: publish before 1 April. */
  publish: 'FZDC-24-2',
  /** 督察规定: the five contents. */
  contents: 'FZDC-25',
  /** 第一责任人规定第四条. */
  headDuty: 'FRP-4',
  /** 公开条例第十七条: 公开审查制度. */
  disclosureReview: 'OGI-17',
  /** 公开条例第十五条: 商业秘密、个人隐私. */
  privacy: 'OGI-15',
  /** 保守国家秘密法第三十五条. */
  secrecy: 'BMF-35',
  /** 保守国家秘密法实施条例第四十二条: 先审查、后公开. */
  reviewFirst: 'BMT-42',
} as const;

/** The duty to submit, by the kind of unit: a department's, a government's own, a sub-district's upward. */
export function submissionBasis(kind: UnitKind): string {
  if (kind === '区政府') return 'FZDC-24-1-government';
  return kind === '街道' ? 'FZDC-24-1-upward' : basis.submit;
}
