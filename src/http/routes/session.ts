import { z } from 'zod';
import { roleNames, roles } from '../../org/actor.ts';
import { readUnits } from '../../org/directory.ts';
import type { SignedIn } from '../../org/session.ts';
import { setPassword, signIn, signInByLink, signOut } from '../../org/sign-in.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { signedIn } from '../guards.ts';
import { Problem, viewReasons } from '../problem.ts';
import type { Server } from '../server.ts';

const SessionView = z
  .object({
    person: z.string(),
    name: z.string(),
    login: z.string(),
    posts: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        role: z.enum(roles),
        roleName: z.string(),
        title: z.string(),
      }),
    ),
    mustSetPassword: z.boolean().describe('Nothing else works until a new password is set'),
    asksCurrentPassword: z.boolean().describe('Whether setting a password asks for the current one'),
    idleMinutes: z.number().describe('Minutes without a request after which the session ends'),
  })
  .meta({ id: 'Session' });

/** Signing in and out, one-time links, the password. */
export function sessionRoutes(server: Server, parts: ConsoleParts): void {
  const { store, now, cookie } = parts;
  const strict = { max: parts.settings.signInsPerMinute, timeWindow: 60_000 };

  const view = async (who: SignedIn) => {
    const units = await store.within('system', (tx) => readUnits(tx));
    const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
    return {
      person: who.actor.person,
      name: who.actor.name,
      login: who.login,
      posts: who.actor.posts.map(({ unit, role, title }) => ({
        unit,
        unitName: nameOf.get(unit) ?? unit,
        role,
        roleName: roleNames[role],
        title,
      })),
      mustSetPassword: who.mustSetPassword,
      asksCurrentPassword: who.asksCurrentPassword,
      idleMinutes: who.idleMinutes,
    };
  };
  const begin = async (token: string) => {
    const who = await parts.session(token);
    if (!who) throw new Problem('session.expired');
    return view(who);
  };

  server.post(
    '/api/session',
    {
      config: { may: 'public', rateLimit: strict },
      schema: {
        operationId: 'signIn',
        summary: '登录',
        body: z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(500) }),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const { account, password } = request.body;
      const answer = await signIn(store, { login: account, password, address: request.ip }, now());
      if ('failed' in answer)
        throw new Problem(answer.failed === 'locked' ? 'session.locked' : 'session.wrong');
      await endFormer(request.cookies[cookie.name]);
      cookie.set(reply, answer.token);
      return begin(answer.token);
    },
  );

  server.post(
    '/api/session/link',
    {
      config: { may: 'public', rateLimit: strict },
      schema: {
        operationId: 'signInByLink',
        summary: '用一次性链接登录',
        body: z.object({ token: z.string().min(1).max(200) }),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const answer = await signInByLink(store, { token: request.body.token, address: request.ip }, now());
      if (!answer) throw new Problem('session.link-invalid');
      await endFormer(request.cookies[cookie.name]);
      cookie.set(reply, answer.token);
      return begin(answer.token);
    },
  );

  server.get(
    '/api/session',
    {
      config: { may: 'session', beforePassword: true },
      schema: { operationId: 'session', summary: '当前登录人', response: { 200: SessionView } },
    },
    (request) => view(signedIn(request)),
  );

  server.delete(
    '/api/session',
    {
      config: { may: 'session', beforePassword: true },
      schema: { operationId: 'signOut', summary: '退出', response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      await endFormer(request.cookies[cookie.name]);
      cookie.clear(reply);
      return reply.code(204).send();
    },
  );

  server.post(
    '/api/session/password',
    {
      config: { may: 'session', beforePassword: true, rateLimit: strict },
      schema: {
        operationId: 'setPassword',
        summary: '设置口令',
        body: z.object({
          current: z.string().max(500).nullable().default(null),
          password: z.string().min(1).max(500),
        }),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const who = signedIn(request);
      const holder = { home: who.home, person: who.actor.person, login: who.login };
      const answer = await setPassword(store, holder, { ...request.body, address: request.ip }, now());
      if ('failed' in answer) throw new Problem('password.wrong');
      if ('refused' in answer) {
        throw new Problem('password.refused', { reasons: viewReasons(answer.refused, parts.cite) });
      }
      cookie.set(reply, answer.token);
      return begin(answer.token);
    },
  );

  /** A new sign-in replaces the session the browser had, so that no forgotten one stays open. */
  async function endFormer(token: string | undefined): Promise<void> {
    if (!token) return;
    const who = await parts.session(token);
    if (who) await signOut(store, { home: who.home, person: who.actor.person }, token, now());
  }
}
