import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Config } from '../config/config.ts';
import { limitServer, serverLimits } from './server-limits.ts';

/** Nobody can listen there. The message is for the person who starts the product. */
export class PortError extends Error {
  override name = 'PortError';
}

/** Why a port cannot be listened on, with which setting to change. */
export function portError(
  error: NodeJS.ErrnoException,
  { port, host }: { readonly port: number; readonly host: string },
  settings: { readonly port: string; readonly host: string },
): PortError {
  const noAddress = `This machine has no address ${host}. Choose another with ${settings.host}.`;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program. Stop that, or choose another with ${settings.port}.`,
    EACCES: `This user may not open port ${port}. Choose one above 1023 with ${settings.port}.`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  return new PortError(reasons[error.code ?? ''] ?? error.message);
}

/** What answers a request; `env` holds it as it came in. */
type Fetch = (request: Request, env: { incoming: { url?: string } }) => Response | Promise<Response>;

/** A server with limits for slow and hostile clients, listening. @throws PortError */
export function listen({ port, host }: Config, fetch: Fetch): Promise<Server> {
  const created = createAdaptorServer({ fetch, hostname: host, serverOptions: serverLimits }) as Server;
  limitServer(created);
  return new Promise((resolve, reject) => {
    created.once('error', (error) => reject(portError(error, { port, host }, { port: 'PORT', host: 'HOST' })));
    created.listen(port, host, () => resolve(created));
  });
}
