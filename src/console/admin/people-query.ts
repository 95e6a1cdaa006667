import { queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../api.ts';

export type PersonOverview = Answer<'adminPeople'>[number];

/** Everybody of the installation with posts, rights and account. For administrators. */
export const peopleQuery = queryOptions({
  queryKey: ['admin', 'people'],
  queryFn: ({ signal }) => call('adminPeople', {}, signal),
});
