import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../../kernel/audit/keys.ts';
import { instantOf } from '../../kernel/i18n/calendar.ts';
import { recordingMailer, recordingTexter } from '../../kernel/mail/carriers.ts';
import type { Mail } from '../../kernel/mail/compose.ts';
import { type SendingOptions, sendNext } from '../../kernel/mail/send-next.ts';
import { sealSecretsWith } from '../../kernel/login/sealing.ts';
import { site } from '../../testing/visitor.ts';
import { endPlace } from '../households/testing.ts';
import { sendSignal } from '../intake/index.ts';
import { cancelMeeting, changeMeeting, meetingAt, planMeeting } from '../meetings/index.ts';
import { addAction, addGoal, closeGoal, setActionState } from '../plan/index.ts';
import { type PlanTable, planTableOf } from '../plan/testing.ts';
import { answerPoll, openPoll, openPolls } from '../scheduling/index.ts';
import { type World, world } from '../../testing/world.ts';
import { chooseWay, findWay } from './index.ts';
import { remind } from './jobs/reminders.ts';

const none = { mail: '', plannerMail: '', mobile: '', street: '', postcode: '', town: '' };
const when = { fromHour: 8, untilHour: 21, remindDays: 2, weekOverview: true, lateActions: true, version: 0 };

describe('who is told', () => {
  let town: World;
  let table: PlanTable;
  const mails: Mail[] = [];
  const texts: { to: string; text: string }[] = [];
  const everything: string[] = [];

  beforeAll(async () => {
    sealSecretsWith([auditKeyFrom('a secret for the tests of notices')]);
    town = await world();
    table = await planTableOf(town);
    for (const [name, personId] of Object.entries({ fatima: table.fatima, omar: table.omar, daan: table.daan })) {
      await town
        .as(personId)
        .run((cx) => chooseWay(cx, personId, { ...none, ...when, channel: 'mail', mail: `${name}@example.nl` }));
    }
    const omar = { ...none, ...when, version: 1, channel: 'mail' as const, mail: 'omar@example.nl' };
    await town.as(table.omar).run((cx) => chooseWay(cx, table.omar, { ...omar, plannerMail: 'secretaris@example.nl' }));
    await town
      .as(table.noor)
      .run((cx) => chooseWay(cx, table.noor, { ...none, ...when, channel: 'sms', mobile: '06 12 34 56 78' }));
  });
  afterAll(() => town.close());

  const options = (): SendingOptions => ({
    database: town.database.app,
    mailer: recordingMailer((mail) => {
      mails.push(mail);
      everything.push([mail.subject, mail.text, mail.html].join('\n'));
    }),
    texter: recordingTexter((sms) => texts.push(sms)),
    findWay,
    from: 'omtafel@example.nl',
    originOf: () => 'https://omtafel.test',
    keepsSecrets: false,
    clock: () => town.now,
    fault: (error) => {
      throw error;
    },
  });
  /** Sends all that is due; gives who got what, in order. */
  async function post(): Promise<string[]> {
    mails.length = 0;
    texts.length = 0;
    while ((await sendNext(options(), town.tenant)) !== 'none');
    return [
      ...mails.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`),
      ...texts.map(({ to }) => `sms ${to}`),
    ].sort();
  }
  const at = (day: string, time: string) => {
    town.now = instantOf(day, time);
  };

  it('a client`s signal sends one neutral message to the case manager, at once within working hours', async () => {
    at('2026-11-23', '10:00');
    await post();
    await table.as(table.daan, (cx) =>
      sendSignal(cx, table.householdId, {
        adult: table.daan,
        audience: 'client-and-me',
        words: 'KANARIE schuld',
        concerned: [],
      }),
    );
    expect(await post()).toEqual(['fatima: Er staat een bericht voor je klaar']);
    expect(mails[0]?.text).not.toMatch(/KANARIE|schuld|Daan|Fatima/);
  });

  it('what comes in at night is one message the next working morning, and none when it was read', async () => {
    at('2026-11-27', '20:00');
    for (const words of ['een', 'twee']) {
      await table.as(table.daan, (cx) =>
        sendSignal(cx, table.householdId, { adult: table.daan, audience: 'client-and-me', words, concerned: [] }),
      );
    }
    expect(await post()).toEqual([]);
    at('2026-11-30', '08:29');
    expect(await post()).toEqual([]);
    at('2026-11-30', '08:30');
    expect(await post()).toEqual(['fatima: Er staan berichten voor je klaar']);
  });

  it('a date is asked of the clients first, then of the others with a link that works without an account', async () => {
    at('2026-11-30', '10:00');
    const opened = await table.as(table.fatima, (cx) =>
      openPoll(cx, table.householdId, {
        from: '2026-12-07',
        until: '2026-12-11',
        parts: ['morning'],
        minutesLong: 60,
        place: '',
        placeChosenByClient: false,
        must: [table.daan, table.omar],
        may: [],
        label: 'een gesprek',
        answerBy: '2026-12-04',
        closing: false,
        meeting: null,
      }),
    );
    if (!('pollId' in opened)) throw new Error(opened.refused);
    expect(await post()).toEqual(['daan: Wanneer kun jij?']);
    const { polls } = await table.as(table.daan, (cx) => openPolls(cx, table.householdId));
    const answers = Object.fromEntries((polls[0]?.moments ?? []).map(({ id }) => [id, 'yes' as const]));
    await table.as(table.daan, (cx) =>
      answerPoll(cx, table.householdId, opened.pollId, { answers, replaces: '', words: '' }),
    );
    // Who plans for Omar gets the question, and the link shows no content.
    expect(await post()).toEqual(['secretaris: Wanneer kun jij?']);
    const link = /https:\/\/omtafel\.test(\/datum\/[0-9a-f-]{36})\n/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const nobody = await (await site(town)).visitor(null);
    const seen = await nobody.get(link);
    expect([seen.status, seen.text.includes('Daan')]).toEqual([200, false]);
  });

  it('a meeting is told of, moved and called off: by mail and by SMS between the hours of the own choice', async () => {
    at('2026-12-01', '22:30');
    const planned = await table.as(table.fatima, (cx) =>
      planMeeting(cx, table.householdId, {
        date: '2026-12-10',
        time: '10:00',
        minutesLong: 60,
        place: 'thuis',
        placeChosenByClient: true,
        people: [table.daan, table.noor, table.omar],
      }),
    );
    if (!('meetingId' in planned)) throw new Error(planned.refused);
    const { meetingId } = planned;
    expect(await post()).toEqual(['daan: Afspraak', 'omar: Afspraak']);
    at('2026-12-02', '08:00');
    expect(await post()).toEqual(['sms +31612345678']);
    const move = (time: string, version: number) => (cx: Parameters<typeof changeMeeting>[0]) =>
      changeMeeting(cx, table.householdId, meetingId, {
        date: '2026-12-11',
        time,
        minutesLong: 60,
        place: 'thuis',
        placeChosenByClient: true,
        people: [table.daan, table.omar],
        withoutClientReason: '',
        version,
      });
    await table.as(table.fatima, move('11:00', 1));
    // A second change before the first went out: only how it stands now is told.
    await table.as(table.fatima, move('12:00', 2));
    expect(await post()).toEqual(['daan: Afspraak is veranderd', 'omar: Afspraak is veranderd', 'sms +31612345678']);
    at('2026-12-09', '09:30');
    expect(await remind(town.database.app, town.tenant, town.now)).toBeGreaterThan(0);
    expect(await remind(town.database.app, town.tenant, town.now)).toBe(0);
    expect((await post()).filter((each) => each.includes('binnenkort'))).toEqual([
      'daan: Je hebt binnenkort een afspraak',
      'omar: Je hebt binnenkort een afspraak',
    ]);
    const { meeting } = await table.as(table.fatima, (cx) =>
      meetingAt(cx, table.householdId, meetingId, 'meeting.plan'),
    );
    await table.as(table.fatima, (cx) =>
      cancelMeeting(cx, table.householdId, meetingId, { reason: 'ziek', version: meeting.version }),
    );
    expect(await post()).toEqual(['daan: Afspraak gaat niet door', 'omar: Afspraak gaat niet door']);
  });

  it('a professional`s week comes in numbers, on the first working day, and can be switched off', async () => {
    at('2026-12-14', '09:30');
    await remind(town.database.app, town.tenant, town.now);
    await post();
    const week = mails.find(({ to, subject }) => to === 'fatima@example.nl' && subject === 'Jouw week');
    expect(week?.text).toMatch(/Afspraken deze week: \d+\.\nTe doen deze week: \d+\./);
    const { owner } = town.database;
    await owner.query(`update contact_way set week_overview = false where person_id = $1`, [table.fatima]);
    await owner.query(`delete from outbox where kind = 'week-overview'`);
    await remind(town.database.app, town.tenant, town.now);
    expect((await post()).filter((each) => each.startsWith('fatima'))).toEqual([]);
    await owner.query(`update contact_way set week_overview = true where person_id = $1`, [table.fatima]);
  });

  it('an action that is done takes its reminder back; what is late is asked gently, once a week', async () => {
    at('2026-12-14', '10:00');
    const add = (what: string, dueOn: string) =>
      table.as(table.daan, (cx) => addAction(cx, table.householdId, { what, doer: table.daan, due: dueOn }));
    const { actionId } = await add('bellen', '2026-12-16');
    await add('brief', '2026-12-17');
    at('2026-12-15', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    await table.as(table.daan, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done', version: 1 }));
    expect((await post()).filter((each) => each.startsWith('daan'))).toEqual(['daan: Een herinnering']);
    at('2026-12-21', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    expect((await post()).filter((each) => each.startsWith('daan'))).toEqual(['daan: Lukt het nog?']);
    at('2026-12-22', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    expect((await post()).filter((each) => each.startsWith('daan'))).toEqual([]);
  });

  it('what a client wrote about safe contact holds for reminders too: who leads the table calls instead', async () => {
    const { owner } = town.database;
    await owner.query(`update member set safe_contact = 'Geen mail' where person_id = $1`, [table.daan]);
    await table.as(table.daan, (cx) =>
      addAction(cx, table.householdId, { what: 'bellen', doer: table.daan, due: '2026-12-24' }),
    );
    at('2026-12-22', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    expect((await post()).filter((each) => each.startsWith('daan'))).toEqual([]);
    await table.as(table.daan, (cx) =>
      addAction(cx, table.householdId, { what: 'nog eens bellen', doer: table.daan, due: '2026-12-25' }),
    );
    at('2026-12-23', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    await post();
    // Two messages, one person to call: how to do that safely is said once, above both.
    const { text } = await (await (await site(town)).visitor(table.fatima)).get('/post');
    expect(text.match(/Een herinnering \(/g)?.length).toBeGreaterThan(1);
    expect(text.match(/Veilig bereiken: Geen mail/g)).toHaveLength(1);
    await owner.query(`update member set safe_contact = '' where person_id = $1`, [table.daan]);
  });

  it('who leads is reminded of the day to look at a goal again, unless somebody looked already', async () => {
    at('2026-12-21', '12:00');
    const goal = (words: string, reviewOn: string) =>
      table.as(table.daan, (cx) => addGoal(cx, table.householdId, { words, domain: 'money', reviewOn }));
    await goal('brief lezen', '2026-12-29');
    const looked = await goal('schuld weten', '2026-12-31');
    at('2026-12-27', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    expect(await post()).toEqual(['fatima: Een herinnering']);
    expect(mails[0]?.text).toContain('Jullie wilden samen ergens naar kijken.');
    at('2026-12-29', '09:00');
    await remind(town.database.app, town.tenant, town.now);
    await table.as(table.daan, (cx) =>
      closeGoal(cx, table.householdId, looked.goalId, { state: 'open', reviewOn: '2027-03-01' }),
    );
    expect((await post()).filter((each) => each.includes('herinnering'))).toEqual([]);
  });

  it('somebody whose chair ended gets nothing of what was written before', async () => {
    at('2027-01-04', '10:00');
    await post();
    await table.as(table.fatima, (cx) =>
      planMeeting(cx, table.householdId, {
        date: '2027-01-20',
        time: '10:00',
        minutesLong: 60,
        place: '',
        placeChosenByClient: false,
        people: [table.daan, table.omar],
      }),
    );
    const { rows } = await town.database.owner.query<{ id: string; version: number }>(
      `select id, version from place where person_id = $1 and household_id = $2 and state = 'accepted'`,
      [table.omar, table.householdId],
    );
    const [seat] = rows;
    await table.as(table.daan, (cx) =>
      endPlace(cx, table.householdId, { placeId: seat?.id ?? '', version: seat?.version ?? 0 }),
    );
    expect((await post()).filter((each) => !each.includes('week'))).toEqual(['daan: Afspraak']);
    const { rows: dropped } = await town.database.owner.query(
      `select count(*)::int as count from outbox where person_id = $1 and reason = 'access-ended'`,
      [table.omar],
    );
    expect(dropped).toEqual([{ count: 1 }]);
  });

  it('nothing that went out tells a name, a table, a place or what it is about', () => {
    expect(everything.length).toBeGreaterThan(15);
    const told = /Daan|Noor|Fatima|Omar|Sanne|Proef|thuis|Teststad|schuld|KANARIE|bellen|brief|een gesprek|ziek/;
    expect(everything.filter((text) => told.test(text))).toEqual([]);
  });

  it('the page of the own choice keeps it, and asks for the address that belongs to it', async () => {
    const me = await (await site(town)).visitor(table.daan);
    const page = await me.get('/bericht');
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    const wrong = await me.post('/bericht', { channel: 'letter', remindDays: '1', version });
    expect([wrong.status, wrong.text.includes('Een brief heeft een heel adres nodig.')]).toEqual([400, true]);
    expect((await me.post('/bericht', { channel: 'call', remindDays: '0', version })).location).toBe(
      '/bericht?klaar=1',
    );
    const old = await me.post('/bericht', { channel: 'mail', mail: 'x@example.nl', remindDays: '0', version });
    expect(old.status).toBe(409);
  });
});
