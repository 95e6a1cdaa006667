import { type Api, operations, type Problem } from './api.generated.ts';

export type Operation = keyof Api & keyof typeof operations;

/** What an operation answers: `Answer<'people'>`. */
export type Answer<Id extends Operation> = Api[Id]['response'];
/** What an operation takes as its body. */
export type Body<Id extends Operation> = Api[Id] extends { body: infer Given } ? Given : never;

type Given<Id extends Operation> = Omit<Api[Id], 'response' | 'query'> &
  (Api[Id] extends { query: infer Query }
    ? Record<never, never> extends Query
      ? { query?: Query }
      : { query: Query }
    : unknown);

/** An answer that is no success, in the server's one shape. `status` 0: the server was not reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Calls an operation of the server by its name; path, query, body and answer have the types of the API's own
 * description.
 *
 * @example
 * const people = await call('people', { params: { unit }, query: { q: 'zmy' } });
 *
 * Throws an ApiError, whose `problem` has words for the person at the screen.
 */
export async function call<Id extends Operation>(
  id: Id,
  ...rest: Record<never, never> extends Given<Id>
    ? [given?: Given<Id>, signal?: AbortSignal]
    : [given: Given<Id>, signal?: AbortSignal]
): Promise<Answer<Id>> {
  const [given, signal] = rest;
  const { params, query, body }: { params?: object; query?: object; body?: unknown } = given ?? {};
  const [method, pattern] = operations[id];
  return request(method, address(pattern, params ?? {}, query ?? {}), body, signal);
}

/** One request and its answer; throws an ApiError. For callers that know their operation only while they run. */
export async function request<T>(
  method: string,
  url: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(signal ? { signal } : {}),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(0, { code: 'server.unreachable', message: '连不上服务器，请检查网络后再试。' });
  });
  // 204 has no body: its answer is `null`.
  if (response.ok) return JSON.parse((await response.text()) || 'null');
  throw new ApiError(response.status, await problemOf(response));
}

/** The address of an operation, for links and downloads. */
export function address(pattern: string, params: object, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name) ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The problem in an answer; a proxy in between may have answered with something else. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const answer: Problem = await response.json();
    if (typeof answer.code === 'string' && typeof answer.message === 'string') return answer;
  } catch {
    // no JSON: said below
  }
  return { code: 'server.unreadable', message: '服务器的回答读不出来，请稍后再试。' };
}
