/**
 * Canonical JSON (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them, so that equal values have equal bytes and a hash over them means something.
 * Throws a TypeError on what JSON cannot carry (undefined, NaN, functions, dates, lone surrogates): such a value must
 * never reach the ledger.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot carry ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON cannot carry ${typeof value}`);
  }
}

// Built by appending and not by map and join: a ledger is verified at a hundred thousand acts a second.

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    text += index === 0 ? canonicalJson(items[index]) : `,${canonicalJson(items[index])}`;
  }
  return `${text}]`;
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A Date, Map or Set has no members of its own: it would turn into {} without a word.
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('canonical JSON cannot carry an object that is not plain');
  }
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  // The default order of sort() is that of UTF-16 code units.
  for (const name of Object.keys(members).sort()) {
    const separator = text === '{' ? '' : ',';
    text += `${separator}${canonicalString(name)}:${canonicalJson(members[name])}`;
  }
  return `${text}}`;
}

/** Printable ASCII without quote and backslash stands for itself: true of nearly every name, hash and date. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function canonicalString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('canonical JSON cannot carry a lone surrogate');
  return JSON.stringify(text);
}
