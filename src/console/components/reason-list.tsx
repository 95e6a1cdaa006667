import type { Problem } from '../api.generated.ts';
import { CitationText } from './citation-text.tsx';
import { FieldLink } from './field-link.tsx';

export type ReasonLine = NonNullable<Problem['reasons']>[number];

type Props = {
  readonly reasons: readonly ReasonLine[];
  /** Name of the form whose fields the reasons point at; without it they are not linked. */
  readonly form?: string;
};

/** Everything that stands against an action: what, by which article, and how to mend it. */
export function ReasonList({ reasons, form }: Props) {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.field ?? ''} ${reason.says}`}>
          <p className="reason-says">
            {form !== undefined && reason.field !== undefined ? (
              <FieldLink form={form} field={reason.field}>
                {reason.says}
              </FieldLink>
            ) : (
              reason.says
            )}
          </p>
          <p className="reason-mend">办法：{reason.mend}</p>
          <CitationText>{reason.citation}</CitationText>
        </li>
      ))}
    </ul>
  );
}
