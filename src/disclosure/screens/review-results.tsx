import { StatusTag } from '../../console/components/status-tag.tsx';
import { shownMoment } from '../../console/time.ts';
import type { Draft, ReviewRecord } from '../document.ts';
import { reviewItems } from '../review.ts';

/** Where both reviews stand, item by item. */
export function ReviewResults({ draft }: { readonly draft: Draft }) {
  const items = reviewItems(draft);
  return (
    <>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.id} className="line">
            <span>{item.label}</span>
            <span className="line-end tags">
              <Result name="保密" record={draft.secrecy} item={item.id} />
              <Result name="隐私" record={draft.privacy} item={item.id} />
            </span>
          </li>
        ))}
      </ul>
      <Passed name="保密审查" record={draft.secrecy} />
      <Passed name="隐私审查" record={draft.privacy} />
    </>
  );
}

type Of = { readonly name: string; readonly record: ReviewRecord | null };

function Result({ name, record, item }: Of & { readonly item: string }) {
  const answer = record?.items.find((entry) => entry.item === item);
  return answer ? (
    <StatusTag tone="good">{`${name}：${answer.outcome}`}</StatusTag>
  ) : (
    <StatusTag>{`${name}：未审`}</StatusTag>
  );
}

function Passed({ name, record }: Of) {
  if (!record) return null;
  return (
    <p className="quiet">
      {name}于{shownMoment(record.at)}通过
    </p>
  );
}
