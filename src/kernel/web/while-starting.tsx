import type { Config } from '../config/config.ts';
import type { Language } from '../i18n/language.ts';
import { draw } from '../ui/jsx-runtime.ts';
import { sentAgain } from './again.ts';
import { readBody } from './body.ts';
import { languageCookie, readCookie } from './cookies.ts';
import type { Sent } from './form-data.ts';
import { texts } from './messages/index.ts';
import type { Hearing } from './hearing.ts';
import { originCheck } from './origin.ts';
import { securityHeaders } from './security-headers.ts';

/** For the start and the page that was asked for together: what comes first after a start is slow. Promised are three seconds. */
const patienceMs = 2300;

/** What was waited is looked at so often. */
const lookMs = 50;

/** How long somebody waits: less after a time in which nobody was heard, and another such time may come. */
export const patienceAfter = ({ deafMs, worstMs }: Pick<Hearing, 'deafMs' | 'worstMs'>): number =>
  Math.max(0, Math.min(patienceMs, patienceMs + 100 - deafMs - worstMs));

/**
 * The answer to a request that comes while the product starts, after a crash for example: the page itself when there is
 * still time for it, else a page in plain words that holds what was typed. That needs nothing that has to be loaded first. A
 * form that was under way may still be saved; sent again it is saved once.
 * @param serve the product, once it has started
 * @param patience milliseconds, as they are known now (`patienceAfter`): a time in which nobody was heard makes it less
 */
export async function whileStarting(
  request: Request,
  config: Config,
  started: Promise<unknown>,
  serve: () => Response | Promise<Response>,
  patience: () => number = () => patienceMs,
): Promise<Response> {
  let state: 'waiting' | 'served' | 'late' = 'waiting';
  const served = started.then(() => {
    if (state === 'late') return null;
    state = 'served';
    return serve();
  });
  served.catch(() => {}); // a start that fails ends the process
  const late = untilLate(patience);
  const answer = await Promise.race([served, late]);
  if (answer !== null) return answer;
  const { pathname, search } = new URL(request.url);
  // Who was being served has read what was sent already.
  const sent = (state as string) === 'served' ? sentAgain(request)?.sent : await giveUp();
  async function giveUp(): Promise<Sent | null | undefined> {
    state = 'late';
    return sentWith(request, config);
  }
  const chosen = readCookie(request.headers.get('cookie'), languageCookie(config.secure)) === 'en' ? 'en' : 'nl';
  return new Response(`<!doctype html>${draw(<Page language={chosen} path={pathname + search} sent={sent} />)}`, {
    status: 503,
    headers: {
      ...securityHeaders(config.secure),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '2',
    },
  });
}

function untilLate(patience: () => number): Promise<null> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const look = (): void => {
      const left = patience() - (performance.now() - begun);
      if (left > 0) setTimeout(look, Math.min(left, lookMs)).unref();
      else resolve(null);
    };
    look();
  });
}

/** null: no form; undefined: a form that cannot be given back (a file, or one of another site). */
async function sentWith(request: Request, config: Config): Promise<Sent | null | undefined> {
  if (request.method !== 'POST') return null;
  const { headers } = request;
  if (!originCheck(config, config.publicUrlGiven)(headers, headers.get('host') ?? '')) return undefined;
  return readBody(request).then(
    ({ sent }) => sent,
    () => undefined,
  );
}

function Page({ language, path, sent }: { language: Language; path: string; sent: Sent | null | undefined }) {
  const words = texts(language);
  const fields = Object.entries(sent ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value) => <input type="hidden" name={name} value={value} />),
  );
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Omtafel</title>
      </head>
      <body>
        <main>
          <h1>{words.pages.away.title}</h1>
          <p>{words.pages.away.text}</p>
          {sent === null ? <a href={path}>{words.again}</a> : null}
          {sent === undefined ? <p>{words.sendAgainFile}</p> : null}
          {sent ? (
            <form action={path} method="post">
              <p>{words.sendAgainAbout}</p>
              {fields}
              <button type="submit">{words.sendAgain}</button>
            </form>
          ) : null}
        </main>
      </body>
    </html>
  );
}
