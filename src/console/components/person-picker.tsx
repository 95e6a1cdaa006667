import { Select } from 'antd';
import { type Colleague, matchesPerson, usePeople } from '../people.ts';

type Common = {
  readonly id?: string;
  readonly placeholder?: string;
  /** Only these people can be chosen; everybody of the unit where it is left out. */
  readonly among?: (person: Colleague) => boolean;
};
type One = Common & {
  readonly many?: false;
  readonly value?: string | null;
  readonly onChange?: (person: string | null) => void;
};
type Many = Common & {
  readonly many: true;
  readonly value?: readonly string[];
  readonly onChange?: (people: string[]) => void;
};

type PersonOption = { readonly value: string; readonly label: string; readonly person: Colleague };

/** Colleagues by characters, full pinyin or initials: `周`, `mingyuan` and `zmy` find 周明远. */
export function PersonPicker(props: One | Many) {
  const { id, among, placeholder = '输入姓名、拼音或首字母' } = props;
  const people = usePeople();
  const options: PersonOption[] = (people.data ?? [])
    .filter((person) => among?.(person) ?? true)
    .map((person) => ({ value: person.person, label: person.name, person }));
  const shared = {
    ...(id === undefined ? {} : { id }),
    placeholder,
    options,
    loading: people.isLoading,
    notFoundContent: people.isLoading ? '正在读取人员……' : '没有找到。新到人员请先由系统管理员登记。',
    optionRender: ({ data }: { data: PersonOption }) => <PersonLine person={data.person} />,
    showSearch: {
      filterOption: (typed: string, option?: PersonOption) =>
        option !== undefined && matchesPerson(option.person, typed),
    },
    style: { width: '100%' },
  };
  if (props.many) {
    const { value, onChange } = props;
    return (
      <Select<string[], PersonOption>
        {...shared}
        mode="multiple"
        value={[...(value ?? [])]}
        onChange={(chosen) => onChange?.(chosen)}
      />
    );
  }
  const { value, onChange } = props;
  return (
    <Select<string | null, PersonOption>
      {...shared}
      allowClear
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  );
}

export function PersonLine({ person }: { readonly person: Pick<Colleague, 'name' | 'title'> }) {
  return (
    <>
      {person.name} <span className="quiet">{person.title}</span>
    </>
  );
}
