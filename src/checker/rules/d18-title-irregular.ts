import { day } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';

const regular = /法治政府建设(?:年度)?(?:工作|推进|落实)?(?:情况)?的?(?:年度)?(?:工作)?报告$/;
const column = /法治政府建设|年度报告/;

export const titleIrregular: CheckRule = {
  id: 'D18',
  says: '标题或者栏目不规范',
  basis: 'TB-title',
  weight: 'warning',
  about: 'annual-report',
  reason: '标题应当写明单位、年度和“法治政府建设报告”，放入相应栏目',
  mend: '改为“单位名称＋年度＋法治政府建设情况报告”',
  judge({ document }, { publication }) {
    const shown = document.metadata.title;
    if (shown === null || shown === '') return needs('标题（页面没有显示）');
    const title = shown.replace(/\s/g, '').replace(/[（(](?:公开版|[^）)]{0,8}稿)[）)]$/, '');
    const lacks = [
      ...(/(?:19|20)\d{2}年?度?/.test(title) ? [] : ['年度']),
      ...(/^(?:关于)?(?:20\d{2}年?度?)?(?:关于)?(?:推进|落实|加强)?法治政府/.test(title) ? ['单位名称'] : []),
      ...(regular.test(title) ? [] : ['“法治政府建设……报告”的写法']),
    ];
    const drafts: Draft[] =
      lacks.length === 0
        ? []
        : [{ place: document.places.title ?? null, message: `标题缺少${lacks.join('、')}` }];
    if (publication && !column.test(publication.column)) {
      drafts.push({
        place: null,
        message: `放在“${publication.column}”栏目，应当放入法治政府建设年度报告栏目`,
      });
    }
    return judged(drafts);
  },
  examples: [
    { page: aReport(), is: 'met' },
    ...[
      '云桥区水务局关于2025年度法治政府建设工作情况的报告',
      '云桥区水务局2025年法治政府建设年度报告',
      '2025年度云桥区水务局法治政府建设情况报告',
      '云桥区水务局2025年度推进法治政府建设工作报告',
    ].map((title) => ({ page: aReport({ title, metadata: '' }), is: 'met' as const })),
    { page: aReport({ title: '云桥区水务局2025年度法治政府建设工作总结', metadata: '' }), is: 'found' },
    { page: aReport({ title: '云桥区水务局法治政府建设情况报告', metadata: '' }), is: 'found' },
    {
      shows: '栏目不对',
      page: aReport(),
      context: {
        publication: {
          publishedAt: day('2026-02-10'),
          contentHash: 'a',
          currentHash: 'a',
          changes: 0,
          changeNotes: 0,
          column: '通知公告',
        },
      },
      is: 'found',
    },
  ],
};
