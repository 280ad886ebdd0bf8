import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/kernel/config/config.ts';
import { modules } from '../../src/modules.ts';
import type { Aim } from './requests.ts';

/** People of the demo with whom a newcomer begins, and those with a duty. */
const names = ['Daan Vermeer', 'Sanne Vermeer', 'Fatima El Amrani', 'Omar Yilmaz'];
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
  for (const cookie of cookies.filter(Boolean)) {
    const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
    for (const [id] of page.matchAll(uuid)) ids.add(id);
  }
  return {
    host: `localhost:${port}`,
    origin,
    paths: [...new Set(routes.map(({ path }) => path)), '/healthz', '/readyz', '/.well-known/security.txt'],
    ids: [...ids],
    cookies: ['', ...cookies.filter(Boolean)],
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
