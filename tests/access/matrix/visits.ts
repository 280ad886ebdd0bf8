import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type App, createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/kernel/config/config.ts';
import { startSession } from '../../../src/modules/accounts/testing.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Body, Fields } from '../../sample/forms.ts';
import { rehearsalStage } from '../../sample/stage.ts';
import { type Answer, answerOf, type Visits } from '../../sample/visitors.ts';

/** A session by name: a person's id, or that with ` thin` behind it for who came in with a link and a code. */
export const thinOf = (personId: string): string => `${personId} thin`;

export interface MatrixVisits extends Visits {
  /** Everything that the product logged. */
  readonly lines: readonly string[];
}

/**
 * The product in production mode over all generated municipalities, each by its host name, through the request listener
 * that the server uses, without a socket between. Every visit happens inside a scene and leaves nothing behind.
 */
export async function openVisits(
  database: pg.Pool,
  visitors: readonly { readonly world: World; readonly name: string }[],
  enteringIn: string,
  acting: ReadonlyMap<string, string>,
): Promise<MatrixVisits> {
  const tokens = new Map<string, { readonly token: string; readonly host: string }>();
  const hosts = new Map<string, string>();
  for (const { world, name } of visitors) {
    const personId = name.slice(0, 36);
    const host = hosts.get(world.tenant) ?? (await hostOf(world));
    hosts.set(world.tenant, host);
    const token = await world
      .as(personId)
      .run((cx) => startSession(cx, personId, name.endsWith(' thin') ? 'thin' : undefined));
    const actsFor = acting.get(personId);
    if (actsFor !== undefined) {
      await world.database.owner.query('update session set on_behalf_of_person_id = $2 where token_hash = $1', [
        createHash('sha256').update(token).digest('hex'),
        actsFor,
      ]);
    }
    // The whole of it lasts longer than anybody may be idle.
    const awake = 'update session set idle_seconds = 86400 where token_hash = $1';
    await world.database.owner.query(awake, [createHash('sha256').update(token).digest('hex')]);
    tokens.set(name, { token, host });
  }
  const stage = await rehearsalStage(database);
  const lines: string[] = [];
  const faults: unknown[] = [];
  const note = (name: string, fact?: unknown) => void lines.push(JSON.stringify([name, fact]));
  const log = {
    info: note,
    warn: note,
    error: (name: string, fact?: unknown) => {
      note(name, fact);
      faults.push(fact);
    },
  };
  const [first] = visitors;
  const here = hosts.get(first?.world.tenant ?? '') ?? '';
  const config = { ...readConfig({ PORT: '3000', OMTAFEL_URL: `http://${here}` }), mode: 'production' as const };
  const clock = () => first?.world.now ?? new Date();
  const app: App = await createApp({ config, database: stage.pool, log, clock });

  async function visit(who: string | null, method: 'GET' | 'POST', address: string, body?: Body): Promise<Answer> {
    const known = who === null ? { token: '', host: here } : tokens.get(who);
    if (known === undefined) throw new Error('this visitor has no session');
    const headers: Record<string, string> = {
      host: known.host,
      cookie: `omtafel=${known.token}; taal=nl; omtafel-welkom=${enteringIn}`,
    };
    const init: RequestInit = { method, headers };
    if (method === 'POST') {
      headers['origin'] = `http://${here}`;
      headers['sec-fetch-site'] = 'same-origin';
      headers['content-type'] = 'application/x-www-form-urlencoded';
      init.body = encoded((body ?? {}) as Fields);
    }
    return answerOf(await app.fetch(new Request(`http://${known.host}${address}`, init)));
  }
  return { app, stage, faults, lines, visit, close: () => stage.close() };
}

async function hostOf(world: World): Promise<string> {
  const host = `${world.tenant}.test`;
  await world.database.owner.query('update municipality set host = $2 where id = $1', [world.tenant, host]);
  return host;
}

/** As a browser sends a form, with a new submission id. */
function encoded(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ submission: randomUUID(), ...fields })) {
    for (const each of [value].flat()) body.append(name, each);
  }
  return body.toString();
}
