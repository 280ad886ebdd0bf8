import { beforeEach, describe, expect, test } from 'vitest';
import { plain, type Visitor } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { assignRole, chairOf, fromChair, invitePlace } from '../../../households/index.ts';
import { newSignalPath } from '../../../intake/index.ts';
import { meetingPaths, planMeeting } from '../../../meetings/index.ts';
import { addAction, planPaths } from '../../../plan/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { openTable } from '../../../sharing/index.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => planTableOf(here));
let ruth: string;
let browser: Visitor;
beforeEach(async () => {
  ruth = await here.staff('Ruth', { side: 'other', expertise: ['debts'] });
  await table.as(table.fatima, (cx) =>
    invitePlace(cx, table.householdId, { who: { personId: ruth }, whyAsked: 'Jij weet van schulden' }),
  );
  browser = await open.visitor(ruth);
});

const accept = () =>
  browser.post(chairOf(table.householdId), { answer: 'accept', mandate: 'Een regeling tot 500 euro' });

describe('an invited professional does everything on one page', () => {
  test('why asked and accepting with what may be decided', async () => {
    const asked = await browser.get(chairOf(table.householdId));
    expect(plain(asked.text)).toContain('Jij weet van schulden');
    // Nothing of the plan before the yes.
    expect(asked.text).not.toContain('Huis Proef');
    expect((await accept()).location).toBe(chairOf(table.householdId));
    expect(plain((await browser.get(chairOf(table.householdId))).text)).toContain('Een regeling tot 500 euro');
  });

  test('what somebody may decide is asked once: at the yes, and in the preparation only when nothing was said', async () => {
    const { householdId } = table;
    const isAsked = async (path: string) => (await browser.get(path)).text.includes('name="strengths"');
    const pages = [chairOf(householdId), meetingPaths.prepare(householdId)];
    await accept();
    for (const path of pages) expect([path, await isAsked(path)]).toEqual([path, false]);
    expect(plain((await browser.get(meetingPaths.prepare(householdId))).text)).toContain('Een regeling tot 500 euro');
  });

  test('three lines of preparation are written on it, and lead back to it', async () => {
    await browser.post(chairOf(table.householdId), { answer: 'accept', mandate: '' });
    const { householdId } = table;
    const page = await browser.get(chairOf(householdId));
    const address = fromChair(meetingPaths.prepare(householdId));
    expect(page.text).toContain(`action="${address}"`);
    for (const name of ['words', 'strengths', 'whomToBring']) expect(page.text).toContain(`name="${name}"`);
    const sent = { words: 'Ik ken de bank', strengths: '', whomToBring: '', version: '0' };
    expect((await browser.post(address, sent)).location).toBe(chairOf(householdId));
    expect((await browser.get(chairOf(householdId))).text).toContain('Ik ken de bank');
  });

  test('on the day of a meeting it leads to a chair at the table; who leads it gets the table itself', async () => {
    await accept();
    const { householdId, fatima, daan } = table;
    const meetingId = await table.as(fatima, async (cx) => {
      const planned = await planMeeting(cx, householdId, {
        date: cx.today,
        time: '14:00',
        minutesLong: 60,
        place: 'thuis',
        placeChosenByClient: true,
        people: [daan, fatima, ruth],
      });
      return 'meetingId' in planned ? planned.meetingId : '';
    });
    const today = async (who: Visitor) => (await who.get(chairOf(householdId))).text;
    const theTable = `href="${meetingPaths.table(householdId, meetingId)}"`;
    expect(await today(browser)).toContain(`href="${meetingPaths.join}"`);
    expect(await today(browser)).not.toContain(theTable);
    await table.as(fatima, (cx) => assignRole(cx, householdId, { role: 'coordinator', personId: ruth }));
    expect(await today(browser)).toContain(theTable);
  });

  test('own agreements are answered on it; with more than one, one at a time', async () => {
    await accept();
    const { householdId } = table;
    const add = async (what: string, rhythm?: 'weekly') =>
      (
        await table.as(ruth, (cx) =>
          addAction(cx, householdId, { what, doer: ruth, ...(rhythm === undefined ? {} : { rhythm }) }),
        )
      ).actionId;
    const first = await add('De bank bellen');
    const address = fromChair(planPaths.actionState(householdId, first));
    expect((await browser.get(chairOf(householdId))).text).toContain(`action="${address}"`);
    const second = await add('Elke week kijken', 'weekly');
    expect((await browser.get(chairOf(householdId))).text).not.toContain(`action="${address}"`);
    const opened = await browser.get(`${chairOf(householdId)}?afspraak=${first}`);
    expect(opened.text.match(/name="note"/g)).toHaveLength(1);
    const done = await browser.post(address, { state: 'done', note: 'Geregeld', version: '1' });
    expect(done.location).toBe(chairOf(householdId));
    const tick = fromChair(planPaths.tickAction(householdId, second));
    expect((await browser.get(chairOf(householdId))).text).toContain(`action="${tick}"`);
    expect((await browser.post(tick)).location).toBe(chairOf(householdId));
    expect((await browser.get(chairOf(householdId))).text).not.toContain(`action="${tick}"`);
  });

  test('somebody of the network has the same page, with own questions', async () => {
    const sanne = await open.visitor(table.sanne);
    const page = plain((await sanne.get(chairOf(table.householdId))).text);
    expect(page).toContain('Wat kan jij doen?');
    expect(page).not.toContain('Wat mag jij beslissen? (');
    expect(page).not.toContain('Open het huishouden');
  });

  test('somebody of the network is not asked what an organisation lets decide; a professional is', async () => {
    const { householdId, daan } = table;
    await table.as(daan, (cx) =>
      invitePlace(cx, householdId, { who: { givenName: 'Noor', relation: 'mijn zus' }, whyAsked: 'Jij kent mij' }),
    );
    const { rows } = await here.database.owner.query<{ id: string }>(`select id from person where given_name = 'Noor'`);
    const noor = await open.visitor(rows.at(-1)?.id ?? '');
    const asked = (await noor.get(chairOf(householdId))).text;
    expect(asked).toContain('Jij kent mij');
    expect(asked).not.toContain('name="mandate"');
    expect((await browser.get(chairOf(householdId))).text).toContain('name="mandate"');
    expect((await noor.post(chairOf(householdId), { answer: 'accept' })).location).toBe(chairOf(householdId));
    expect((await noor.get(chairOf(householdId))).text).toContain('Jouw plek aan tafel');
  });

  test('who of the network may know nothing yet is not told that there are no agreements', async () => {
    const { householdId, sanne, fatima } = table;
    await table.as(fatima, (cx) => addAction(cx, householdId, { what: 'De post halen', doer: sanne }));
    const page = plain((await (await open.visitor(sanne)).get(chairOf(householdId))).text);
    expect(page).toContain('Daan kiest wat jij leest. Nu lees je nog niets van het plan.');
    expect(page).not.toMatch(/nog geen afspraken|De post halen/);
  });

  test('who of the network promised something to the client reads that, and says how it goes', async () => {
    const { householdId, sanne, daan } = table;
    const { actionId } = await table.as(daan, (cx) =>
      addAction(cx, householdId, { what: 'De post halen', doer: sanne }),
    );
    const visitor = await open.visitor(sanne);
    expect(plain((await visitor.get(chairOf(householdId))).text)).toContain('De post halen');
    const state = fromChair(planPaths.actionState(householdId, actionId));
    await visitor.post(state, { state: 'done', note: 'Ligt op tafel', version: '1' });
    const told = plain((await (await open.visitor(daan)).get(planPaths.action(householdId, actionId))).text);
    expect(told).toContain('Ligt op tafel');
  });

  test('a neighbour who is not asked for a meeting is not told that none is planned, and who leads reads who was not asked', async () => {
    const { householdId, daan, fatima, sanne } = table;
    await table.as(fatima, (cx) =>
      planMeeting(cx, householdId, {
        date: cx.today,
        time: '14:00',
        minutesLong: 60,
        place: 'thuis',
        placeChosenByClient: true,
        people: [daan, fatima],
      }),
    );
    expect(plain((await (await open.visitor(sanne)).get(chairOf(householdId))).text)).toContain(
      'Voor jou staat er nog geen gesprek.',
    );
    const household = plain((await (await open.visitor(fatima)).get(`/huishoudens/${householdId}`)).text);
    expect(household).toMatch(/14\.00, thuis, Niet gevraagd: [^.]*Sanne/);
  });

  test('a client who asks somebody to the own table is named once', async () => {
    const { householdId, daan } = table;
    await table.as(daan, (cx) => invitePlace(cx, householdId, { who: { givenName: 'Gerda' }, whyAsked: '' }));
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select id from person where given_name = 'Gerda'`,
    );
    const gerda = await open.visitor(rows.at(-1)?.id ?? '');
    const list = plain((await gerda.get('/uitnodigingen')).text);
    expect(list).toContain('Daan vraagt je aan tafel');
    expect(list).not.toContain('tafel van Daan');
  });

  test('a table that was joined into another is only read here', async () => {
    await accept();
    const { householdId } = table;
    const { actionId } = await table.as(ruth, (cx) =>
      addAction(cx, householdId, { what: 'De bank bellen', doer: ruth }),
    );
    const writes = [
      meetingPaths.prepare(householdId),
      planPaths.newAction(householdId),
      planPaths.actionState(householdId, actionId),
      newSignalPath(householdId),
    ];
    const shown = async () => {
      const { text } = await browser.get(chairOf(householdId));
      expect(text).toContain('De bank bellen');
      return writes.filter((address) => text.includes(address));
    };
    expect(await shown()).toEqual(writes);
    const other = await table.as(table.fatima, (cx) =>
      openTable(cx, { name: 'de Wit', client: { givenName: 'Wim' }, safeContact: 'Bellen.' }),
    );
    await here.database.owner.query('update household set joined_into_id = $1 where id = $2', [
      other.householdId,
      householdId,
    ]);
    expect(await shown()).toEqual([]);
  });

  test('somebody from the network reads whom to call with a question', async () => {
    const { householdId, sanne, fatima } = table;
    await here.database.owner.query("update person set phone = '06 12 34 56 78' where id = $1", [fatima]);
    const page = plain((await (await open.visitor(sanne)).get(chairOf(householdId))).text);
    expect(page).toMatch(/Heb je een vraag\? Bel Fatima\.\s+06.12.34.56.78/);
  });
});
