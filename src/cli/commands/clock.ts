import { tryDay } from '../../base/day.ts';
import { clockArithmetic, type Term } from '../../law/arithmetic.ts';
import { createCalendar } from '../../law/calendar.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';

export const help = `yifa clock --from 日期 --days 天数 --unit 单位

计算期限的最后一日，并列出算法。起算日不计入期限，从次日起算。
  --from    起算日，如 2026-03-02
  --days    期限长度，整数
  --unit    日、工作日、月、年；默认为工作日
  --format  text（默认）或 json
  --count-start-day  起算日计入期限

工作日按国务院办公厅每年的节假日安排，包括调休；没有当年安排的年份标明暂定。
`;

/** `yifa clock`: the arithmetic of a deadline, by the law's own function. */
export async function clock(args: readonly string[]): Promise<number> {
  const { values } = readArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      days: { type: 'string' },
      unit: { type: 'string', default: '工作日' },
      format: { type: 'string', default: 'text' },
      'count-start-day': { type: 'boolean', default: false },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const unit = oneOf('--unit', values.unit, ['日', '工作日', '月', '年']);
  if (values.from === undefined || values.days === undefined) throw new UsageError('需要 --from 和 --days');
  const from = tryDay(values.from);
  if (from === null) throw new UsageError(`--from “${values.from}”不是有效日期，应写成 2026-03-02 的样子`);
  if (!/^\d+$/.test(values.days)) throw new UsageError(`--days “${values.days}”不是整数`);
  const term = termOf(() =>
    clockArithmetic(
      { from, days: Number(values.days), unit, countsStartDay: values['count-start-day'] },
      createCalendar(),
    ),
  );
  process.stdout.write(format === 'json' ? `${JSON.stringify(toClockJson(term), null, 2)}\n` : asText(term));
  return exit.fine;
}

function termOf(compute: () => Term): Term {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function toClockJson({ from, days, unit, end, steps }: Term) {
  return { from, days, unit, end, steps };
}

function asText({ end, steps, tentative }: Term): string {
  return `${steps.join('\n')}\n\n届满日：${end}${tentative ? '（暂定）' : ''}\n`;
}
