import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditKeyFrom } from '../../../../kernel/audit/keys.ts';
import { sealSecretsWith } from '../../../../kernel/login/sealing.ts';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { endPlace } from '../../../households/testing.ts';
import { answerMeeting, cancelMeeting, changeMeeting, meetingsOf } from '../../../meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../../meetings/testing.ts';
import { leaveDiaries } from '../../commands/leave-diaries.ts';
import { paths } from '../../paths.ts';

let here: World;
let table: MeetingTable;
let open: Awaited<ReturnType<typeof site>>;
beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for the diaries of a test')]);
  here = await world();
  open = await site(here);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  await here.database.owner.query('delete from diary');
  table = await meetingTable(here);
});

describe('the own appointments at a private address', () => {
  const madeBy = async (personId: string): Promise<{ visitor: Visitor; address: string }> => {
    const visitor = await open.visitor(personId);
    const { location } = await visitor.post(paths.makeFeed);
    const shown = (await visitor.get(location)).text;
    const address = /http:\/\/omtafel\.test(\/afspraken\/[0-9a-f-]{36})/.exec(shown)?.[1] ?? '';
    return { visitor, address };
  };
  const fetched = async (address: string) => (await open.visitor(null)).get(address);
  const events = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  test('says when, and nothing of whom, where or why', async () => {
    await table.plan();
    const { address } = await madeBy(table.ruth);
    const feed = await fetched(address);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const [event, ...more] = events(feed.text);
    expect(more).toEqual([]);
    expect(event?.summary).toBe('Afspraak');
    expect(event?.startDate.toJSDate()).toEqual(new Date('2026-11-26T13:00:00Z'));
    const { householdId, daan, fatima, omar, ruth } = table;
    for (const hidden of ['Daan', 'Fatima', 'Ruth', 'thuis', householdId, daan, fatima, omar, ruth])
      expect(feed.text).not.toContain(hidden);
  });

  test('follows the meeting: moved with a higher number, gone when called off or when one cannot', async () => {
    const meetingId = await table.plan();
    const { address } = await madeBy(table.ruth);
    const [before] = events((await fetched(address)).text);
    const { meetings } = await here.as(table.omar).run((cx) => meetingsOf(cx, table.householdId));
    const planned = meetings.find(({ id }) => id === meetingId);
    const what = { minutesLong: 60, place: '', placeChosenByClient: false, withoutClientReason: '' };
    const people = planned?.people.map(({ personId }) => personId) ?? [];
    const move = { ...what, date: '2026-11-27', time: '10:00', people, version: 1 };
    await here.as(table.omar).run((cx) => changeMeeting(cx, table.householdId, meetingId, move));
    const [after] = events((await fetched(address)).text);
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    expect(after?.startDate.toJSDate()).toEqual(new Date('2026-11-27T09:00:00Z'));
    await here.as(table.ruth).run((cx) => answerMeeting(cx, table.householdId, meetingId, { answer: 'cannot' }));
    expect(events((await fetched(address)).text)).toEqual([]);
    await here.as(table.ruth).run((cx) => answerMeeting(cx, table.householdId, meetingId, { answer: 'comes' }));
    expect(events((await fetched(address)).text)).toHaveLength(1);
    await here
      .as(table.omar)
      .run((cx) => cancelMeeting(cx, table.householdId, meetingId, { reason: 'ziek', version: 2 }));
    expect(events((await fetched(address)).text)).toEqual([]);
  });

  test('is not fetched again when nothing changed', async () => {
    const meetingId = await table.plan();
    const { address } = await madeBy(table.ruth);
    const etag = (await fetched(address)).headers.get('etag') ?? '';
    const again = (): Promise<Response> =>
      Promise.resolve(
        open.app.fetch(
          new Request(`http://omtafel.test${address}`, { headers: { host: 'omtafel.test', 'if-none-match': etag } }),
        ),
      );
    here.now = new Date('2026-11-23T11:00:00Z');
    expect((await again()).status).toBe(304);
    await here.as(table.ruth).run((cx) => answerMeeting(cx, table.householdId, meetingId, { answer: 'cannot' }));
    expect((await again()).status).toBe(200);
  });

  test('ends when it is switched off, made anew, or when the account ends; and is empty without a place', async () => {
    await table.plan();
    const { visitor, address } = await madeBy(table.ruth);
    const { address: second } = await madeBy(table.ruth);
    expect((await fetched(address)).status).toBe(404);
    expect(events((await fetched(second)).text)).toHaveLength(1);
    await visitor.post(paths.endFeed);
    expect((await fetched(second)).status).toBe(404);

    const { address: third } = await madeBy(table.ruth);
    const { rows } = await here.database.owner.query<{ id: string; version: number }>(
      'select id, version from place where household_id = $1 and person_id = $2',
      [table.householdId, table.ruth],
    );
    const place = { placeId: rows[0]?.id ?? '', version: rows[0]?.version ?? 0 };
    await here.as(table.fatima).run((cx) => endPlace(cx, table.householdId, place));
    expect(events((await fetched(third)).text)).toEqual([]);

    const { address: ofFatima } = await madeBy(table.fatima);
    await here.as(table.omar).run((cx) => leaveDiaries(cx, table.fatima));
    expect((await fetched(ofFatima)).status).toBe(404);
  });

  test('is for clients too, and shown to its owner alone', async () => {
    await table.plan();
    const { visitor, address } = await madeBy(table.daan);
    expect(events((await fetched(address)).text)).toHaveLength(1);
    const token = address.split('/').at(-1) ?? '';
    expect((await visitor.get(paths.feedShown(token))).status).toBe(200);
    expect((await (await open.visitor(table.omar)).get(paths.feedShown(token))).status).toBe(404);
    const { rows } = await here.database.owner.query<{ token: string }>(
      'select token_hash as token from calendar_feed where person_id = $1',
      [table.daan],
    );
    expect(rows[0]?.token).not.toContain(token);
  });

  test('has to wait when it is asked all the time', async () => {
    const { address } = await madeBy(table.omar);
    for (let time = 0; time < 60; time += 1) await fetched(address);
    expect((await fetched(address)).status).toBe(429);
    here.now = new Date('2026-11-23T11:00:00Z');
    expect((await fetched(address)).status).toBe(200);
  });
});
