import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';
import { signalSignedOut } from './session/signed-out.ts';
import { sessionQuery } from './session/use-session.ts';

function watchForSignOut(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  const { code } = error.problem;
  // The password has become too old meanwhile: the session, read anew, leads to the page that sets one.
  if (code === 'password.must-be-set') {
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
  // Somebody who has not signed in yet is sent to the sign-in page instead.
  const wasSignedIn = queryClient.getQueryData(sessionQuery.queryKey) !== undefined;
  if (error.status === 401 && code !== 'session.wrong' && wasSignedIn) signalSignedOut();
}

/** One cache for the whole console. Only faults of the way (no network, restart) are tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchForSignOut }),
  mutationCache: new MutationCache({ onError: watchForSignOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
    },
    mutations: { retry: false },
  },
});
