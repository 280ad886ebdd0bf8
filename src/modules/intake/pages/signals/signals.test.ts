import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { endPlace } from '../../../households/testing.ts';
import { goAway, openTable } from '../../../sharing/index.ts';
import { newSignalPath, signalPath, signalsPath } from '../../paths.ts';
import { signalsOf } from '../../queries/readable-signals.ts';
import { tableOf } from '../../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => tableOf(here));

describe('the pages of signals', () => {
  const signal = (person: string) => ({ words: 'De huur gaat omhoog 🙂', about: person, audience: 'client-and-me' });
  const path = () => newSignalPath(table.householdId);

  test('say before and after sending who reads it and when; two clicks send one', async () => {
    const browser = await visitor(table.samira);
    const form = await browser.get(path());
    expect(form.text).toContain('Fatima leest dit uiterlijk vandaag.');
    expect(form.text).toContain('0800 2000');
    const submission = randomUUID();
    const first = await browser.post(path(), { submission, ...signal(table.samira) });
    const again = await browser.post(path(), { submission, ...signal(table.samira) });
    expect(again.location).toBe(first.location);
    expect((await here.as(table.samira).run((cx) => signalsOf(cx, table.householdId))).signals).toHaveLength(1);
    const after = await browser.get(first.location);
    expect(after.text).toContain('Nog niet gelezen');
    expect(after.text).toContain('Fatima leest dit uiterlijk vandaag.');
    await (await visitor(table.fatima)).get(first.location);
    expect((await browser.get(first.location)).text).toContain('Fatima Testmens las dit op maandag 23 november.');
  });

  test('say after the promised day who can read it now and whom to call, never an old promise', async () => {
    const browser = await visitor(table.samira);
    const sent = await browser.post(path(), signal(table.samira));
    here.now = new Date('2026-11-24T09:00:00Z');
    const nextDay = await browser.get(sent.location);
    expect(nextDay.text).toContain('Dit duurt langer dan beloofd.');
    expect(nextDay.text).not.toContain('uiterlijk');
    expect(nextDay.text).not.toContain('Karel kan het nu ook lezen.');
    here.now = new Date('2026-11-26T09:00:00Z');
    const later = await browser.get(sent.location);
    expect(later.text).toContain('Karel kan het nu ook lezen.');
    expect(later.text).toContain('Collega’s van Fatima zien nu dat er iets wacht.');
    expect(later.text).toContain('href="tel:0612345678"');
    const karel = await visitor(table.karel);
    expect((await karel.get(sent.location)).text).toContain('De huur gaat omhoog');
    expect((await karel.post(`${sent.location}/antwoord`, { version: '1', answer: 'Ik bel je' })).status).toBe(303);
    expect((await browser.get(sent.location)).text).toContain('Karel Testmens las dit op donderdag 26 november.');
  });

  test('keep a promise that holds over the case manager’s free days', async () => {
    const away = { deputyId: table.omar, from: '2026-11-23', until: '2026-11-24' };
    await here.as(table.fatima).run((cx) => goAway(cx, away));
    const browser = await visitor(table.samira);
    here.now = new Date('2026-11-23T13:00:00Z');
    const sent = await browser.post(path(), signal(table.samira));
    expect((await browser.get(sent.location)).text).toContain('leest dit uiterlijk morgen.');
  });

  test('refuse what nobody would read when the client ended the cooperation with who led', async () => {
    const alone = await here
      .as(table.fatima)
      .run((cx) => openTable(cx, { name: 'Huis Alleen', safeContact: 'app', client: { givenName: 'Bo' } }));
    await here.as(alone.clientId).run((cx) => endPlace(cx, alone.householdId, { placeId: alone.placeId, version: 1 }));
    const browser = await visitor(alone.clientId);
    const form = await browser.get(newSignalPath(alone.householdId));
    expect(form.text).toContain('Er is nu niemand die dit leest.');
    expect(form.text).toContain('024 123 45 67');
    const refused = await browser.post(newSignalPath(alone.householdId), { words: 'Er is iets', audience: 'table' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Nu leest niemand dit.');
  });

  test('show nothing of it to the partner', async () => {
    const sent = await (await visitor(table.samira)).post(path(), signal(table.samira));
    const partner = await visitor(table.daan);
    const list = await partner.get(signalsPath(table.householdId));
    expect(list.text).not.toContain('huur');
    expect(list.text).toContain('Nog geen berichten');
    expect((await partner.get(sent.location)).status).toBe(404);
  });

  test('take an answer and a note from a professional, and show what another answered first', async () => {
    const sent = await (await visitor(table.samira)).post(path(), { ...signal(table.samira), audience: 'table' });
    const fatima = await visitor(table.fatima);
    expect((await fatima.post(`${sent.location}/antwoord`, { version: '1', answer: 'Ik bel je' })).status).toBe(303);
    const late = await (await visitor(table.omar)).post(`${sent.location}/antwoord`, {
      version: '1',
      answer: 'Ik kom',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Fatima Testmens was je net voor');
    expect(late.text).toContain('Ik kom');
    expect((await fatima.post(`${sent.location}/notitie`, { note: 'Gebeld', noteDay: '' })).status).toBe(303);
    const future = await fatima.post(`${sent.location}/notitie`, { note: 'Gebeld', noteDay: '2026-12-24' });
    expect(future.status).toBe(400);
    const seen = await (await visitor(table.samira)).get(sent.location);
    expect(seen.text).toContain('Ik bel je');
    expect(seen.text).not.toContain('/antwoord');
  });

  test('let a professional fill it in together with a client, about that client alone', async () => {
    const fatima = await visitor(table.fatima);
    const other = await fatima.post(path(), { ...signal(table.daan), together: table.samira });
    expect(other.status).toBe(400);
    const sent = await fatima.post(path(), { ...signal(table.samira), together: table.samira });
    expect(sent.status).toBe(303);
    expect((await (await visitor(table.samira)).get(sent.location)).text).toContain('Ingevuld samen met Fatima');
    expect((await fatima.post(path(), { ...signal('household'), together: table.omar })).status).toBe(400);
  });

  test('answer too long a text at its field, and unknown or foreign ids with not found', async () => {
    const browser = await visitor(table.samira);
    const long = await browser.post(path(), { ...signal(table.samira), words: 'a'.repeat(1_000_000) });
    expect(long.status).toBe(400);
    expect(long.text).toContain('href="#f-words"');
    expect((await browser.post(path(), { words: '', about: 'maan', concerned: 'niets' })).status).toBe(400);
    expect((await browser.post(path(), { ...signal(randomUUID()) })).status).toBe(400);
    expect((await browser.get(signalPath(table.householdId, randomUUID()))).status).toBe(404);
    const elsewhere = await here.elsewhere();
    const other = await tableOf(elsewhere);
    expect((await browser.get(signalsPath(other.householdId))).status).toBe(404);
    expect((await browser.post(newSignalPath(other.householdId), signal(table.samira))).status).toBe(404);
  });
});
