import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, call } from './api.ts';
import { useUnit } from './unit.ts';

export type MatterPage = Answer<'matter'>;
export type MatterLine = Answer<'matters'>['items'][number];
export type ActLine = MatterPage['acts'][number];
export type ClockLine = MatterPage['clocks'][number];
export type CommandChoice = MatterPage['commands'][number];
export type FactLine = Answer<'facts'>[number];

export type ListQuery = {
  readonly year?: number;
  readonly q?: string;
  readonly status?: string;
  readonly page?: number;
  readonly pageSize?: number;
};

/** Everything that is asked about a unit has keys that begin like this, so that one call makes it all stale. */
export const unitKey = (unit: string) => ['unit', unit] as const;

export const mattersQuery = (unit: string, kind: string, query: ListQuery) =>
  queryOptions({
    queryKey: [...unitKey(unit), 'matters', kind, query],
    queryFn: ({ signal }) => call('matters', { params: { unit, kind }, query }, signal),
    placeholderData: keepPreviousData,
  });

export const matterQuery = (unit: string, kind: string, matter: string) =>
  queryOptions({
    queryKey: [...unitKey(unit), 'matter', kind, matter],
    queryFn: ({ signal }) => call('matter', { params: { unit, kind, matter } }, signal),
  });

/** The unit's matters of a kind. */
export function useMatters(kind: string, query: ListQuery) {
  return useQuery(mattersQuery(useUnit().id, kind, query));
}

/** One matter with its state, deadlines, commands and history. */
export function useMatter(kind: string, matter: string) {
  return useQuery(matterQuery(useUnit().id, kind, matter));
}

/** What is due in the unit, the earliest first. */
export function useDue() {
  const unit = useUnit().id;
  return useQuery({
    queryKey: [...unitKey(unit), 'due'],
    queryFn: ({ signal }) => call('due', { params: { unit } }, signal),
  });
}

/** The unit's figures of a year. */
export function useFacts(year: number) {
  const unit = useUnit().id;
  return useQuery({
    queryKey: [...unitKey(unit), 'facts', year],
    queryFn: ({ signal }) => call('facts', { params: { unit, year } }, signal),
  });
}

/** The kinds of matter with the names of their statuses and commands. */
export function useKinds() {
  return useQuery(kindsQuery);
}

export function useKind(kind: string) {
  return useQuery({ ...kindsQuery, select: (kinds) => kinds.find((one) => one.id === kind) });
}

const kindsQuery = queryOptions({
  queryKey: ['kinds'],
  queryFn: ({ signal }) => call('kinds', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
