import type { AnyServer } from './server.ts';

/**
 * The console's own rules for the browser. Scripts come from this server only, none inline. Styles may be
 * inline because Ant Design writes its styles into the page while it runs; a style cannot run code, and
 * nothing a person enters is ever used as one.
 */
export const consolePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. A plugin may set a Content-Security-Policy of its own; the strict one is the default. */
export function setHeaders(server: AnyServer): void {
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  });
}
