import { aReport } from '../example-report.ts';
import { type CheckRule, judged, notApplicable } from '../rule.ts';

/** Acts that a head does in person; the words alone, without date or number, are the matter of Y01. */
export const personalActs =
  /听取|主持|召开|部署|批示|督办|督导|督促|协调|过问|带头|述法|述职|出庭|讲授|授课|讲法|宣讲|研究解决|研究审议|审议|审定|签发|约谈|调研|参加|组织学习|领学|带领|走访|接访/;

export const noPersonalActs: CheckRule = {
  id: 'D05',
  says: '主要负责人部分没有本人的行为',
  basis: 'FRP-4',
  weight: 'warning',
  about: 'annual-report',
  reason: '这一部分应当写主要负责人亲自部署、过问、协调、督办了什么',
  mend: '写出主要负责人在哪次会议上部署、听取、协调、督办了哪些事项',
  judge(subject) {
    const section = subject.section('head');
    if (!section) return notApplicable('没有主要负责人履职部分，见 D04');
    if (personalActs.test(subject.textAt(section.content))) return judged([]);
    return judged([{ place: section.heading.place, message: '整个部分没有写主要负责人做了什么' }]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ head: '（一）提高站位。全局上下思想统一，认识到位，法治建设氛围浓厚。' }),
      is: 'found',
    },
    {
      shows: '有行为而没有时间次数，由 Y01 建议',
      page: aReport({ head: '定期听取法治建设工作情况汇报。' }),
      is: 'met',
    },
    { page: aReport({ order: [0, 1, 3, 4] }), is: 'not-applicable' },
  ],
};
