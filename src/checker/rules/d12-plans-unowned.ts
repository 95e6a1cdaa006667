import { aReport } from '../example-report.ts';
import { planItems } from '../plans.ts';
import { type CheckRule, judged, notApplicable } from '../rule.ts';

const owner =
  /牵头|责任(?:人|单位|科室|部门)|(?:由|各)[^，。；,;]{1,16}(?:负责|承办|落实|实施|组织)|负责人|(?:科|股|室|处|办|中心|大队|支队)(?:负责|承办|具体)/;
const time =
  /\d{1,2}月|[一二三四五六七八九十]{1,2}月(?:份|底|前)|季度|上半年|下半年|年底|年内|年中|每[月季年周]|定期于|第[一二三四]季/;
const number =
  /[\d０-９]+(?:\.\d+)?\s*(?:次|场|件|人|名|个|项|家|份|期|批|条|户|所|天|小时|万|%|％|处|部|节|课)|[一二三四五六七八九十两]+(?:次|场|件|名|家|份|期|批|户)/;

export const plansUnowned: CheckRule = {
  id: 'D12',
  says: '安排没有责任人、时间和数量',
  basis: 'YD-plan-item',
  weight: 'warning',
  about: 'annual-report',
  reason: '没有责任人、时间和数量的安排无法落实，来年也无从对照',
  mend: '给这一项写上责任科室、完成月份或者数量',
  judge(subject) {
    const items = planItems(subject);
    if (items.length === 0) return notApplicable('没有下一年度安排部分，见 D04');
    return judged(
      items
        .filter((place) => {
          const text = subject.textAt(place);
          return text.length > 10 && !owner.test(text) && !time.test(text) && !number.test(text);
        })
        .map((place) => ({ place, message: '这项安排没有责任人、时间和数量' })),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ plans: '（一）加强学习。深入学习法律法规，提高依法办事能力。' }),
      is: 'found',
      at: ['（一）加强学习。深入学习法律法规，提高依法办事能力。'],
    },
    {
      shows: '有一样就不报',
      page: aReport({ plans: '（一）加强学习。每季度学法，提高依法办事能力。' }),
      is: 'met',
    },
  ],
};
