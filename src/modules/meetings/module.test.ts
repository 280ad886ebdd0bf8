import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../testing/own-world.ts';
import { meetingsOf, recordAction, recordAttendance } from './index.ts';
import { paths } from './paths.ts';
import { meetingTable } from './testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));

const when = () => ({
  date: '26-11-2026',
  time: '14.00',
  minutesLong: '60',
  place: 'bij Daan thuis',
  people: [table.daan, table.fatima],
});
const versionOf = async (meetingId: string): Promise<string> => {
  const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
  return String(meetings.find((meeting) => meeting.id === meetingId)?.version ?? 0);
};

describe('planning on the screen', () => {
  test('a client plans, answers and moves a meeting', async () => {
    const daan = await visitor(table.daan);
    expect((await daan.get(paths.plan(table.householdId))).text).toContain('Jij kiest de plek.');
    const planned = await daan.post(paths.plan(table.householdId), { ...when(), placeChosenByClient: 'yes' });
    expect(planned.status).toBe(303);
    const shown = await daan.get(planned.location);
    expect(shown.text).toContain('donderdag 26 november, 14.00 uur');
    expect(shown.text).toContain('Een van jullie koos deze plek.');
    const meetingId = planned.location.split('/').at(-1) ?? '';
    expect((await daan.post(paths.answer(table.householdId, meetingId), { answer: 'cannot' })).status).toBe(303);
    const moved = await daan.post(paths.move(table.householdId, meetingId), {
      ...when(),
      date: '2026-11-27',
      version: await versionOf(meetingId),
    });
    expect(moved.status).toBe(303);
    expect((await daan.get(paths.meetings(table.householdId))).text).toContain('vrijdag 27 november');
  });

  test('what is wrong stands at the field, and nothing typed is lost', async () => {
    const daan = await visitor(table.daan);
    const wrong = await daan.post(paths.plan(table.householdId), {
      date: 'morgen',
      time: '25:00',
      place: 'het buurthuis',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('href="#f-date"');
    expect(wrong.text).toContain('value="morgen"');
    expect(wrong.text).toContain('het buurthuis');
    const past = await daan.post(paths.plan(table.householdId), { ...when(), date: '2026-11-20' });
    expect([past.status, past.text.includes('Deze dag is voorbij.')]).toEqual([400, true]);
  });

  test('a meeting that somebody moved meanwhile shows both texts', async () => {
    const meetingId = await table.plan();
    const omar = await visitor(table.omar);
    const fatima = await visitor(table.fatima);
    await omar.post(paths.move(table.householdId, meetingId), { ...when(), place: 'het buurthuis', version: '1' });
    const late = await fatima.post(paths.move(table.householdId, meetingId), {
      ...when(),
      place: 'op kantoor',
      version: '1',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('het buurthuis');
    expect(late.text).toContain('op kantoor');
    expect(late.text).toContain('name="version" value="2"');
  });

  test('a stranger, another household and a made-up id are not found', async () => {
    const meetingId = await table.plan();
    const stranger = await visitor(await here.staff('Vreemd'));
    const other = await meetingTable(here);
    const omar = await visitor(table.omar);
    for (const path of [
      paths.meetings(table.householdId),
      paths.meeting(table.householdId, meetingId),
      paths.table(table.householdId, meetingId),
      paths.minutes(table.householdId, meetingId),
      paths.prepare(table.householdId),
      paths.addTopic(table.householdId),
    ]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    expect((await omar.get(paths.meeting(table.householdId, randomUUID()))).status).toBe(404);
    expect((await omar.get(paths.meeting(table.householdId, await other.plan()))).status).toBe(404);
  });
});

describe('the screen of who records', () => {
  test('carries a meeting from who is there to the minutes', async () => {
    const meetingId = await table.plan();
    here.now = new Date('2026-11-26T13:00:00Z');
    const omar = await visitor(table.omar);
    const post = async (form: Parameters<typeof paths.tableForm>[2], fields: Record<string, string | string[]>) => {
      const done = await omar.post(paths.tableForm(table.householdId, meetingId, form), fields);
      if (done.status !== 303) throw new Error(`${form}: ${done.status} ${done.text}`);
      return omar.get(done.location);
    };
    expect((await omar.get(paths.table(table.householdId, meetingId))).text).toContain('Acuut gevaar');
    await post('aanwezig', { present: [table.daan, table.fatima, table.omar] });
    await post('eerste-woord', { speaker: table.daan });
    const goals = await post('doel', { words: 'rust over mijn geld', domain: 'money', together: table.daan });
    const goal = /doel=([0-9a-f-]{36})/.exec(goals.text)?.[1] ?? '';
    const weighed = await post('oplossing', { forGoal: goal, words: 'een regeling', asks: 'elke maand betalen' });
    const option = /name="option" value="([0-9a-f-]{36})"/.exec(weighed.text)?.[1] ?? '';
    expect((await post('keuze', { forGoal: goal, option, together: table.daan })).text).toContain('gekozen');
    const grown = await post('afspraak', { goal, what: 'uitstel vragen', doer: table.ruth, due: '2026-11-27' });
    expect(grown.text).toContain('uitstel vragen');
    await post('achter', { person: table.daan, together: table.daan, answer: 'partly', words: 'ik twijfel nog' });
    await post('vrije-tekst', { freeWords: 'Ruth komt erbij.', version: await versionOf(meetingId) });
    await post('volgende', { ...when(), date: '2027-01-14', place: 'buurthuis' });
    const minutes = await post('klaar', { heldOn: '2026-11-26', noNextReason: 'later' });
    for (const text of [
      'uitstel vragen',
      'een regeling',
      'ik twijfel nog',
      'Ruth komt erbij.',
      'Donderdag 14 januari 2027',
    ]) {
      expect(minutes.text).toContain(text);
    }

    const daan = await visitor(table.daan);
    const own = await daan.get(paths.minutes(table.householdId, meetingId));
    expect(own.text).toContain('Wat verandert er voor jou?');
    expect(own.text).toContain('Jij begon.');
    expect((await daan.post(paths.minutesRead(table.householdId, meetingId), { version: '1' })).status).toBe(303);
    const ruth = await visitor(table.ruth);
    expect((await ruth.get(paths.minutes(table.householdId, meetingId))).status).toBe(404);
    expect((await omar.get(paths.table(table.householdId, meetingId))).status).toBe(409);
  });

  test('a double click on a new action makes one action', async () => {
    const meetingId = await table.plan();
    const omar = await visitor(table.omar);
    const form = paths.tableForm(table.householdId, meetingId, 'afspraak');
    const fields = { what: 'bellen', doer: table.omar, submission: randomUUID() };
    const [first, second] = await Promise.all([omar.post(form, fields), omar.post(form, fields)]);
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location]);
    const { rows } = await here.database.owner.query('select from meeting_change where household_id = $1', [
      table.householdId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('a point that somebody changed meanwhile is shown as it is now', async () => {
    const meetingId = await table.plan();
    const omar = await visitor(table.omar);
    const { actionId } = await here
      .as(table.omar)
      .run((cx) => recordAction(cx, table.householdId, meetingId, { what: 'brieven openen', doer: table.daan }));
    const late = await omar.post(paths.tableForm(table.householdId, meetingId, 'punt-afspraak'), {
      item: actionId,
      state: 'done',
      words: 'samen gedaan',
      version: '7',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Nu staat er: open');
    expect(late.text).toContain('samen gedaan');
  });

  test('what somebody present may not read stands apart', async () => {
    const meetingId = await table.plan({ people: [table.daan, table.mila, table.omar] });
    await here
      .as(table.omar)
      .run((cx) =>
        recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.mila, table.omar] }),
      );
    await here.as(table.omar).run((cx) =>
      recordAction(cx, table.householdId, meetingId, {
        what: 'alleen van Daan',
        doer: table.daan,
        adult: table.daan,
      }),
    );
    const omar = await visitor(table.omar);
    const screen = (await omar.get(paths.table(table.householdId, meetingId, { step: 'acquaintance' }))).text;
    const [shared = '', apart = ''] = screen.split('data-part="apart"');
    expect(shared).not.toContain('alleen van Daan');
    expect(apart.slice(0, apart.indexOf('id="verslag"'))).toContain('alleen van Daan');
  });

  test('bad input is a clear text, never a fault', async () => {
    const meetingId = await table.plan();
    const omar = await visitor(table.omar);
    const form = (name: Parameters<typeof paths.tableForm>[2]) => paths.tableForm(table.householdId, meetingId, name);
    const long = 'x'.repeat(1001);
    expect((await omar.post(form('afspraak'), { what: long, doer: table.daan })).status).toBe(400);
    expect((await omar.post(form('afspraak'), { what: 'bellen', doer: randomUUID() })).status).toBe(400);
    expect((await omar.post(form('aanwezig'), { present: [table.daan, randomUUID()] })).status).toBe(404);
    expect((await omar.post(form('punt-afspraak'), { item: randomUUID(), state: 'done', version: '1' })).status).toBe(
      404,
    );
    expect((await omar.post(form('achter'), { person: 'wie', answer: ['yes', 'no'] })).status).toBe(400);
    expect((await omar.post(form('klaar'), { heldOn: '2026-12-01' })).status).toBe(400);
    expect((await omar.post(form('klaar'), { heldOn: '2026-11-23', noNextReason: 'later' })).text).toContain(
      'Zeg eerst wie er aan tafel zat.',
    );
    expect((await omar.get(`${paths.table(table.householdId, meetingId)}?stap=weg&punt=x&doel=y&wie=z`)).status).toBe(
      200,
    );
  });
});

describe('before and after', () => {
  test('a client prepares, shares and puts something on the table', async () => {
    const daan = await visitor(table.daan);
    const first = (await daan.get(paths.prepare(table.householdId))).text;
    expect(first).toContain('Hoe zou jij geholpen zijn?');
    expect(first).not.toContain('Dit schreef je al.');
    const saved = await daan.post(paths.prepare(table.householdId), { words: 'rust', shared: 'yes', version: '0' });
    expect(saved).toMatchObject({ status: 303, location: '/mijn-plan' });
    const fatima = await visitor(table.fatima);
    expect((await daan.get(paths.prepare(table.householdId))).text).toContain('Dit schreef je al.');
    expect((await fatima.get(paths.prepare(table.householdId))).text).toContain('rust');
    const topic = await daan.post(paths.addTopic(table.householdId), { words: 'de buren 🙂', audience: 'table' });
    expect((await daan.get(topic.location)).text).toContain('de buren 🙂');
  });

  test('own agreements are plain text, own only, and the look is in the trail', async () => {
    const meetingId = await table.plan();
    const omar = await visitor(table.omar);
    for (const [what, doer] of [
      ['een plek zoeken', table.omar],
      ['brieven openen', table.daan],
    ] as const) {
      await omar.post(paths.tableForm(table.householdId, meetingId, 'afspraak'), { what, doer, due: '2026-12-01' });
    }
    await omar.post(paths.tableForm(table.householdId, meetingId, 'aanwezig'), { present: [table.daan, table.omar] });
    await omar.post(paths.tableForm(table.householdId, meetingId, 'klaar'), {
      heldOn: '2026-11-23',
      noNextReason: 'later',
    });
    // Why there is no next day yet is said in the words of who wrote it down.
    expect((await omar.get(paths.minutes(table.householdId, meetingId))).text).toContain(
      'spreken jullie nog af. “later”',
    );
    const text = await omar.get(paths.ownAgreements(table.householdId, meetingId));
    expect(text.headers.get('content-type')).toContain('text/plain');
    expect(text.text).toBe(
      'Gesprek aan tafel van 23 november 2026, Huis Daan\n\nMijn afspraken:\n- een plek zoeken (uiterlijk 1 december 2026; stand: nieuw)\n',
    );
    const { rows } = await here.database.owner.query(
      `select actor_person_id from audit_event where action = 'household.copy' and object_id = $1`,
      [meetingId],
    );
    expect(rows).toEqual([{ actor_person_id: table.omar }]);
    expect((await (await visitor(table.ruth)).get(paths.ownAgreements(table.householdId, meetingId))).status).toBe(404);
  });
});
