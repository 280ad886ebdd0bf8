import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { assignRole } from '../../src/modules/households/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { plain, type Visitor } from '../../src/testing/visitor.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));

/** What cannot be put out of use by itself, and why: a client is not offered it there. */
const cannot: Readonly<Record<string, string>> = {
  person: 'who the client is',
  household: 'whose table it is',
  member: 'who the client is at this table',
  place: 'who sits at the table: ending a place is the way',
  trajectory_step: 'how the working together went: stopping is the way',
  domain_flag: 'that there is a question, without a word',
  representation: 'who may act: ending it is the way',
  ground: 'what may be known: withdrawing it is the way',
  table_request: 'a question to the table, answered once',
  own_reference: 'a number of one organisation, read by that organisation',
  action_reference: 'a number of one organisation, read by that organisation',
  emergency_look: 'who looked: kept to be judged',
  plan: 'that there is a plan',
  meeting: 'when people come together',
  attendance: 'who comes, and can come',
  minutes_change: 'minutes are one text: what is not right is corrected',
  minutes_grant: 'who may read minutes of a meeting',
  meeting_question: 'a question to everybody at the table',
  observation_sheet: 'looked at together, without names: agreeing can be taken back',
  observation_answer: 'looked at together, without names: agreeing can be taken back',
  contact_way: 'how the client wants to be reached',
  date_poll: 'a search for a moment, gone when it is over',
  poll_person: 'a search for a moment, gone when it is over',
  working_note: 'read by its author alone, for thirty days',
  rights_request: 'what was asked here',
};

describe('what a client asks not to use for now', () => {
  const here = ownWorld();
  const { visitor } = ownSite(here);
  let table: PlanTable;
  const at = (rest: string): string => `/huishoudens/${table.householdId}/${rest}`;

  beforeAll(async () => {
    table = await planTableOf(here);
    const values = [here.tenant, table.householdId, table.daan, table.omar];
    await here.database.owner.query(
      `insert into work_wish (tenant_id, household_id, adult_person_id, hours, travel, helps, days, author_person_id, at)
     values ($1, $2, $3, 'KANARIE uren', '', '', '{}', $4, now())`,
      values,
    );
    await here.database.owner.query(
      `insert into talent (tenant_id, household_id, id, adult_person_id, kind, words, author_person_id, at)
     values ($1, $2, gen_random_uuid(), $3, 'talent', 'KANARIE talent', $4, now())`,
      values,
    );
  });

  it('is said of every table: its readers change, row security withholds it, or why it cannot be', async () => {
    const silent = holdings.filter(
      ({ table: name, words, restricts }) => Object.keys(words).length > 0 && !restricts && !(name in cannot),
    );
    expect(silent.map(({ table: name }) => name)).toEqual([]);
    const { rows } = await here.database.owner.query<{ name: string; rule: string }>(
      `select tablename as name, qual as rule from pg_policies where policyname = 'withheld'`,
    );
    const row = holdings.filter(({ restricts }) => restricts === 'row');
    expect(rows.map(({ name }) => name).sort()).toEqual(row.map(({ table: name }) => name).sort());
    for (const { table: name, key } of row) {
      const rule = rows.find((each) => each.name === name)?.rule ?? '';
      const own = rule.slice(rule.indexOf('household_id') + 'household_id'.length);
      const places = key.map((column) => own.search(new RegExp(`(?<![a-z_])${column}(?![a-z_])`)));
      expect([name, places.every((place) => place > 0), places]).toEqual([
        name,
        true,
        places.toSorted((a, b) => a - b),
      ]);
    }
  });

  const read = async (personId: string): Promise<readonly number[]> =>
    table.as(personId, async (cx) => {
      const wishes = await cx.db.selectFrom('work_wish').select('hours').execute();
      const talents = await cx.db.selectFrom('talent').select('words').execute();
      return [wishes.length, talents.length];
    });

  const ask = async (about: Readonly<Record<string, string>>): Promise<Awaited<ReturnType<Visitor['post']>>> =>
    (await visitor(table.daan)).post(at(`gegevens/${table.daan}/vraag`), {
      kind: 'restriction',
      words: 'Eerst praten.',
      ...about,
    });
  const newest = async (): Promise<{ id: string; version: string }> =>
    (
      await here.database.owner.query<{ id: string; version: string }>(
        `select r.id, r.version::text from rights_request r join restriction x on x.request_id = r.id order by r.asked_at desc limit 1`,
      )
    ).rows[0] ?? { id: '', version: '' };

  it('is read by the client and the case manager alone, in every query and on every page, until it is used again', async () => {
    expect(await read(table.omar)).toEqual([1, 1]);
    expect(plain((await (await visitor(table.omar)).get(at('werk'))).text)).toContain('KANARIE uren');
    expect((await ask({ over: 'work_wish', nummer: table.daan })).status).toBe(303);
    expect(await read(table.omar)).toEqual([0, 1]);
    for (const page of ['', 'werk', 'werk/wensen']) {
      expect([page, (await (await visitor(table.omar)).get(at(page))).text.includes('KANARIE uren')]).toEqual([
        page,
        false,
      ]);
    }
    for (const person of [table.daan, table.fatima]) {
      expect(await read(person)).toEqual([1, 1]);
      expect(plain((await (await visitor(person)).get(at('werk'))).text)).toContain('KANARIE uren');
    }
    const { id } = await newest();
    expect(
      (await (await visitor(table.daan)).post(at(`gegevens/${table.daan}/weer-gebruiken`), { request: id })).status,
    ).toBe(303);
    expect(await read(table.omar)).toEqual([1, 1]);
  });

  it('is not written over by somebody who cannot read it', async () => {
    await ask({ over: 'work_wish', nummer: table.daan });
    const over = table.as(table.omar, (cx) =>
      cx.db
        .updateTable('work_wish')
        .set({ hours: 'anders' })
        .where('household_id', '=', table.householdId)
        .executeTakeFirst(),
    );
    expect((await over).numUpdatedRows).toBe(0n);
    const { id, version } = await newest();
    const answer = { version, answer: 'refused', words: 'Dit is nodig.' };
    expect((await (await visitor(table.omar)).post(at(`rechten/${id}`), answer)).status).toBe(303);
    expect(await read(table.omar)).toEqual([1, 1]);
  });

  it('about everything takes all of the client’s own out of use, whatever it lies in', async () => {
    expect((await ask({})).status).toBe(303);
    expect(await read(table.omar)).toEqual([0, 0]);
    expect(await read(table.daan)).toEqual([1, 1]);
    await here.database.owner.query('delete from restriction');
  });

  it('is not offered where it would not hold', async () => {
    const daan = await visitor(table.daan);
    const page = await daan.get(`${at(`gegevens/${table.daan}/vraag`)}?over=member&nummer=${table.daan}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('value="restriction"');
    expect((await ask({ over: 'member', nummer: table.daan })).status).toBe(400);
  });

  it('is not seen by the coordinator either, who leads but is not the case manager', async () => {
    await table.as(table.fatima, (cx) =>
      assignRole(cx, table.householdId, { role: 'coordinator', personId: table.omar }),
    );
    await ask({ over: 'work_wish', nummer: table.daan });
    expect(await read(table.omar)).toEqual([0, 1]);
  });
});
