import type { FastifyReply } from 'fastify';

/** The session's cookie: out of reach of scripts, sent to this site only, over TLS only where there is TLS. */
export type SessionCookie = {
  readonly name: string;
  set(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
};

/** `secure` where people reach the console by https; `__Host-` then ties the cookie to this very host. */
export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-yifa-session' : 'yifa-session';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    name,
    set: (reply, token) => void reply.setCookie(name, token, options),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
