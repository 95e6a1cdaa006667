import type { ReactNode } from 'react';
import { type MarkedPlace, markedPlaces, type PageRead } from './import-data.ts';

/** The text as it was read, with the place of each value marked and named. */
export function MarkedText({ read }: { readonly read: PageRead }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const place of markedPlaces(read)) {
    // One place may hold two values (a date that is both): it is marked once.
    if (place.from < at) continue;
    parts.push(read.text.slice(at, place.from), <Mark key={place.from} read={read} place={place} />);
    at = place.to;
  }
  return (
    <div className="read-text">
      {parts}
      {read.text.slice(at)}
    </div>
  );
}

function Mark({ read, place }: { readonly read: PageRead; readonly place: MarkedPlace }) {
  const names = markedPlaces(read)
    .filter((other) => other.from < place.to && other.to > place.from)
    .map((other) => other.label);
  return (
    <mark>
      <span className="mark-label">{names.join('、')}</span>
      {read.text.slice(place.from, place.to)}
    </mark>
  );
}
