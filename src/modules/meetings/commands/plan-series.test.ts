import { describe, expect, test } from 'vitest';
import { calendarDay, fieldTime } from '../../../kernel/i18n/calendar.ts';
import { anew, ownSite, ownWorld } from '../../../testing/own-world.ts';
import { cancelMeeting, changeMeeting, finishMeeting, meetingsOf, planMeeting, recordAttendance } from '../index.ts';
import { paths } from '../paths.ts';
import { meetingTable } from '../testing.ts';

const here = ownWorld('2026-10-01T09:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const omar = anew(() => visitor(table.omar));

const plan = (more: Record<string, string> = {}) =>
  omar.post(paths.plan(table.householdId), {
    date: '2026-10-08',
    time: '14:00',
    minutesLong: '60',
    place: '',
    people: [table.daan, table.fatima, table.omar],
    withoutClientReason: '',
    repeat: '',
    times: '',
    ...more,
  });
const planned = async () => (await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId))).meetings;
const whens = async (): Promise<string[]> =>
  (await planned())
    .filter(({ state }) => state === 'planned')
    .map(({ startsAt }) => `${calendarDay(startsAt)} ${fieldTime(startsAt)}`);

describe('a series', () => {
  test('keeps the time on the wall over the change of the clock, every week or every two', async () => {
    expect((await plan({ repeat: 'weekly', times: '4' })).status).toBe(303);
    expect(await whens()).toEqual(['08', '15', '22', '29'].map((day) => `2026-10-${day} 14:00`));
    const at = (await planned()).map(({ startsAt }) => startsAt.getUTCHours());
    expect(at).toEqual([12, 12, 12, 13]);
    await plan({ date: '2027-03-17', repeat: 'two-weeks', times: '2' });
    expect((await whens()).slice(4)).toEqual(['2027-03-17 14:00', '2027-03-31 14:00']);
  });

  test('is made of meetings that are moved and called off alone', async () => {
    await plan({ repeat: 'weekly', times: '3' });
    const [, second, third] = await planned();
    const what = { minutesLong: 60, place: '', placeChosenByClient: false, withoutClientReason: '' };
    const people = [table.daan, table.fatima, table.omar];
    const move = { ...what, date: '2026-10-16', time: '10:00', people, version: 1 };
    await here.as(table.omar).run((cx) => changeMeeting(cx, table.householdId, second?.id ?? '', move));
    const off = { reason: 'vakantie', version: 1 };
    await here.as(table.omar).run((cx) => cancelMeeting(cx, table.householdId, third?.id ?? '', off));
    expect(await whens()).toEqual(['2026-10-08 14:00', '2026-10-16 10:00']);
  });

  test('is planned whole or not at all, and no longer than twelve', async () => {
    // The third of these is the night in which the clock goes forward.
    const night = { date: '2027-03-14', time: '02:30', repeat: 'weekly', times: '3' };
    const refused = await plan(night);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Deze tijd bestaat niet');
    expect((await plan({ repeat: 'weekly', times: '' })).text).toContain('Schrijf hoeveel gesprekken');
    expect((await plan({ repeat: 'weekly', times: '60' })).status).toBe(400);
    expect((await plan({ repeat: 'weekly', times: '2', afterwards: 'yes' })).status).toBe(400);
    expect(await whens()).toEqual([]);
  });
});

describe('the change of the clock', () => {
  const at = (date: string, time: string) => ({
    date,
    time,
    minutesLong: 30,
    place: '',
    placeChosenByClient: false,
    people: [table.daan, table.omar],
  });

  test('a time that is left out is refused, also for moving', async () => {
    const left = await here.as(table.omar).run((cx) => planMeeting(cx, table.householdId, at('2027-03-28', '02:30')));
    expect(left).toEqual({ refused: 'left-out' });
    expect((await plan({ date: '2027-03-28', time: '02:30' })).text).toContain('Deze tijd bestaat niet');
    await plan();
    const [meeting] = await planned();
    const moved = await omar.post(paths.move(table.householdId, meeting?.id ?? ''), {
      date: '2027-03-28',
      time: '02:15',
      minutesLong: '60',
      people: [table.daan, table.omar],
      withoutClientReason: '',
      version: '1',
    });
    expect(moved.text).toContain('Deze tijd bestaat niet');
  });

  test('a time that comes twice is the first, and the page says so', async () => {
    const { location } = await plan({ date: '2026-10-25', time: '02:30' });
    expect((await planned())[0]?.startsAt).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect((await omar.get(location)).text).toContain('02.30 uur (zomertijd, de eerste keer)');
  });
});

describe('before a meeting closes', () => {
  const close = async (noNextReason: string) => {
    const [first] = await planned();
    here.now = new Date('2026-10-08T13:00:00Z');
    const present = [table.daan, table.omar];
    await here.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, first?.id ?? '', { present }));
    const ending = { heldOn: '2026-10-08', noNextReason };
    return here.as(table.omar).run((cx) => finishMeeting(cx, table.householdId, first?.id ?? '', ending));
  };

  test('the next one is set, or it is said why not, and the minutes tell', async () => {
    await plan();
    expect(await close('')).toEqual({ refused: 'no-next' });
    const [first] = await planned();
    const page = await omar.post(paths.tableForm(table.householdId, first?.id ?? '', 'klaar'), {
      heldOn: '2026-10-08',
      noNextReason: '',
    });
    expect(page.text).toContain('Er is nog geen volgende dag.');
    expect(await close('Daan gaat eerst verhuizen.')).toEqual({ done: 'first' });
    expect((await omar.get(paths.minutes(table.householdId, first?.id ?? ''))).text).toContain('eerst verhuizen');
  });

  test('the rest of a series is a next date', async () => {
    await plan({ repeat: 'two-weeks', times: '2' });
    expect(await close('')).toEqual({ done: 'first' });
    const [first] = await planned();
    const minutes = (await omar.get(paths.minutes(table.householdId, first?.id ?? ''))).text;
    expect(minutes).toContain('Daarna is een gesprek gepland: donderdag 22 oktober');
    expect(minutes).not.toContain('De dag spreken jullie nog af.');
  });
});
