import { basis } from './basis.ts';

/** One question of a review, with the provision beside it; `null` where it is this product's own demand. */
export type ReviewQuestion = { readonly id: string; readonly asks: string; readonly basis: string | null };

/** Items of the legal review (法制审核). */
export const legalReviewItems = [
  { id: 'contents', asks: '五部分内容齐全，顺序和年度正确', basis: basis.contents },
  { id: 'facts', asks: '数字和事例有记录支撑，未绑定的句子已经核实', basis: null },
  { id: 'citations', asks: '引用的法律、法规、规章和文件名称准确、现行有效', basis: null },
  { id: 'procedure', asks: '关于决策、文件、执法等程序的表述符合法定步骤', basis: null },
  { id: 'shortcomings', asks: '不足、原因、措施一一对应', basis: basis.contents },
  { id: 'commitments', asks: '上年度安排逐项作出回应', basis: null },
] as const satisfies readonly ReviewQuestion[];

/** The three questions of the secrecy review (保密审查); a report passes only when each is answered 不涉及. */
export const secrecyReviewItems = [
  { id: 'secrecy', asks: '是否涉及国家秘密', basis: basis.secrecy },
  { id: 'privacy', asks: '是否涉及个人隐私、商业秘密', basis: basis.privacy },
  { id: 'work-secrets', asks: '是否涉及工作秘密', basis: basis.reviewFirst },
] as const satisfies readonly ReviewQuestion[];
