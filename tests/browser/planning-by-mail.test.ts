import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { recordingTexter, smtpMailer } from '../../src/kernel/mail/carriers.ts';
import { sendNext } from '../../src/kernel/mail/send-next.ts';
import { makeFeed } from '../../src/modules/diaries/testing.ts';
import { readNewMail } from '../../src/modules/diaries/testing.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { meetingsOf } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { findWay, isAddressOf, takeOtherMail } from '../../src/modules/notices/index.ts';
import { answerInvitation } from '../../src/modules/sharing/index.ts';
import { imapServer } from '../../src/testing/imap-server.ts';
import { type MailServer, mailServer } from '../../src/testing/mail-server.ts';
import { replyMails } from '../../src/testing/reply-mails.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let post: MailServer;
/** Who answers from a mail, by mail address. */
const helpers = new Map<string, string>();

beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for the story of a date')]);
  table = await meetingTable(here.town);
  post = await mailServer();
  const more = [];
  for (const name of ['Nadia', 'Bram']) {
    const personId = await here.town.staff(name);
    const who = { who: { personId }, whyAsked: 'nodig' };
    await here.town.as(table.fatima).run((cx) => invitePlace(cx, table.householdId, who));
    await here.town.as(personId).run((cx) => answerInvitation(cx, table.householdId, { answer: 'accept' }));
    more.push(personId);
  }
  for (const personId of [table.fatima, table.ruth, ...more]) {
    const address = `helper${helpers.size + 1}@hulp.example.nl`;
    helpers.set(address, personId);
    await here.town.database.owner.query(
      `insert into contact_way (tenant_id, person_id, channel, mail, chosen_at) values ($1, $2, 'mail', $3, now())`,
      [here.town.tenant, personId, address],
    );
  }
});
afterAll(() => post?.close());

async function open(personId: string | null, address: string, width: number): Promise<Page> {
  const context = await here.browser.newContext({ viewport: { width, height: 640 } });
  if (personId !== null) await context.addCookies([await here.served.sessionOf(personId)]);
  const page = await context.newPage();
  await page.goto(address.startsWith('http') ? address : `${here.served.url}${address}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(width);
  return page;
}
/** Sends what waits, and gives the mails that came since. */
async function mails() {
  const before = post.delivered.length;
  const mailer = smtpMailer({ url: post.url, from: 'omtafel@omtafel.example.nl', connections: 1 });
  const options = {
    database: here.town.database.app,
    mailer,
    texter: recordingTexter(),
    findWay,
    from: 'omtafel@omtafel.example.nl',
    originOf: () => here.served.url,
    keepsSecrets: false,
    clock: () => here.town.now,
    fault: (error: unknown) => {
      throw error;
    },
  };
  while ((await sendNext(options, here.town.tenant)) !== 'none');
  mailer.close();
  const raw = post.delivered.slice(before);
  return Promise.all(raw.map(async ({ to, raw: source }) => ({ to, mail: await PostalMime.parse(source) })));
}
/** Answers each moment of the page by its place in the list, and sends. */
async function answer(page: Page, of: (index: number) => 'yes' | 'if-needed' | 'no'): Promise<number> {
  const names = await page.$$eval('input[type=radio]', (inputs) => [
    ...new Set(inputs.map((input) => input.getAttribute('name') ?? '')),
  ]);
  for (const [index, name] of names.entries()) await page.check(`input[name="${name}"][value="${of(index)}"]`);
  const before = page.url();
  await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  await page.waitForURL((url) => url.href !== before);
  return names.length;
}

interface Appointment {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
}
/** The appointment in a mail, as two other programs read it. */
function appointment({ attachments }: Awaited<ReturnType<typeof mails>>[number]['mail'], to: string): Appointment {
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const text = typeof part?.content === 'string' ? part.content : new TextDecoder().decode(part?.content);
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent');
  const event = new ICAL.Event(component ?? new ICAL.Component('vevent'));
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
  const attendees = component?.getAllProperties('attendee').map((each) => String(each.getFirstValue()).toLowerCase());
  expect(attendees).toEqual([`mailto:${to}`]);
  expect(event.summary).toBe('Afspraak');
  expect(text.replaceAll('\r\n ', '')).not.toMatch(/Daan|Fatima|Ruth|Omar|thuis|\{/);
  const [second] = Object.values(nodeIcal.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT');
  const startsAt = event.startDate.toJSDate();
  expect(second?.type === 'VEVENT' ? [second.uid, second.start.toISOString()] : []).toEqual([
    event.uid,
    startsAt.toISOString(),
  ]);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: Number(component?.getFirstPropertyValue('sequence')),
    startsAt,
  };
}

test('a date is found by mail and telephone, and every diary is right in the end', async () => {
  const { householdId, omar, daan, mila, ruth, sanne } = table;
  // The coordinator asks for days; the product proposes moments.
  const steer = await open(omar, `/huishoudens/${householdId}/datums/nieuw`, 1280);
  await steer.fill('[name=from]', '2026-12-01');
  await steer.fill('[name=until]', '2026-12-11');
  // Who is asked, and until when, stands there already; whoever wants it otherwise opens that.
  for (const fold of await steer.locator('form summary').all()) await fold.click();
  await steer.fill('[name=answerBy]', '2026-11-27');
  await steer.uncheck(`input[name=must][value="${mila}"]`);
  await steer.uncheck(`input[name=may][value="${sanne}"]`);
  await steer.getByRole('button', { name: 'Stel dagen voor' }).click();
  await steer.waitForURL(/\/datums\/[0-9a-f-]{36}$/);
  const poll = new URL(steer.url()).pathname;

  // The client marks first, on a small telephone, and strikes two. Before that nobody else is asked.
  expect((await mails()).map(({ to }) => to)).toEqual([]);
  const phone = await open(daan, `${poll}/antwoord`, 320);
  const proposed = await answer(phone, (index) => (index < 2 ? 'no' : 'yes'));
  expect(proposed).toBe(5);

  // Four professionals answer from their mail, without signing in.
  const asked = await mails();
  expect(asked.map(({ to }) => to).sort()).toEqual([...helpers.keys()].sort());
  let taps = 0;
  for (const { to, mail } of asked) {
    const link = /http:\/\/\S+\/datum\/[0-9a-f-]{36}/.exec(mail.text ?? '')?.[0] ?? '';
    const page = await open(null, link, 320);
    expect(await page.locator('input[type=radio][value=no]').count()).toBe(proposed - 2);
    // One says no to one day, and with the next tap yes to the others; one says it by day; the others tap once.
    if (helpers.get(to) === ruth) {
      await page.check('input[type=radio][value=no] >> nth=0');
      await page.getByRole('button', { name: 'Verstuur: de andere dagen kan ik' }).click();
      await page.waitForURL(/klaar=1/);
    } else if (taps === 0) await answer(page, () => 'yes');
    else {
      await page.getByRole('button', { name: 'Ik kan op al deze dagen' }).click();
      await page.waitForURL(/klaar=1/);
    }
    taps += 1;
    expect(await page.locator('body').innerText()).toContain('Je antwoord is verstuurd');
  }
  const own = await open(omar, `${poll}/antwoord`, 1280);
  await answer(own, () => 'yes');

  // The best moment stands first, in words.
  const best = await open(omar, poll, 1280);
  expect(await best.locator('body').innerText()).toContain('Iedereen kan');
  await best.getByRole('button', { name: 'Kies deze dag' }).first().click();
  await best.waitForURL(/\/gesprekken\/[0-9a-f-]{36}$/);
  const meetingPath = new URL(best.url()).pathname;

  const invited = new Map((await mails()).map(({ to, mail }) => [to, appointment(mail, to)]));
  expect([...invited.keys()].sort()).toEqual([...helpers.keys()].sort());
  const { meetings } = await here.town.as(omar).run((cx) => meetingsOf(cx, householdId));
  for (const { method, startsAt, sequence } of invited.values()) {
    expect([method, sequence, startsAt]).toEqual(['REQUEST', 0, meetings[0]?.startsAt]);
  }
  expect(new Set([...invited.values()].map(({ uid }) => uid)).size).toBe(4);

  // One of them declines in the own diary, and is asked for the reason.
  const [ruthsAddress = ''] = [...helpers].find(([, personId]) => personId === ruth) ?? [];
  const reply = async (sequence: number, answered: 'DECLINED' | 'ACCEPTED', stamp: string) => {
    const mail = replyMails.outlook({
      uid: invited.get(ruthsAddress)?.uid ?? '',
      attendee: ruthsAddress,
      organizer: 'omtafel@omtafel.example.nl',
      answer: answered,
      sequence,
      stamp,
    });
    // By a mailbox that is read over IMAP, as it runs every minute.
    const box = await imapServer([mail]);
    const mailbox = {
      host: '127.0.0.1',
      port: box.port,
      secure: false,
      user: 'omtafel',
      password: 'wachtwoord',
      folder: 'INBOX',
    };
    const outcomes = await readNewMail({
      database: here.town.database.app,
      clock: () => here.town.now,
      isAddressOf,
      takeOther: takeOtherMail,
      mailbox,
    });
    expect(box.mails).toEqual([]);
    await box.close();
    return outcomes;
  };
  expect(await reply(0, 'DECLINED', '20261123T091500Z')).toEqual(['taken']);
  const [why] = await mails();
  expect(why?.to).toBe(ruthsAddress);
  const reasonLink = /http:\/\/\S+\/afspraak\/[0-9a-f-]{36}/.exec(why?.mail.text ?? '')?.[0] ?? '';
  // Without signing in, on a telephone, with our answer beside each reason.
  const reason = await open(null, reasonLink, 320);
  expect(await reason.locator('body').innerText()).toContain('Welke afspraak kan hierdoor vervallen?');
  await reason.check('input[name=code][value=agenda]');
  await reason.getByRole('button', { name: 'Verstuur' }).click();
  await reason.waitForURL((url) => url.search === '?klaar=1');
  const seen = await open(omar, meetingPath, 1280);
  expect(await seen.locator('body').innerText()).toContain('kan niet: Het past niet in mijn agenda');

  // It is moved once; who declined the old moment is asked for the new one.
  const move = await open(omar, `${meetingPath}/verplaats`, 1280);
  await move.fill('[name=date]', '2026-12-15');
  await move.fill('[name=time]', '15:00');
  await move.getByRole('button', { name: 'Bewaar' }).click();
  await move.waitForURL((url) => url.pathname === meetingPath);
  const moved = new Map((await mails()).map(({ to, mail }) => [to, appointment(mail, to)]));
  const moment = new Date('2026-12-15T14:00:00Z');
  expect([...moved.keys()].sort()).toEqual([...helpers.keys()].sort());
  for (const [to, { method, uid, sequence, startsAt }] of moved)
    expect([method, uid, sequence, startsAt]).toEqual(['REQUEST', invited.get(to)?.uid, 1, moment]);

  // An answer to the old moment that comes late changes nothing; one to the new moment counts.
  expect(await reply(0, 'DECLINED', '20261123T093000Z')).toEqual(['old']);
  expect(await reply(1, 'ACCEPTED', '20261123T094000Z')).toEqual(['taken']);
  const now = (await here.town.as(omar).run((cx) => meetingsOf(cx, householdId))).meetings[0];
  expect(now?.people.find(({ personId }) => personId === ruth)?.answer).toBe('comes');

  // Every diary that is fetched says the same as those that were mailed.
  for (const personId of [omar, daan, ruth]) {
    const token = await here.town.as(personId).run(makeFeed);
    const feed = await (await fetch(`${here.served.url}/afspraken/${token}`)).text();
    const events = ICAL.Component.fromString(feed).getAllSubcomponents('vevent');
    expect(events.map((component) => new ICAL.Event(component).startDate.toJSDate())).toEqual([moment]);
  }
}, 120_000);
