import type { Context } from './request-facts.ts';

/** Nothing in between may hold back what is said, to send it together with more. */
export const liveHeaders = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };

export const acceptsGzip = (c: Context): boolean => /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');

/**
 * Makes every answer there is, with the headers that all have; nothing is kept by the browser unless the answer says so.
 * Headers in one plain object: the server then sends them as they are, where a `Headers` costs more than the page.
 */
export function answerer(fixed: Record<string, string>) {
  return (
    status: number,
    body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null,
    more: Record<string, string>,
    cookies: readonly string[] = [],
  ): Response => {
    const headers = { ...fixed, 'cache-control': 'no-store', ...more };
    if (cookies.length === 0) return new Response(body, { status, headers });
    const pairs = [...Object.entries(headers), ...cookies.map((cookie): [string, string] => ['set-cookie', cookie])];
    return new Response(body, { status, headers: pairs });
  };
}
