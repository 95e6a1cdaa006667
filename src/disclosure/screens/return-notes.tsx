import type { Draft } from '../document.ts';
import { reviewItems } from '../review.ts';

/** What a reviewer wants changed, item by item. */
export function ReturnNotes({ draft }: { readonly draft: Draft }) {
  const labels = new Map(reviewItems(draft).map((item) => [item.id, item.label]));
  return (
    <ul className="bullets">
      {draft.returned?.items.map((entry) => (
        <li key={entry.item}>
          <strong>{labels.get(entry.item) ?? entry.item}</strong>：{entry.says}
        </li>
      ))}
    </ul>
  );
}
