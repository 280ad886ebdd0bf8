import { describe, expect, test } from 'vitest';
import { calendarDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { sendSignal } from '../../../intake/index.ts';
import { answerMeeting, meetingPaths, planMeeting } from '../../../meetings/index.ts';
import { meetingTable } from '../../../meetings/testing.ts';
import { addAction, setActionState } from '../../../plan/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { answerPoll, type MomentAnswer, openPoll, openPolls, schedulingPaths } from '../../../scheduling/index.ts';
import { paths } from '../../paths.ts';
import { readWeek } from '../../queries/week.ts';

// Thursday.
const here = ownWorld('2026-11-26T09:00:00Z');
const open = ownSite(here);
const table = anew(() => planTableOf(here));
const omar = anew(() => open.visitor(table.omar));

const action = async (what: string, more: { due?: string; rhythm?: 'weekly' } = {}) =>
  (await table.as(table.omar, (cx) => addAction(cx, table.householdId, { what, doer: table.omar, ...more }))).actionId;
const send = (actionId: string, fields: Record<string, string>) =>
  omar.post(paths.weekAction, { household: table.householdId, action: actionId, version: '1', note: '', ...fields });
const row = async (actionId: string) =>
  (
    await here.database.owner.query<{ state: string; due_on: string | null; version: number }>(
      `select state, due_on::text, version from action where id = $1`,
      [actionId],
    )
  ).rows[0];
const notes = async () =>
  (
    await here.database.owner.query<{ words: string }>('select words from action_note where household_id = $1', [
      table.householdId,
    ])
  ).rows.map((each) => each.words);

describe('the own agreements of Mijn week', () => {
  test('are open ones by date, over all tables where somebody still has a place', async () => {
    await action('Later', { due: '2026-12-10' });
    await action('Eerst', { due: '2026-11-27' });
    const done = await action('Klaar');
    await table.as(table.omar, (cx) => setActionState(cx, table.householdId, done, { state: 'done' }));
    const second = await planTableOf(here);
    await second.as(second.omar, (cx) => addAction(cx, second.householdId, { what: 'Elders', doer: second.omar }));
    const own = async () => (await table.as(table.omar, readWeek)).actions;
    expect((await own()).map((each) => [each.what, each.householdName])).toEqual([
      ['Eerst', 'Huis Proef'],
      ['Later', 'Huis Proef'],
    ]);
    await here.database.owner.query(
      `update place set state = 'ended', until_date = from_date where household_id = $1 and person_id = $2`,
      [table.householdId, table.omar],
    );
    expect(await own()).toEqual([]);
  });
});

describe('an own action from Mijn week', () => {
  test('is done, stuck with a note, given another day, or gets a contact in one line', async () => {
    const actionId = await action('Bellen', { due: '2026-11-27' });
    expect((await send(actionId, { act: 'stuck', note: 'Niemand neemt op' })).location).toBe(paths.week);
    expect(await row(actionId)).toMatchObject({ state: 'stuck', version: 2 });
    expect((await send(actionId, { act: 'contact', note: 'Gebeld met de bank' })).location).toBe(paths.week);
    expect(await notes()).toEqual(['Gebeld met de bank']);
    await send(actionId, { act: 'move', due: '2026-12-01', version: '2' });
    expect(await row(actionId)).toMatchObject({ due_on: '2026-12-01', version: 3 });
    await send(actionId, { act: 'done', version: '3' });
    expect(await row(actionId)).toMatchObject({ state: 'done' });
    expect(plain((await omar.get(paths.week)).text)).toContain('Je hebt nu geen open afspraken.');
  });

  test('is not given a day that is over, and a contact needs words', async () => {
    const actionId = await action('Bellen');
    const past = await send(actionId, { act: 'move', due: '2026-11-25' });
    expect([past.status, past.text.includes('Deze dag is al voorbij.')]).toEqual([400, true]);
    expect((await send(actionId, { act: 'contact' })).status).toBe(400);
    const late = await omar.post(paths.weekNew, {
      household: table.householdId,
      what: 'Iets van gisteren',
      until: '2026-11-25',
    });
    expect([late.status, late.text.includes('Iets van gisteren')]).toEqual([400, true]);
    expect(await row(actionId)).toMatchObject({ due_on: null, version: 1 });
  });

  test('with a rhythm it is ticked for today, and has no day to move', async () => {
    const actionId = await action('Elke week bellen', { rhythm: 'weekly' });
    const form = await omar.get(`${paths.week}?afspraak=${actionId}`);
    expect(form.text).toContain('value="ticked"');
    expect(form.text).not.toContain('value="move"');
    expect((await send(actionId, { act: 'ticked', note: 'Kort gesproken' })).location).toBe(paths.week);
    expect((await send(actionId, { act: 'ticked' })).location).toBe(paths.week);
    const { rows } = await here.database.owner.query('select on_date from action_tick where action_id = $1', [
      actionId,
    ]);
    expect([rows.length, await notes(), (await row(actionId))?.state]).toEqual([1, ['Kort gesproken'], 'open']);
  });

  test('that somebody finished in between is not overwritten, and what was typed is shown', async () => {
    const actionId = await action('Bellen');
    await table.as(table.fatima, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done' }));
    const second = await send(actionId, { act: 'stuck', note: 'Niemand neemt op' });
    expect(second.status).toBe(409);
    expect(plain(second.text)).toContain('Jij schreef: ‘Niemand neemt op’');
    expect(await row(actionId)).toMatchObject({ state: 'done' });
  });

  test('is nobody else’s: not from another table, not of another doer', async () => {
    const other = await planTableOf(here);
    const { actionId } = await other.as(other.omar, (cx) =>
      addAction(cx, other.householdId, { what: 'Elders', doer: other.omar }),
    );
    const stranger = await omar.post(paths.weekAction, {
      household: other.householdId,
      action: actionId,
      version: '1',
      act: 'done',
    });
    expect(stranger.status).toBe(404);
    const { actionId: ofFatima } = await table.as(table.fatima, (cx) =>
      addAction(cx, table.householdId, { what: 'Van Fatima', doer: table.fatima }),
    );
    expect((await send(ofFatima, { act: 'done' })).status).toBe(403);
  });
});

describe('the days of the week', () => {
  test('what is over its day stands once, under today, marked as late', async () => {
    await action('Te laat ding', { due: '2026-11-24' });
    await action('Maandag ding', { due: '2026-11-30' });
    const page = plain((await omar.get(paths.week)).text);
    const grid = page.slice(page.indexOf('do 26 nov'), page.indexOf('Mijn afspraken'));
    expect(grid).toMatch(
      /^do 26 nov Huis Proef\. Te laat ding te laat vr 27 nov Niets gepland ma 30 nov Huis Proef\. Maandag ding di 1 dec/,
    );
    expect(grid.split('Te laat ding')).toHaveLength(2);
  });
});

describe('on the day of a joint meeting', () => {
  const table = anew(() => meetingTable(here));
  const way = async (personId: string) => {
    const visitor = await open.visitor(personId);
    const { text } = await visitor.get((await visitor.get(paths.start)).location);
    return { text, of: (href: string) => text.includes(`href="${href}"`) };
  };

  test('whoever starts here goes to the table in one tap: to open it, or to take a chair', async () => {
    const meetingId = await table.plan({ people: [table.daan, table.fatima, table.omar, table.ruth] });
    const at = meetingPaths.table(table.householdId, meetingId);
    for (const leader of [table.omar, table.fatima]) expect((await way(leader)).of(at)).toBe(true);
    for (const other of [table.ruth, table.daan]) {
      const seen = await way(other);
      expect([seen.of(at), seen.of(meetingPaths.join)]).toEqual([false, true]);
      expect(plain(seen.text)).toContain('Vandaag om 14.00 uur aan tafel');
    }
    // The other adult was not asked for this meeting.
    expect((await way(table.mila)).of(meetingPaths.join)).toBe(false);
  });

  test('not the day before, and not for who cannot come', async () => {
    const meetingId = await table.plan();
    here.now = new Date('2026-11-25T09:00:00Z');
    for (const personId of [table.omar, table.ruth, table.daan]) {
      const seen = await way(personId);
      expect(seen.text).toContain(meetingPaths.meeting(table.householdId, meetingId));
      expect([seen.of(meetingPaths.table(table.householdId, meetingId)), seen.of(meetingPaths.join)]).toEqual([
        false,
        false,
      ]);
    }
    here.now = new Date('2026-11-26T09:00:00Z');
    for (const personId of [table.ruth, table.daan]) {
      await here.as(personId).run((cx) => answerMeeting(cx, table.householdId, meetingId, { answer: 'cannot' }));
      expect((await way(personId)).of(meetingPaths.join)).toBe(false);
    }
  });
});

describe('a signal from Mijn week', () => {
  test('is answered, or gets a contact in one line with its date', async () => {
    const { householdId, daan, fatima } = table;
    await table.as(daan, (cx) =>
      sendSignal(cx, householdId, { words: 'Er kwam een brief', adult: daan, audience: 'table', concerned: [] }),
    );
    const { rows } = await here.database.owner.query<{ id: string; version: number }>(
      'select id, version from signal where household_id = $1',
      [householdId],
    );
    const signal = rows[0];
    const lead = await open.visitor(fatima);
    const base = { household: householdId, signal: signal?.id ?? '', version: String(signal?.version) };
    const long = await lead.post(paths.weekSignal, { ...base, act: 'contact', answer: 'x'.repeat(1001) });
    expect(long.status).toBe(400);
    const noted = await lead.post(paths.weekSignal, { ...base, act: 'contact', answer: 'Gebeld met Daan' });
    expect(noted.location).toBe(paths.week);
    const answered = await lead.post(paths.weekSignal, { ...base, act: 'answer', answer: 'Ik kom morgen' });
    expect(answered.location).toBe(paths.week);
    const kept = await here.database.owner.query(
      `select s.answer, n.words, n.on_date::text from signal s join signal_note n on n.signal_id = s.id where s.id = $1`,
      [signal?.id],
    );
    expect(kept.rows).toEqual([{ answer: 'Ik kom morgen', words: 'Gebeld met Daan', on_date: '2026-11-26' }]);
  });
});

describe('a search for a date', () => {
  test('is answered from Mijn week in one tap, on the days that the client left', async () => {
    const { householdId, daan } = table;
    const wish = {
      from: '2026-12-08',
      until: '2026-12-18',
      parts: ['morning' as const],
      minutesLong: 60,
      place: '',
      placeChosenByClient: false,
      label: 'een gesprek',
      answerBy: '2026-11-30',
      closing: false,
      meeting: null,
    };
    const opened = await table.as(table.fatima, (cx) =>
      openPoll(cx, householdId, { ...wish, must: [daan, table.omar], may: [] }),
    );
    if (!('pollId' in opened)) throw new Error(opened.refused);
    const button = 'Ik kan op al deze dagen';
    expect((await omar.get(paths.week)).text).not.toContain(button);
    const [poll] = (await table.as(daan, (cx) => openPolls(cx, householdId))).polls;
    const moments = poll?.moments ?? [];
    const answers = Object.fromEntries(
      moments.map(({ id }, index): [string, MomentAnswer] => [id, index === 0 ? 'no' : 'yes']),
    );
    await table.as(daan, (cx) => answerPoll(cx, householdId, opened.pollId, { answers, replaces: '', words: '' }));
    const { text } = await omar.get(paths.week);
    expect(text).toContain(button);
    const days = moments.map(({ startsAt }) => writeShortDay(calendarDay(startsAt), 'nl'));
    expect(days.map((day) => text.includes(day))).toEqual(days.map((_, index) => index > 0));
    const { location } = await omar.post(schedulingPaths.answer(householdId, opened.pollId), { rest: 'yes' });
    expect(location).toBe(schedulingPaths.poll(householdId, opened.pollId));
    expect((await omar.get(paths.week)).text).not.toContain(button);
  });
});

describe('the meetings of Mijn week', () => {
  test('are those of two weeks; the later ones stand folded when they are many', async () => {
    const { householdId, fatima, daan } = table;
    const plan = (date: string) =>
      table.as(fatima, (cx) =>
        planMeeting(cx, householdId, {
          date,
          time: '10:00',
          minutesLong: 60,
          place: 'thuis',
          placeChosenByClient: true,
          people: [daan, table.omar],
        }),
      );
    const folded = async () =>
      /<details[^>]*><summary>Nog 4: over meer dan twee weken/.exec((await omar.get(paths.week)).text);
    for (const day of ['2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15']) await plan(day);
    expect(await folded()).toBeNull();
    await plan('2026-12-16');
    const page = (await omar.get(paths.week)).text;
    const at = (await folded())?.index ?? -1;
    expect([page.indexOf('do 10 dec, 10.00') < at, page.indexOf('vr 11 dec, 10.00') > at]).toEqual([true, true]);
  });
});

describe('the own agreements of Mijn week', () => {
  test('of many agreements those of later stand apart, under a line and a name of their own', async () => {
    await action('Morgen bellen', { due: '2026-11-27' });
    for (const what of ['Een', 'Twee', 'Drie', 'Vier']) await action(what, { due: '2026-12-20' });
    const { text } = await omar.get(paths.week);
    const apart = text.slice(text.indexOf('id="later"'));
    expect(text).toContain('om-section--ruled" id="later"');
    expect(plain(apart)).toMatch(/Later, of zonder dag.*Een/);
    expect(plain(text.slice(0, text.indexOf('id="later"')))).toContain('Morgen bellen');
  });
});
