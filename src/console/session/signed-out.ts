import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (signedOut === value) return;
  signedOut = value;
  for (const listener of listeners) listener();
}

/** The server no longer knows the session: the console asks for the password again without leaving the page. */
export function signalSignedOut(): void {
  set(true);
}

export function clearSignedOut(): void {
  set(false);
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
