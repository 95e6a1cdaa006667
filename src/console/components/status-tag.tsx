type Tone = 'plain' | 'good' | 'wait' | 'bad';

/** A status in words. The tone only repeats what the words say. */
export function StatusTag({ children, tone = 'plain' }: { readonly children: string; readonly tone?: Tone }) {
  return <span className={`status status-${tone}`}>{children}</span>;
}

/** Tone of a record's status: recorded or withdrawn. */
export function recordTone(status: string): Tone {
  return status === 'cancelled' ? 'bad' : 'good';
}
