import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Role } from '../../org/actor.ts';
import { type Answer, call } from '../api.ts';

export type Session = Answer<'session'>;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('session', {}, signal),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only below the console's frame, which lets nobody else in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for pages of signed-in people');
  return session;
}

/** The session where there may be none: the sign-in page. */
export function useSessionIfAny() {
  return useQuery(sessionQuery);
}

/** Whether the person holds one of the roles in any unit. */
export function holdsAnywhere(session: Session, ...roles: readonly Role[]): boolean {
  return session.posts.some((post) => roles.includes(post.role));
}

/** Roles of the person in the unit. */
export function rolesIn(session: Session, unit: string): Role[] {
  return session.posts.filter((post) => post.unit === unit).map((post) => post.role);
}

const administrators: readonly Role[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

export type OwnUnit = { readonly id: string; readonly name: string };

/** Units in which the person works on matters; administrators' posts are not among them. */
export function officesOf(session: Session): OwnUnit[] {
  const offices = session.posts.filter((post) => !administrators.includes(post.role));
  return [...new Map(offices.map(({ unit, unitName }) => [unit, { id: unit, name: unitName }])).values()];
}
