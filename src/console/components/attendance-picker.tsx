import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { type Colleague, matchesPerson, usePeople } from '../people.ts';
import { type Attendance, absenteesOf, everyoneOf, nobody, toggled } from './attendance.ts';
import { PersonLine } from './person-picker.tsx';

type Props = {
  readonly id?: string;
  readonly value?: Attendance;
  readonly onChange?: (attendance: Attendance) => void;
};

/** People of an earlier record who have left the unit since stay on its list. */
function withFormer(people: readonly Colleague[], { expected, present }: Attendance): readonly Colleague[] {
  const known = new Set(people.map(({ person }) => person));
  const former = [...new Set([...(expected ?? []), ...present])].filter((person) => !known.has(person));
  return [
    ...people,
    ...former.map((person, index) => ({ person, name: `已离开人员${index + 1}`, title: '', pinyin: '' })),
  ];
}

/** Ticks of who was there: 全员 ticks all at once; typing pinyin and Enter ticks or unticks one person. */
export function AttendancePicker({ id, value = nobody, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const colleagues = usePeople().data ?? [];
  const people = withFormer(colleagues, value);
  const found = people.filter((person) => matchesPerson(person, typed));
  const absent = absenteesOf(value).length;

  return (
    <div className="attendance">
      <div className="attendance-head">
        <Input
          {...(id === undefined ? {} : { id })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            const first = found[0];
            if (!first || typed.trim() === '') return;
            onChange?.(toggled(value, first.person));
            setTyped('');
          }}
          placeholder="输入姓名、拼音或首字母，回车勾选"
          allowClear
        />
        <Button onClick={() => onChange?.(everyoneOf(colleagues.map(({ person }) => person)))}>
          全员参加
        </Button>
        {value.present.length > 0 && <Button onClick={() => onChange?.(nobody)}>清空</Button>}
      </div>
      <p className="attendance-count" aria-live="polite">
        {value.expected === null
          ? `已选${value.present.length}人。`
          : `应到${value.expected.length}人，实到${value.present.length}人${absent > 0 ? `，缺席${absent}人` : ''}。取消勾选即记为缺席。`}
      </p>
      <div className="attendance-people">
        {found.map((person) => (
          <Checkbox
            key={person.person}
            checked={value.present.includes(person.person)}
            onChange={() => onChange?.(toggled(value, person.person))}
          >
            <PersonLine person={person} />
          </Checkbox>
        ))}
        {people.length > 0 && found.length === 0 && <p className="quiet">没有找到“{typed.trim()}”。</p>}
      </div>
    </div>
  );
}
