import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from './api.ts';
import { unitKey } from './matters.ts';
import { useUnit } from './unit.ts';

export type Colleague = Answer<'people'>[number];

/** Everybody who works in the unit, by reading. */
export function usePeople() {
  const unit = useUnit().id;
  return useQuery({
    queryKey: [...unitKey(unit), 'people'],
    queryFn: ({ signal }) => call('people', { params: { unit } }, signal),
    staleTime: 60_000,
  });
}

/**
 * Whether what was typed finds the person: characters of the name, full pinyin from any syllable on, or initials
 * (`周`, `mingyuan`, `zmy`). Blanks and apostrophes an input method leaves behind do not matter.
 */
export function matchesPerson(person: Pick<Colleague, 'name' | 'pinyin'>, typed: string): boolean {
  const sought = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s'’·]+/g, '');
  if (sought === '') return true;
  const syllables = person.pinyin.split(' ');
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return (
    person.name.includes(sought) ||
    initials.startsWith(sought) ||
    syllables.some((_, index) => syllables.slice(index).join('').startsWith(sought))
  );
}
