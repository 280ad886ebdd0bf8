import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import {
  factsOn,
  type KeptSeats,
  positionsOf,
  seatsToKeep,
  type TableFacts,
  tableFacts,
} from '../../src/modules/households/index.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { fullTable, rowsOfEveryKind, rowsUnderThem } from './row-town.ts';

/** Roles come in any order, and only an employer's place says that it is one. */
const inOrder = (facts: TableFacts) => ({
  ...facts,
  place: facts.place && { employer: false, ...facts.place },
  roles: [...facts.roles].sort(),
});

describe('who sits where, as the sheet of a household keeps it', () => {
  const town = ownWorld();
  beforeAll(async () => {
    await fullTable(town, 'Huis Een');
    await fullTable(town, 'Huis Twee');
    for (const text of [rowsOfEveryKind, ...rowsUnderThem]) await town.database.owner.query(text);
  }, 60_000);

  /** From today: every day on which somebody's seat may be another than the day before. */
  const daysOfChange = async (): Promise<string[]> => {
    const { rows } = await town.database.owner.query<{ day: string }>(`
      select distinct day::text from (
        select current_date as day union select until_date from stand_in union select until_date + 1 from stand_in
        union select from_date from stand_in union select from_date - 1 from stand_in union select until_date from absence
        union select until_date + 1 from absence union select until_date + 1 from representation) d
      where day >= current_date order by 1`);
    return rows.map(({ day }) => day);
  };

  it('is what the tables say of every person at every table, on the day of keeping and later', async () => {
    const { rows: households } = await town.database.owner.query<{ id: string }>('select id from household');
    const { rows: people } = await town.database.owner.query<{ id: string }>('select id from person');
    const days = await daysOfChange();
    const seen = { places: 0, roles: 0, represents: 0, standing: 0 };
    for (const day of days) {
      // As whoever makes the sheet: what one reader may see of the tables is for rows.test.ts.
      await inTransaction(town.database.app, { tenant: town.tenant, errand: 'sheet', day }, async ({ client }) => {
        for (const { id: household } of households) {
          const { rows: kept } = await client.query<{ seats: KeptSeats }>(
            `select ${seatsToKeep.replaceAll('$3', 'current_date')} as seats`,
            [household],
          );
          for (const { id: person } of people) {
            const { rows } = await client.query<{ facts: TableFacts }>(`select ${tableFacts} as facts`, [
              household,
              person,
              day,
            ]);
            const facts = rows[0]?.facts as TableFacts;
            const mine = factsOn(kept[0]?.seats as KeptSeats, person, day, null);
            expect(inOrder(mine), `${person} ${day}`).toEqual(inOrder(facts));
            if (facts.place) seen.places += 1;
            if (facts.roles.length > 0) seen.roles += 1;
            if (facts.represents.length > 0) seen.represents += 1;
            if (facts.place && !kept[0]?.seats.places.some(({ personId }) => personId === person)) seen.standing += 1;
          }
        }
      });
    }
    // The town has each of them, or the comparison says nothing.
    for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(0);
  });

  it('is nothing at a table that row security does not name among the own ones: a list leaves nothing out', async () => {
    const { rows: households } = await town.database.owner.query<{ id: string }>('select id from household');
    const { rows: people } = await town.database.owner.query<{ id: string }>('select id from person');
    const seen = { own: 0, none: 0 };
    for (const day of await daysOfChange()) {
      const own = new Map<string, readonly string[]>();
      for (const { id: personId } of people) {
        await inTransaction(town.database.app, { tenant: town.tenant, personId, day }, async ({ client }) => {
          const { rows } = await client.query<{ ids: string[] }>('select seats() as ids');
          own.set(personId, rows[0]?.ids ?? []);
        });
      }
      await inTransaction(town.database.app, { tenant: town.tenant, errand: 'sheet', day }, async ({ client }) => {
        for (const { id: household } of households) {
          for (const { id: person } of people) {
            const { rows } = await client.query<{ facts: TableFacts }>(`select ${tableFacts} as facts`, [
              household,
              person,
              day,
            ]);
            const positions = positionsOf(rows[0]?.facts as TableFacts);
            // An employer sees a window and never a table; who parted keeps the own pages.
            const sits = positions.some((position) => position !== 'employer' && position !== 'member');
            const named = own.get(person)?.includes(household) ?? false;
            expect(sits && !named, `${person} ${day} ${positions.join()}`).toBe(false);
            if (sits) seen.own += 1;
            else seen.none += 1;
          }
        }
      });
    }
    for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(0);
  });
});
