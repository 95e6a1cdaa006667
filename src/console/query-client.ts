import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';
import { signalSignedOut } from './session/signed-out.ts';
import { sessionQuery } from './session/use-session.ts';

function watchForSignOut(error: unknown): void {
  const ended = error instanceof ApiError && error.status === 401 && error.problem.code !== 'session.wrong';
  // Somebody who has not signed in yet is sent to the sign-in page instead.
  if (error instanceof ApiError && error.problem.code === 'password.must-be-set') {
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
  if (ended && queryClient.getQueryData(sessionQuery.queryKey) !== undefined) signalSignedOut();
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
