type Tone = 'plain' | 'good' | 'wait' | 'bad';

/** A status in words. The tone only repeats what the words say. */
export function StatusTag({ children, tone = 'plain' }: { readonly children: string; readonly tone?: Tone }) {
  return <span className={`status status-${tone}`}>{children}</span>;
}
