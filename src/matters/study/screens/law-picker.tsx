import { Select } from 'antd';
import { useFacts } from '../../../console/matters.ts';
import { yearToday } from '../../../console/time.ts';
import { commonLaws, fullTitle, titlesIn } from './law-titles.ts';

type Props = {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (laws: string[]) => void;
};

/** Titles of laws: those the unit has studied before come first, any other may be typed or pasted. */
export function LawPicker({ id, value = [], onChange }: Props) {
  const year = yearToday();
  const facts = [useFacts(year).data, useFacts(year - 1).data];
  const studied = facts.flatMap((list) => list?.find(({ fact }) => fact === 'study.laws')?.names ?? []);
  const offered = [...new Set([...studied, ...commonLaws])];
  return (
    <Select<string[]>
      {...(id === undefined ? {} : { id })}
      mode="tags"
      value={[...value]}
      onChange={(typed) => onChange?.(titlesIn(typed).map((title) => fullTitle(title, offered)))}
      tokenSeparators={['、', '，', '；', '\n']}
      options={offered.map((title) => ({ value: title, label: `《${title}》` }))}
      placeholder="输入名称选择，没有的直接输入后回车"
      style={{ width: '100%' }}
    />
  );
}
