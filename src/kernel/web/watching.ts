import type { Next } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log/log.ts';
import type { Watcher } from '../telemetry/watcher.ts';
import { type Context, idOf } from './request-facts.ts';

/** Tells the watcher, and the log where that is asked for, of every request; null where nobody wants to hear. */
export function watching(watcher: Watcher | undefined, log: Log | null, isTrusted: (c: Context) => boolean) {
  if (watcher === undefined && log === null) return null;
  return async (c: Context, next: Next): Promise<void> => {
    const begin = performance.now();
    const parent = isTrusted(c) ? (c.req.header('traceparent') ?? null) : null;
    const seen = watcher?.begin(c.req.method, parent);
    await next();
    // The pattern of what answered, never the path; what no route answered is one kind.
    const found = routePath(c, -1);
    const route = found === '*' || found === '/*' ? '(none)' : found;
    const { status } = c.res;
    seen?.(route, status);
    const ms = Math.round(performance.now() - begin);
    log?.info('request', { requestId: idOf(c), method: c.req.method, route, status, ms });
  };
}
