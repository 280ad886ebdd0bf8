import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { changeMember } from '../../src/modules/households/index.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import type { Browser } from '../../src/testing/browser.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors } from './own-doors.ts';

const code = '482913';

describe('the thin window of a client without DigiD', () => {
  const town = ownWorld();
  const product = ownDoors(town, {});
  let fatima: string;
  let daan: string;
  let householdId: string;
  let browser: Browser;
  const sql = async (text: string, values: unknown[] = []) =>
    (await town.database.owner.query<Record<string, unknown>>(text, values)).rows;

  beforeAll(async () => {
    fatima = await town.staff('Fatima');
    const lead = town.as(fatima);
    ({ householdId } = await lead.run((cx) =>
      openTable(cx, { name: 'Vermeer', client: { givenName: 'Daan' }, askedBy: '', safeContact: 'Bellen.' }),
    ));
    daan = String((await sql(`select id from person where given_name = 'Daan'`))[0]?.['id']);
    await lead.run(async (cx) => {
      await addGoal(cx, householdId, { words: 'Ik wil rust met mijn schulden.', domain: 'money', adult: daan });
      await planMeeting(cx, householdId, {
        date: '2026-12-01',
        time: '14:00',
        minutesLong: 60,
        place: 'Buurthuis De Bron',
        placeChosenByClient: true,
        people: [daan, fatima],
      });
    });
  });
  beforeEach(async () => {
    browser = product.browser();
    await sql('delete from session');
    await sql('delete from entry_link');
  });

  const make = () =>
    town
      .as(fatima)
      .run((cx) => makeEntryLink(cx, { personId: daan, kind: 'window', code, householdId, role: 'starter' }));
  const enter = async (token: string) => (await browser.post(`/welkom/${token}`, { code })).location;

  it('shows the next date and place and whom to call, and nothing of the plan', async () => {
    expect(await enter(await make())).toBe('/raam');
    const { text } = await browser.get('/raam');
    for (const shown of ['14.00', 'Buurthuis De Bron', 'Fatima Testmens', '06 12 34 56 78'])
      expect(text).toContain(shown);
    for (const hidden of ['schulden', 'rust', 'href="/mijn-plan', 'href="/mijn-tafel', 'geld']) {
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
    }
  });

  it('opens no other page, whatever its person may open with DigiD', async () => {
    await enter(await make());
    const others = product.app.routes.filter(
      ({ gate, action }) => gate !== 'public' && gate !== 'window' && action !== 'session.use',
    );
    expect(others.length).toBeGreaterThan(100);
    for (const { method, path } of others) {
      const address = path.replaceAll(/:householdId/g, householdId).replaceAll(/:\w+/g, crypto.randomUUID());
      const seen = method === 'GET' ? await browser.get(address) : await browser.post(address);
      expect([method, path, seen.status]).toEqual([method, path, 403]);
    }
  });

  it('tells the case manager that something changed, without a text of the client, once', async () => {
    await enter(await make());
    const submission = crypto.randomUUID();
    for (let click = 0; click < 2; click++) {
      expect((await browser.post('/raam', { submission })).location).toBe('/raam?klaar=1');
    }
    expect((await browser.get('/raam?klaar=1')).text).toContain('We weten dat er iets veranderd is.');
    const signals = await sql(
      `select s.words, s.adult_person_id, r.person_id as reader from signal s join signal_reader r on r.signal_id = s.id`,
    );
    expect(signals).toEqual([
      { words: 'Er is iets veranderd. Wil je mij bellen?', adult_person_id: daan, reader: fatima },
    ]);
  });

  it('asks the code each time, and closes after a quarter of an hour', async () => {
    const token = await make();
    expect(await enter(token)).toBe('/raam');
    await sql(`update session set last_seen_at = now() - interval '16 minutes'`);
    expect((await browser.get('/raam')).location).toBe('/aanmelden');
    browser = product.browser();
    expect((await browser.get('/raam')).location).toBe('/aanmelden');
    expect(await enter(token)).toBe('/raam');
  });

  it('ends after five wrong codes; a right one in between begins the count anew', async () => {
    const token = await make();
    const guess = async () => (await browser.post(`/welkom/${token}`, { code: '111111' })).location;
    for (let each = 0; each < 4; each++) expect(await guess()).toContain('fout=code');
    expect(await enter(token)).toBe('/raam');
    for (let each = 0; each < 5; each++) expect(await guess()).toContain('fout=code');
    expect(await enter(token)).toBe(`/welkom/${token}`);
  });

  it('ends when the telephone number changes, or a new link is made, also where it is open', async () => {
    const token = await make();
    await enter(token);
    expect((await browser.get('/raam')).status).toBe(200);
    const [member] = await sql('select version from member where person_id = $1', [daan]);
    await town.as(fatima).run((cx) =>
      changeMember(cx, householdId, {
        personId: daan,
        version: Number(member?.['version']),
        person: { givenName: 'Daan', surname: '', birthDate: null, phone: '06 98 76 54 32' },
        safeContact: 'Bellen.',
        speaks: '',
        interpreter: false,
      }),
    );
    expect((await browser.get('/raam')).location).toBe('/aanmelden');
    expect((await browser.get(`/welkom/${token}`)).status).toBe(404);
    const old = await make();
    await make();
    expect((await browser.get(`/welkom/${old}`)).status).toBe(404);
  });

  it('leaves a line for every use, and keeps neither link nor code', async () => {
    const token = await make();
    await enter(token);
    await browser.get('/raam');
    const events = await sql('select action, reason_code, actor_person_id from audit_event order by id desc limit 3');
    expect(events.map((event) => `${String(event['action'])} ${String(event['reason_code'])}`).sort()).toEqual([
      'entry-link.use window',
      'session.start window',
      'window.view viewed',
    ]);
    const [row] = await sql('select token_hash, code_hash from entry_link');
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(code);
  });
});
