import type { Config } from '../config/config.ts';

/** The origins that forms may come from: the public address; while none is set, this machine's own names. */
function allowedOrigins(config: Config, isPublicSet: boolean): ReadonlySet<string> {
  if (isPublicSet) return new Set([config.publicUrl.origin]);
  return new Set(['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${config.port}`));
}

/**
 * Whether a write comes from a page of ours. Browsers send Origin with every form post and newer ones Sec-Fetch-Site;
 * a request that carries neither did not come from a form, whatever its content type says.
 */
export function originCheck(config: Config, isPublicSet: boolean): (headers: Headers) => boolean {
  const allowed = allowedOrigins(config, isPublicSet);
  return (headers) => {
    const site = headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin') return false;
    const origin = headers.get('origin');
    return origin === null ? site === 'same-origin' : allowed.has(origin);
  };
}
