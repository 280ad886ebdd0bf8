import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../../../testing/world.ts';
import { dutyList, markSignalRead, sendSignal } from '../index.ts';
import { type Table, tableOf } from '../testing.ts';
import { signalTableAt } from './signal-table.ts';
import { signalAt } from './signals.ts';

let here: World;
let table: Table;
let signalId = '';
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(async () => {
  // Friday morning.
  here.now = new Date('2026-11-27T09:00:00Z');
  table = await tableOf(here);
  const outcome = await here.as(table.samira).run((cx) =>
    sendSignal(cx, table.householdId, {
      adult: table.samira,
      audience: 'client-and-me',
      words: 'Er ligt een brief.',
      concerned: [],
    }),
  );
  signalId = outcome.kind === 'sent' ? outcome.signalId : '';
});
const duty = async (personId: string, at: string) => {
  here.now = new Date(at);
  const items = await here.as(personId).run(dutyList);
  return items.filter((item) => item.signalId === signalId);
};

describe('the duty list', () => {
  test('holds a signal after two working days, the weekend not counted', async () => {
    expect(await duty(table.karel, '2026-11-30T16:00:00Z')).toEqual([]);
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toMatchObject([
      { caseManager: 'Fatima Testmens', why: 'deputy', sentOn: '2026-11-27', householdName: 'Huis Proef' },
    ]);
  });

  test('is of the team of the case manager, without the words of the signal', async () => {
    const colleague = await here.staff('Collega');
    const [item] = await duty(colleague, '2026-12-01T08:00:00Z');
    expect(item).toMatchObject({ why: 'team' });
    expect(JSON.stringify(item)).not.toContain('brief');
    expect(await duty(table.omar, '2026-12-01T08:00:00Z')).toEqual([]);
    // On the list of the case manager it stands among the unread ones.
    expect(await duty(table.fatima, '2026-12-01T08:00:00Z')).toEqual([]);
  });

  test('looks at the setting of the municipality', async () => {
    await here.database.owner.query(
      `update municipality set settings = settings || '{"signalDays": 4}' where id = $1`,
      [here.tenant],
    );
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toEqual([]);
    expect(await duty(table.karel, '2026-12-03T08:00:00Z')).toHaveLength(1);
    await here.database.owner.query(`update municipality set settings = settings - 'signalDays' where id = $1`, [
      here.tenant,
    ]);
  });

  test('loses a signal as soon as it is opened by who had to', async () => {
    here.now = new Date('2026-12-01T07:00:00Z');
    await here.as(table.fatima).run(async (cx) => {
      const place = await signalTableAt(cx, table.householdId, 'signal.view');
      await markSignalRead(cx, place, await signalAt(cx, place.table, signalId));
    });
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toEqual([]);
  });
});
