import { describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { answerPlace, invitePlace } from '../../../households/index.ts';
import { answerSignal, sendSignal } from '../../../intake/index.ts';
import { goAway } from '../../../sharing/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { paths } from '../../paths.ts';

const here = ownWorld('2026-11-26T09:00:00Z');
const open = ownSite(here);
const table = anew(() => planTableOf(here));

describe('what is to be settled at a table', () => {
  const week = async (personId: string) => plain((await (await open.visitor(personId)).get(paths.week)).text);

  test('stands in the week of who leads it, and of nobody else: who cannot come, until somebody else is asked', async () => {
    const { householdId, fatima } = table;
    const [noa, kim] = [await here.staff('Noa'), await here.staff('Kim')];
    const invite = (personId: string) =>
      table.as(fatima, (cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'Geld' }));
    await invite(noa);
    expect(await week(fatima)).not.toContain('Noa niet kan komen');
    await here
      .as(noa)
      .run((cx) => answerPlace(cx, householdId, { answer: 'decline', declineCode: 'agenda', words: '' }));
    expect(await week(fatima)).toContain('Huis Proef. Lees waarom Noa niet kan komen');
    expect(await week(table.omar)).not.toContain('Noa niet kan komen');
    await invite(kim);
    expect(await week(fatima)).not.toContain('Noa niet kan komen');
  });

  test('also a proposal to go on together with another table', async () => {
    const { householdId, fatima } = table;
    const other = await planTableOf(here);
    await here.database.owner.query(
      `insert into household_join (tenant_id, household_id, into_household_id, proposed_by_person_id, proposed_on)
       values ($1, $2, $3, $4, '2026-11-26')`,
      [here.tenant, other.householdId, householdId, other.fatima],
    );
    expect(await week(fatima)).toContain('Huis Proef. Bekijk het voorstel om twee tafels samen te voegen');
    expect(await week(table.omar)).not.toContain('samen te voegen');
  });
});

test('who answers a signal that somebody else just answered reads that answer, and the own words stand beside it', async () => {
  const { householdId, fatima, daan } = table;
  const sent = await table.as(daan, (cx) =>
    sendSignal(cx, householdId, { adult: daan, audience: 'table', words: 'Er kwam een brief.', concerned: [] }),
  );
  const signal = sent.kind === 'sent' ? sent.signalId : '';
  const lead = await open.visitor(fatima);
  await lead.get(`${paths.week}?signaal=${signal}`);
  await here.as(table.omar).run((cx) => answerSignal(cx, householdId, signal, { answer: 'Ik bel je.', version: 1 }));
  const typed = { household: householdId, signal, act: 'answer', answer: 'Ik kom langs.', version: '1' };
  const late = await lead.post(paths.weekSignal, typed);
  expect(late.status).toBe(409);
  expect(plain(late.text)).toMatch(/Omar[^.]*: Ik bel je\..*Ik kom langs\./);
});

test('who was away reads what the deputy answered meanwhile, after what still waits, and answers nothing twice', async () => {
  const { householdId, fatima, daan } = table;
  const anne = await here.staff('Anne');
  await here.as(fatima).run((cx) => goAway(cx, { deputyId: anne, from: '2026-11-26', until: '2026-11-30' }));
  const send = (words: string) =>
    table.as(daan, (cx) =>
      sendSignal(cx, householdId, { adult: daan, audience: 'client-and-me', words, concerned: [] }),
    );
  const sent = await send('Er kwam een brief.');
  const signalId = sent.kind === 'sent' ? sent.signalId : '';
  await here.as(anne).run((cx) => answerSignal(cx, householdId, signalId, { answer: 'Ik bel je.', version: 1 }));
  here.now = new Date('2026-12-01T09:00:00Z');
  await send('De stroom gaat eraf.');
  const back = await open.visitor(fatima);
  const week = plain((await back.get(paths.week)).text);
  expect(week).toMatch(/Signalen.*ongelezen.*Anne[^.]* gaf antwoord, do 26 nov\. Lees/);
  expect(week.split('ongelezen')).toHaveLength(2);
  const opened = plain((await back.get(`${paths.week}?signaal=${signalId}`)).text);
  expect(opened).toMatch(/Er kwam een brief\..*Anne[^.]* gaf antwoord, do 26 nov\..*Ik bel je\..*Het hele signaal/);
  expect(opened).not.toContain('Stuur antwoord');
  // Read: it waits no longer.
  expect(plain((await back.get(paths.week)).text)).not.toContain('gaf antwoord, do 26 nov.');
});
