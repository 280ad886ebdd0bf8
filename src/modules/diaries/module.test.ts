import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditKeyFrom } from '../../kernel/audit/keys.ts';
import { sealSecretsWith } from '../../kernel/login/sealing.ts';
import { mayConnect } from '../../kernel/outside/addresses.ts';
import { site } from '../../testing/visitor.ts';
import { type World, world } from '../../testing/world.ts';
import { invitePlace } from '../households/index.ts';
import { answerInvitation } from '../sharing/index.ts';
import { answerMeeting } from '../meetings/index.ts';
import { type MeetingTable, meetingTable } from '../meetings/testing.ts';
import { leaveDiaries } from './commands/leave-diaries.ts';
import { busyTimes, ownBusyTimes } from './index.ts';
import { readDueDiaries } from './jobs/read-diaries.ts';
import { paths } from './paths.ts';

let here: World;
let table: MeetingTable;
let open: Awaited<ReturnType<typeof site>>;
beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for the diaries of a test')]);
  here = await world();
  open = await site(here);
});
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await here.close();
});
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  await here.database.owner.query('delete from diary');
  table = await meetingTable(here);
});

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/agenda.ics`;
}
const read = (networks: readonly (readonly [string, number])[] = [['127.0.0.1', 32]]) =>
  readDueDiaries({ database: here.database.app, clock: () => here.now, mayConnect: mayConnect(networks) });

const busyAt = (day: string, from: string, until: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:x',
    'SUMMARY:Sollicitatiegesprek met Zwaan',
    `DTSTART:${day}T${from}Z`,
    `DTEND:${day}T${until}Z`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
const window = { from: new Date('2026-11-23T00:00:00Z'), until: new Date('2026-12-23T00:00:00Z') };

describe('a diary that a professional connects', () => {
  const connect = async (personId: string, address: string, more: Record<string, string> = {}) => {
    const visitor = await open.visitor(personId);
    const answer = await visitor.post(paths.connect, { kind: 'feed', address, name: '', password: '', ...more });
    return { visitor, answer };
  };
  const timesOf = (personId: string) => here.as(personId).run((cx) => ownBusyTimes(cx, window));
  const faultOf = async (personId: string): Promise<string | undefined> =>
    (await here.database.owner.query<{ fault: string }>('select fault from diary where person_id = $1', [personId]))
      .rows[0]?.fault;

  test('tells when, and what it holds besides is kept nowhere', async () => {
    const { visitor } = await connect(
      table.ruth,
      await served((_q, answer) => answer.end(busyAt('20261126', '130000', '140000'))),
    );
    expect(await read()).toBe(1);
    expect(await timesOf(table.ruth)).toMatchObject([
      { from: new Date('2026-11-26T13:00:00Z'), until: new Date('2026-11-26T14:00:00Z') },
    ]);
    expect((await visitor.get(paths.diary)).text).toContain('één keer bezet');
    const { rows } = await here.database.owner.query<{ all: string }>(
      `select (select json_agg(d) from diary d)::text || (select json_agg(b) from busy_block b)::text as all`,
    );
    expect(rows[0]?.all).not.toMatch(/Zwaan|Sollicitatie|127\.0\.0\.1|agenda\.ics/);
    // Not due again within the hour.
    expect(await read()).toBe(0);
  });

  test('is asked by CalDAV for free or busy only, with the name and password that stand sealed', async () => {
    const asked: string[] = [];
    const address = await served((request, answer) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push(
          `${request.method} ${String(request.headers['depth'])} ${request.headers.authorization ?? ''} ${body}`,
        );
        answer.setHeader('content-type', 'text/calendar');
        answer.end(
          'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20261126T130000Z/PT2H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR',
        );
      });
    });
    await connect(table.ruth, address, { kind: 'caldav', name: 'ruth', password: 'geheim woord' });
    await read();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^REPORT 1 Basic cnV0aDpnZWhlaW0gd29vcmQ= /);
    expect(asked[0]).toContain('free-busy-query');
    expect(asked[0]).toContain('start="20261123T090000Z"');
    expect(await timesOf(table.ruth)).toHaveLength(1);
  });

  test.each([
    ['login', (_q, answer) => answer.writeHead(401).end()],
    ['no-calendar', (_q, answer) => answer.end('<html>Log in</html>')],
    ['too-large', (_q, answer) => answer.writeHead(200, { 'content-length': '9000000' }).end()],
    ['not-there', (_q, answer) => answer.writeHead(404).end()],
    ['refused-address', (_q, answer) => answer.writeHead(302, { location: 'http://[::1]:9/' }).end()],
    ['unreachable', (q) => q.socket.destroy()],
  ] as const satisfies readonly (readonly [string, RequestListener])[])(
    'that fails (%s) says so, and is asked less often',
    async (fault, answer) => {
      const { visitor } = await connect(table.ruth, await served(answer));
      await read();
      expect(await faultOf(table.ruth)).toBe(fault);
      expect(await timesOf(table.ruth)).toEqual([]);
      expect((await visitor.get(paths.diary)).text).toContain('We kunnen je agenda niet lezen');
      here.now = new Date('2026-11-23T10:30:00Z');
      expect(await read()).toBe(0);
      here.now = new Date('2026-11-23T11:05:00Z');
      expect(await read()).toBe(1);
    },
  );

  test('on our own network is refused, unless the settings name it', async () => {
    await connect(table.ruth, await served((_q, answer) => answer.end(busyAt('20261126', '130000', '140000'))));
    await read([]);
    expect(await faultOf(table.ruth)).toBe('refused-address');
  });

  test('keeps what it said for a day, and a fault in between does not take it away', async () => {
    let down = false;
    const address = await served((_q, answer) =>
      down ? answer.writeHead(500).end() : answer.end(busyAt('20261126', '130000', '140000')),
    );
    await connect(table.ruth, address);
    await read();
    down = true;
    here.now = new Date('2026-11-23T12:00:00Z');
    await read();
    expect(await timesOf(table.ruth)).toHaveLength(1);
    here.now = new Date('2026-11-24T09:30:00Z');
    expect(await timesOf(table.ruth)).toEqual([]);
    await read();
    const { rows } = await here.database.owner.query('select 1 from busy_block where person_id = $1', [table.ruth]);
    expect(rows).toEqual([]);
  });

  test('is gone with all it said when it is disconnected or its account ends', async () => {
    const address = await served((_q, answer) => answer.end(busyAt('20261126', '130000', '140000')));
    const { visitor } = await connect(table.ruth, address);
    await read();
    await visitor.post(paths.disconnect);
    await connect(table.omar, address);
    await read();
    await here.as(table.fatima).run((cx) => leaveDiaries(cx, table.omar));
    const { rows } = await here.database.owner.query(
      'select person_id from busy_block where person_id = any($1) union all select person_id from diary where person_id = any($1)',
      [[table.ruth, table.omar]],
    );
    expect(rows).toEqual([]);
  });

  test('takes no wrong address, and never shows a password again', async () => {
    const { answer } = await connect(table.ruth, 'mijn agenda', { password: 'geheim woord' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Dit is geen adres van een agenda.');
    expect(answer.text).not.toContain('geheim woord');
    expect((await (await open.visitor(table.daan)).get(paths.connect)).status).toBe(403);
  });

  test('is read for others only to propose moments', async () => {
    await connect(table.ruth, await served((_q, answer) => answer.end(busyAt('20261126', '130000', '140000'))));
    await read();
    const seen = await here.as(table.omar).run(async (cx) => ({
      rows: await cx.statement('all-blocks', 'select 1 from busy_block', []),
      times: await busyTimes(cx, [table.ruth, table.fatima], window),
    }));
    expect(seen.rows).toEqual([]);
    expect(seen.times).toMatchObject([{ personId: table.ruth, blocks: [{}] }]);
  });

  test('counts beside another table of the same person, of which who proposes reads nothing', async () => {
    const other = await meetingTable(here);
    const { householdId } = other;
    await here
      .as(other.fatima)
      .run((cx) => invitePlace(cx, householdId, { who: { personId: table.ruth }, whyAsked: 'nodig' }));
    await here.as(table.ruth).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    const meetingId = await other.plan({ people: [other.daan, table.ruth] });
    const at = { from: new Date('2026-11-26T13:00:00Z'), until: new Date('2026-11-26T14:00:00Z') };
    const seen = await here.as(table.omar).run(async (cx) => ({
      rows: await cx.statement('all-meetings', 'select 1 from meeting', []),
      times: await busyTimes(cx, [table.ruth, table.fatima], window),
    }));
    expect(seen).toEqual({ rows: [], times: [{ personId: table.ruth, blocks: [{ personId: table.ruth, ...at }] }] });
    await here.as(table.ruth).run((cx) => answerMeeting(cx, householdId, meetingId, { answer: 'cannot' }));
    expect(await timesOf(table.ruth)).toEqual([]);
  });

  test('is not connected without a key of ours, and that is said where it happened', async () => {
    sealSecretsWith([]);
    const { answer } = await connect(table.ruth, 'https://agenda.example.nl/ruth.ics');
    sealSecretsWith([auditKeyFrom('a secret for the diaries of a test')]);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('deze server mist een sleutel');
  });
});
