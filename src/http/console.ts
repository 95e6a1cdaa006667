import { consoleFiles } from './console-files.ts';
import type { ConsoleParts } from './console-parts.ts';
import { guard } from './guards.ts';
import { describeApi } from './openapi.ts';
import { adminAccountRoutes } from './routes/admin-accounts.ts';
import { adminDirectoryRoutes } from './routes/admin-directory.ts';
import { adminRightsRoutes } from './routes/admin-rights.ts';
import { auditRoutes } from './routes/audit.ts';
import { commandRoutes } from './routes/commands.ts';
import { directoryRoutes } from './routes/directory.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { kindRoutes } from './routes/kinds.ts';
import { matterRoutes } from './routes/matters.ts';
import { sessionRoutes } from './routes/session.ts';
import { createServer, type Server, type ServerSettings } from './server.ts';

/** The console's server: the API and the built pages. Routes are listed here and nowhere else. */
export async function createConsole(
  parts: ConsoleParts,
  options: ServerSettings & { readonly pages: string },
): Promise<Server> {
  const server = await createServer(options);
  guard(server, { session: parts.session, cookieName: parts.cookie.name });
  await describeApi(server);
  sessionRoutes(server, parts);
  kindRoutes(server, parts);
  matterRoutes(server, parts);
  commandRoutes(server, parts);
  directoryRoutes(server, parts);
  await evidenceRoutes(server, parts);
  adminDirectoryRoutes(server, parts);
  adminAccountRoutes(server, parts);
  adminRightsRoutes(server, parts);
  auditRoutes(server, parts);
  consoleFiles(server, options.pages);
  return server;
}
