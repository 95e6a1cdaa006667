import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (month: string) => void;
  /** The first year that is offered. */
  readonly fromYear: number;
};

/** A month as `YYYY-MM`, `''` while none is set. */
export function MonthInput({ id, value, onChange, fromYear }: Props) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      picker="month"
      format={['YYYY-MM', 'YYYY年M月', 'YYYY.M', 'YYYYMM']}
      value={value ? dayjs(`${value}-01`) : null}
      defaultPickerValue={dayjs(`${fromYear}-06-01`)}
      onChange={(month) => onChange?.(month ? month.format('YYYY-MM') : '')}
      // Enter takes the typed month and does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      placeholder={`如 ${fromYear}-06`}
      style={{ width: '100%' }}
    />
  );
}
