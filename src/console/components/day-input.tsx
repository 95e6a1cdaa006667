import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { today } from '../time.ts';

/** Ways a date may be typed; the first is how it is shown. */
const formats = [
  'YYYY-MM-DD',
  'YYYY-M-D',
  'YYYY.M.D',
  'YYYY/M/D',
  'YYYY年M月D日',
  'YYYYMMDD',
  'M-D',
  'M.D',
  'M月D日',
];

type Props = {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  /** Whether days to come may be chosen; records are of what has happened. */
  readonly future?: boolean;
  readonly autoFocus?: boolean;
};

/** A day as `YYYY-MM-DD`, typed or picked; `3.5` and `3月5日` mean this year. */
export function DayInput({ id, value, onChange, future = false, autoFocus = false }: Props) {
  const now = dayjs(today());
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      autoFocus={autoFocus}
      format={formats}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      {...(future ? {} : { maxDate: now })}
      presets={[
        { label: '今天', value: now },
        { label: '昨天', value: now.subtract(1, 'day') },
      ]}
      // Enter takes the typed day; it must not send a form that is half filled in.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      inputReadOnly={matchMedia('(pointer: coarse)').matches}
      placeholder="如 2026-03-05 或 3.5"
      style={{ width: '100%' }}
    />
  );
}
