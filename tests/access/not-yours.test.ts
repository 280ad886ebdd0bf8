import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/kernel/web/route.ts';
import type { World } from '../../src/testing/world.ts';
import { type Door, doorsOf } from '../sample/doors.ts';
import { filledIn, unescaped } from '../sample/forms.ts';
import { nothing, type SampleTown, sampleTown } from '../sample/municipality.ts';
import { changedTables, countOf, type Rows, rowsAfter, rowsNow, tablesOf } from '../sample/rows.ts';
import { type Answer, type Visits, visits, visitorsOf } from '../sample/visitors.ts';

/** Pages of a household that are also for who is asked and has not answered: the invitation, and nothing else. */
const forTheAsked = ['/uitnodigingen/:householdId'];
/** Also for a member without a plan: who looked at what is written of that person alone. */
const ownLooks = '/huishoudens/:householdId/wie-keek';

/** No view: the key for drafts is made when it is first asked for, and every time it is handed out is an event. */
const makesAKey = ['/concept-sleutel'];

/** Coming back from a provider without having gone there, or going to one that does not answer: refused, and noted. */
const refusesSignIn = ['/inloggen-terug', '/inloggen/:providerId'];

describe('not yours', () => {
  let sample: SampleTown;
  let walk: Visits;
  let neighbour: World;
  let before: Rows;
  let doors: Map<Route, Door>;
  let secrets: string[];
  let outsiders: Record<string, string>;
  let ofHousehold: Route[];
  let tried: Awaited<ReturnType<typeof tries>>;

  beforeAll(async () => {
    sample = await sampleTown();
    neighbour = await sample.town.elsewhere();
    const { owner } = sample.town.database;
    const neighbours = {
      'a professional of another municipality': await neighbour.staff('Buurvrouw'),
      'an inhabitant of another municipality': await neighbour.resident('Buurman'),
    };
    walk = await visits(
      sample,
      [...visitorsOf(sample), ...Object.values(neighbours).map((personId) => ({ world: neighbour, personId }))],
      'production',
    );
    doors = await doorsOf(walk, sample);
    const tables = await tablesOf(owner);
    before = await walk.stage.scene((client) => rowsNow(client, sample.town.tenant, tables));
    secrets = await wordsOf(owner, sample.householdId);
    outsiders = { ...sample.outsiders, ...neighbours };
    ofHousehold = walk.app.routes.filter(({ path }) => path.includes(':householdId'));
    tried = await tries();
  }, 600_000);
  afterAll(async () => {
    walk.close();
    await sample.close();
  });

  /** One visit, with what it left in the trail and which other tables it changed. */
  const watched = (who: string | null, method: 'GET' | 'POST', address: string, body = {}) =>
    walk.stage.scene(async (client) => {
      const answer = await walk.visit(who, method, address, body);
      const after = await rowsAfter(client, sample.town.tenant, before);
      await client.query(`select set_config('app.errand', 'count-rows', true)`);
      const { rows } = await client.query<{ action: string; allowed: boolean; household_id: string | null }>(
        'select action, allowed, household_id from audit_event order by id desc limit $1',
        [countOf(after, 'audit_event') - countOf(before, 'audit_event')],
      );
      return { answer, events: rows, changed: changedTables(before, after).filter((name) => name !== 'audit_event') };
    });

  it('the sample has something to hide', () => {
    expect(secrets.length).toBeGreaterThan(40);
    expect(ofHousehold.length).toBeGreaterThan(100);
  });

  /** Every route of the household tried by everybody who has no business there; and the same of no household. */
  async function tries() {
    const tried = [];
    for (const [who, personId] of Object.entries(outsiders)) {
      for (const route of ofHousehold) {
        if (who === 'asked' && forTheAsked.includes(route.path)) continue;
        if (who === 'partner' && route.path === ownLooks) continue;
        const body = route.method === 'POST' ? bodyOf(route) : {};
        const yours = await watched(personId, route.method, sample.addressOf(route), body);
        const elsewhere = sample.addressOf(route, { householdId: nothing() });
        const there = await walk.stage.scene(() => walk.visit(personId, route.method, elsewhere, body));
        tried.push({ who, route, what: `${who}, ${route.method} ${route.path}`, yours, there });
      }
    }
    return tried;
  }

  it('nobody without a place opens a page of the household or sends one of its forms', () => {
    const wrong: string[] = [];
    for (const { what, yours } of tried) {
      const { answer, changed } = yours;
      if (![403, 404].includes(answer.status)) wrong.push(`${what}: ${answer.status} ${answer.location}`);
      if (changed.length > 0) wrong.push(`${what}: wrote in ${changed.join(', ')}`);
      const leaked = leakIn(answer);
      if (leaked !== undefined) wrong.push(`${what}: shows "${leaked}"`);
    }
    expect(wrong).toEqual([]);
  });

  it('not yours and not there are the same bytes', () => {
    // Only who knows of the table - asked, or living there - may hear that it is not theirs to do.
    const known = tried.filter(
      ({ who, yours }) => !(['asked', 'partner'].includes(who) && yours.answer.status === 403),
    );
    const wrong = known.filter(({ yours, there }) => !same(yours.answer, there));
    expect(wrong.map(({ what, yours, there }) => `${what}: ${yours.answer.status} and ${there.status}`)).toEqual([]);
  });

  it('a request that is denied leaves exactly one line in the trail', () => {
    const wrong: string[] = [];
    for (const { who, route, what, yours } of tried) {
      // What somebody of another municipality tries stands in the trail of theirs.
      if (!Object.hasOwn(sample.outsiders, who)) continue;
      const [event] = yours.events;
      const fits = yours.events.length === 1 && event?.allowed === false && event.action === route.action;
      if (!fits || event?.household_id !== sample.householdId) wrong.push(`${what}: ${JSON.stringify(yours.events)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('who is asked reads why, and nothing of the plan, the talk or the signals', async () => {
    const { answer } = await watched(sample.outsiders.asked, 'GET', `/uitnodigingen/${sample.householdId}`);
    expect(answer.status).toBe(200);
    expect(leakIn(answer)).toBeUndefined();
  });

  it('who lives there without a plan reads who looked at the own data, and nothing of the plan, the talk or the signals', async () => {
    const address = ownLooks.replace(':householdId', sample.householdId);
    const { answer, events } = await watched(sample.outsiders.partner, 'GET', address);
    expect(answer.status).toBe(200);
    expect(leakIn(answer)).toBeUndefined();
    expect(events).toMatchObject([{ action: 'log.view', allowed: true }]);
  });

  it('at the own table, a thing of another table is a thing that is not there', async () => {
    const wrong: string[] = [];
    for (const route of ofHousehold) {
      for (const name of [...route.path.matchAll(/:(\w+)/g)].map(([, found = '']) => found)) {
        const other = sample.elsewhere[name];
        if (name === 'householdId' || other === undefined) continue;
        const who = sample.people[route.sample];
        const body = route.method === 'POST' ? bodyOf(route) : {};
        const yours = await watched(who, route.method, sample.addressOf(route, { [name]: other }), body);
        const there = await watched(who, route.method, sample.addressOf(route, { [name]: nothing() }), body);
        if (yours.answer.status !== 404 || !same(yours.answer, there.answer)) {
          wrong.push(`${route.method} ${route.path}: ${yours.answer.status} and ${there.answer.status}`);
        }
        if (yours.changed.length > 0) wrong.push(`${route.method} ${route.path}: wrote in ${yours.changed.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('a page whose viewing is an event leaves exactly one line, another page none', async () => {
    const wrong: string[] = [];
    for (const route of walk.app.routes.filter(({ method }) => method === 'GET')) {
      const { answer, events } = await watched(sample.people[route.sample], 'GET', sample.addressOf(route));
      const expected = route.viewing || makesAKey.includes(route.path) ? [{ action: route.action, allowed: true }] : [];
      if (refusesSignIn.includes(route.path)) {
        const [event, more] = events;
        const noted = event?.action === 'session.start' && !event.allowed && more === undefined;
        if (answer.status !== 303 || !noted)
          wrong.push(`GET ${route.path}: ${answer.status} ${JSON.stringify(events)}`);
        continue;
      }
      const seen = events.map(({ action, allowed }) => ({ action, allowed }));
      if (answer.status >= 400 || JSON.stringify(seen) !== JSON.stringify(expected)) {
        wrong.push(`GET ${route.path}: ${answer.status} ${JSON.stringify(seen)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('whoever is not signed in is asked to, whatever the address', async () => {
    const wrong: string[] = [];
    for (const route of walk.app.routes.filter(({ gate }) => gate !== 'public')) {
      const { answer, events } = await watched(null, route.method, sample.addressOf(route), {});
      if (answer.status !== 303 || answer.location !== '/aanmelden' || events.length > 0) {
        wrong.push(`${route.method} ${route.path}: ${answer.status} ${answer.location}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('in a household with two clients, neither opens what is of the other alone', async () => {
    const { owner } = sample.town.database;
    const { rows } = await owner.query<{ goal: string; words: string; household_id: string; other: string }>(
      `select g.id as goal, g.words, g.household_id, m.person_id as other from goal g
       join member o on o.household_id = g.household_id and o.client and o.person_id = g.adult_person_id
       join member m on m.household_id = g.household_id and m.client and m.person_id <> g.adult_person_id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    walk.close();
    walk = await visits(
      sample,
      [
        ...visitorsOf(sample),
        ...[...new Set(rows.map(({ other }) => other))].map((personId) => ({ world: sample.town, personId })),
      ],
      'production',
    );
    const wrong: string[] = [];
    for (const { goal, words, household_id: householdId, other } of rows) {
      for (const route of walk.app.routes.filter(({ method }) => method === 'GET')) {
        if (route.gate === 'staff' || /:(?!householdId|goalId)/.test(route.path)) continue;
        const answer = (await watched(other, 'GET', sample.addressOf(route, { householdId, goalId: goal }))).answer;
        if (route.path.includes(':goalId') && answer.status !== 404) wrong.push(`GET ${route.path}: ${answer.status}`);
        if (unescaped(answer.text).includes(words)) wrong.push(`GET ${route.path}: shows "${words}"`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const bodyOf = (route: Route) => {
    const door = doors.get(route);
    // Filled in by themselves: with whom else would an outsider have done it?
    return door === undefined ? {} : { ...filledIn(door.form), ...sample.answers[route.path], together: '' };
  };
  const leakIn = (answer: Answer): string | undefined => {
    const text = unescaped(answer.text);
    return secrets.find((secret) => text.includes(secret));
  };
});

const same = (one: Answer, other: Answer): boolean => one.status === other.status && one.text === other.text;

/** All texts of a household that only its table reads: of every column with words, in every table of a household. */
async function wordsOf(owner: World['database']['owner'], householdId: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table_name: string; column_name: string }>(
    `select c.table_name, c.column_name from information_schema.columns c
     where c.table_schema = 'public' and c.data_type = 'text'
       and exists (select from information_schema.columns k where k.table_name = c.table_name and k.column_name = 'household_id')
       and c.table_name not in ('place', 'audit_event', 'member', 'table_request', 'table_lookup')`,
  );
  const words = new Set<string>();
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await owner.query<{ words: string }>(
      `select distinct ${column} as words from ${table} where household_id = $1 and char_length(${column}) > 14`,
      [householdId],
    );
    for (const row of rows) words.add(row.words);
  }
  return [...words].filter((each) => each.includes(' '));
}
