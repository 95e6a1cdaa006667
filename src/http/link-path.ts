/**
 * Where in the console a one-time link is used up. The secret stands behind `#`: browsers send that part to no
 * server and to no log, and the page takes it from the address before anything else.
 */
export function linkPath(token: string): string {
  return `/sign-in#link=${token}`;
}
