import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/kernel/config/config.ts';
import { modules } from '../../src/modules.ts';
import type { Aim } from './requests.ts';

/** People of the demo with whom a newcomer begins, and those with a duty. */
const names = ['Daan Vermeer', 'Sanne Vermeer', 'Fatima El Amrani', 'Omar Yilmaz'];
/** Signing out would end what the others go on with; files of the page are files. */
const leavesOut = /^\/(?:afmelden|assets)/;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Signs people in, opens pages that lead on, and gathers the ids that stand there. */
export async function takeAim(port: number): Promise<Aim> {
  const origin = `http://localhost:${port}`;
  const config = readConfig({ PORT: String(port) });
  const routes = modules(config).flatMap((module) => module.routes);
  const front = await (await fetch(`${origin}/aanmelden`)).text();
  const buttons = [...front.matchAll(/value="([0-9a-f-]{36})"[^>]*>([^<]*)/g)];
  const chosen = [
    ...buttons.filter(([, , name = '']) => names.includes(name.trim())),
    // One of every tenth: residents, staff of every side, offices.
    ...buttons.filter((_, at) => at % 10 === 0),
  ];
  const cookies = await Promise.all(chosen.map(([, person = '']) => signIn(origin, person)));
  const ids = new Set<string>();
  const doors: (readonly [string, string])[] = [];
  for (const cookie of cookies.filter(Boolean)) {
    const open = async (path: string): Promise<string[]> => {
      const page = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
      for (const [id] of page.matchAll(uuid)) ids.add(id);
      return [...page.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map(([, path = '/']) => path.replaceAll('&amp;', '&'));
    };
    const first = await open('/');
    const inside = await Promise.all(
      first
        .filter((path) => path.search(uuid) >= 0)
        .slice(0, 3)
        .map(open),
    );
    const paths = new Set([...first, ...inside.flat()].filter((path) => !leavesOut.test(path)));
    doors.push(...[...paths].map((path) => [cookie, path] as const));
  }
  return {
    host: `localhost:${port}`,
    origin,
    paths: [...new Set(routes.map(({ path }) => path)), '/healthz', '/readyz', '/.well-known/security.txt'],
    ids: [...ids],
    cookies: ['', ...cookies.filter(Boolean)],
    doors,
  };
}

async function signIn(origin: string, person: string): Promise<string> {
  const answer = await fetch(`${origin}/aanmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ person, submission: randomUUID() }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return /^omtafel=.+/.test(cookie) ? cookie : '';
}
