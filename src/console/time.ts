import dayjs from 'dayjs';

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-03-05 14:03`, Beijing time whatever the machine is set to. */
export function shownMoment(iso: string): string {
  const parts = new Map(moment.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')} ${parts.get('hour')}:${parts.get('minute')}`;
}

/** Today in Beijing, `YYYY-MM-DD`. Only a proposal for forms: the server's clock decides. */
export function today(): string {
  return shownMoment(new Date().toISOString()).slice(0, 10);
}

export function yearToday(): number {
  return Number(today().slice(0, 4));
}

/** 2026年3月5日 */
export function shownDay(day: string): string {
  const date = dayjs(day);
  return date.isValid() ? date.format('YYYY年M月D日') : day;
}
