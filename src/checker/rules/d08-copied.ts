import { aReport } from '../example-report.ts';
import type { SameAs, SamePassage } from '../finding.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';
import { shareOf } from '../similarity/likenesses.ts';

/** Shares of own characters found in the other report: from here a warning, from there an error (thresholds of ours). */
const alike = 0.6;
const same = 0.85;
/** A passage this long is worth a word by itself, in characters. */
const longPassage = 120;

export const copied: CheckRule = {
  id: 'D08',
  says: '与往年或者其他单位的报告雷同',
  basis: 'PG-copied',
  weight: 'error',
  about: 'annual-report',
  reason: '报告应当写本年度本单位的事，法规名称、固定政治表述和规定标题以外不应照抄',
  mend: '对照列出的段落，改写为本年度本单位的实际情况',
  judge(subject, { previous, others = [] }) {
    if (!previous && others.length === 0)
      return needs('上一年度报告（--previous）或者其他单位的报告（--against）');
    const drafts = subject.likenesses().flatMap(draftFor);
    return judged(drafts, previous ? undefined : '上一年度报告（--previous），只比对了其他单位的报告');
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    {
      shows: '只改了年份',
      page: aReport(),
      previous: aReport().replaceAll('2025', '2024').replaceAll('2026', '2025'),
      is: 'found',
    },
    {
      shows: '只有规定标题和固定表述相同',
      page: aReport(),
      previous: aReport({
        preamble: '2025年，区水务局把依法治水摆在重要位置，有关情况如下：',
        achievements: '（一）许可。受理取水申请31件，办结30件。\n（二）检查。抽查用水单位18家，责令改正4家。',
        shortcomings: '农村供水合同管理不规范，因乡镇没有统一文本。',
        head: '局长1月5日听取普法汇报，7月主持修订裁量基准2项。',
        plans: '由供水科牵头，5月底前统一合同文本，完成28个村的签订。',
      }),
      is: 'met',
    },
  ],
};

function draftFor(sameAs: SameAs): Draft[] {
  const { name, same: matched, counted, passages } = sameAs;
  const share = shareOf(sameAs);
  const lengthOf = ({ place }: SamePassage) => place[1] - place[0];
  const meant = share > alike ? passages : passages.filter((each) => lengthOf(each) >= longPassage);
  if (meant.length === 0) return [];
  const longest = meant.reduce((long, each) => (lengthOf(each) > lengthOf(long) ? each : long));
  const message = `与《${name}》相同${matched}/${counted}字（${Math.round(share * 100)}%），共${passages.length}处`;
  return [
    {
      place: longest.place,
      also: meant.filter((each) => each !== longest).map(({ place }) => place),
      message,
      atMost: share > same ? 'error' : share > alike ? 'warning' : 'advice',
      sameAs,
    },
  ];
}
