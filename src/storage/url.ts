/** Where a server is and who we are to it. `host` is a name, an address, or the folder of a unix socket. */
export type Address = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
};

export function urlOf({ host, port, user, password }: Address, database: string): string {
  const url = new URL(`postgresql://localhost:${port}/${encodeURIComponent(database)}`);
  url.username = user;
  url.password = password;
  if (host.startsWith('/')) url.searchParams.set('host', host);
  else url.hostname = host;
  return url.href;
}

/** The same server and account, working as another role from the first statement on. */
export function asRole(url: string, role: string): string {
  const changed = new URL(url);
  const options = changed.searchParams.get('options');
  changed.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '));
  return changed.href;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
