import type { ReactNode } from 'react';

export type Detail = { readonly label: string; readonly value: ReactNode; readonly wide?: boolean };

/** Labels with values. An empty value is said to be empty, so that nobody takes it for not loaded. */
export function Details({ items }: { readonly items: readonly Detail[] }) {
  return (
    <dl className="details">
      {items.map(({ label, value, wide }) => (
        <div key={label} className={wide ? 'detail detail-wide' : 'detail'}>
          <dt>{label}</dt>
          <dd>{isEmpty(value) ? <span className="quiet">未填</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
