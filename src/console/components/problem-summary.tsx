import { useEffect, useRef } from 'react';
import type { Problem } from '../api.generated.ts';
import { ApiError } from '../api.ts';
import { FieldLink, labelOf } from './field-link.tsx';
import { ReasonList } from './reason-list.tsx';

type Props = {
  readonly error: Error | null;
  /** Name of the form that the fields belong to. */
  readonly form?: string;
};

/** The server's problem in any error; a fault of the page itself is said in general words. */
export function problemIn(error: Error): Problem {
  if (error instanceof ApiError) return error.problem;
  return { code: 'console.fault', message: '页面出了差错，没有办成。请刷新页面后再试。' };
}

/** What went wrong, on top of a form or page, with links to the fields. Takes the focus when it appears. */
export function ProblemSummary({ error, form }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!error) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const { message, fields = [], reasons = [] } = problemIn(error);
  return (
    <section className="problem" ref={box} tabIndex={-1} role="alert">
      <p className="problem-message">{message}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message: says }) => (
            <li key={`${field} ${says}`}>
              {form === undefined ? (
                says
              ) : (
                <FieldLink form={form} field={field}>
                  {named(labelOf(form, field), says)}
                </FieldLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && <ReasonList reasons={reasons} {...(form === undefined ? {} : { form })} />}
    </section>
  );
}

/** A message that does not say itself which field it is about gets the field's label in front. */
function named(label: string, says: string): string {
  return label === '' || says.includes(label) ? says : `${label}：${says}`;
}
