import type { ReactNode } from 'react';

type Props = { readonly form: string; readonly field: string; readonly children: ReactNode };

/** Element id of a form's field: `study` and `items.0.title` give `study_items_0_title`. */
export function fieldId(form: string, field: string): string {
  return `${form}_${field.split('.').join('_')}`;
}

/** The field, or the nearest outer one that is on the page (`agenda` for `agenda.2.title`). */
function findField(form: string, field: string): HTMLElement | null {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length--) {
    const found = document.getElementById(fieldId(form, parts.slice(0, length).join('.')));
    if (found) return found;
  }
  return null;
}

/** The label of the field on the page, `''` where it has none or the field is not on the page. */
export function labelOf(form: string, field: string): string {
  const found = findField(form, field);
  if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) return '';
  const label = found.labels?.[0]?.textContent ?? '';
  const legend = found.closest('fieldset')?.querySelector('legend')?.textContent;
  return legend ?? label;
}

/** Leads from a message to the field it is about. */
export function FieldLink({ form, field, children }: Props) {
  return (
    <a
      href={`#${fieldId(form, field)}`}
      onClick={(event) => {
        event.preventDefault();
        const found = findField(form, field);
        found?.scrollIntoView({ block: 'center' });
        found?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
