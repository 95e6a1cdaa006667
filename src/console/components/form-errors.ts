import { ApiError } from '../api.ts';

type Path = (string | number)[];

/** Messages of a refused command by the form's fields; `items.0.title` becomes the path `['items', 0, 'title']`. */
export function errorsByField(
  error: unknown,
  alias: Readonly<Record<string, string>>,
): [Path, readonly string[]][] {
  if (!(error instanceof ApiError)) return [];
  const { fields = [], reasons = [] } = error.problem;
  const messages = [
    ...fields.map(({ field, message }) => ({ field, message })),
    ...reasons.flatMap(({ field, says }) => (field === undefined ? [] : [{ field, message: says }])),
  ];
  const byField = Map.groupBy(messages, ({ field }) => aliased(field, alias));
  return [...byField].map(([field, list]) => [pathOf(field), list.map(({ message }) => message)]);
}

function aliased(field: string, alias: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = field.split('.');
  const other = alias[first];
  return other === undefined ? [first, ...rest].join('.') : other;
}

function pathOf(field: string): Path {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Every path that a change of values touches: `{ agenda: [, { title }] }` gives `agenda`, `agenda.1`, `agenda.1.title`. */
export function touchedPaths(changed: unknown, above = ''): ReadonlySet<string> {
  const paths = new Set<string>();
  if (typeof changed !== 'object' || changed === null) return paths;
  for (const [key, value] of Object.entries(changed)) {
    const path = above === '' ? key : `${above}.${key}`;
    paths.add(path);
    for (const below of touchedPaths(value, path)) paths.add(below);
  }
  return paths;
}
