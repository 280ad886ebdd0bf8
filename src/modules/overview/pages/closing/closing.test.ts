import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addCrisis, moneyPaths } from '../../../finances/index.ts';
import { closingOf, householdPaths } from '../../../households/index.ts';
import { newSignalPath } from '../../../intake/index.ts';
import { cancelMeeting, finishMeeting, meetingPaths, recordAttendance } from '../../../meetings/index.ts';
import { meetingTable } from '../../../meetings/testing.ts';
import { closingSituationPath, sheetPath } from '../../../outcomes/index.ts';
import { readingTableAt, sayYes } from '../../../sharing/index.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));

/** A meeting planned for Thursday and held on it. */
async function hold(kind: 'closing' | null): Promise<string> {
  here.now = new Date('2026-11-23T09:00:00Z');
  const meetingId = await table.plan({ kind });
  here.now = new Date('2026-11-26T14:30:00Z');
  await here.as(table.omar).run(async (cx) => {
    await recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] });
    await finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' });
  });
  return meetingId;
}

const end = { workStep: 'paid', money: 'no', version: '0' };
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.');

describe('closing goes in one path', () => {
  test('what cannot wait is named on top, for who may know of money', async () => {
    await hold(null);
    const crisisId = await here
      .as(table.daan)
      .run((cx) =>
        addCrisis(cx, table.householdId, { kind: 'electricity', happensOn: '2026-12-08', words: '', adult: null }),
      );
    const { text } = await (await visitor(table.fatima)).get(closingOf(table.householdId));
    expect(plain(text)).toContain('Dit is nog niet opgelost: Stroom eraf');
    expect(text).toContain(`href="${moneyPaths.crisis(table.householdId, crisisId)}"`);
  });

  test('while something presses or a meeting is still planned it is not said that all is ready', async () => {
    await hold(null);
    const { householdId, daan, mila, fatima, omar } = table;
    await hold('closing');
    const lead = await visitor(fatima);
    for (const personId of [daan, mila])
      await lead.post(closingSituationPath(householdId, personId), { ...end, together: personId });
    const left = async () => plain((await lead.get(closingOf(householdId))).text);
    expect(await left()).toContain('Alles is klaar om af te sluiten.');
    expect(await left()).toContain('Het laatste gesprek was op');
    expect(plain((await (await visitor(omar)).get(closingOf(householdId))).text)).toContain('Is er daarna iets? Bel');
    const later = await table.plan({ date: '2026-12-10' });
    expect(await left()).toContain('Nog te doen: Er staat nog een gesprek gepland.');
    await here.as(omar).run((cx) => cancelMeeting(cx, householdId, later, { reason: 'niet meer nodig', version: 1 }));
    const crisis = { kind: 'electricity', happensOn: '2026-12-08', words: '', adult: null } as const;
    await here.as(daan).run((cx) => addCrisis(cx, householdId, crisis));
    expect(await left()).not.toContain('Alles is klaar');
  });

  test('from the table one comes back to it, and each question says how it was at the start', async () => {
    await hold(null);
    here.now = new Date('2026-11-23T09:00:00Z');
    const { householdId, daan, omar } = table;
    const meetingId = await table.plan({ kind: 'closing' });
    const lead = await visitor(omar);
    const told = { ...end, workWords: 'thuis zonder werk', say: '3', together: daan };
    await lead.post(`${sheetPath(householdId)}/${daan}/begin`, told);
    here.now = new Date('2026-11-26T14:30:00Z');
    const page = await (await visitor(omar)).get(closingOf(householdId));
    expect(page.text).toContain(`href="${meetingPaths.table(householdId, meetingId)}"`);
    expect(plain(page.text)).toContain('Terug naar de tafel');
    const form = plain((await lead.get(closingSituationPath(householdId, daan))).text);
    expect(form).toContain('Toen: thuis zonder werk.');
    expect(form).toContain('Toen: 3 van de 10.');
  });

  test('a client who needs help again tells it, and sees who reads it', async () => {
    await hold(null);
    const { householdId, daan, fatima } = table;
    const { rows } = await here.database.owner.query<{ version: number }>(
      'select version from trajectory where household_id = $1',
      [householdId],
    );
    const closed = { reason: 'Het gaat goed', together: daan, version: String(rows[0]?.version) };
    await (await visitor(fatima)).post(closingOf(householdId), closed);
    const client = await visitor(daan);
    const plan = plain((await client.get('/mijn-plan')).text);
    expect(plan).toContain('Weer hulp nodig?');
    expect(plan).not.toContain('Vraag een gesprek aan');
    const page = await client.get(householdPaths.trajectory(householdId));
    expect(plain(page.text)).toContain('Vertel het. Je ziet meteen wie het leest, en wanneer. Vertel wat er is');
    expect(page.text).toContain(`href="${newSignalPath(householdId)}"`);
    expect(page.text).not.toContain('Stel voor om samen te werken');
  });

  test('from the last meeting over before and after of each client to the end, and each step says what is left', async () => {
    await hold(null);
    const { householdId, daan, fatima, mila } = table;
    const lead = await visitor(fatima);
    const path = closingOf(householdId);
    const first = await lead.get(path);
    expect(plain(first.text)).toContain('het laatste gesprek en invullen hoe het nu gaat met Daan en Mila.');
    expect(first.text).toContain('gesprekken/nieuw?laatste=ja');
    const planning = await lead.get(`/huishoudens/${householdId}/gesprekken/nieuw?laatste=ja`);
    expect(planning.text).toMatch(/name="kind" value="closing" checked/);

    await hold('closing');
    expect(plain((await lead.get(path)).text)).toContain('Nog te doen: invullen hoe het nu gaat met Daan en Mila.');
    for (const [personId, left] of [
      [daan, 'invullen hoe het nu gaat met Mila.'],
      [mila, 'Alles is klaar om af te sluiten.'],
    ] as const) {
      const form = closingSituationPath(householdId, personId);
      expect((await lead.get(form)).text).toContain(`action="${form}"`);
      const written = await lead.post(form, { ...end, together: personId });
      expect([written.status, written.location]).toEqual([303, path]);
      expect(plain((await lead.get(path)).text)).toContain(left);
    }
    const alone = await lead.post(path, { reason: 'Het gaat goed', version: '3' });
    expect(alone.status).toBe(400);
    const { rows } = await here.database.owner.query<{ version: number }>(
      'select version from trajectory where household_id = $1',
      [householdId],
    );
    const version = String(rows[0]?.version);
    const closed = await lead.post(path, { reason: 'Het gaat goed', together: daan, version });
    expect(closed.status).toBe(303);
    expect((await (await visitor(daan)).get('/mijn-plan')).text).toContain('Jullie sloten dit samen af.');
    const after = await lead.get(path);
    expect(after.text).toContain('Het traject is afgesloten.');
    expect((await lead.get(householdPaths.home(householdId))).text).toContain('Deze tafel is samen afgesloten.');
    expect(after.text).not.toContain('name="reason"');
  });

  test('who reads along does so for ninety days more, for after-care, and again from a new yes', async () => {
    await hold(null);
    const { householdId, daan, fatima } = table;
    const grounds = async () =>
      (await here.as(fatima).run((cx) => readingTableAt(cx, householdId, 'household.view'))).grounds.length;
    const before = await grounds();
    expect(before).toBeGreaterThan(0);
    const lead = await visitor(fatima);
    const { rows } = await here.database.owner.query<{ version: number }>(
      'select version from trajectory where household_id = $1',
      [householdId],
    );
    const path = closingOf(householdId);
    expect(plain((await lead.get(path)).text)).toContain('Wie nu meeleest, mag dat nog 90 dagen.');
    await lead.post(path, { reason: 'Het gaat goed', together: daan, version: String(rows[0]?.version) });
    const sharing = await (await visitor(daan)).get(householdPaths.sharing(householdId));
    expect(plain(sharing.text)).toContain('Wie mee mocht lezen, mag dat nog tot en met 24 februari 2027.');
    // What was agreed had no last day, and stands in the history as it was.
    const history = plain(sharing.text).split('Wat er veranderde')[1] ?? '';
    expect(history).toContain('mag weten:');
    expect(history).not.toContain('24 februari 2027');
    here.now = new Date('2027-02-24T09:00:00Z');
    expect(await grounds()).toBe(before);
    here.now = new Date('2027-02-25T09:00:00Z');
    expect(await grounds()).toBe(0);
    await here
      .as(daan)
      .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: '2027-02-25' }));
    expect(await grounds()).toBeGreaterThan(0);
  });

  test('who records the last meeting comes to the closing, after another meeting to the minutes', async () => {
    await hold(null);
    for (const kind of [null, 'closing'] as const) {
      here.now = new Date('2026-11-23T09:00:00Z');
      const meetingId = await table.plan({ kind });
      here.now = new Date('2026-11-26T14:30:00Z');
      const recorder = await visitor(table.omar);
      const at = `/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`;
      await recorder.post(`${at}/aanwezig`, { present: [table.daan, table.omar] });
      const done = await recorder.post(`${at}/klaar`, { heldOn: '2026-11-26', noNextReason: 'later' });
      expect(done.location).toBe(
        kind === null
          ? `/huishoudens/${table.householdId}/gesprekken/${meetingId}/verslag`
          : closingOf(table.householdId),
      );
    }
  });

  test('the minutes of the last meeting show the client the way, and no next date', async () => {
    await hold(null);
    const meetingId = await hold('closing');
    const daan = await visitor(table.daan);
    const minutes = await daan.get(`/huishoudens/${table.householdId}/gesprekken/${meetingId}/verslag`);
    expect(minutes.text).toContain('Jullie sluiten samen af.');
    expect(minutes.text).toContain(`href="${closingOf(table.householdId)}"`);
    expect(minutes.text).not.toContain('De dag spreken jullie nog af.');
  });
});

describe('a client closes', () => {
  test('sees the own before and after, never that of the other adult', async () => {
    await hold(null);
    const daan = await visitor(table.daan);
    const page = await daan.get(closingOf(table.householdId));
    expect(plain(page.text)).toContain('invullen hoe het nu gaat met jou.');
    expect(page.text).not.toContain('Mila');
    expect((await daan.get(closingSituationPath(table.householdId, table.mila))).status).toBe(404);
  });

  test('somebody who does not lead the table has no part in it', async () => {
    await hold(null);
    for (const personId of [table.ruth, table.sanne]) {
      const browser = await visitor(personId);
      expect((await browser.get(closingOf(table.householdId))).status).toBe(403);
    }
  });

  test('filled in outside the closing, the form leads back to before and after', async () => {
    await hold(null);
    const daan = await visitor(table.daan);
    const form = `${sheetPath(table.householdId)}/${table.daan}/einde`;
    expect((await daan.post(form, end)).location).toBe(sheetPath(table.householdId));
    expect((await daan.get(sheetPath(table.householdId))).text).toContain('Zijn jullie klaar?');
  });
});
