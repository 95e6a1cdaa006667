import { usePeople } from '../people.ts';

/** Names of people in a record; those who have left the unit since are counted, since the record holds ids only. */
export function PeopleNames({ people }: { readonly people: readonly string[] }) {
  const known = usePeople();
  if (people.length === 0) return <span className="quiet">无</span>;
  if (!known.data) return <span className="quiet">{people.length}人</span>;
  const names = new Map(known.data.map((person) => [person.person, person.name]));
  const here = people.flatMap((person) => names.get(person) ?? []);
  const gone = people.length - here.length;
  return (
    <>
      {here.join('、')}
      {gone > 0 && (
        <span className="quiet">
          {here.length > 0 ? '，' : ''}另有{gone}人已离开本单位
        </span>
      )}
      {people.length > 1 && <span className="quiet">（共{people.length}人）</span>}
    </>
  );
}
