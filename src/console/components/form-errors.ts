import { ApiError } from '../api.ts';

type Path = (string | number)[];

/** The same error with its fields under the names that the form has for them. */
export function renamedFields(error: Error, alias: Readonly<Record<string, string>>): Error {
  if (!(error instanceof ApiError)) return error;
  const { fields, reasons, ...rest } = error.problem;
  return new ApiError(error.status, {
    ...rest,
    ...(fields ? { fields: fields.map((one) => ({ ...one, field: renamed(one.field, alias) })) } : {}),
    ...(reasons
      ? {
          reasons: reasons.map((one) =>
            one.field === undefined ? one : { ...one, field: renamed(one.field, alias) },
          ),
        }
      : {}),
  });
}

/** `meeting.item` by its own alias, else by the alias of what it is part of. */
function renamed(field: string, alias: Readonly<Record<string, string>>): string {
  return alias[field] ?? alias[field.split('.')[0] ?? ''] ?? field;
}

/** Messages of a refused command by the form's fields; `items.0.title` becomes the path `['items', 0, 'title']`. */
export function errorsByField(error: unknown): [Path, readonly string[]][] {
  if (!(error instanceof ApiError)) return [];
  const { fields = [], reasons = [] } = error.problem;
  const messages = [
    ...fields,
    ...reasons.flatMap(({ field, says }) => (field === undefined ? [] : [{ field, message: says }])),
  ];
  const byField = Map.groupBy(messages, ({ field }) => field);
  return [...byField].map(([field, list]) => [pathOf(field), list.map(({ message }) => message)]);
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
