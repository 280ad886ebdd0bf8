import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { type CxOptions, withCx } from '../../src/kernel/db/with-cx.ts';
import { calendarDay } from '../../src/kernel/i18n/calendar.ts';
import { errands } from '../../src/kernel/access/errands.ts';
import type { Ground, ReadingTable } from '../../src/kernel/access/can.ts';
import { Refusal } from '../../src/kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../src/modules/households/index.ts';
import {
  groundFacts,
  openTable,
  readersAt,
  readingTableFrom,
  sharedScreenAt,
} from '../../src/modules/sharing/index.ts';
import { screenActor } from '../../src/modules/meetings/testing.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { actorOf } from '../../src/testing/world.ts';
import { recordReaders, recordRows } from './record-readers.ts';
import { type Fact, readers as itemReaders } from './row-readers.ts';
import { type Asking, fullTable, rowsOfEveryKind, rowsUnderThem } from './row-town.ts';

/** Tables with a household that somebody reads by another rule, each with the test or reason. */
const elsewhere: Readonly<Record<string, string>> = {
  outbox: 'who gets it; sent, printed and called on an errand',
};

const abroad = 'of another municipality';
const readers = { ...itemReaders, ...recordReaders };
const tables = Object.keys(readers);
/** The key of a row as its facts name it: those of a signal stand under another letter. */
const keyOf = (table: string): string =>
  (/select\s+(.+?) as id/.exec(readers[table]?.facts ?? '')?.[1] ?? 't.id').replace(/\bs\./g, 't.');

/** What lies on a table: everything with an audience. */
const itemTables = [
  'goal',
  'option',
  'action',
  'standing',
  'dispute',
  'good_thing',
  'plan_change',
  'meeting_change',
  'topic',
  'preparation',
];

const nowhere = (householdId: string): ReadingTable => ({
  householdId,
  positions: [],
  clientIds: [],
  children: [],
  readOnly: false,
  grounds: [],
});

/** How `emergencyTableAt` says that somebody sits there. */
const emergencySeat = (householdId: string, domains: readonly string[]): ReadingTable => ({
  householdId,
  positions: ['emergency'],
  clientIds: [],
  children: [],
  readOnly: true,
  grounds: [],
  scope: { clientId: null, domains },
});

describe('row security by itself', () => {
  const town = ownWorld();
  const people: Asking[] = [];
  beforeAll(async () => {
    people.push(...(await fullTable(town, 'Huis Een')));
    // Somebody of the first table has a chair at the second one too: there with a ground for other life domains.
    people.push(...(await fullTable(town, 'Huis Twee')).slice(0, 4));
    const alone = await town.staff('Starter', {
      side: 'work',
      organisationId: await town.organisation('Werkplein', 'work'),
    });
    const { clientId } = await town
      .as(alone)
      .run((cx) => openTable(cx, { name: 'Huis Drie', client: { givenName: 'Bo' }, safeContact: '' }));
    people.push({ who: 'starter', personId: alone }, { who: 'only client', personId: clientId });
    people.push({ who: 'stranger', personId: await town.staff('Vreemde') });
    const other = await town.elsewhere();
    people.push({ who: abroad, personId: await other.staff('Elders') });
    const { owner } = town.database;
    for (const text of [rowsOfEveryKind, ...rowsUnderThem, ...recordRows]) await owner.query(text);
  }, 60_000);

  /** Ids that somebody gets by a select without a condition, as the product's role, per table. */
  const selected = ({ personId, onBehalfOf, wears }: Asking): Promise<Record<string, string[]>> =>
    inTransaction(
      town.database.app,
      { tenant: town.tenant, personId, representedId: onBehalfOf ?? null, day: calendarDay(town.now) },
      async ({ client }) => {
        await client.query(`select set_config('app.organisation', $1, true)`, [wears ?? '']);
        const found: Record<string, string[]> = {};
        for (const table of tables) {
          const { rows } = await client.query<{ id: string }>(`select ${keyOf(table)} as id from ${table} t`);
          found[table] = [...new Set(rows.map(({ id }) => id))];
        }
        return found;
      },
    );

  /** The same by the rule of access, over all rows. */
  const allowed = (asking: Asking, facts: ReadonlyMap<string, Fact[]>): Promise<Record<string, string[]>> =>
    inTransaction(town.database.owner, { tenant: town.tenant, personId: asking.personId }, async (transaction) => {
      const { client } = transaction;
      const actor = await actorOf(asking.personId, asking.onBehalfOf ?? null, client, asking.wears);
      return withCx(transaction, { actor, language: 'nl', now: town.now }, async (cx) => {
        const { rows: households } = await client.query<{ id: string }>('select id from household');
        const seats = new Map<string, ReadingTable>();
        for (const { id } of households) {
          const { rows } = await client.query<{ facts: TableFacts; grounds: Ground[] }>(
            `select ${tableFacts} as facts, ${groundFacts} as grounds`,
            [id, asking.personId, cx.today],
          );
          for (const { facts: here, grounds } of rows) {
            try {
              seats.set(id, readingTableFrom(cx, id, here, grounds));
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
            }
          }
          const { rows: looks } = await client.query<{ domains: string[] }>(
            'select domains from emergency_look where household_id = $1 and person_id = $2',
            [id, asking.personId],
          );
          for (const { domains } of looks) seats.set(id, emergencySeat(id, domains));
        }
        const found: Record<string, string[]> = {};
        for (const table of tables) {
          const may = (facts.get(table) ?? []).filter((row) => {
            return readers[table]?.may(cx, seats.get(row.householdId) ?? nowhere(row.householdId), row) === true;
          });
          found[table] = [...new Set(may.map(({ id }) => id))];
        }
        return found;
      });
    });

  it('gives everybody the rows that the rule of access gives, in every table of a household', async () => {
    const facts = new Map<string, Fact[]>();
    for (const table of tables) {
      facts.set(table, (await town.database.owner.query<Fact>(readers[table]?.facts ?? '')).rows);
    }
    expect([...facts].filter(([, all]) => all.length === 0).map(([table]) => table)).toEqual([]);
    const differences: string[] = [];
    let rows = 0;
    for (const asking of people.filter(({ who }) => who !== abroad)) {
      const [got, wanted] = [await selected(asking), await allowed(asking, facts)];
      for (const table of tables) {
        const [mine, right] = [got[table] ?? [], wanted[table] ?? []];
        rows += mine.length;
        const more = mine.filter((id) => !right.includes(id)).length;
        const less = right.filter((id) => !mine.includes(id)).length;
        if (more + less > 0) differences.push(`${table} for ${asking.who}: ${more} too many, ${less} too few`);
      }
    }
    expect(differences).toEqual([]);
    expect(rows).toBeGreaterThan(5000);
  }, 120_000);

  it('gives the shared screen of a meeting what everybody who is there may read, and nothing else', async () => {
    const { owner, app } = town.database;
    const { rows: meetings } = await owner.query<{ id: string; householdId: string }>(
      `update attendance set present = true from meeting m where m.household_id = attendance.household_id
         and m.id = attendance.meeting_id and m.kind = 'later' returning m.id, m.household_id as "householdId"`,
    );
    const differences: string[] = [];
    let rows = 0;
    for (const { id, householdId } of new Map(meetings.map((each) => [each.id, each])).values()) {
      const facts = new Map<string, Fact[]>();
      for (const table of tables) facts.set(table, (await owner.query<Fact>(readers[table]?.facts ?? '')).rows);
      const day = calendarDay(town.now);
      await inTransaction(app, { tenant: town.tenant, day }, async (transaction) => {
        const { client } = transaction;
        await client.query('select stand_as_screen($1, $2)', [householdId, id]);
        const { rows: there } = await client.query<{ id: string }>(
          'select person_id as id from attendance where meeting_id = $1 and present and gone_at is null',
          [id],
        );
        const given: CxOptions = { actor: screenActor, language: 'nl', now: town.now };
        await withCx(transaction, given, async (cx) => {
          const screen = sharedScreenAt(
            householdId,
            await readersAt(cx, householdId),
            there.map((each) => each.id),
          );
          for (const table of itemTables) {
            const { rows: got } = await client.query<{ id: string }>(`select ${keyOf(table)} as id from ${table} t`);
            const right = (facts.get(table) ?? [])
              .filter((row) => row.householdId === householdId && readers[table]?.may(cx, screen, row) === true)
              .map((row) => row.id);
            rows += right.length;
            const mine = new Set(got.map((row) => row.id));
            const wrong = [...mine].filter((each) => !right.includes(each)).length;
            const less = right.filter((each) => !mine.has(each)).length;
            // A topic of one's own is found by its writer, whatever its audience; the screen is no writer.
            if (wrong > 0 || (less > 0 && table !== 'topic'))
              differences.push(`${table}: ${wrong} too many, ${less} too few`);
          }
        });
      });
    }
    expect(differences).toEqual([]);
    expect(rows).toBeGreaterThan(20);
  });

  it('gives somebody of another municipality, or nobody, no row at all', async () => {
    const stranger = people.find(({ who }) => who === abroad) ?? { who: '', personId: '' };
    const none = Object.fromEntries(tables.map((table) => [table, []]));
    expect(await selected(stranger)).toEqual(none);
    expect(await selected({ who: 'nobody', personId: '' })).toEqual(none);
  });

  it('shows somebody who lives here or helps as a friend to oneself and at the own tables, and who works here to all', async () => {
    const { owner, app } = town.database;
    const differences: string[] = [];
    let found = 0;
    for (const { who, personId, onBehalfOf, wears } of people) {
      const settings = { tenant: town.tenant, personId, representedId: onBehalfOf ?? null, day: calendarDay(town.now) };
      const [seen, tablesHere] = await inTransaction(app, settings, async ({ client }) => {
        await client.query(`select set_config('app.organisation', $1, true)`, [wears ?? '']);
        const ids = async (query: string) => (await client.query<{ id: string }>(query)).rows.map(({ id }) => id);
        return [await ids('select id from person'), await ids('select id from household')];
      });
      const { rows } = await owner.query<{ id: string }>(
        `select p.id from person p where p.tenant_id = $1 and (p.id = $2 or (p.kind in ('staff', 'office') and $3)
           or exists (select from member m where m.person_id = p.id and m.household_id = any ($4))
           or exists (select from place l where l.person_id = p.id and l.household_id = any ($4))
           or exists (select from place l where l.person_id = $2 and l.asked_by_person_id = p.id)
           or exists (select from representation v where p.id in (v.person_id, v.client_person_id)
             and (v.person_id = $2 or v.household_id = any ($4))))`,
        [town.tenant, personId, who !== abroad, tablesHere],
      );
      const right = rows.map(({ id }) => id);
      found += right.length;
      if (who !== abroad && seen.toSorted().join() !== right.toSorted().join())
        differences.push(`${who}: ${seen.length} and ${right.length}`);
      if (who === abroad && seen.length > 0) differences.push(`${who}: ${seen.length}`);
    }
    expect(differences).toEqual([]);
    expect(found).toBeGreaterThan(100);
    const written = await inTransaction(
      app,
      { tenant: town.tenant, personId: people[0]?.personId ?? '' },
      ({ client }) =>
        client.query(
          `insert into person (tenant_id, id, kind, given_name) values ($1, gen_random_uuid(), 'office', 'Zelf')`,
          [town.tenant],
        ),
    ).catch(String);
    expect(written).toMatch(/row-level security/);
  });

  it('has a rule for the person on every table with a household', async () => {
    const { rows } = await town.database.owner.query<{ name: string; rule: string | null }>(`
      select c.relname as name, pg_get_expr(p.polqual, p.polrelid) as rule
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_policy p on p.polrelid = c.oid and p.polname = 'reads' and not p.polpermissive
      where n.nspname = 'public' and c.relkind = 'r' and (c.relname = 'household'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'household_id'))`);
    expect(rows.filter(({ rule }) => rule === null).map(({ name }) => name)).toEqual([]);
    const covered = [...Object.keys(readers), ...Object.keys(elsewhere)].sort();
    expect(rows.map(({ name }) => name).sort()).toEqual(covered);
    // Errands may also open a table of persons, without a household.
    const all = await town.database.owner.query<{ rule: string }>(
      `select pg_get_expr(polqual, polrelid) as rule from pg_policy where polname = 'reads'`,
    );
    const named = all.rows.flatMap(({ rule }) => (/on_errand\(VARIADIC '\{(.*?)\}'/.exec(rule)?.[1] ?? '').split(','));
    expect([...new Set(named)].filter((name) => name !== '').sort()).toEqual(Object.keys(errands).sort());
  });
});
