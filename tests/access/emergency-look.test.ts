import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../src/kernel/cx.ts';
import { anew, ownWorld } from '../../src/testing/own-world.ts';
import {
  type Ask,
  askLook,
  emergencyTableAt,
  openAskedLook,
  reviewLook,
  tellClients,
} from '../../src/modules/emergency/testing.ts';
import { remind } from '../../src/modules/notices/testing.ts';
import { planTableOf } from '../../src/modules/plan/testing.ts';

const here = ownWorld();
const table = anew(() => planTableOf(here));
let kees: string;
let pauline: string;

beforeEach(async () => {
  const name = `Test${Math.random()}`;
  ask.surname = name;
  await here.database.owner.query(`update person set surname_key = $2, birth_date = '1990-05-01' where id = $1`, [
    table.daan,
    name.toLowerCase().replace(/[^a-z0-9]/g, ''),
  ]);
  kees = await here.staff('Kees', { side: 'other' });
  pauline = await here.staff('Pauline');
  await here.database.owner.query(`update person set duties = '{privacy-officer}', kind = 'office' where id = $1`, [
    pauline,
  ]);
});

const ask = {
  surname: '',
  birthDate: '1990-05-01',
  reason: 'Buren horen geschreeuw, niemand doet open.',
  groups: ['health'],
} satisfies Ask as Ask & { surname: string };

const asks = (by = kees, more: Partial<Ask> = {}) => here.as(by).run((cx) => askLook(cx, { ...ask, ...more }));
const asked = async (): Promise<string> => {
  const outcome = await asks();
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome.lookId;
};
/** As in a session whose person proved who it is so many minutes after asking. */
const opens = (lookId: string, minutes: number | null, by = kees) =>
  here.as(by).run((cx) => {
    const provedAt = minutes === null ? null : new Date(here.now.getTime() + minutes * 60_000);
    const session = { provedAt } as unknown as Cx['session'];
    return openAskedLook({ ...cx, session }, lookId);
  });
const opened = async (): Promise<string> => {
  const lookId = await asked();
  await opens(lookId, 1);
  return lookId;
};
const sees = (by = kees) =>
  here.as(by).run(async (cx) => (await emergencyTableAt(cx, table.householdId)).table.scope?.domains);
const events = async (action: string) => {
  const { rows } = await here.database.owner.query<{
    allowed: boolean;
    reason_code: string | null;
    emergency: boolean;
    household_id: string | null;
  }>(
    `select allowed, reason_code, emergency, household_id from audit_event
     where actor_person_id = $1 and action = $2 order by id`,
    [kees, action],
  );
  return rows;
};

const toldOf = async (lookId: string): Promise<string[]> => {
  const { rows } = await here.database.owner.query<{ who: string }>(
    `select concat_ws(' ', o.kind, p.given_name, o.path) as who from outbox o join person p on p.id = o.person_id
     where o.about_id = $1 order by 1`,
    [lookId],
  );
  return rows.map(({ who }) => who);
};

test('who leads the table and the privacy officer are told at once, the clients when it is told to them', async () => {
  const lookId = await opened();
  const at = `/huishoudens/${table.householdId}/noodtoegang/${lookId}`;
  const once = [`look-opened Fatima ${at}`, 'look-opened Pauline /beheer/noodtoegang'];
  // Earlier cases of this file have a privacy officer of their own.
  expect((await toldOf(lookId)).filter((each, place, all) => all.indexOf(each) === place)).toEqual(once);
  await remind(here.database.app, here.tenant, here.now);
  expect((await toldOf(lookId)).some((each) => each.startsWith('look-told'))).toBe(false);
  await here.database.owner.query(`update emergency_look set tell_at = now() - interval '1 minute' where id = $1`, [
    lookId,
  ]);
  await remind(here.database.app, here.tenant, here.now);
  await remind(here.database.app, here.tenant, here.now);
  const told = (await toldOf(lookId)).filter((each) => each.startsWith('look-told'));
  expect(told).toEqual(['look-told Daan /mijn-plan', 'look-told Noor /mijn-plan']);
});

test('in the first week of a month every privacy officer hears once that the report of the month before is ready', async () => {
  const ready = async (day: string): Promise<number> => {
    await remind(here.database.app, here.tenant, new Date(`${day}T10:00:00Z`));
    const { rows } = await here.database.owner.query(
      `select from outbox where kind = 'review-month' and person_id = $1 and path = '/beheer/logboek/maand'`,
      [pauline],
    );
    return rows.length;
  };
  expect([
    await ready('2026-11-30'),
    await ready('2026-12-01'),
    await ready('2026-12-02'),
    await ready('2027-01-04'),
  ]).toEqual([0, 1, 1, 2]);
});

describe('asking', () => {
  test('opens nothing and says nothing of the household in the trail', async () => {
    await asked();
    await expect(sees()).rejects.toMatchObject({ kind: 'not-found' });
    expect(await events('emergency.ask')).toEqual([
      { allowed: true, reason_code: null, emergency: false, household_id: null },
    ]);
  });

  test('is for professionals only', async () => {
    for (const person of [table.daan, table.sanne, pauline]) {
      await expect(asks(person)).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  test('somebody who is not here is not found, and that stands in the trail', async () => {
    expect(await asks(kees, { birthDate: '1991-01-01' })).toBe('not-found');
    expect(await events('emergency.ask')).toMatchObject([{ allowed: false, reason_code: 'not-found' }]);
  });

  test('opens no table where somebody else says to have that name and birth date as well', async () => {
    const other = await planTableOf(here);
    await here.database.owner.query(
      `update person p set surname_key = d.surname_key, birth_date = d.birth_date from person d where p.id = $1 and d.id = $2`,
      [other.daan, table.daan],
    );
    expect(await asks()).toBe('several');
    expect(await events('emergency.ask')).toMatchObject([{ allowed: false, reason_code: 'several' }]);
  });

  test('is possible three times a day; the fourth is refused and stands in the trail', async () => {
    for (let time = 0; time < 3; time++) await asked();
    expect(await asks()).toBe('too-many');
    expect((await events('emergency.ask')).at(-1)).toMatchObject({ allowed: false, reason_code: 'too-many' });
    here.now = new Date('2026-11-24T09:00:00Z');
    await asked();
  });

  test('a reason below twenty characters is none, also for the database', async () => {
    await expect(asks(kees, { reason: 'spoed' })).rejects.toMatchObject({ code: '23514' });
  });
});

describe('opening', () => {
  test('asks for signing in again after asking, within half an hour', async () => {
    const lookId = await asked();
    expect(await opens(lookId, null)).toBe('sign-in');
    expect(await opens(lookId, 0)).toBe('sign-in');
    expect(await opens(lookId, -10)).toBe('sign-in');
    here.now = new Date('2026-11-23T09:31:00Z');
    expect(await opens(lookId, 0)).toBe('sign-in');
    here.now = new Date('2026-11-23T09:29:00Z');
    expect(await opens(lookId, 0)).toEqual({ householdId: table.householdId });
  });

  test('is for the one who asked', async () => {
    const lookId = await asked();
    await expect(opens(lookId, 1, table.omar)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('shows the chosen domains for four hours, and ends by itself', async () => {
    const lookId = await opened();
    expect(await sees()).toEqual(['physical-health', 'mental-health', 'addiction']);
    await expect(sees(table.omar)).rejects.toMatchObject({ kind: 'not-found' });
    const { rows } = await here.database.owner.query<{ hours: number }>(
      `select round(extract(epoch from ends_at - now()) / 3600)::int as hours from emergency_look where id = $1`,
      [lookId],
    );
    expect(rows[0]?.hours).toBe(4);
    await here.database.owner.query(`update emergency_look set ends_at = now() where id = $1`, [lookId]);
    await expect(sees()).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('every event of it says that it was an emergency', async () => {
    await opened();
    expect(await events('emergency.open')).toEqual([
      { allowed: true, reason_code: null, emergency: true, household_id: table.householdId },
    ]);
  });
});

describe('telling the clients', () => {
  const tell = (lookId: string, later: { day: string; because: string } | null, by = table.fatima, version = 2) =>
    here.as(by).run((cx) => tellClients(cx, table.householdId, { lookId, later, version }));
  const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const hoursUntil = async (lookId: string) => {
    const { rows } = await here.database.owner.query<{ hours: number }>(
      `select round(extract(epoch from tell_at - now()) / 3600)::int as hours from emergency_look where id = $1`,
      [lookId],
    );
    return rows[0]?.hours;
  };

  test('happens by itself within a day', async () => {
    expect(await hoursUntil(await opened())).toBe(24);
  });

  test('is done sooner by who leads the table, and not again after that', async () => {
    const lookId = await opened();
    expect(await tell(lookId, null)).toBe('done');
    expect(await hoursUntil(lookId)).toBe(0);
    expect(await tell(lookId, { day: daysAhead(3), because: 'spijt' }, table.fatima, 3)).toBe('told');
  });

  test('is later where safety asks it, with a reason, thirty days at most', async () => {
    const lookId = await opened();
    expect(await tell(lookId, { day: daysAhead(40), because: 'veiligheid' })).toBe('wrong-day');
    expect(await tell(lookId, { day: daysAhead(-1), because: 'veiligheid' })).toBe('wrong-day');
    expect(await tell(lookId, { day: daysAhead(5), because: 'veiligheid' }, table.fatima, 9)).toBe('overtaken');
    expect(await tell(lookId, { day: daysAhead(5), because: 'veiligheid' })).toBe('done');
    expect(await hoursUntil(lookId)).toBeGreaterThan(72);
  });

  test('is not for a client, for another professional, nor for the one who looked', async () => {
    const lookId = await opened();
    await expect(tell(lookId, null, table.daan)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(tell(lookId, null, table.omar)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(tell(lookId, null, kees)).rejects.toMatchObject({ kind: 'not-found' });
    await here.database.owner.query('update emergency_look set person_id = $2 where id = $1', [lookId, table.fatima]);
    await expect(tell(lookId, null)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the review', () => {
  const review = (lookId: string, by = pauline, version = 2) =>
    here.as(by).run((cx) => reviewLook(cx, lookId, { accepted: true, words: 'Het was nodig.', version }));

  test('is by a second person, once, with words', async () => {
    const lookId = await opened();
    for (const other of [kees, table.fatima, table.daan]) {
      await expect(review(lookId, other)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    expect(await review(lookId, pauline, 7)).toBe('overtaken');
    expect(await review(lookId)).toBe('reviewed');
    expect(await review(lookId, pauline, 3)).toBe('overtaken');
  });

  test('is never by the one who looked, whatever the duty', async () => {
    const lookId = await opened();
    await here.database.owner.query(`update person set duties = '{privacy-officer}' where id = $1`, [kees]);
    await expect(review(lookId, kees)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('is not there before a look was opened', async () => {
    await expect(review(await asked())).rejects.toMatchObject({ kind: 'not-found' });
  });
});
