import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

export const scope: CheckRule = {
  id: 'D22',
  says: '没有反映单位全貌',
  basis: 'PG-scope',
  weight: 'advice',
  about: 'annual-report',
  reason: '报告应当反映本单位和所属单位的情况',
  mend: '补写没有提到的科室和所属单位的法治工作',
  judge({ document }, { units }) {
    if (!units || units.length === 0) return needs('内设机构和所属单位名单');
    const absent = units.filter((name) => !document.body.includes(name));
    if (absent.length === 0) return judged([]);
    return judged([{ place: null, message: `没有提到：${absent.join('、')}` }]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { units: ['政策法规科'] }, is: 'met' },
    { page: aReport(), context: { units: ['政策法规科', '水文站'] }, is: 'found' },
  ],
};
