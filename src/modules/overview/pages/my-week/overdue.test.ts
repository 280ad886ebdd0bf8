import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addCrisis } from '../../../finances/index.ts';
import { assignRole } from '../../../households/index.ts';
import { finishMeeting, planMeeting, recordAttendance } from '../../../meetings/index.ts';
import { addAction, addGoal } from '../../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../../plan/testing.ts';
import { openTable, sayYes } from '../../../sharing/index.ts';
import { householdPath, paths } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);
let table: PlanTable;
const at = (day: string) => {
  here.now = new Date(`${day}T09:00:00Z`);
};
const read = async (who: string, path: string) => plain((await (await open.visitor(who)).get(path)).text);
const planOn = (date: string, there: PlanTable = table) =>
  there.as(there.fatima, async (cx) => {
    const planned = await planMeeting(cx, there.householdId, {
      date,
      time: '10:00',
      minutesLong: 60,
      place: '',
      placeChosenByClient: true,
      people: [there.daan, there.omar],
    });
    if (!('meetingId' in planned)) throw new Error(planned.refused);
    return planned.meetingId;
  });

beforeAll(async () => {
  at('2026-11-02');
  table = await planTableOf(here);
  await table.as(table.daan, (cx) =>
    addGoal(cx, table.householdId, { words: 'Rust met de post', domain: 'money', reviewOn: '2026-11-20' }),
  );
  await table.as(table.daan, (cx) =>
    addGoal(cx, table.householdId, {
      words: 'Iets van mij',
      domain: 'mental-health',
      reviewOn: '2026-11-20',
      audience: 'only-me',
    }),
  );
});

describe('the rhythm is shown to the team', () => {
  test('days from the first signal to the first meeting count on until there is one', async () => {
    at('2026-11-09');
    expect(await read(table.fatima, householdPath(table.householdId))).toContain(
      'Nog geen eerste gesprek. Het signaal is van 7 dagen geleden.',
    );
    expect(await read(table.fatima, paths.households)).toContain(
      'Bij 1 tafel is er nog geen eerste gesprek, nu 7 dagen.',
    );
    const meetingId = await planOn('2026-11-12');
    expect(await read(table.omar, householdPath(table.householdId))).toContain(
      'Het eerste gesprek is 10 dagen na het signaal.',
    );
    at('2026-11-12');
    await table.as(table.fatima, (cx) =>
      recordAttendance(cx, table.householdId, meetingId, { present: [table.daan], withoutClientReason: '' }),
    );
    const close = (noNextReason: string) =>
      table.as(table.fatima, (cx) =>
        finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-12', noNextReason }),
      );
    expect(await close('')).toEqual({ refused: 'no-next' });
    await planOn('2026-11-19');
    expect(await close('')).toEqual({ done: 'first' });
    expect(await read(table.fatima, householdPath(table.householdId))).toContain(
      'Van signaal tot eerste gesprek: 10 dagen.',
    );
    expect(await read(table.fatima, paths.households)).toContain('Aan jouw tafels meestal 10 dagen (1 tafel).');
  });

  test('the agenda of a meeting names the goals to look at again, for who may read them', async () => {
    at('2026-11-13');
    const meetingId = await planOn('2026-11-23');
    const agenda = await read(table.omar, `${householdPath(table.householdId)}/gesprekken/${meetingId}`);
    expect(agenda).toContain('Naar deze doelen kijken jullie dan weer: Rust met de post');
    expect(agenda).not.toContain('Iets van mij');
    const early = await planOn('2026-11-16');
    expect(await read(table.omar, `${householdPath(table.householdId)}/gesprekken/${early}`)).not.toContain(
      'Naar deze doelen kijken',
    );
    await here.database.owner.query(
      `update meeting set state = 'cancelled' where household_id = $1 and state = 'planned'`,
      [table.householdId],
    );
  });

  test('what is past its date stands on the page of the household and in the week of who leads', async () => {
    at('2026-11-24');
    await table.as(table.omar, (cx) =>
      addAction(cx, table.householdId, { what: 'Bellen met de bank', doer: table.omar, due: '2026-11-18' }),
    );
    await table.as(table.daan, (cx) =>
      addAction(cx, table.householdId, { what: 'Post halen', doer: table.daan, due: '2026-11-18' }),
    );
    const page = await read(table.fatima, householdPath(table.householdId));
    // A client is never late.
    expect(page).toContain('1 afspraak is te laat');
    expect(page).toContain('kijk weer naar het doel ‘Rust met de post’');
    expect(page).toContain('er is nog geen volgend gesprek');
    const week = await read(table.fatima, paths.week);
    expect(week).toContain('Jullie zouden weer naar het doel ‘Rust met de post’ kijken: vr 20 nov.');
    expect(week).toContain('Er is nog geen volgend gesprek gepland.');
    expect(page + week).not.toContain('Iets van mij');
    // Who cannot plan it is told, and finds no link that refuses.
    const links = async (who: string) => {
      const { text } = await (await open.visitor(who)).get(householdPath(table.householdId));
      return [plain(text).includes('er is nog geen volgend gesprek'), text.includes(`href="${planning}"`)];
    };
    const planning = `${householdPath(table.householdId)}/gesprekken/nieuw`;
    expect([await links(table.fatima), await links(table.omar)]).toEqual([
      [true, true],
      [true, false],
    ]);
    // Who sits there without leading has it on the page of the household alone.
    expect(await read(table.omar, paths.week)).not.toContain('Er is nog geen volgend gesprek gepland.');
  });
});

describe('what matters first in a week of many households', () => {
  test('is what cannot wait, and then who waits longest for a first meeting', async () => {
    const opened = async (name: string, day: string): Promise<string> => {
      at(day);
      const { fatima } = table;
      const { householdId, clientId } = await table.as(fatima, (cx) =>
        openTable(cx, { name, safeContact: '', client: { givenName: 'Bo' } }),
      );
      await table.as(fatima, (cx) => assignRole(cx, householdId, { role: 'case-manager', personId: fatima }));
      await table.as(clientId, (cx) =>
        sayYes(cx, householdId, { personId: clientId, answer: 'yes', given: 'screen', onDate: day }),
      );
      return householdId;
    };
    const shorter = await opened('Bruin', '2026-11-16');
    await opened('Zomer', '2026-11-03');
    at('2026-11-24');
    await table.as(table.fatima, (cx) =>
      addCrisis(cx, shorter, { kind: 'electricity', happensOn: '2026-12-01', words: '', adult: null }),
    );
    const week = await read(table.fatima, paths.week);
    expect(week).toMatch(/Spoed Bruin\. Stroom eraf, nog 7 dagen Het eerste gesprek is uiterlijk .* Wat nu\?/);
    expect(week.indexOf('Spoed Bruin')).toBeLessThan(week.indexOf('Mijn afspraken'));
    const line = (name: string): number => week.indexOf(`${name}. Nog geen eerste gesprek.`);
    expect(week).toContain('Zomer. Nog geen eerste gesprek. Het signaal is van 21 dagen geleden.');
    expect(line('Zomer')).toBeLessThan(line('Bruin'));
    expect(await read(table.fatima, paths.households)).toMatch(/Bruin .* Stroom eraf/);
  });
});

test('a first meeting on the day of the signal is told in words, not as no days', async () => {
  at('2026-11-24');
  const other = await planTableOf(here);
  await planOn('2026-11-24', other);
  const seen = await read(other.omar, householdPath(other.householdId));
  expect(seen).toContain('Het eerste gesprek is op de dag van het signaal.');
  expect(seen).not.toContain('0 dagen');
});
