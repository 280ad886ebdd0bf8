import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '../../src/modules/accounts/index.ts';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { planTableOf } from '../../src/modules/plan/testing.ts';
import { plain } from '../../src/testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../src/testing/own-world.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => planTableOf(here));
let officer: string;
let goalId: string;
let desk: string;

beforeAll(async () => {
  const anybody = await here.staff('Bouwer');
  officer = await here
    .as(anybody)
    .run((cx) =>
      cx.onErrand('sign-in', () =>
        addPerson(cx, { kind: 'office', givenName: 'Pauline', surname: 'Toezicht', duties: ['privacy-officer'] }),
      ),
    );
});
beforeEach(async () => {
  const { householdId, daan, fatima } = table;
  ({ goalId } = await table.as(fatima, (cx) =>
    addGoal(cx, householdId, { words: 'Daan wil nooit werken', domain: 'work', adult: null }),
  ));
  desk = `/huishoudens/${householdId}/gegevens/${daan}`;
});

/** Daan asks something about the goal, or about everything; gives the id of the request. */
async function ask(kind: string, words: string, about = true): Promise<string[]> {
  const daan = await visitor(table.daan);
  const answer = await daan.post(`${desk}/vraag`, {
    kind,
    words,
    ...(about ? { over: 'goal', nummer: goalId } : {}),
  });
  expect(answer.location).toBe(desk);
  const { rows } = await here.database.owner.query<{ id: string }>(
    'select id from rights_request where household_id = $1 and kind = $2 order by organisation_id',
    [table.householdId, kind],
  );
  return rows.map(({ id }) => id);
}

const answerTo = async (personId: string, requestId: string, fields: Record<string, string>) =>
  (await visitor(personId)).post(`/huishoudens/${table.householdId}/rechten/${requestId}`, { version: '1', ...fields });

const goalPage = async (personId: string) => {
  const seen = await (await visitor(personId)).get(`/huishoudens/${table.householdId}/doelen/${goalId}`);
  return { status: seen.status, text: plain(seen.text) };
};

describe('“Klopt dit niet?”', () => {
  test('stands beside the item; the author finds it on Mijn week and answers; both texts stay', async () => {
    expect((await goalPage(table.daan)).text).toContain('Klopt dit niet?');
    const [id = ''] = await ask('correction', 'Ik wil juist wel werken.');
    const week = plain((await (await visitor(table.fatima)).get('/mijn-week')).text);
    expect(week).toContain('Daan vraagt iets over de eigen gegevens');
    const page = plain(
      (await (await visitor(table.fatima)).get(`/huishoudens/${table.householdId}/rechten/${id}`)).text,
    );
    expect(page).toContain('Daan wil nooit werken');
    expect(page).toContain('Ik wil juist wel werken.');
    const done = await answerTo(table.fatima, id, { answer: 'refused', words: 'Zo zei je het toen.' });
    expect(done.status).toBe(303);
    for (const person of [table.daan, table.fatima]) {
      const { text } = await goalPage(person);
      for (const words of ['Daan wil nooit werken', 'Ik wil juist wel werken.', 'Zo zei je het toen.'])
        expect(text).toContain(words);
    }
    expect(plain((await (await visitor(table.fatima)).get('/mijn-week')).text)).not.toContain('eigen gegevens');
  });

  test('what was not right and is removed is gone from the item and from every version', async () => {
    const [id = ''] = await ask('correction', 'Haal weg, het is niet waar.');
    expect((await answerTo(table.fatima, id, { answer: 'removed', words: 'Je hebt gelijk.' })).status).toBe(303);
    const { text } = await goalPage(table.daan);
    expect(text).not.toContain('Daan wil nooit werken');
    expect(text).toContain('verwijderd op 23-11-2026, want het klopte niet');
    const { rows } = await here.database.owner.query(
      `select from plan_change where household_id = $1 and snapshot::text like '%nooit werken%'`,
      [table.householdId],
    );
    expect(rows).toEqual([]);
  });

  test('two people who answer at once: the second reads what the first said', async () => {
    const [id = ''] = await ask('correction', 'Niet waar.');
    const both = await Promise.all(
      ['een', 'twee'].map((words) => answerTo(table.fatima, id, { answer: 'refused', words })),
    );
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409]);
  });

  test('is answered by the responsible organisation, and by nobody else', async () => {
    const [id = ''] = await ask('correction', 'Niet waar.');
    expect((await answerTo(table.omar, id, { answer: 'refused', words: 'nee' })).status).toBe(404);
    expect((await answerTo(table.daan, id, { answer: 'refused', words: 'nee' })).status).toBe(403);
  });

  test('is asked by the client, or together with the client, about what this client reads', async () => {
    const fields = { kind: 'correction', words: 'x', over: 'goal', nummer: goalId };
    const fatima = await visitor(table.fatima);
    expect((await fatima.post(`${desk}/vraag`, fields)).status).toBe(400);
    expect((await fatima.post(`${desk}/vraag`, { ...fields, together: table.daan })).status).toBe(303);
    const daan = await visitor(table.daan);
    expect((await daan.post(`${desk}/vraag`, { ...fields, nummer: table.householdId })).status).toBe(404);
    expect((await daan.post(`${desk}/vraag`, { kind: 'correction', words: 'alles' })).status).toBe(400);
    expect((await (await visitor(table.noor)).post(`${desk}/vraag`, fields)).status).toBe(404);
  });
});

describe('“Gebruik dit nu even niet”', () => {
  test('only the client and the case manager read it until it is decided; a refusal gives the readers back', async () => {
    expect((await goalPage(table.omar)).status).toBe(200);
    const [id = ''] = await ask('restriction', 'Ik wil er eerst over praten.');
    expect((await goalPage(table.omar)).status).toBe(404);
    expect((await goalPage(table.daan)).text).toContain('Dit wordt nu niet gebruikt.');
    expect((await goalPage(table.fatima)).text).toContain('Daan wil nooit werken');
    await answerTo(table.fatima, id, { answer: 'refused', words: 'Dit is nodig.' });
    expect((await goalPage(table.omar)).status).toBe(200);
  });

  test('ends when the client says so', async () => {
    const [id = ''] = await ask('restriction', 'Nu niet.');
    const daan = await visitor(table.daan);
    expect((await daan.post(`${desk}/weer-gebruiken`, { request: id })).location).toBe(desk);
    expect((await goalPage(table.omar)).status).toBe(200);
  });

  test('about everything it covers what is this client’s own', async () => {
    const own = await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Mijn eigen doel', domain: 'work', adult: table.daan }),
    );
    const path = `/huishoudens/${table.householdId}/doelen/${own.goalId}`;
    expect((await (await visitor(table.omar)).get(path)).status).toBe(200);
    await ask('restriction', 'Alles even niet.', false);
    expect((await (await visitor(table.omar)).get(path)).status).toBe(404);
    expect((await (await visitor(table.fatima)).get(path)).status).toBe(200);
  });

  test('about everything each organisation gives back only what it answers for', async () => {
    const own = await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Mijn eigen doel', domain: 'work', adult: table.daan }),
    );
    await table.as(table.omar, (cx) =>
      addAction(cx, table.householdId, { what: 'Vacatures zoeken', doer: table.omar, goal: goalId }),
    );
    await ask('restriction', 'Alles even niet.', false);
    const { rows } = await here.database.owner.query<{ id: string; keeps: boolean }>(
      `select r.id, r.organisation_id = k.organisation_id as keeps from rights_request r
       join record_keeper k on k.household_id = r.household_id and k.table_name = 'goal' and k.item_key = $2
       where r.household_id = $1 and r.kind = 'restriction'`,
      [table.householdId, own.goalId],
    );
    const path = `/huishoudens/${table.householdId}/doelen/${own.goalId}`;
    const daan = await visitor(table.daan);
    for (const { id, keeps } of rows.sort((one, other) => Number(one.keeps) - Number(other.keeps))) {
      await daan.post(`${desk}/weer-gebruiken`, { request: id });
      expect([keeps, (await (await visitor(table.omar)).get(path)).status]).toEqual([keeps, keeps ? 200 : 404]);
    }
    expect(rows.length).toBe(2);
  });
});

describe('“Haal dit weg”, retention and the second person', () => {
  const lists = '/beheer/vernietigen';
  const list = async () =>
    (
      await here.database.owner.query<{ id: string; version: number }>(
        `select l.id, l.version from destruction_list l where exists (select from destruction d where d.list_id = l.id
           and d.household_id = $1) and l.approved_on is null`,
        [table.householdId],
      )
    ).rows[0];

  test('about everything it is one request for each responsible organisation, on one desk', async () => {
    await table.as(table.omar, (cx) =>
      addAction(cx, table.householdId, { what: 'Vacatures zoeken', doer: table.omar, goal: goalId }),
    );
    const ids = await ask('deletion', 'Ik wil hier niet meer in staan.', false);
    expect(ids.length).toBeGreaterThan(1);
    const page = plain((await (await visitor(table.daan)).get(desk)).text);
    expect(page).toContain('Organisatie care antwoordt uiterlijk');
    expect(page).toContain('Organisatie work antwoordt uiterlijk');
  });

  test('granted, it waits for a second person, who sees no word of it; then it is gone', async () => {
    const [id = ''] = await ask('deletion', 'Dit moet weg.');
    await answerTo(table.fatima, id, { answer: 'granted', words: 'Dat mag.' });
    expect((await goalPage(table.daan)).text).toContain('Daan wil nooit werken');
    const pauline = await visitor(officer);
    const page = plain((await pauline.get(lists)).text);
    expect(page).toContain('Doelen (1)');
    expect(page).not.toContain('nooit werken');
    const open = await list();
    const approved = await pauline.post(`${lists}/akkoord`, { list: open?.id ?? '', version: String(open?.version) });
    expect(approved.location).toBe(lists);
    expect((await goalPage(table.daan)).text).toContain('verwijderd op 23-11-2026, want daarom is gevraagd');
  });

  test('nobody approves the own list', async () => {
    await here.database.owner.query(
      `insert into retention_rule (tenant_id, organisation_id, law_code, start_event, term_months)
       select distinct tenant_id, organisation_id, law_code, 'written', 1 from record_keeper where household_id = $1
       on conflict (tenant_id, organisation_id, law_code) do update set term_months = 1, start_event = 'written'`,
      [table.householdId],
    );
    here.now = new Date('2027-03-01T09:00:00Z');
    const pauline = await visitor(officer);
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select id from organisation where name = 'Organisatie care'`,
    );
    expect((await pauline.post(lists, { organisation: rows[0]?.id ?? '' })).location).toBe(lists);
    const open = await list();
    expect(
      (await pauline.post(`${lists}/akkoord`, { list: open?.id ?? '', version: String(open?.version) })).status,
    ).toBe(400);
    expect((await goalPage(table.daan)).text).toContain('Daan wil nooit werken');
    // What is wrong with the form of one list stands at the fields of that list.
    const of = open?.id ?? '';
    const empty = await pauline.post(`${lists}/bewaar`, { organisation: of, of });
    expect(empty.status).toBe(400);
    for (const field of ['household', 'reason']) expect(empty.text).toContain(`-${field}-${of}`);
    here.now = new Date('2026-11-23T09:00:00Z');
  });

  test('without a rule, or without a term, nothing is ever due; a legal hold keeps what is', async () => {
    const due = async () => plain((await (await visitor(officer)).get(lists)).text).includes('Nu niets.');
    await here.database.owner.query('delete from destruction');
    await here.database.owner.query('update retention_rule set term_months = null');
    here.now = new Date('2050-01-01T09:00:00Z');
    expect(await due()).toBe(true);
    await here.database.owner.query('update retention_rule set term_months = 12');
    expect(await due()).toBe(false);
    await here.database.owner.query(
      `insert into legal_hold (tenant_id, household_id, id, organisation_id, reason_code, from_date, set_by_person_id)
       select distinct on (k.household_id, k.organisation_id) k.tenant_id, k.household_id, gen_random_uuid(), k.organisation_id,
         'court', date '2026-11-23', $1::uuid from record_keeper k`,
      [officer],
    );
    expect(await due()).toBe(true);
    here.now = new Date('2026-11-23T09:00:00Z');
  });

  test('is for the privacy officer and the team lead; a professional and an inhabitant get no list', async () => {
    expect((await (await visitor(table.fatima)).get(lists)).status).toBe(403);
    expect((await (await visitor(table.daan)).get(lists)).status).toBe(403);
  });
});
