import { describe, expect, test } from 'vitest';
import { packed, unpacked } from '../../../kernel/db/packed.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { addCrisis, changeCrisis } from '../../finances/index.ts';
import { sendSignal } from '../../intake/index.ts';
import { addAction, addGoal, setActionState } from '../../plan/index.ts';
import { planTableOf } from '../../plan/testing.ts';
import { openTable } from '../../sharing/index.ts';
import type { Gist } from './gist.ts';
import { openOnePage } from './one-page.ts';
import { myHouseholds } from './my-households.ts';

const here = ownWorld('2026-11-26T09:00:00Z');
const table = anew(() => planTableOf(here));

const listOf = (person: string) => here.as(person).run(myHouseholds);
const lineOf = async (person: string) => {
  const [line] = await listOf(person);
  if (line === undefined) throw new Error('the list is empty');
  return line;
};
const visit = (person: string) => here.as(person).run((cx) => openOnePage(cx, table.householdId, 'household.view'));
const promise = (what: string, due: string | null, more: object = {}) =>
  table.as(table.fatima, (cx) => addAction(cx, table.householdId, { what, doer: table.omar, due, ...more }));

describe('the list of households', () => {
  test('counts the own open agreements, says which are late and what comes first', async () => {
    await promise('Bellen met de bank', '2026-11-25');
    await promise('Formulier halen', '2026-12-03');
    await promise('Ooit eens', null);
    const { actionId } = await promise('Gedaan werk', '2026-11-20');
    await table.as(table.omar, (cx) =>
      setActionState(cx, table.householdId, actionId, { state: 'done', note: '', version: 1 }),
    );
    expect(await lineOf(table.omar)).toMatchObject({
      promised: 3,
      late: 1,
      nextDue: '2026-11-25',
      group: 'asks',
      positions: ['professional'],
    });
    expect(await lineOf(table.fatima)).toMatchObject({ promised: 0, late: 0, nextDue: null });
  });

  test('tells what others changed since the own last visit, and of that what this reader may read', async () => {
    await visit(table.omar);
    expect(await lineOf(table.omar)).toMatchObject({ news: [], group: 'quiet' });
    here.now = new Date('2026-11-26T10:00:00Z');
    await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Alleen van mij', domain: 'work', audience: 'only-me' }),
    );
    await table.as(table.omar, (cx) => addAction(cx, table.householdId, { what: 'Zelf gezegd', doer: table.omar }));
    expect(await lineOf(table.omar)).toMatchObject({ news: [], group: 'quiet' });
    await table.as(table.daan, (cx) => addGoal(cx, table.householdId, { words: 'Rust', domain: 'work' }));
    const { news, group } = await lineOf(table.omar);
    expect([news.map(({ kind, row, by }) => [kind, row['words'], by?.givenName]), group]).toEqual([
      [['added', 'Rust', 'Daan']],
      'changed',
    ]);
  });

  test('reads the gist that stands beside the sheet, when this process does not know its stamp', async () => {
    await lineOf(table.omar);
    const { owner } = here.database;
    const own = [table.householdId];
    const [row] = (await owner.query<{ gist: Buffer }>('select gist from household_sheet where household_id = $1', own))
      .rows;
    const gist = JSON.parse(unpacked(row?.gist ?? Buffer.alloc(0))) as Gist;
    const renamed = packed(JSON.stringify({ ...gist, seats: { ...gist.seats, name: 'Anders' } }));
    await owner.query('update household_sheet set gist = $2 where household_id = $1', [...own, renamed]);
    expect((await lineOf(table.omar)).name).not.toBe('Anders');
    await owner.query('update household_sheet set stamp = gen_random_uuid() where household_id = $1', own);
    expect((await lineOf(table.omar)).name).toBe('Anders');
  });

  test('tells what changed also when much came after it that is for others', async () => {
    await visit(table.omar);
    here.now = new Date('2026-11-26T10:00:00Z');
    const goal = (words: string, audience: 'table' | 'only-me') =>
      table.as(table.daan, (cx) => addGoal(cx, table.householdId, { words, domain: 'work', audience }));
    await goal('Rust', 'table');
    for (let count = 0; count < 12; count += 1) await goal('Alleen van mij', 'only-me');
    expect(await lineOf(table.omar)).toMatchObject({ news: [{ row: { words: 'Rust' } }], group: 'changed' });
  });

  test('follows at once what changes, by whomever', async () => {
    expect((await lineOf(table.omar)).promised).toBe(0);
    await promise('Bellen', '2026-12-01');
    expect((await lineOf(table.omar)).promised).toBe(1);
    await here.database.owner.query(`update household set name = 'Anders' where id = $1`, [table.householdId]);
    expect((await lineOf(table.omar)).name).toBe('Anders');
    await here.database.owner.query(
      `update place set state = 'ended', until_date = '2026-11-26' where person_id = $1 and household_id = $2`,
      [table.omar, table.householdId],
    );
    expect(await listOf(table.omar)).toEqual([]);
  });

  test('asks where a signal was not opened; not any more after', async () => {
    await table.as(table.daan, (cx) =>
      sendSignal(cx, table.householdId, { adult: table.daan, audience: 'table', words: 'Brief', concerned: [] }),
    );
    expect(await lineOf(table.fatima)).toMatchObject({ unreadSignals: 1, group: 'asks' });
    expect(await lineOf(table.omar)).toMatchObject({ unreadSignals: 0 });
    await here.database.owner.query(`update signal_reader set read_at = $2 where person_id = $1`, [
      table.fatima,
      here.now,
    ]);
    expect(await lineOf(table.fatima)).toMatchObject({ unreadSignals: 0 });
  });

  test('what somebody else answered meanwhile waits for nobody who leads, and still for whom it was told by name', async () => {
    const input = { adult: table.daan, audience: 'table', words: 'Brief', concerned: [table.omar] } as const;
    const sent = await table.as(table.daan, (cx) => sendSignal(cx, table.householdId, input));
    await here.database.owner.query(
      'update signal set answer = $2, answered_at = $3, answered_by_person_id = $4 where id = $1',
      [sent.kind === 'sent' ? sent.signalId : '', 'Ik bel je.', here.now, table.omar],
    );
    expect(await lineOf(table.fatima)).toMatchObject({ unreadSignals: 0 });
    expect(await lineOf(table.omar)).toMatchObject({ unreadSignals: 1 });
  });

  test('counts requests for the table for who leads it only', async () => {
    await here.database.owner.query(
      `insert into table_request (tenant_id, household_id, id, asker_person_id, reason, asked_on)
       values ($1, $2, gen_random_uuid(), $3, 'Wij kennen dit huishouden ook', $4)`,
      [here.tenant, table.householdId, await here.staff('Vreemd'), here.now],
    );
    expect((await lineOf(table.fatima)).requests).toBe(1);
    expect((await lineOf(table.omar)).requests).toBe(0);
  });

  test('holds no table where somebody is only asked, and many tables in the Dutch order of their names', async () => {
    const lead = await here.staff('Ineke');
    for (const name of ['de Wit', 'Aalbers', 'van den Berg'])
      await here.as(lead).run((cx) => openTable(cx, { name, client: { givenName: name }, safeContact: 'Bellen.' }));
    const names = async () => (await listOf(lead)).map(({ name }) => name);
    expect(await names()).toEqual(['Aalbers', 'van den Berg', 'de Wit']);
    await here.database.owner.query(
      `insert into place (tenant_id, household_id, id, person_id, kind, state, asked_by_person_id, asked_on, from_date, organisation_id, side)
       select $1, $2, gen_random_uuid(), a.person_id, 'professional', 'asked', $4, '2026-11-20', '2026-11-20', a.organisation_id, 'care'
       from affiliation a where a.person_id = $3`,
      [here.tenant, table.householdId, lead, table.fatima],
    );
    expect(await names()).toEqual(['Aalbers', 'van den Berg', 'de Wit']);
  });

  test('holds a table no more that was joined into another, and no household to which somebody belongs', async () => {
    const lead = await here.staff('Ineke');
    const opened = (name: string) =>
      here.as(lead).run((cx) => openTable(cx, { name, client: { givenName: name }, safeContact: 'Bellen.' }));
    const [from, into] = [await opened('Aalbers'), await opened('de Wit')];
    const names = async (person: string) => (await listOf(person)).map(({ name }) => name);
    expect(await names(lead)).toEqual(['Aalbers', 'de Wit']);
    await here.database.owner.query('update household set joined_into_id = $1 where id = $2', [
      into.householdId,
      from.householdId,
    ]);
    expect(await names(lead)).toEqual(['de Wit']);
    // Somebody who works for the municipality may need help as well, or live with who does.
    for (const client of [true, false]) {
      const neighbour = await here.staff(`Wim ${client}`);
      await here.database.owner.query(
        `insert into member (tenant_id, household_id, person_id, kind, client, position) values ($1, $2, $3, 'adult', $4, $5)`,
        [here.tenant, into.householdId, neighbour, client, client ? 8 : 9],
      );
      expect(await names(neighbour)).toEqual([]);
    }
  });

  test('names of somebody who works there and lives there only the work', async () => {
    await here.database.owner.query(
      `insert into member (tenant_id, household_id, person_id, kind, client, position) values ($1, $2, $3, 'adult', false, 9)`,
      [here.tenant, table.householdId, table.omar],
    );
    expect((await lineOf(table.omar)).positions).toEqual(['professional']);
  });
});

describe('what presses about money', () => {
  test('puts a household on top for who may know of money, until it is solved', async () => {
    await visit(table.omar);
    const crisis = { kind: 'electricity', happensOn: '2026-12-08', words: '', adult: null } as const;
    const crisisId = await table.as(table.daan, (cx) => addCrisis(cx, table.householdId, crisis));
    expect(await lineOf(table.fatima)).toMatchObject({
      group: 'asks',
      crises: [{ id: crisisId, kind: 'electricity' }],
    });
    // Without a ground for money nothing is said of it.
    const own = await listOf(table.sanne);
    expect(own.flatMap(({ crises }) => crises)).toEqual([]);
    await table.as(table.fatima, (cx) =>
      changeCrisis(cx, table.householdId, crisisId, { step: 'solved', words: '', version: 1 }),
    );
    expect((await lineOf(table.fatima)).crises).toEqual([]);
  });

  test('stays on top when the table is closed before it is solved: the client still reads whom to call', async () => {
    await table.as(table.daan, (cx) =>
      addCrisis(cx, table.householdId, { kind: 'electricity', happensOn: '2026-12-08', words: '', adult: null }),
    );
    await here.database.owner.query(
      `update trajectory set state = 'closed', closed_on = '2026-11-26' where household_id = $1`,
      [table.householdId],
    );
    expect(await lineOf(table.fatima)).toMatchObject({ group: 'asks', crises: [{ kind: 'electricity' }] });
  });
});
