import { aReport } from '../example-report.ts';
import { type CheckRule, judged } from '../rule.ts';

const number = /(?<![\w/=.-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\w/@-])/g;
/** A number that is there to be called by anybody. */
const official = /(?:举报|投诉|监督|服务|咨询|值班|报名|办公|热线)(?:电话|热线)?(?:号码)?[：: ]*$/;

export const mobileNumbers: CheckRule = {
  id: 'Y07',
  says: '公开了手机号码',
  basis: 'PIP-25',
  weight: 'warning',
  about: 'any',
  lasting: true,
  reason: '手机号码多为个人信息，未取得本人单独同意不得公开；对外公布的工作电话除外',
  mend: '改为办公电话，或者删去',
  judge({ document, findAll }) {
    return judged(
      findAll(number)
        .filter(({ place }) => !official.test(document.text.slice(Math.max(0, place[0] - 14), place[0])))
        .map(({ place }) => ({ place, message: '出现手机号码' })),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '联系人手机13800001234。' }), is: 'found', at: ['13800001234'] },
    { shows: '公布的举报电话', page: aReport({ other: '举报电话：13800001234。' }), is: 'met' },
    { shows: '电子邮箱', page: aReport({ other: '投稿邮箱13800001234@example.com。' }), is: 'met' },
    { page: aReport({ other: '办公电话0632-3910000。' }), is: 'met' },
  ],
};
