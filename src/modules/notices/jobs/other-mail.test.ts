import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordingMailer } from '../../../kernel/mail/carriers.ts';
import type { Mail } from '../../../kernel/mail/compose.ts';
import { sendNext } from '../../../kernel/mail/send-next.ts';
import { auditKeyFrom } from '../../../kernel/audit/keys.ts';
import { sealSecretsWith } from '../../../kernel/login/sealing.ts';
import { imapServer } from '../../../testing/imap-server.ts';
import { site } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { readNewMail } from '../../diaries/testing.ts';
import { planMeeting } from '../../meetings/index.ts';
import { type PlanTable, planTableOf } from '../../plan/testing.ts';
import { chooseWay, findWay, isAddressOf, takeOtherMail } from '../index.ts';

const none = { plannerMail: '', mobile: '', street: '', postcode: '', town: '' };
const when = { fromHour: 8, untilHour: 21, remindDays: 0, weekOverview: false, lateActions: false };
let here: World;
let table: PlanTable;
const mails: Mail[] = [];

beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for what comes back')]);
  here = await world();
  table = await planTableOf(here);
  for (const [name, personId] of Object.entries({ daan: table.daan, omar: table.omar, fatima: table.fatima })) {
    await choose(personId, `${name}@example.nl`, 0);
  }
});
afterAll(() => here.close());

const choose = (personId: string, mail: string, version: number) =>
  here.as(personId).run((cx) => chooseWay(cx, personId, { ...none, ...when, channel: 'mail', mail, version }));
const plan = (date: string) =>
  table.as(table.fatima, (cx) =>
    planMeeting(cx, table.householdId, {
      date,
      time: '10:00',
      minutesLong: 60,
      place: '',
      placeChosenByClient: true,
      people: [table.daan, table.omar],
    }),
  );
async function post(): Promise<Mail[]> {
  mails.length = 0;
  const options = { texter: null, findWay, from: 'omtafel@example.nl', keepsSecrets: false, clock: () => here.now };
  const fault = (error: unknown) => {
    throw error;
  };
  const mailer = recordingMailer((mail) => mails.push(mail));
  const sending = { ...options, database: here.database.app, mailer, originOf: () => 'https://omtafel.test', fault };
  while ((await sendNext(sending, here.tenant)) !== 'none');
  return [...mails];
}
/** What a mail server sends back (RFC 3464), with the headers of the message that it is about. */
const report = (messageId: string, action: string, status: string): string =>
  [
    'From: MAILER-DAEMON@mx.example.nl',
    'To: omtafel@example.nl',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry.',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.nl',
    '',
    'Final-Recipient: rfc822; daan@example.nl',
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--grens',
    'Content-Type: text/rfc822-headers',
    '',
    'From: omtafel@example.nl',
    `Message-ID: ${messageId}`,
    '',
    '--grens--',
    '',
  ].join('\r\n');
const winmail = (from: string): string =>
  [
    `From: ${from}`,
    'To: omtafel@example.nl',
    'Subject: Geaccepteerd: Afspraak',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain',
    '',
    '',
    '--grens',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="winmail.dat"',
    '',
    'eJ8+Ig==',
    '--grens--',
    '',
  ].join('\r\n');
async function read(...sources: string[]) {
  const box = await imapServer(sources);
  const outcomes = await readNewMail({
    database: here.database.app,
    clock: () => here.now,
    isAddressOf,
    takeOther: takeOtherMail,
    mailbox: {
      host: '127.0.0.1',
      port: box.port,
      secure: false,
      user: 'omtafel',
      password: 'wachtwoord',
      folder: 'INBOX',
    },
  });
  const left = box.mails.length;
  await box.close();
  return { outcomes, left };
}

test('a message that came back is told to who leads, and that person is called until another way is chosen', async () => {
  await plan('2026-12-10');
  const sent = await post();
  const daans = sent.find(({ to }) => to === 'daan@example.nl');
  const id = daans?.messageId ?? '';
  // A delay is no bounce, and of a message that is not ours nothing is believed.
  const strange = '<6b0f3a52-0000-4000-8000-000000000001@omtafel.test>';
  expect((await read(report(id, 'delayed', '4.4.1'), report(id, 'failed', '4.4.7'))).outcomes).toEqual([
    'no-reply',
    'no-reply',
  ]);
  expect((await read(report(strange, 'failed', '5.1.1'))).outcomes).toEqual(['bounce']);
  expect(await post()).toEqual([]);

  expect(await read(report(id, 'failed', '5.1.1'))).toEqual({ outcomes: ['bounce'], left: 0 });
  const told = await post();
  expect(told.map(({ to, subject }) => [to, subject])).toEqual([['fatima@example.nl', 'Een bericht kwam niet aan']]);
  expect(told[0]?.text).not.toMatch(/Daan|daan@/);
  const page = await (await (await site(here)).visitor(table.fatima)).get('/post');
  expect(page.text).toContain('De mail kwam terug. Bel, en kies samen een andere weg.');
  // The same report again, and the next message: nothing is mailed to the address that does not work.
  await read(report(id, 'failed', '5.1.1'));
  await plan('2026-12-17');
  expect((await post()).map(({ to }) => to)).toEqual(['omar@example.nl']);
  await choose(table.daan, 'daan2@example.nl', 1);
  await plan('2026-12-18');
  expect((await post()).map(({ to }) => to).sort()).toEqual(['daan2@example.nl', 'omar@example.nl']);
});

test('while the case manager is away the deputy and the coordinator hear it too; without one the coordinator, else whoever began', async () => {
  const { owner } = here.database;
  const heard = async (date: string): Promise<string[]> => {
    await plan(date);
    const id = (await post()).find(({ to }) => to === 'daan2@example.nl')?.messageId ?? '';
    await read(report(id, 'failed', '5.1.1'));
    await owner.query('update contact_way set mail_failed_at = null where person_id = $1', [table.daan]);
    const { rows } = await owner.query<{ id: string }>(
      `select person_id as id from outbox where kind = 'not-reached' and about_id = $1 order by 1`,
      [id.slice(1, 37)],
    );
    await post();
    return rows.map((each) => each.id);
  };
  const coordinator = await owner.query<{ id: string }>(
    `select person_id as id from role_assignment where household_id = $1 and role = 'coordinator' and until_date is null`,
    [table.householdId],
  );
  const leads = coordinator.rows.map(({ id }) => id);
  await owner.query(
    `with away as (insert into absence (tenant_id, id, person_id, deputy_person_id, from_date, until_date)
       values ($1, gen_random_uuid(), $2, $3, '2026-11-01', '2026-12-31') returning *)
     insert into stand_in (tenant_id, household_id, absence_id, person_id, deputy_person_id, from_date, until_date)
     select tenant_id, $4, id, person_id, deputy_person_id, from_date, until_date from away`,
    [here.tenant, table.fatima, table.omar, table.householdId],
  );
  expect(await heard('2026-12-21')).toEqual([...new Set([table.fatima, table.omar, ...leads])].sort());
  await owner.query(
    `update role_assignment set until_date = from_date where household_id = $1 and role = 'case-manager'`,
    [table.householdId],
  );
  const { rows } = await owner.query<{ id: string }>('select initiator_person_id as id from household where id = $1', [
    table.householdId,
  ]);
  expect(await heard('2026-12-22')).toEqual(leads.length > 0 ? leads : rows.map(({ id }) => id));
});

test('an answer that only Exchange reads is told to who planned the meeting, and stays in the mailbox', async () => {
  const { outcomes, left } = await read(winmail('Omar <omar@example.nl>'));
  expect([outcomes, left]).toEqual([['unreadable'], 1]);
  const told = await post();
  expect(new Set(told.map(({ to, subject }) => `${to} ${subject}`))).toEqual(
    new Set(['fatima@example.nl Een antwoord kunnen we niet lezen']),
  );
  expect(told[0]?.text).not.toMatch(/Omar|omar@/);
  // Once, and of somebody who was asked nothing it is a mail like any other.
  expect((await read(winmail('Omar <omar@example.nl>'))).outcomes).toEqual(['no-reply']);
  expect((await read(winmail('vreemd@example.org'))).outcomes).toEqual(['no-reply']);
  expect(await post()).toEqual([]);
});
