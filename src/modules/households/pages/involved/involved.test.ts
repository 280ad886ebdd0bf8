import { beforeEach, describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addMember, householdPaths, openHousehold } from '../../index.ts';

const here = ownWorld();
const { visitor: visit } = ownSite(here);
let householdId: string;
let sanne: string;
let daan: string;
beforeEach(async () => {
  sanne = await here.staff('Sanne');
  const client = { givenName: 'Daan' };
  const opened = await here.as(sanne).run((cx) => openHousehold(cx, { name: 'Proef', safeContact: 'app', client }));
  householdId = opened.householdId;
  daan = opened.clientId;
});
const idIn = (text: string): string => /betrokken\/([0-9a-f-]{36})\/weg/.exec(text)?.[1] ?? '';
const doctor = { name: 'Dokter Kuijpers', organisation: 'Huisartsen Oost', function: 'huisarts', side: 'care' };

describe('who helps already', () => {
  test('is written down, stands on the page of the table, and goes when it is no longer so', async () => {
    const browser = await visit(sanne);
    const path = householdPaths.involved(householdId);
    expect((await browser.get(path)).text).toContain('Nog niemand opgeschreven');
    expect((await browser.post(path, { ...doctor, name: '' })).status).toBe(400);
    expect((await browser.post(path, { ...doctor, side: 'links' })).status).toBe(400);
    expect((await browser.post(path, doctor)).location).toBe(path);
    const list = await browser.get(path);
    expect(list.text).toContain('huisarts, Huisartsen Oost, Zorg en welzijn');
    expect((await browser.get(householdPaths.table(householdId))).text).toContain('Dokter Kuijpers');
    const end = householdPaths.involvedEnd(householdId, idIn(list.text));
    expect((await browser.post(end)).location).toBe(path);
    expect((await browser.get(path)).text).not.toContain('Dokter Kuijpers');
    expect((await browser.post(end)).status).toBe(404);
  });

  test('is shown before a new case manager is named, with the way to ask that person', async () => {
    const browser = await visit(sanne);
    await browser.post(householdPaths.involved(householdId), { ...doctor, name: 'Noor', caseManager: 'yes' });
    const roles = await browser.get(householdPaths.roles(householdId));
    const before = roles.text.indexOf('Noor');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(roles.text.indexOf('Geef iemand een rol'));
    expect(roles.text).toContain('Vraag eerst aan tafel');
  });

  test('is off the list once asked, and back on it after a decline', async () => {
    const noor = await here.staff('Noor', { function: 'jeugdcoach' });
    const browser = await visit(sanne);
    const path = householdPaths.involved(householdId);
    await browser.post(path, { name: 'Noor' });
    const involvedId = idIn((await browser.get(path)).text);
    const search = await browser.get(`${householdPaths.invite(householdId)}?betrokken=${involvedId}`);
    expect(search.text).toContain('We zoeken Noor.');
    expect(search.text).toContain(noor);
    const words = { personId: noor, whyAsked: 'Je kent de kinderen', involvedId };
    expect((await browser.post(`${householdPaths.invite(householdId)}?zoek=Noor`, words)).status).toBe(303);
    expect((await browser.get(path)).text).toContain('Nog niemand opgeschreven');
    const answer = { answer: 'decline', declineCode: 'agenda', declineWords: '', mandate: '' };
    expect((await (await visit(noor)).post(`/uitnodigingen/${householdId}`, answer)).status).toBe(303);
    expect((await browser.get(path)).text).toContain('Noor');
  });

  test('of one adult is not shown to the other, nor to be taken off by the other', async () => {
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'app' }));
    const path = householdPaths.involved(householdId);
    const browser = await visit(daan);
    await browser.post(path, { ...doctor, function: 'verslavingszorg' });
    const own = await browser.get(path);
    expect(own.text).toContain('Dokter Kuijpers');
    const partner = await visit(kim);
    for (const page of [path, householdPaths.table(householdId), householdPaths.roles(householdId)]) {
      expect((await partner.get(page)).text).not.toContain('Kuijpers');
    }
    expect((await partner.post(householdPaths.involvedEnd(householdId, idIn(own.text)))).status).toBe(404);
    await (await visit(sanne)).post(path, { name: 'Iris', together: kim });
    expect((await partner.get(path)).text).toContain('Iris');
    expect((await browser.get(path)).text).not.toContain('Iris');
  });

  test('is not there for a stranger or under another household', async () => {
    const browser = await visit(sanne);
    await browser.post(householdPaths.involved(householdId), doctor);
    const id = idIn((await browser.get(householdPaths.involved(householdId))).text);
    const stranger = await visit(await here.staff('Vreemd'));
    expect((await stranger.get(householdPaths.involved(householdId))).status).toBe(404);
    expect((await stranger.post(householdPaths.involvedEnd(householdId, id))).status).toBe(404);
    const mine = await visit(await here.staff('Els'));
    const other = await here
      .as(sanne)
      .run((cx) => openHousehold(cx, { name: 'Ander', safeContact: 'app', client: { givenName: 'Bo' } }));
    expect((await mine.get(householdPaths.involved(other.householdId))).status).toBe(404);
    expect((await browser.post(householdPaths.involvedEnd(other.householdId, id))).status).toBe(404);
  });
});

describe('the search for somebody to ask', () => {
  test('finds missing knowledge with one touch, and does not offer who sits here', async () => {
    const ruth = await here.staff('Ruth', { side: 'work', expertise: ['money'], function: 'adviseur' });
    const browser = await visit(sanne);
    const path = householdPaths.invite(householdId);
    const missing = await browser.get(path);
    expect(missing.text).toContain('Zoek bij werk en inkomen');
    const known = await browser.get(`${path}?kennis=money`);
    expect(known.text).toContain(ruth);
    expect(known.text).toContain('weet veel van geld');
    expect((await browser.get(`${path}?kant=work`)).text).toContain(ruth);
    expect((await browser.get(`${path}?zoek=`)).text).toContain('Typ een naam, een organisatie of een functie.');
    expect((await browser.get(`${path}?zoek=geld`)).text).toContain(ruth);
    const self = await browser.get(`${path}?zoek=Sanne`);
    expect(self.text).toContain('Al aan tafel of al gevraagd: Sanne Testmens');
    expect(self.text).not.toContain(`value="${sanne}"`);
    expect((await browser.get(`${path}?kennis=%00&kant=links&zoek=%25%5C_`)).status).toBe(200);
  });
});
