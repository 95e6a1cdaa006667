import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { call } from '../../console/api.ts';
import { type MatterPage, useMatter } from '../../console/matters.ts';
import type { DisclosureStage, DisclosureState } from '../document.ts';

export const disclosureKind = 'disclosure-document';
export const reportKind = 'annual-report';

/** The document of the address. */
export function useDocument() {
  const { matter = '' } = useParams();
  return useMatter(disclosureKind, matter);
}

export function stateOf(page: MatterPage): DisclosureState {
  return page.state as DisclosureState;
}

export function toneOf(status: string): 'good' | 'wait' | 'bad' | 'plain' {
  const tones: Readonly<Record<DisclosureStage, 'good' | 'wait' | 'bad' | 'plain'>> = {
    'secrecy-review': 'wait',
    'privacy-review': 'wait',
    ready: 'wait',
    returned: 'bad',
    published: 'good',
    withdrawn: 'bad',
    discarded: 'plain',
  };
  return tones[status as DisclosureStage] ?? 'plain';
}

/** What the room knows besides its documents: where the portal is, which provisions the reviews rest on. */
export function useDisclosure() {
  return useQuery({
    queryKey: ['disclosure'],
    queryFn: ({ signal }) => call('disclosure', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The address of a published page as the public opens it. */
export function usePortalAddress(path: string): string | null {
  const { data } = useDisclosure();
  if (!data) return null;
  const { url, port } = data.portal;
  return `${url ?? `${location.protocol}//${location.hostname}:${port}`}${path}`;
}
