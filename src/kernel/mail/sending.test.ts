import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../audit/keys.ts';
import { openPool } from '../db/pool.ts';
import { sealSecretsWith } from '../login/sealing.ts';
import { type MailServer, mailServer } from '../../testing/mail-server.ts';
import { type World, world } from '../../testing/world.ts';
import { recordingTexter, smtpMailer, type Mailer } from './carriers.ts';
import { enqueue, type Message, takeBack } from './outbox.ts';
import { backoffMs, type SendingOptions, sendNext, type Way } from './send-next.ts';

describe('the outbox', () => {
  let town: World;
  let fatima: string;
  let server: MailServer;
  let mailer: Mailer;
  let way: Way;
  const texts: { to: string; text: string }[] = [];

  beforeAll(async () => {
    sealSecretsWith([auditKeyFrom('a secret for the tests of the outbox')]);
    town = await world();
    fatima = await town.staff('Fatima');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    server = await mailServer();
    mailer = smtpMailer({ url: server.url, from: 'omtafel@example.nl', connections: 1 });
    way = { by: 'mail', to: 'fatima@example.nl', language: 'nl', preferences: '/bericht' };
    town.now = new Date('2026-11-23T09:00:00Z');
    texts.length = 0;
  });
  afterEach(async () => {
    await town.database.owner.query('delete from outbox');
    mailer.close();
    await server.close();
  });

  const options = (): SendingOptions => ({
    database: town.database.app,
    mailer,
    texter: recordingTexter((sms) => texts.push(sms)),
    findWay: async () => way,
    from: 'omtafel@example.nl',
    originOf: (host) => `https://${host ?? 'omtafel.test'}`,
    keepsSecrets: false,
    clock: () => town.now,
    fault: (error) => {
      throw error;
    },
  });
  const later = (minutes: number): Date => new Date(town.now.getTime() + minutes * 60_000);
  const write = (more: Partial<Message> = {}) =>
    town.as(fatima).run((cx) =>
      enqueue(cx, {
        kind: 'signal-new',
        personId: fatima,
        householdId: null,
        path: '/mijn-week',
        once: `signal:${cx.newId()}`,
        dropAfter: later(24 * 60),
        ...more,
      }),
    );
  const next = () => sendNext(options(), town.tenant);
  const rows = async () =>
    (
      await town.database.owner.query<{
        state: string;
        reason: string;
        tries: number;
        secret: unknown;
        calendar: unknown;
      }>('select state, reason, tries, secret, calendar from outbox order by state, reason, id')
    ).rows;

  it('sends what was committed, once, with a link and no more', async () => {
    await write({ path: '/datum', secret: 'dat-geheim' });
    expect([await next(), await next()]).toEqual(['done', 'none']);
    const [mail] = server.delivered;
    expect(mail?.to).toBe('fatima@example.nl');
    expect(mail?.raw).toContain('Subject: Er staat een bericht voor je klaar');
    expect(mail?.raw).toContain('https://teststad.test/datum/dat-geheim');
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@teststad\.test>$/);
    // The secret is gone as soon as it was sent.
    expect(await rows()).toEqual([{ state: 'sent', reason: '', tries: 1, secret: null, calendar: null }]);
  });

  it('hands the word commit to the database in the turn in which it hears that the mail was taken', async () => {
    const told: string[] = [];
    const database = openPool({ ...town.database.config.app, max: 1, pipeline: true });
    let held = (): number => Number.NaN;
    database.on('connect', (client) => {
      const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
      held = () => stream.writableLength;
      const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
      client.query = ((...asked: unknown[]) => {
        if (told.length > 0) told.push(String(asked[0]));
        return query(...asked);
      }) as typeof client.query;
    });
    const taking: Mailer = {
      ...mailer,
      send: async () => {
        // In a turn of its own, as a reply comes.
        await sleep(5);
        told.push('heard');
        setImmediate(() => told.push(`next turn, ${held()} bytes held back`));
      },
    };
    await write();
    expect(await sendNext({ ...options(), database, mailer: taking }, town.tenant)).toBe('done');
    await database.end();
    // The answer to a commit may be here before the turn is over.
    await new Promise(setImmediate);
    expect(told).toEqual(['heard', 'commit', 'next turn, 0 bytes held back']);
  });

  it('sends nothing of a transaction that did not commit', async () => {
    const failing = town.as(fatima).run(async (cx) => {
      await enqueue(cx, {
        kind: 'signal-new',
        personId: fatima,
        householdId: null,
        path: '/mijn-week',
        once: 'x',
        dropAfter: later(60),
      });
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await next()).toBe('none');
  });

  it('tells one person one event once', async () => {
    expect([await write({ once: 'same' }), await write({ once: 'same' })]).toEqual([1, 0]);
    await next();
    expect(await next()).toBe('none');
  });

  it('tries again after "later", with the same Message-ID', async () => {
    server.mood = () => 'later';
    await write();
    expect(await next()).toBe('done');
    expect(await next()).toBe('none');
    expect(await rows()).toMatchObject([{ state: 'waiting', reason: '451', tries: 1 }]);
    server.mood = () => 'accept';
    town.now = new Date(town.now.getTime() + backoffMs(1));
    expect(await next()).toBe('done');
    expect(server.delivered).toHaveLength(1);
  });

  it('sends twice with one Message-ID when the other side dies after the last dot', async () => {
    server.mood = () => 'die-after-dot';
    await write();
    await next();
    server.mood = () => 'accept';
    town.now = later(1);
    expect(await next()).toBe('done');
    expect(server.delivered.map(({ said }) => said)).toEqual([false, true]);
    expect(new Set(server.delivered.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('asks again by which way when a connection in use is gone: the carrier sends nothing again by itself', async () => {
    await write();
    await next();
    server.mood = () => {
      server.mood = () => 'accept';
      return 'die-at-rcpt';
    };
    await write();
    expect(await next()).toBe('done');
    expect(await rows()).toMatchObject([{ state: 'sent' }, { state: 'waiting' }]);
    way = { by: 'nothing', why: 'access-ended' };
    town.now = later(1);
    await next();
    expect(await rows()).toMatchObject([{ state: 'dropped', reason: 'access-ended' }, { state: 'sent' }]);
    expect(server.delivered).toHaveLength(1);
  });

  it('loses and doubles nothing when the provider is down for a day', async () => {
    const { port } = server;
    await server.close();
    for (let each = 0; each < 5; each += 1) await write({ dropAfter: later(3 * 24 * 60) });
    for (let hour = 0; hour < 24; hour += 1) {
      expect(await next()).toBe('away');
      town.now = later(60);
    }
    server = await mailServer(port);
    for (let round = 0; round < 3; round += 1) {
      while ((await next()) !== 'none');
      town.now = later(60);
    }
    expect(new Set(server.delivered.map(({ messageId }) => messageId)).size).toBe(5);
    expect(server.delivered).toHaveLength(5);
  });

  it('drops what is too late, and what was taken back', async () => {
    const about = '00000000-0000-4000-8000-000000000001';
    await write({ kind: 'action-soon', dropAfter: later(30) });
    await write({ kind: 'meeting-soon', aboutId: about });
    await town.as(fatima).run((cx) => takeBack(cx, { aboutId: about, kinds: ['meeting-soon'] }));
    town.now = later(31);
    expect([await next(), await next()]).toEqual(['done', 'none']);
    expect((await rows()).map(({ reason }) => reason)).toEqual(['taken-back', 'too-late']);
    expect(server.delivered).toEqual([]);
  });

  it('asks by which way only when it is sent: nothing for who lost access, a call, a letter, an SMS', async () => {
    const ways: Way[] = [
      { by: 'nothing', why: 'access-ended' },
      { by: 'call', why: 'asked' },
      { by: 'letter' },
      { by: 'sms', to: '0612345678', language: 'nl', preferences: null },
    ];
    for (const each of ways) {
      way = each;
      await write();
      await next();
    }
    expect((await rows()).map(({ state }) => state)).toEqual(['dropped', 'sent', 'to-call', 'to-print']);
    expect(texts).toEqual([
      {
        id: expect.any(String) as string,
        to: '0612345678',
        text: 'Iemand heeft je een bericht gestuurd. https://teststad.test/mijn-week',
      },
    ]);
  });

  it('leaves an address that does not work to somebody who calls', async () => {
    server.mood = () => 'refuse';
    await write({ householdId: '00000000-0000-4000-8000-000000000002' });
    await write();
    while ((await next()) !== 'none');
    expect((await rows()).map(({ state, reason }) => `${state} ${reason}`)).toEqual(['dropped 550', 'to-call 550']);
  });

  it('carries an appointment, with addresses that are known only now', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:{attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    await write({ kind: 'meeting-planned', calendar: { method: 'REQUEST', text } });
    await next();
    const raw = server.delivered[0]?.raw ?? '';
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(await rows()).toMatchObject([{ state: 'sent', calendar: null }]);
  });
});
