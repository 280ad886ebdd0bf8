import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../testing/own-world.ts';
import { plain } from '../../testing/visitor.ts';
import { addMember, assignRole, householdPaths } from '../households/index.ts';
import { goAway, openTable } from '../sharing/index.ts';
import { newSignalPath, paths, talkPath } from './paths.ts';
import { tableOf } from './testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => tableOf(here));
const count = async (name: string): Promise<number> => {
  const { rows } = await here.database.owner.query<{ count: string }>(
    `select count(*) from ${name} where tenant_id = $1`,
    [here.tenant],
  );
  return Number(rows[0]?.count);
};

describe('opening a household', () => {
  const fields = { name: 'Huis Nieuw', safeContact: 'app', askedBy: 'zij zelf', surname: '', birthDate: '' };

  test('takes three fields and leads to the kitchen table', async () => {
    const browser = await visitor(table.fatima);
    expect((await browser.get(paths.newHousehold)).text).toContain('112');
    const opened = await browser.post(paths.newHousehold, fields);
    expect(opened.status).toBe(303);
    expect(opened.location).toMatch(/\/keukentafel$/);
    expect((await browser.get(opened.location)).status).toBe(200);
  });

  test('says that one looked up too often, and each further try stands in the trail', async () => {
    const eager = await here.staff('Gretig');
    const { owner } = here.database;
    await owner.query(
      `insert into table_lookup (tenant_id, id, asker_person_id, on_date)
       select $1, gen_random_uuid(), $2, $3 from generate_series(1, 20)`,
      [here.tenant, eager, here.now],
    );
    const browser = await visitor(eager);
    const typed = { ...fields, surname: 'Berg', birthDate: '3-2-1980', submission: randomUUID() };
    for (const _ of ['once', 'again'])
      expect(plain((await browser.post(paths.newHousehold, typed)).text)).toContain('vandaag te vaak gezocht');
    const { rows } = await owner.query<{ allowed: boolean }>(
      `select allowed from audit_event where action = 'household.look-up' and actor_person_id = $1`,
      [eager],
    );
    expect(rows).toEqual([{ allowed: false }, { allowed: false }]);
  });

  test('says of a match only that there may be a table, and counts the look-up; asking reveals nothing', async () => {
    const client = { givenName: 'Gerda', surname: 'van den Bérg', birthDate: '1980-02-03' };
    await here.as(table.omar).run((cx) => openTable(cx, { name: 'Geheime naam', safeContact: 'app', client }));
    const browser = await visitor(table.fatima);
    const lookups = await count('table_lookup');
    const households = await count('household');
    const typed = { ...fields, surname: 'Berg', birthDate: '3-2-1980' };
    const submission = randomUUID();
    const maybe = await browser.post(paths.newHousehold, { ...typed, submission });
    expect(maybe.status).toBe(200);
    // Two clicks, or back and once more, are one look-up; back with another name is another.
    const [second, third] = await Promise.all([
      browser.post(paths.newHousehold, { ...typed, submission }),
      browser.post(paths.newHousehold, { ...typed, submission }),
    ]);
    expect([second?.status, third?.status]).toEqual([200, 200]);
    expect(maybe.text).toContain('We vragen het de casemanager.');
    expect(maybe.text).not.toMatch(/Geheime|Gerda|Omar/);
    expect(await count('table_lookup')).toBe(lookups + 1);
    expect(await count('household')).toBe(households);
    expect(maybe.text).toContain('value="Berg"');
    const changed = await browser.post(paths.newHousehold, { ...typed, submission, surname: 'Berghuis' });
    expect(changed.location).toMatch(/\/keukentafel$/);
    const lookupId = /name="lookupId" value="([^"]+)"/.exec(maybe.text)?.[1] ?? '';
    const empty = await browser.post(paths.askCaseManager, { ...typed, lookupId, reason: '' });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('value="Huis Nieuw"');
    const asked = await browser.post(paths.askCaseManager, { ...typed, lookupId, reason: 'Ik help met werk' });
    expect(asked).toMatchObject({ status: 303, location: paths.asked });
    expect((await browser.get(paths.asked)).status).toBe(200);
    const anyway = await browser.post(paths.newHousehold, { ...typed, lookedUp: 'yes' });
    expect(anyway.status).toBe(303);
  });

  test('asks for surname and birth date together, and refuses a birth date to come', async () => {
    const browser = await visitor(table.fatima);
    const half = await browser.post(paths.newHousehold, { ...fields, surname: 'Berg' });
    expect(half.status).toBe(400);
    expect(half.text).toContain('allebei nodig');
    const late = await browser.post(paths.newHousehold, { ...fields, surname: 'Berg', birthDate: '2030-01-01' });
    expect(late.status).toBe(400);
  });

  test('is not for clients', async () => {
    expect((await (await visitor(table.samira)).get(paths.newHousehold)).status).toBe(403);
  });
});

describe('the page of the kitchen-table talk', () => {
  const talk = { version: '0', heldOn: '2026-11-23' };

  test('keeps what is typed when a reason is missing, and says so at the field', async () => {
    const browser = await visitor(table.fatima);
    const failed = await browser.post(talkPath(table.householdId), {
      ...talk,
      'ask-money': 'question',
      'words-money': 'Er zijn brieven',
    });
    expect(failed.status).toBe(400);
    expect(failed.text).toContain('href="#f-why-money"');
    expect(failed.text).toContain('Er zijn brieven');
  });

  test('with questions on both sides proposes to work together and says why', async () => {
    const browser = await visitor(table.fatima);
    const saved = await browser.post(talkPath(table.householdId), {
      ...talk,
      urgency: 'eviction',
      'ask-money': 'question',
      'ask-mental-health': 'suspicion',
    });
    expect(saved.location).toBe(`${talkPath(table.householdId)}/daarna`);
    const after = await browser.get(saved.location);
    expect(after.text).toContain('Er zijn vragen bij werk en inkomen én bij zorg en welzijn.');
    expect(after.text).toContain('Psychische gezondheid (vermoeden)');
    // Three working days after Monday.
    expect(after.text).toContain('donderdag 26 november');
  });

  test('proposes a trajectory and goes on to the yes', async () => {
    const fresh = await here
      .as(table.fatima)
      .run((cx) => openTable(cx, { name: 'Huis Vers', safeContact: 'app', client: { givenName: 'Bo' } }));
    const browser = await visitor(table.fatima);
    const path = talkPath(fresh.householdId);
    await browser.post(path, { ...talk, 'ask-money': 'question', 'ask-housing': 'question' });
    expect((await browser.get(`${path}/daarna`)).text).toContain('Stel samenwerken voor');
    const proposed = await browser.post(`${path}/daarna`);
    expect(proposed.location).toBe(`/huishoudens/${fresh.householdId}/ja`);
    expect((await browser.get(`${path}/daarna`)).text).toContain('Samenwerken is al voorgesteld.');
  });

  test('keeps language, interpreter and safe contact with the client', async () => {
    const browser = await visitor(table.fatima);
    const path = talkPath(table.householdId);
    const shown = await browser.get(path);
    const personVersion = /name="person-version-1" value="(\d+)"/.exec(shown.text)?.[1] ?? '';
    const fields = {
      'person-1': table.samira,
      'person-version-1': personVersion,
      'speaks-1': 'Tigrinya',
      'interpreter-1': 'yes',
    };
    const saved = await browser.post(path, { ...talk, ...fields, 'safe-1': 'alleen appen' });
    expect(saved.status).toBe(303);
    expect((await browser.get(path)).text).toContain('value="Tigrinya"');
    const foreign = await browser.post(path, {
      ...talk,
      version: '1',
      'person-1': table.omar,
      'person-version-1': '1',
    });
    expect(foreign.status).toBe(404);
  });

  test('shows both texts when somebody was first, and takes the second try', async () => {
    const browser = await visitor(table.fatima);
    const path = talkPath(table.householdId);
    await browser.post(path, { ...talk, strengths: 'Zij kan koken' });
    const second = await browser.post(path, { ...talk, strengths: 'Zij kan zingen' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Zij kan koken');
    expect(second.text).toContain('Zij kan zingen');
    const version = /name="version" value="(\d+)"/.exec(second.text)?.[1] ?? '';
    expect(version).toBe('1');
    expect((await browser.post(path, { ...talk, version, strengths: 'Zij kan zingen' })).status).toBe(303);
  });

  test('answers a megabyte of text at its field, and odd input without a fault', async () => {
    const browser = await visitor(table.fatima);
    const path = talkPath(table.householdId);
    const long = await browser.post(path, { ...talk, 'ask-money': 'question', 'words-money': 'a'.repeat(1_000_000) });
    expect(long.status).toBe(400);
    expect(long.text).toContain('href="#f-words-money"');
    const odd = { 'ask-money': ['question', 'none'], strengths: ['a', 'b'], heldOn: '31-02-2026', urgency: 'maan' };
    expect((await browser.post(path, { ...talk, ...odd })).status).toBe(400);
    expect((await browser.post(path, { ...talk, strengths: '\u0000 שלום 🙂' })).status).toBe(303);
    expect((await browser.post(path, { ...talk, heldOn: '2026-11-24' })).status).toBe(400);
    expect((await browser.get(talkPath(randomUUID()))).status).toBe(404);
  });

  test('writes down who belongs to the household, once, and keeps what is half filled in', async () => {
    const browser = await visitor(table.fatima);
    const path = talkPath(table.householdId);
    const noKind = await browser.post(path, { ...talk, 'new-name-1': 'Evi', 'new-relation-2': 'oma' });
    expect(noKind.status).toBe(400);
    expect(noKind.text).toContain('href="#f-new-kind-1"');
    expect(noKind.text).toContain('href="#f-new-name-2"');
    expect(noKind.text).toContain('value="Evi"');
    const submission = randomUUID();
    const filled = { ...talk, submission, 'new-name-1': 'Evi', 'new-kind-1': 'child', 'new-relation-1': 'dochter' };
    expect((await browser.post(path, filled)).status).toBe(303);
    expect((await browser.post(path, filled)).status).toBe(303);
    const seen = await browser.get(path);
    expect(seen.text.match(/Evi/g)).toHaveLength(1);
    expect(seen.text).toContain('kind, dochter');
  });

  test('is read by the client whom it is about, without the domain of safety, while there is one client', async () => {
    const alone = await here
      .as(table.fatima)
      .run((cx) => openTable(cx, { name: 'Huis Alleen', safeContact: 'app', client: { givenName: 'Bo' } }));
    const path = talkPath(alone.householdId);
    const fatima = await visitor(table.fatima);
    await fatima.post(path, {
      ...talk,
      'ask-money': 'question',
      'words-money': 'Vijf brieven zijn nog dicht',
      'why-money': 'om schuldhulp te vragen',
      'ask-safety': 'suspicion',
    });
    const browser = await visitor(alone.clientId);
    const seen = await browser.get(path);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Vijf brieven zijn nog dicht');
    expect(seen.text).toContain('om schuldhulp te vragen');
    expect(seen.text).not.toContain('Veiligheid');
    expect(seen.text).not.toContain('name="strengths"');
    expect((await browser.get(`/huishoudens/${alone.householdId}/tafel`)).text).toContain(path);
    expect((await browser.post(path, { ...talk, version: '1' })).status).toBe(403);
    const kim = { givenName: 'Kim', kind: 'adult', client: true, safeContact: 'app' } as const;
    await here.as(table.fatima).run((cx) => addMember(cx, alone.householdId, kim));
    expect((await browser.get(path)).status).toBe(403);
    expect((await browser.get(`/huishoudens/${alone.householdId}/tafel`)).text).not.toContain(path);
  });

  test('is not for the partner, and only for reading to the coordinator', async () => {
    const role = { role: 'coordinator', personId: table.karel } as const;
    await here.as(table.fatima).run((cx) => assignRole(cx, table.householdId, role));
    await (await visitor(table.fatima)).post(talkPath(table.householdId), { ...talk, strengths: 'Kan koken' });
    const karel = await visitor(table.karel);
    const shown = await karel.get(talkPath(table.householdId));
    expect(shown.text).toContain('Kan koken');
    expect(shown.text).not.toContain('name="strengths"');
    expect((await karel.post(talkPath(table.householdId), { ...talk, version: '1' })).status).toBe(403);
    expect((await (await visitor(table.daan)).get(talkPath(table.householdId))).status).toBe(403);
  });
});

test('whoever stands in is named where a client chooses "only you and ..."; at the table it stands with the name', async () => {
  const day = here.now.toISOString().slice(0, 10);
  const label = async () =>
    /Alleen jij[^<]+|Van de helpers alleen [^<]+/.exec(
      (await (await visitor(table.samira)).get(newSignalPath(table.householdId))).text,
    )?.[0];
  expect(await label()).toMatch(/Fatima Testmens$/);
  await here.as(table.fatima).run((cx) => goAway(cx, { deputyId: table.karel, from: day, until: day }));
  expect(await label()).toMatch(/Fatima Testmens en Karel Testmens$/);
  const seen = plain((await (await visitor(table.samira)).get(householdPaths.table(table.householdId))).text);
  expect(seen).toContain('is er nu niet');
  expect(seen).toContain('nu in plaats van Fatima');
});
