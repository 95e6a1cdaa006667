import { createContext, useContext, useEffect, useId } from 'react';

/** Tells a form that a field is still at work, and with what; `null` when it is done. */
export const BusyContext = createContext<((field: string, says: string | null) => void) | null>(null);

/** Keeps the form around from being sent while `busy`. Outside a form it does nothing. */
export function useBusy(busy: boolean, says: string): void {
  const report = useContext(BusyContext);
  const field = useId();
  useEffect(() => {
    report?.(field, busy ? says : null);
    return () => report?.(field, null);
  }, [report, field, busy, says]);
}
