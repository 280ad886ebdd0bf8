import { beforeAll, describe, expect, it } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { openTable } from '../commands/open-table.ts';
import { readersAt } from './readers.ts';
import { readsWhen } from './reads-when.ts';

describe('who reads what a client sends', () => {
  const town = ownWorld();
  let fatima: string;
  let householdId: string;

  beforeAll(async () => {
    fatima = await town.staff('Fatima');
    ({ householdId } = await town
      .as(fatima)
      .run((cx) => openTable(cx, { name: 'Vermeer', client: { givenName: 'Daan' }, safeContact: '' })));
  });

  const reader = () =>
    town.as(fatima).run(async (cx) => readsWhen((await readersAt(cx, householdId)).reading, cx.now)?.givenName ?? null);

  it('is the starter until there is a case manager, and nobody once the starter has left', async () => {
    expect(await reader()).toBe('Fatima');
    await town.database.owner.query(
      `update place set state = 'ended', until_date = '2026-11-23' where person_id = $1 and household_id = $2`,
      [fatima, householdId],
    );
    expect(await reader()).toBeNull();
  });
});
