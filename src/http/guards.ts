import type { FastifyRequest } from 'fastify';
import type { UnitId } from '../org/actor.ts';
import type { SignedIn } from '../org/session.ts';
import type { Scope } from '../storage/store.ts';
import { type May, type Standing, standing } from './may.ts';
import { Problem } from './problem.ts';
import type { Server } from './server.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is; `null` before sign-in and on public routes. */
    who: SignedIn | null;
    /** How the person stands to the unit of the path. */
    standing: Standing;
  }
  interface FastifyInstance {
    /** Every route with who may use it, for the test that walks them all. */
    routeRights: RouteRight[];
  }
}

type Guarding = {
  /** The session behind the cookie's token, or `null`. */
  readonly session: (token: string) => Promise<SignedIn | null>;
  readonly cookieName: string;
};

export type RouteRight = { readonly method: string; readonly url: string; readonly may: May };

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Deny by default: a route without `config.may` stops the start; a request is let in only by what its route
 * says. Runs before the body is read, so that a stranger's upload is refused unread.
 */
export function guard(server: Server, { session, cookieName }: Guarding): void {
  server.decorate('routeRights', []);
  server.addHook('onRoute', ({ method, url, config }) => {
    const may = config?.may;
    if (may === undefined)
      throw new Error(`Route ${method} ${url} does not say who may use it (config.may).`);
    for (const one of [method].flat()) server.routeRights.push({ method: one, url, may });
  });
  server.decorateRequest('who', null);
  server.decorateRequest('standing', null);
  // After the limits of requests (onRequest), so that a flood of made-up cookies never reaches the database.
  server.addHook('preParsing', async (request) => {
    const config = request.routeOptions.config;
    const may = config.may;
    if (request.is404 || may === undefined) return;
    if (!safeMethods.has(request.method) && isForeign(request)) throw new Problem('request.foreign-origin');
    if (may === 'public') return;
    const token = request.cookies[cookieName];
    if (!token) throw new Problem('session.missing');
    request.who = await session(token);
    if (!request.who) throw new Problem('session.expired');
    if (request.who.mustSetPassword && !config.beforePassword) throw new Problem('password.must-be-set');
    request.standing = standingIn(may, request);
    if (request.standing === null) throw new Problem('rights.missing');
  });
}

function standingIn(may: May, request: FastifyRequest): Standing {
  if (may === 'public' || may === 'session') return 'own';
  return standing(may, signedIn(request).actor, unitOf(request));
}

/**
 * Whether a browser says that the request was made by another site. Cookies ignore ports, so a page of the
 * portal on the same host would carry the console's cookie: `same-site` is foreign, too. Programs that are no
 * browsers send neither header and carry nobody's cookie by accident.
 */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

/** Whose request it is, on routes that are not public. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.who) throw new Problem('session.missing');
  return request.who;
}

/** The unit of the path, `null` where the path names none. */
export function unitOf(request: FastifyRequest): UnitId | null {
  const params = request.params;
  if (typeof params !== 'object' || params === null || !('unit' in params)) return null;
  return String(params.unit) as UnitId;
}

/**
 * What a reading request may see in the database: the unit of the path for its own people; what that unit shares
 * for a supervisor of another one.
 */
export function readingScope(request: FastifyRequest): Scope {
  const unit = unitOf(request);
  if (request.standing === 'supervises') return { units: [], supervises: true };
  return { units: unit === null ? [] : [unit] };
}
