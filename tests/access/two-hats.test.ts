import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { calendarDay } from '../../src/kernel/i18n/calendar.ts';
import { Refusal } from '../../src/kernel/errors.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { answerInvitation, goAway, openTable, readingTableAt } from '../../src/modules/sharing/index.ts';
import { type Visitor } from '../../src/testing/visitor.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

/** Fatima sits for the wijkteam. She also works for an organisation that may know everything at that table. */
describe('somebody with two organisations, at a table', () => {
  const town = ownWorld();
  const open = ownSite(town);
  let care: string;
  let work: string;
  let fatima: string;
  let household: string;
  let visitor: Visitor;
  const worn = (organisation: string) => visitor.post('/organisatie', { organisation });

  beforeAll(async () => {
    care = await town.organisation('Wijkteam', 'care');
    work = await town.organisation('Werkplein', 'work');
    const joris = await town.staff('Joris', { organisationId: care });
    fatima = await town.staff('Fatima', { organisationId: care });
    const { householdId } = await town
      .as(joris)
      .run((cx) => openTable(cx, { name: 'Huis Linde', client: { givenName: 'Daan' }, safeContact: '' }));
    household = householdId;
    await town.as(joris).run((cx) => invitePlace(cx, household, { who: { personId: fatima }, whyAsked: 'hulp' }));
    await town.as(fatima).run((cx) => answerInvitation(cx, household, { answer: 'accept' }));
    const { owner } = town.database;
    await owner.query(
      `insert into ground (tenant_id, household_id, id, organisation_id, law_code, from_date, given_by_person_id)
     values ($1, $2, gen_random_uuid(), $3, 'participatiewet', '2026-11-23', $4)`,
      [town.tenant, household, work, joris],
    );
    // The first hat is the other one.
    await owner.query('update affiliation set organisation_id = $2 where person_id = $1', [fatima, work]);
    await owner.query(
      `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'wijkteam')`,
      [town.tenant, fatima, care],
    );
  });
  beforeEach(async () => {
    visitor = await open.visitor(fatima);
  });

  it('sees it in the hat of the chair; in another nothing of it, in no list either, but that the other hat is meant', async () => {
    const table = `/huishoudens/${household}`;
    await worn(care);
    expect((await visitor.get(table)).status).toBe(200);
    for (const list of ['/huishoudens', '/mijn-week']) expect((await visitor.get(list)).text).toContain('Huis Linde');
    const standing = async (): Promise<unknown> => JSON.parse((await visitor.get('/mag-ik-nog')).text);
    expect(await standing()).not.toEqual([]);
    await worn(work);
    expect(await standing()).toEqual([]);
    const [gone, nowhere] = [await visitor.get(table), await visitor.get(`/huishoudens/${fatima}`)];
    expect([gone.status, nowhere.status]).toEqual([404, 404]);
    expect(gone.text).toContain('Aan deze tafel zit je voor je andere organisatie.');
    expect(gone.text).toContain('href="/organisatie"');
    expect(gone.text).not.toContain('Linde');
    // Somebody with two hats who sits there in neither reads what everybody reads.
    const stranger = await town.staff('Vreemde', { organisationId: work });
    await town.database.owner.query(
      `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'wijkteam')`,
      [town.tenant, stranger, care],
    );
    const elsewhere = await (await open.visitor(stranger)).get(table);
    expect([elsewhere.status, elsewhere.text]).toEqual([404, nowhere.text]);
    for (const list of ['/huishoudens', '/mijn-week'])
      expect((await visitor.get(list)).text).not.toContain('Huis Linde');
  });

  it('is refused by the rule of access while row security shows everything', async () => {
    const seen = (wears: string) =>
      town.as(fatima, { wears }).run(async (cx) => {
        await cx.onErrand('rights', async () => undefined);
        return readingTableAt(cx, household, 'plan.view').then(
          ({ positions }) => positions,
          (error: unknown) => (error instanceof Refusal ? error.kind : error),
        );
      });
    expect(await seen(care)).toEqual(['professional']);
    expect(await seen(work)).toBe('not-found');
  });

  it('has no row of it by itself in another hat; a message without a session wears that of the chair', async () => {
    const rowsIn = (organisation: string | null) =>
      inTransaction(
        town.database.app,
        { tenant: town.tenant, personId: fatima, day: calendarDay(town.now) },
        async ({ client }) => {
          if (organisation === null) await client.query('select wear_hat_at($1)', [household]);
          else await client.query(`select set_config('app.organisation', $1, true)`, [organisation]);
          const { rows } = await client.query<{ rows: number; knows: boolean | null }>(
            `select (select count(*)::int from household) + (select count(*)::int from place) as rows,
               standing() -> $1 -> 'grounds' is not null as knows`,
            [household],
          );
          return rows[0];
        },
      );
    expect(await rowsIn(work)).toEqual({ rows: 0, knows: false });
    expect((await rowsIn(care))?.rows).toBeGreaterThan(1);
    expect((await rowsIn(null))?.rows).toBeGreaterThan(1);
  });

  it('stands in for somebody in the hat that was looked at; in another there is nothing of that table', async () => {
    const { owner } = town.database;
    const joris =
      (await owner.query<{ id: string }>(`select id from person where given_name = 'Joris'`)).rows[0]?.id ?? '';
    const third = await town.organisation('Derde', 'work');
    const vera = await town.staff('Vera', { organisationId: care });
    await owner.query(
      `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'werkplein')`,
      [town.tenant, vera, third],
    );
    await town.as(joris).run((cx) => goAway(cx, { deputyId: vera, from: cx.today, until: '2026-11-30' }));
    const table = `/huishoudens/${household}`;
    const deputy = await open.visitor(vera);
    await deputy.post('/organisatie', { organisation: care });
    expect((await deputy.get(table)).status).toBe(200);
    await deputy.post('/organisatie', { organisation: third });
    const gone = await deputy.get(table);
    expect([gone.status, gone.text.includes('Linde')]).toEqual([404, false]);
    for (const list of ['/huishoudens', '/mijn-week'])
      expect((await deputy.get(list)).text).not.toContain('Huis Linde');
    // The rule of access says the same while row security shows everything.
    const asked = town.as(vera, { wears: third }).run(async (cx) => {
      await cx.onErrand('rights', async () => undefined);
      return readingTableAt(cx, household, 'plan.view');
    });
    await expect(asked).rejects.toThrow('not-found');
  });

  it('hears of an emergency look at a table in the hat of that table only', async () => {
    const { owner } = town.database;
    const joris =
      (await owner.query<{ id: string }>(`select id from person where given_name = 'Joris'`)).rows[0]?.id ?? '';
    await owner.query(`insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'x')`, [
      town.tenant,
      joris,
      work,
    ]);
    const looks = await town.staff('Pieter', { organisationId: work });
    await owner.query(
      `insert into emergency_look (tenant_id, household_id, id, person_id, organisation_id, domains, reason, asked_at, opened_at, ends_at, tell_at)
       values ($1, $2, gen_random_uuid(), $3, $4, '{money}', 'Gevaar: niemand doet open', now(), now(), now() + interval '4 hours', now() + interval '1 day')`,
      [town.tenant, household, looks, work],
    );
    const leads = await open.visitor(joris);
    const week = async (organisation: string) => {
      await leads.post('/organisatie', { organisation });
      return (await leads.get('/mijn-week')).text.includes('Pieter');
    };
    expect([await week(care), await week(work)]).toEqual([true, false]);
  });

  it('is away from all tables at once, whatever hat is worn', async () => {
    const deputy = await town.staff('Vera', { organisationId: work });
    await town
      .as(fatima, { wears: work })
      .run((cx) => goAway(cx, { deputyId: deputy, from: '2026-11-24', until: '2026-11-25' }));
    const { rows } = await town.database.owner.query('select household_id from stand_in where person_id = $1', [
      fatima,
    ]);
    expect(rows).toEqual([{ household_id: household }]);
  });
});
