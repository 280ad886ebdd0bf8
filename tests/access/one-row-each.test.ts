import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import type { Answer } from '../sample/visitors.ts';
import { type Asking, askings } from './matrix/asking.ts';
import { makeWorlds, type Worlds } from './matrix/matrix.ts';
import { addressOf } from './matrix/requests.ts';
import { rows } from './matrix/rows.ts';

interface Event {
  readonly action: string;
  readonly allowed: boolean;
  readonly viewed: boolean;
  /** What it was about: kind and id. */
  readonly about: string;
}

/** Handing out the key for drafts is an event by itself, each time. */
const givesAKey = '/concept-sleutel';

/** Saying once more what stands already, or ending what does not stand, writes nothing, and leaves no row. */
const sameAgain = [
  '/huishoudens/:householdId/ja',
  '/huishoudens/:householdId/delen/met/:holderId/stop',
  '/ingelogd/uitloggen',
];

/** The trail of every kind of request, over all routes: who was let in, who was refused, and what came back unsaved. */
describe('the trail of a request', () => {
  let database: TestDatabase;
  let worlds: Worlds;

  beforeAll(async () => {
    database = await testDatabase();
    worlds = await makeWorlds(database, 2, 47);
  }, 120_000);
  afterAll(async () => {
    worlds?.close();
    await database?.close();
  });

  const watched = ({ visitor, route, asked, fields }: Asking): Promise<{ answer: Answer; events: Event[] }> =>
    worlds.visits.stage.scene(async (client) => {
      const settings = `select set_config('app.tenant', $1, true), set_config('app.errand', 'review', true)`;
      const ours = () => client.query(settings, [visitor.town.tenant]);
      await ours();
      const last = await client.query<{ id: string }>('select coalesce(max(id), 0) as id from audit_event');
      const answer = await worlds.visits.visit(visitor.session, route.method, addressOf(route, asked.params), fields);
      await ours();
      const { rows: events } = await client.query<Event>(
        `select action, allowed, coalesce(reason_code = 'viewed', false) as viewed, concat_ws(' ', action, object_kind, object_id, household_id, reason_code, array_to_string(fields, ',')) as about
         from audit_event where id > $1`,
        [last.rows[0]?.id ?? 0],
      );
      return { answer, events };
    });

  /** What is wrong with the rows of this request; null: nothing. */
  function fault({ route, asked }: Asking, { status, location }: Answer, events: readonly Event[]): string | null {
    const denied = events.filter(({ allowed }) => !allowed);
    const about = `${status}, ${events.length} rows, ${denied.length} of them refusals`;
    if (status === 403 || (status === 404 && asked.kind !== 'malformed')) {
      return events.length === 1 && denied[0]?.action === route.action ? null : about;
    }
    if (location.startsWith('/aanmelden') || status === 404) return events.length === 0 ? null : about;
    // Nothing was saved: no row that says so, or one that says it was refused, or that the page of the form was seen.
    if (status === 400 || status === 409)
      return events.length <= 1 && events.every(({ allowed, viewed }) => !allowed || viewed) ? null : about;
    if (status === 200) return events.length === (route.viewing ? 1 : 0) && denied.length === 0 ? null : about;
    if (denied.length > 0) return about;
    // A way on to another page shows nothing and writes nothing.
    const nothing = route.method === 'GET' || sameAgain.includes(route.path);
    if (events.length === 1 || (events.length === 0 && nothing)) return null;
    const things = new Set(events.map((event) => event.about)).size;
    // One form may write several things, a person and that person's place at the table: a row for each, and none twice.
    return route.method === 'POST' && events.length > 1 && things === events.length ? null : about;
  }

  it('is exactly one row for each refusal, each audited view and each thing written; none for what was not saved', async () => {
    const [town, other] = worlds.towns;
    if (town === undefined || other === undefined) throw new Error('two municipalities are needed');
    const sampling = { seed: 5, visitors: 6, objects: 0, say: () => undefined };
    const all = await askings(town, other, worlds.visits, sampling);
    const wrong: string[] = [];
    const seen = { refused: 0, viewed: 0, written: 0, several: 0 };
    for (const asking of all) {
      const { route, visitor } = asking;
      const open = rows[`${route.method} ${route.path}`]?.public === true;
      if (open || route.path === givesAKey || visitor.session === null) continue;
      const { answer, events } = await watched(asking);
      const found = fault(asking, answer, events);
      if (found !== null) wrong.push(`${visitor.role}, ${route.method} ${route.path}: ${found}`);
      if (events.some(({ allowed }) => !allowed)) seen.refused += 1;
      else if (events.length > 1) seen.several += 1;
      else if (events.length > 0) seen[route.method === 'GET' ? 'viewed' : 'written'] += 1;
    }
    expect(wrong).toEqual([]);
    expect(seen.refused).toBeGreaterThan(200);
    expect(seen.viewed).toBeGreaterThan(20);
    expect(seen.written).toBeGreaterThan(40);
    // Those that write several things are few, or they would hide what is written twice.
    expect(seen.several * 8).toBeLessThan(seen.written);
  }, 240_000);
});
