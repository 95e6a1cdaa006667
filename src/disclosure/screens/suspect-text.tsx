import type { Suspect } from '../screening.ts';
import './disclosure.css';

type Props = { readonly text: string; readonly suspects: readonly Suspect[] };

/** A text with the places marked that a reviewer must look at. */
export function SuspectText({ text, suspects }: Props) {
  const sorted = [...suspects].sort((a, b) => a.from - b.from);
  const parts = sorted.flatMap((suspect, index) => {
    const before = text.slice(sorted[index - 1]?.to ?? 0, suspect.from);
    return [
      before,
      <mark key={suspect.from} title={suspect.kind}>
        {text.slice(suspect.from, suspect.to)}
      </mark>,
    ];
  });
  return (
    <div className="review-text">
      {parts}
      {text.slice(sorted.at(-1)?.to ?? 0)}
    </div>
  );
}
