import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

const blanks =
  /[×✕╳]{2,}|[XＸ]{2,}(?=[省市县区局年月日办委镇乡街科号])|20[×XＸ]{2}年?|某某[省市县区局镇乡街]|[（(](?:此处|请填|填写|单位名称|具体内容|略写|待补充|待定)[^）)]{0,20}[)）]|【(?:此处|请填|填写|单位名称|待补充)[^】]{0,30}】|＿{2,}|_{3,}|待补充(?=[。；，]|$)/g;

export const templateWords: CheckRule = {
  id: 'Y03',
  says: '模板用语没有替换',
  basis: 'YD-template-words',
  weight: 'warning',
  about: 'annual-report',
  reason: '模板中的提示语和空格没有换成实际内容',
  mend: '填写实际内容，或者删去',
  judge(subject) {
    return judged([
      ...subject
        .findAll(blanks)
        .map(({ text, place }): Draft => ({ place, message: `“${text}”是没有填写的模板用语` })),
      ...yearsToFill(subject),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '××局全年办理案件××件。' }), is: 'found', at: ['××', '××'] },
    {
      page: aReport().replace('一、2025年度推进', '一、上一年度推进'),
      is: 'found',
      at: ['一、上一年度推进法治政府建设的主要举措和成效'],
    },
    { page: aReport({ other: '下一年度继续推进。' }), is: 'met' },
  ],
};

/** `上一年度` in a heading of part one to four stands in the outline of the rules and is to be replaced by the year. */
function yearsToFill({ sections }: Subject): Draft[] {
  return sections
    .filter(({ heading }) => /^(?:上一年度|下一年度|本年度)/.test(heading.heading))
    .map(({ heading }) => ({ place: heading.place, message: '标题中的“上一年度”“下一年度”应换成具体年份' }));
}
