import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Role } from '../org/actor.ts';
import { call } from './api.ts';
import { officesOf, rolesIn, useSession } from './session/use-session.ts';

export type UnitInView = {
  readonly id: string;
  readonly name: string;
  /** The person's roles there; empty in a unit that is only supervised. */
  readonly roles: readonly Role[];
  /** True where a supervisor looks at another unit: reading only. */
  readonly supervised: boolean;
};

const rememberedUnit = 'yifa.unit';

/** The unit that the page is about: the one of the address, else the one the person worked in last. */
export function useUnit(): UnitInView {
  const session = useSession();
  const { unit: named } = useParams();
  const offices = officesOf(session);
  const remembered = localStorage.getItem(rememberedUnit);
  const id =
    named ??
    offices.find((office) => office.id === remembered)?.id ??
    offices[0]?.id ??
    session.posts[0]?.unit ??
    '';
  const own = session.posts.find((post) => post.unit === id);
  const units = useUnits(own === undefined && id !== '');
  const name = own?.unitName ?? units.data?.find((unit) => unit.id === id)?.shortName ?? '';
  return { id, name, roles: rolesIn(session, id), supervised: own === undefined };
}

/** Keeps the choice of a person who works in several units. */
export function rememberUnit(unit: string): void {
  localStorage.setItem(rememberedUnit, unit);
}

/** All units, parents first. */
export function useUnits(enabled = true) {
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => call('units', {}, signal),
    staleTime: 300_000,
    enabled,
  });
}
