import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

const marks =
  /(?:绝密|机密|秘密)\s?[★☆](?:\s?(?:长期|\d+\s?(?:年|个月)))?|^[^\S\n]*(?:绝密|机密|秘密)(?: ?[★☆]? ?\d+年)?[^\S\n]*$/gm;
const internal =
  /内部(?:资料|文件|材料|刊物)[，,、\s]*(?:注意保存|请勿外传|不得外传|严禁外传|注意保密)|[（(]?此件(?:不公开|不予公开|依申请公开)[)）]?/g;

export const secrecyMarks: CheckRule = {
  id: 'Y08',
  says: '有密级或者不公开的标志',
  basis: 'OGI-14',
  weight: 'error',
  about: 'any',
  lasting: true,
  reason: '国家秘密不予公开，标有密级的材料不得进入非涉密系统',
  mend: '立即停止公开，由保密工作机构核实',
  judge(subject) {
    return judged([
      ...inText(subject, marks).map(
        (place): Draft => ({ place, message: `出现密级标志“${subject.textAt(place).trim()}”` }),
      ),
      ...inText(subject, internal)
        .filter((place) => !isSpokenOf(subject.document.text, place))
        .map(
          (place): Draft => ({
            place,
            message: `“${subject.textAt(place)}”表明这份材料不对外公开`,
            basis: 'OGI-17',
            reason: '标明不公开的材料，公开前应当重新审查',
            mend: '核实公开属性；可以公开的，删去这一标志',
          }),
        ),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '无。\n机密★5年' }), is: 'found', at: ['机密★5年'] },
    { page: aReport({ other: '（此件不公开）' }), is: 'found' },
    {
      shows: '讲公开属性的标注',
      page: aReport({ other: '公文标明“此件公开发布”“此件不公开”“此件依申请公开”等属性，全年标注40件。' }),
      is: 'met',
    },
    { shows: '讲保密工作', page: aReport({ other: '加强国家秘密管理，开展保密检查2次。' }), is: 'met' },
  ],
};

/** “此件公开发布”“此件不公开”等: the marks are spoken of and not set. */
function isSpokenOf(text: string, [from, to]: readonly [number, number]): boolean {
  return (
    /[“"‘、或]$/.test(text.slice(Math.max(0, from - 1), from)) ||
    /^[”"’、]|^等?(?:字样|标识|标注)/.test(text.slice(to, to + 3))
  );
}

/** The whole text: a mark may stand above the title. */
function inText({ document }: Subject, pattern: RegExp): (readonly [number, number])[] {
  return [...document.text.matchAll(pattern)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
