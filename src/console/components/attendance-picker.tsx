import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { type Colleague, matchesPerson, usePeople } from '../people.ts';
import { PersonLine } from './person-picker.tsx';

/** Who was there. `everyone` says that all were expected: then those not ticked are absent, and not merely not asked. */
export type Attendance = { readonly everyone: boolean; readonly present: readonly string[] };

type Props = {
  readonly id?: string;
  readonly value?: Attendance;
  readonly onChange?: (attendance: Attendance) => void;
  /** People of an earlier record who have left the unit since; they stay on the list. */
  readonly former?: readonly Colleague[];
};

/** Those absent by an attendance, out of everybody who could be ticked. */
export function absenteesOf({ everyone, present }: Attendance, people: readonly string[]): string[] {
  return everyone ? people.filter((person) => !present.includes(person)) : [];
}

/** Ticks of who was there: 全员 ticks all at once; typing pinyin and Enter ticks or unticks one person. */
export function AttendancePicker({ id, value, onChange, former = [] }: Props) {
  const [typed, setTyped] = useState('');
  const people = [...(usePeople().data ?? []), ...former];
  const { everyone, present } = value ?? { everyone: false, present: [] };
  const found = people.filter((person) => matchesPerson(person, typed));
  const absent = everyone ? people.length - present.length : 0;

  function toggle(person: string): void {
    const next = present.includes(person) ? present.filter((one) => one !== person) : [...present, person];
    onChange?.({ everyone, present: next });
  }

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
            toggle(first.person);
            setTyped('');
          }}
          placeholder="输入姓名、拼音或首字母，回车勾选"
          allowClear
        />
        <Button onClick={() => onChange?.({ everyone: true, present: people.map(({ person }) => person) })}>
          全员参加
        </Button>
        {present.length > 0 && (
          <Button onClick={() => onChange?.({ everyone: false, present: [] })}>清空</Button>
        )}
      </div>
      <p className="attendance-count" aria-live="polite">
        {everyone
          ? `应到${people.length}人，实到${present.length}人${absent > 0 ? `，缺席${absent}人` : ''}。取消勾选即记为缺席。`
          : `已选${present.length}人。`}
      </p>
      <div className="attendance-people">
        {found.map((person) => (
          <Checkbox
            key={person.person}
            checked={present.includes(person.person)}
            onChange={() => toggle(person.person)}
          >
            <PersonLine person={person} />
          </Checkbox>
        ))}
        {people.length > 0 && found.length === 0 && <p className="quiet">没有找到“{typed.trim()}”。</p>}
      </div>
    </div>
  );
}
