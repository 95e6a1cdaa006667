import { AutoComplete } from 'antd';
import { matchesPerson, usePeople } from '../people.ts';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly placeholder?: string;
  /** Further proposals: offices, names used before. */
  readonly proposals?: readonly string[];
  readonly label?: string;
};

/** A name in free words, for people from outside and for offices; colleagues are proposed while typing. */
export function NameInput({ id, value, onChange, placeholder, proposals = [], label }: Props) {
  const people = usePeople().data ?? [];
  const typed = value ?? '';
  const names = [
    ...proposals.filter((proposal) => proposal.includes(typed)),
    ...people.filter((person) => matchesPerson(person, typed)).map((person) => person.name),
  ];
  const options = [...new Set(names)].filter((name) => name !== typed).slice(0, 20);
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={typed}
      onChange={(text: string | null) => onChange?.(text ?? '')}
      options={options.map((name) => ({ value: name }))}
      placeholder={placeholder}
      style={{ width: '100%' }}
    />
  );
}
