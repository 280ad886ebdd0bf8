import type { Config } from '../config/config.ts';

/** The origins that forms may come from: the public address; while none is set, this machine's own names. */
function allowedOrigins(config: Config, isPublicSet: boolean): ReadonlySet<string> {
  if (isPublicSet) return new Set([config.publicUrl.origin]);
  return new Set(['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${config.port}`));
}

/**
 * Whether a write comes from a page of ours. Browsers send Origin with every form post and newer ones Sec-Fetch-Site;
 * a request that carries neither did not come from a form, whatever its content type says.
 * `host`: the name in the address bar. Where municipalities have names of their own, a form may come from the very name
 * that it goes to; that this is one of ours is looked up before anything is done.
 */
export function originCheck(config: Config, isPublicSet: boolean): (headers: Headers, host: string) => boolean {
  const allowed = allowedOrigins(config, isPublicSet);
  const { protocol } = config.publicUrl;
  return (headers, host) => {
    const site = headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin') return false;
    const origin = headers.get('origin');
    if (origin === null) return site === 'same-origin';
    return allowed.has(origin) || (config.mode === 'production' && origin === `${protocol}//${host}`);
  };
}
