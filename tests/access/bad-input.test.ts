import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/kernel/web/route.ts';
import type { World } from '../../src/testing/world.ts';
import { type Door, doorsOf } from '../sample/doors.ts';
import { filledIn } from '../sample/forms.ts';
import { hostileValues, representatives } from '../sample/hostile.ts';
import { nothing, type SampleTown, sampleTown } from '../sample/municipality.ts';
import { changedTables, countOf, type Rows, rowsAfter, rowsNow, tablesOf } from '../sample/rows.ts';
import type { Body } from '../sample/forms.ts';
import { type Answer, type Visits, visits, visitorsOf } from '../sample/visitors.ts';

/** What a route may answer to a form: taken, or refused with a page that says why. */
const taken = [200, 303];
const refused = [400, 403, 404, 409];

/** Fields that are carried along and never kept, so that any value is as good as none; the demo lets everybody in. */
const carried: Readonly<Record<string, readonly string[]>> = {
  '/aanmelden': ['person'],
  // Every wrong code is the same wrong code, and counts.
  '/welkom/:linkToken': ['code'],
  // What a device did not sign is no answer, whatever it is.
  '/inloggen-sleutel': ['token', 'answer'],
  '/welkom-sleutel': ['token', 'answer'],
  // Every kind of wrong is one answer, and counts.
  '/inloggen-code': ['number', 'own', 'app'],
  '/welkom-codes': ['own', 'app'],
  '/huishoudens/nieuw/vraag': ['name', 'safeContact', 'askedBy', 'surname', 'birthDate'],
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/keuze': ['forGoal'],
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/afspraak': ['forGoal'],
  // For the page without a connection: whom it asks.
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/kamer': ['asked'],
};

/** A form of the table says at which step it stood, to come back there; one that is no step is as good as none. */
const isCarried = (path: string, field: string): boolean =>
  (/\/aan-tafel\/(?!kamer|notitie|terughalen)/.test(path) && field === 'step') || (carried[path] ?? []).includes(field);

describe('bad input', () => {
  let sample: SampleTown;
  let walk: Visits;
  let neighbour: World;
  let doors: Map<Route, Door>;
  let before: Rows;
  let foreignIds: readonly (readonly [what: string, id: string])[];

  beforeAll(async () => {
    sample = await sampleTown();
    neighbour = await sample.town.elsewhere();
    const stranger = await neighbour.resident('Buurman');
    walk = await visits(sample, visitorsOf(sample));
    doors = await doorsOf(walk, sample);
    const tables = await tablesOf(sample.town.database.owner);
    before = await walk.stage.scene((client) => rowsNow(client, sample.town.tenant, tables));
    const other = sample.foreign;
    foreignIds = [
      ['the id of nothing', nothing()],
      ['a goal of another household', other['goalId'] ?? ''],
      ['somebody of another household', other['personId'] ?? ''],
      ['another household', other['householdId'] ?? ''],
      ['somebody of another municipality', stranger],
    ];
  });
  afterAll(async () => {
    walk.close();
    await sample.close();
  });

  /** Sends one thing and says what is wrong with the answer, or null. */
  async function send(
    who: string | null,
    address: string,
    body: Body,
    wanted = [...taken, ...refused],
  ): Promise<string | null> {
    return walk.stage.scene(async (client) => {
      const answer = await walk.visit(who, 'POST', address, body);
      if (!wanted.includes(answer.status)) return `${answer.status} ${JSON.stringify(walk.faults.at(-1) ?? '')}`;
      if (taken.includes(answer.status)) return faultIn(answer);
      const after = await rowsAfter(client, sample.town.tenant, before);
      const changed = changedTables(before, after).filter((name) => name !== 'audit_event');
      if (changed.length > 0) return `${answer.status}, and yet it wrote in ${changed.join(', ')}`;
      if (countOf(after, 'audit_event') - countOf(before, 'audit_event') > 1) return 'more than one event of a refusal';
      return faultIn(answer);
    });
  }

  const filled = (route: Route, door: Door) => ({ ...filledIn(door.form), ...sample.answers[route.path] });

  it('what a request writes is seen, and what is taken back is not', async () => {
    const { owner } = sample.town.database;
    const all = await tablesOf(owner);
    const seen: string[] = [];
    for (const [route, door] of doors) {
      await walk.stage.scene(async (client) => {
        await walk.visit(door.who, 'POST', door.address, filled(route, door));
        const after = await rowsAfter(client, sample.town.tenant, before);
        expect(after, route.path).toEqual(await rowsNow(client, sample.town.tenant, all));
        seen.push(...changedTables(before, after));
      });
    }
    expect(new Set(seen).size).toBeGreaterThan(60);
    await walk.stage.scene(async (client) => {
      await client.query('savepoint act');
      const gone = { tenant: sample.town.tenant, id: randomUUID() };
      await client.query(`select set_config('app.tenant', $1, true)`, [gone.tenant]);
      await client.query(`insert into submission (tenant_id, id, route, at) values ($1, $2, 'none', now())`, [
        gone.tenant,
        gone.id,
      ]);
      await client.query('rollback to savepoint act');
      expect(changedTables(before, await rowsAfter(client, sample.town.tenant, before))).toEqual([]);
    });
  });

  it('every form of the sample is taken when it is filled in well', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const { status } = await walk.stage.scene(() => walk.visit(door.who, 'POST', door.address, filled(route, door)));
      if (status !== 303) wrong.push(`${status} POST ${route.path}`);
    }
    expect(wrong).toEqual([]);
  });

  it('every field of every form is taken or refused with a clear text, and nothing is half saved', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const well = filled(route, door);
      for (const field of representatives(door.form.fields)) {
        for (const { what, value, refuse } of hostileValues(field, well[field.name], foreignIds)) {
          const { [field.name]: _left, ...others } = well;
          const body = value === null ? others : { ...others, [field.name]: value };
          const kept = refuse === true && !isCarried(route.path, field.name);
          const fault = await send(door.who, door.address, body, kept ? refused : [...taken, ...refused]);
          if (fault !== null) wrong.push(`POST ${route.path}: ${field.name} = ${what}: ${fault}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('a megabyte in a field of a form is refused, and nothing is half saved', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const field = door.form.fields.find(
        ({ name, kind }) => ['text', 'textarea'].includes(kind) && !isCarried(route.path, name),
      );
      if (field === undefined) continue;
      const body = { ...filled(route, door), [field.name]: 'x'.repeat(1_000_000) };
      const fault = await send(door.who, door.address, body, refused);
      if (fault !== null) wrong.push(`POST ${route.path}: ${field.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('a body that is no form, or whose submission is not of this form, is refused', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const well = filled(route, door);
      const bodies: [what: string, body: Body][] = [
        ['an empty body', { raw: '', type: 'application/x-www-form-urlencoded' }],
        ['json', { raw: '{"words":"x"}', type: 'application/json' }],
        ['plain text', { raw: 'words=x', type: 'text/plain' }],
        ['no content type', { raw: 'words=x', type: '' }],
        ['broken percent signs', { raw: `submission=${randomUUID()}&words=%FF%FE%&%00=1&__proto__=x`, type: form }],
        ['a name of 100,000 signs', { raw: `submission=${randomUUID()}&${'n'.repeat(100_000)}=1`, type: form }],
        ['a submission that is no id', { ...well, submission: 'kaas' }],
        ['two submissions', { ...well, submission: [randomUUID(), randomUUID()] }],
        ['nobody to fill it in with', { ...well, together: nothing() }],
      ];
      for (const [what, body] of bodies) {
        const fault = await send(door.who, door.address, body);
        if (fault !== null) wrong.push(`POST ${route.path}: ${what}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('a submission id that somebody else has used is refused, and used again by its owner has no second effect', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      if (!route.once || door.who === null) continue;
      const well = { ...filled(route, door), submission: randomUUID() };
      const said = await walk.stage.scene(async (client) => {
        const first = await walk.visit(door.who, 'POST', door.address, well);
        const start = await rowsAfter(client, sample.town.tenant, before);
        const again = await walk.visit(door.who, 'POST', door.address, well);
        const after = await rowsAfter(client, sample.town.tenant, start);
        const changed = changedTables(start, after);
        // Whose session ended with the first click is asked to sign in, and that is no second effect.
        const same = again.location === first.location || again.location === '/aanmelden';
        return again.status === 303 && same && changed.length === 0
          ? null
          : `${again.status} to ${again.location}, changed: ${changed.join(', ')}`;
      });
      if (said !== null) wrong.push(`POST ${route.path}: ${said}`);
      await sample.town.database.owner.query(
        `insert into submission (tenant_id, id, route, at) values ($1, $2, 'elsewhere', now())`,
        [sample.town.tenant, well.submission],
      );
      const { status } = await walk.stage.scene(() => walk.visit(door.who, 'POST', door.address, well));
      if (status !== 409) wrong.push(`POST ${route.path}: ${status} for a submission of somebody else`);
    }
    await sample.town.database.owner.query(`delete from submission where route = 'elsewhere'`);
    expect(wrong).toEqual([]);
  }, 240_000);

  it('an address with an id that is not there is a page that says so', async () => {
    const wrong: string[] = [];
    for (const route of walk.app.routes) {
      for (const name of [...route.path.matchAll(/:(\w+)/g)].map(([, found = '']) => found)) {
        const own = sample.elsewhere[name];
        const ids: (readonly [string, string])[] = [
          ['no id', 'kaas'],
          ['in capitals', randomUUID().toUpperCase()],
          ['an id and more', `${randomUUID()}%00`],
          ['broken signs', '%E0%A4%A'],
          ...foreignIds.filter(([what]) => name !== 'householdId' || what !== 'another household'),
          ...(own === undefined || name === 'householdId' ? [] : [['that of another household', own] as const]),
        ];
        for (const [what, id] of ids) {
          const address = sample.addressOf(route, { [name]: id });
          const answer = await walk.stage.scene(() =>
            walk.visit(sample.people[route.sample], route.method, address, {}),
          );
          // Without its fields a form is refused before anybody looks for the id.
          const expected = route.method === 'GET' ? [404] : [400, 404];
          if (!expected.includes(answer.status)) {
            wrong.push(`${route.method} ${route.path} with ${name} = ${what}: ${answer.status}`);
          }
          const fault = faultIn(answer);
          if (fault !== null) wrong.push(`${route.method} ${route.path} with ${name} = ${what}: ${fault}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('whatever stands behind the question mark, a page is shown or is not there', async () => {
    const names = 'zoek stap punt doel wie naam rol alles nummer voor afspraak signaal'.split(' ');
    const values = [
      '',
      'kaas',
      nothing(),
      '-1',
      '9'.repeat(30),
      '%00',
      '%FF%FE',
      '👩‍👧',
      "';drop table person;--",
      'x'.repeat(5000),
    ];
    const wrong: string[] = [];
    for (const route of walk.app.routes.filter(({ method }) => method === 'GET')) {
      for (const value of values) {
        const written = value.startsWith('%') ? value : encodeURIComponent(value);
        const address = `${sample.addressOf(route)}?${names.map((name) => `${name}=${written}`).join('&')}`;
        const answer = await walk.stage.scene(() => walk.visit(sample.people[route.sample], 'GET', address));
        if (![200, 303, 400, 404].includes(answer.status)) {
          wrong.push(
            `GET ${route.path} with ${value.slice(0, 20)}: ${answer.status} ${JSON.stringify(walk.faults.at(-1))}`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

const form = 'application/x-www-form-urlencoded';

/** A page says what is the matter in words, and shows nothing of the machine or of somebody's markup. */
function faultIn({ status, text, contentType }: Answer): string | null {
  if (status === 303) return null;
  if (!contentType.startsWith('text/html')) return status === 200 ? null : `${status} without a page`;
  const heading = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? '';
  if (!/\w/.test(heading.replaceAll(/<[^>]*>/g, ''))) return `${status} without a heading`;
  if (/undefined|\[object |NaN\b|null<|Error:/.test(text.replaceAll(/<[^>]*>/g, ' '))) return `${status} shows a fault`;
  if (text.includes('<script>alert(')) return `${status} shows markup that somebody typed`;
  return null;
}
