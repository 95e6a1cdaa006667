/** A class and not a shape: no value from outside, whatever its members, can pass for markup. */
class Markup {
  readonly #made = true;
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  static is(value: object): value is Markup {
    return #made in value;
  }
}

/** Markup that is safe to send: made by `html` or named trusted on purpose. */
export type Html = Markup;

type Value = string | number | Html | null | undefined | false | readonly Value[];

const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and for quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => entities[character] ?? character);
}

/**
 * Template tag for public pages: every value is escaped, arrays are joined, `null`, `undefined` and `false`
 * leave nothing. Attribute values must be quoted in the template: `<a href="${address}">`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) markup += rendered(values[i]) + (strings[i + 1] ?? '');
  return new Markup(markup);
}

/** Lets markup through unescaped. Only for markup of our own that never held a person's words. */
export function trusted(markup: string): Html {
  return new Markup(markup);
}

function rendered(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (Markup.is(value)) return value.markup;
  if (!Array.isArray(value)) throw new TypeError('only text, numbers, lists and markup can stand in a page');
  return value.map(rendered).join('');
}
