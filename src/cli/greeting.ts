import type { AddressInfo } from 'node:net';
import type { App } from '../app.ts';

type Listening = { readonly addresses: () => readonly (AddressInfo | string)[] };

/** What is printed once everything listens: where to go, and in sample mode how to get in for the first time. */
export function greeting(app: App, links: readonly FirstLink[]): string[] {
  const { settings } = app;
  const portal = settings.portalUrl ?? addressOf(app.portal);
  const console = settings.consoleUrl ?? addressOf(app.console);
  return [
    '',
    '依法已启动。',
    ...(portal && settings.roles.includes('portal') ? [`  公开门户  ${portal}/`] : []),
    ...(console && settings.roles.includes('console') ? [`  管理端    ${console}/`] : []),
    ...(console && links.length > 0 ? linkLines(console, links) : []),
    '',
    '按 Ctrl-C 停止。',
  ];
}

/** A person of the sample who has no password yet, with the link that lets them in once. */
export type FirstLink = { readonly who: string; readonly path: string };

function linkLines(console: string, links: readonly FirstLink[]): string[] {
  return [
    '',
    '示例区“云桥区”的人员首次登录（链接只能用一次，24小时内有效，打开后自设口令）：',
    ...links.map(({ who, path }) => `  ${who}\n    ${console}${path}`),
  ];
}

/** Where a server listens, as an address to click on; `null` where it does not listen. */
export function addressOf(server: Listening): string | null {
  const [first] = server.addresses();
  if (first === undefined || typeof first === 'string') return null;
  return `http://${shown(first.address)}:${first.port}`;
}

/** All interfaces and this machine's own address are reached as this machine. */
function shown(address: string): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(address)) return 'localhost';
  return address.includes(':') ? `[${address}]` : address;
}
