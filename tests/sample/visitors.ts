import { randomUUID } from 'node:crypto';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { actingFor, lettersOf } from '../../src/testing/visitor.ts';
import type { World } from '../../src/testing/world.ts';
import { type Body, type Fields, photoField, type RawBody, smallPhoto } from './forms.ts';
import type { SampleTown } from './municipality.ts';
import { type RehearsalStage, rehearsalStage } from './stage.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly contentType: string;
}

export const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  text: lettersOf(await response.text()),
  location: response.headers.get('location') ?? '',
  contentType: response.headers.get('content-type') ?? '',
});

const isRaw = (body: Body): body is RawBody => typeof body['raw'] === 'string' && typeof body['type'] === 'string';

/** The product over the sample; every visit happens inside a scene of the stage and leaves nothing behind. */
export interface Visits {
  readonly app: App;
  readonly stage: RehearsalStage;
  /** Faults that the product logged, newest last: what stands behind a 500. */
  readonly faults: readonly unknown[];
  visit(
    who: string | null,
    method: 'GET' | 'POST',
    address: string,
    body?: Body,
    language?: 'nl' | 'en',
  ): Promise<Answer>;
  close(): void;
}

/** Everybody whom the sample knows, for `visits`. */
export function visitorsOf(sample: SampleTown): { readonly world: World; readonly personId: string }[] {
  const ids = [
    ...Object.values(sample.people),
    ...Object.values(sample.outsiders),
    ...sample.otherDoors.map(({ who }) => who),
  ];
  return [...new Set(ids)].flatMap((personId) => (personId === null ? [] : [{ world: sample.town, personId }]));
}

const hostOf = (world: World): string => `${world.tenant}.test`;

/**
 * Serves the sample with a session for everybody who visits. In production mode a municipality is found by its host
 * name, so that people of another one in the same database can come by as well; the demo knows only one.
 */
export async function visits(
  sample: SampleTown,
  visitors: readonly { readonly world: World; readonly personId: string }[],
  mode: 'demo' | 'production' = 'demo',
): Promise<Visits> {
  const { town } = sample;
  const { owner } = town.database;
  const tokens = new Map<string, { readonly token: string; readonly host: string }>();
  for (const { world, personId } of visitors) {
    await owner.query('update municipality set host = $2 where id = $1', [world.tenant, hostOf(world)]);
    const token = await world.as(personId).run((cx) => startSession(cx, personId, actingFor(sample.actsFor[personId])));
    tokens.set(personId, { token, host: hostOf(world) });
  }
  const stage = await rehearsalStage(town.database.app);
  const faults: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_name: string, fact?: unknown) => faults.push(fact),
  };
  const config = { ...readConfig({ PORT: '3000', OMTAFEL_URL: `http://${hostOf(town)}` }), mode };
  const app = await createApp({ config, database: stage.pool, log, clock: () => town.now });

  async function visit(
    who: string | null,
    method: 'GET' | 'POST',
    address: string,
    body?: Body,
    language: 'nl' | 'en' = 'nl',
  ): Promise<Answer> {
    const known = who === null ? { token: '', host: hostOf(town) } : tokens.get(who);
    if (known === undefined) throw new Error('this visitor has no session');
    const headers: Record<string, string> = {
      host: known.host,
      cookie: `omtafel=${known.token}; taal=${language}; omtafel-welkom=${sample.enteringIn}`,
    };
    let text: string | FormData | undefined;
    if (method === 'POST') {
      headers['origin'] = `http://${hostOf(town)}`;
      headers['sec-fetch-site'] = 'same-origin';
      const sent = body ?? {};
      const file = !isRaw(sent) && Object.values(sent).includes(photoField);
      if (!file) headers['content-type'] = isRaw(sent) ? sent.type : 'application/x-www-form-urlencoded';
      text = isRaw(sent) ? sent.raw : file ? withPhoto(sent) : encoded(sent).toString();
    }
    const init = { method, headers, ...(text === undefined ? {} : { body: text }) };
    return answerOf(await app.fetch(new Request(`http://${known.host}${address}`, init)));
  }
  return { app, stage, faults, visit, close: () => stage.close() };
}

/** As a browser sends a form, with a new submission id unless one is given. */
function encoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ submission: randomUUID(), ...fields })) {
    for (const each of [value].flat()) body.append(name, each);
  }
  return body;
}

/** The same with a file along. */
function withPhoto(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of encoded(fields)) {
    form.append(name, value === photoField ? new File([smallPhoto()], 'brief.jpg', { type: 'image/jpeg' }) : value);
  }
  return form;
}
