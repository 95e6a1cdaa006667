import { dayOf } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';

export const identityNumbers: CheckRule = {
  id: 'Y06',
  says: '公开了身份证号或者银行卡号',
  basis: 'PIP-25',
  weight: 'error',
  about: 'any',
  lasting: true,
  reason: '未取得个人单独同意，不得公开所处理的个人信息',
  mend: '删去号码；确需说明的，用某某或者遮去中间各位',
  judge({ findAll }) {
    return judged([
      ...findAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)
        .filter(({ text }) => isIdentityNumber(text))
        .map(({ place }): Draft => ({ place, message: '出现公民身份号码' })),
      ...findAll(/(?<![\dA-Za-z/-])(?:62\d{2}|[45]\d{3})(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\dA-Za-z/-])/g)
        .filter(({ text }) => isCardNumber(text.replaceAll(' ', '')))
        .map(({ place }): Draft => ({ place, message: '出现银行卡号', basis: 'PIP-28' })),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ other: '当事人身份证号11010519491231002X。' }),
      is: 'found',
      at: ['11010519491231002X'],
    },
    { shows: '校验码不对，不是身份证号', page: aReport({ other: '编号110105194912310021。' }), is: 'met' },
    { page: aReport({ other: '退款至卡号6222 0200 0000 0000 001。' }), is: 'met' },
    { page: aReport({ other: '退款至卡号4111111111111111。' }), is: 'found', at: ['4111111111111111'] },
  ],
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** By the check character (GB 11643) and the date of birth in it. */
function isIdentityNumber(text: string): boolean {
  if (!dayOf(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  if (!/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(text)) return false;
  const sum = weights.reduce((all, weight, index) => all + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** By the Luhn digit. */
function isCardNumber(digits: string): boolean {
  if (digits.length < 16 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
