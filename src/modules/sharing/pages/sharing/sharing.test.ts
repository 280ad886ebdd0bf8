import { describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addMember, invitePlace } from '../../../households/index.ts';
import { answerInvitation, openTable, sayYes, sharingPaths } from '../../index.ts';

const here = ownWorld();
const { visitor: visit } = ownSite(here);

async function opened() {
  const landlord = await here.organisation(`Woonstichting ${Math.random()}`, 'other');
  const work = await here.organisation(`WerkBedrijf ${Math.random()}`, 'work');
  await here.database.owner.query('update organisation set participation_act_duty = true where id = $1', [work]);
  const sanne = await here.staff('Sanne');
  const pieter = await here.staff('Pieter', { organisationId: landlord });
  const omar = await here.staff('Omar', { organisationId: work });
  const { householdId, clientId } = await here
    .as(sanne)
    .run((cx) => openTable(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Daan' } }));
  for (const personId of [pieter, omar]) {
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  const kim = await here
    .as(sanne)
    .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
  await here
    .as(clientId)
    .run((cx) => sayYes(cx, householdId, { personId: clientId, answer: 'yes', given: 'screen', onDate: cx.today }));
  return { householdId, clientId, kim, sanne, pieter, omar, landlord, work };
}

const versionOn = (text: string): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

describe('the agreement about sharing', () => {
  test('says per organisation what it may know, on which law, what not and why; and takes another choice', async () => {
    const { householdId, clientId, landlord, work } = await opened();
    const browser = await visit(clientId);
    const first = await browser.get(sharingPaths.sharing(householdId));
    expect(first.text).toContain('Geld, werk en meedoen: Participatiewet');
    expect(first.text).toContain('Toestemming kan hier niet. Deze organisatie beslist ook over uitkeringen.');
    expect(first.text).toContain('Dit hoort niet bij de taak van deze organisatie.');
    const path = sharingPaths.agreement(householdId, landlord);
    const form = await browser.get(path);
    const fields = { version: versionOn(form.text), purpose: 'Om hier te blijven wonen.', until: '31-12-2026' };
    expect((await browser.post(path, { ...fields, groups: ['home'] })).status).toBe(303);
    const page = await browser.get(sharingPaths.sharing(householdId));
    expect(page.text).toContain('Thuis en gezin: jouw toestemming (AVG), tot en met 31 december 2026');
    expect(page.text).toContain('Om hier te blijven wonen.');
    // The same form again, from a page that is old by now.
    expect((await browser.post(path, { ...fields, groups: [] })).status).toBe(409);
    // Nothing but its own task is offered to who has duties under the Participatiewet.
    const narrow = await browser.get(sharingPaths.agreement(householdId, work));
    expect(narrow.text).not.toContain('value="health"');
    const forced = { version: versionOn(narrow.text), purpose: '', until: '', groups: ['health'] };
    expect((await browser.post(sharingPaths.agreement(householdId, work), forced)).text).toContain(
      'Dit onderwerp kan hier niet worden afgesproken.',
    );
    expect((await browser.post(sharingPaths.end(householdId, landlord))).status).toBe(303);
    const after = await browser.get(sharingPaths.sharing(householdId));
    expect(after.text).not.toContain('Thuis en gezin: jouw toestemming');
    expect(after.text).toContain('mag niet meer weten: thuis en gezin. Door Daan.');
  });

  test('of an employer names no subjects, because an employer reads only what is shown at work', async () => {
    const { householdId, clientId, sanne } = await opened();
    await here.as(clientId).run((cx) =>
      invitePlace(cx, householdId, {
        who: { givenName: 'Gijs', surname: 'Bakker', relation: 'bakkerij', phone: '06 12 34 56 78', employer: true },
        whyAsked: 'werk',
      }),
    );
    const { rows } = await here.database.owner.query<{ id: string }>(
      'select person_id as id from place where household_id = $1 and employer',
      [householdId],
    );
    await here.as(rows[0]?.id ?? '').run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    const own = (await (await visit(clientId)).get(sharingPaths.sharing(householdId))).text;
    expect(own).toMatch(/Gijs Bakker.*werkgever, leest alleen wat jij laat zien/s);
    expect(own).toContain(`href="${sharingPaths.work(householdId)}"`);
    expect(own).not.toContain('Verander wat Gijs Bakker mag weten');
    const staff = (await (await visit(sanne)).get(sharingPaths.sharing(householdId))).text;
    expect(staff).toMatch(/Gijs Bakker.*werkgever, leest alleen wat de inwoner laat zien/s);
    expect(staff).toContain('Wil Daan dit? Dan leest iedereen aan tafel ook wat Daan apart hield.');
  });

  test('is filled in by a professional together with the client only', async () => {
    const { householdId, clientId, sanne, landlord } = await opened();
    const browser = await visit(sanne);
    const path = sharingPaths.agreement(householdId, landlord);
    const fields = { version: versionOn((await browser.get(path)).text), purpose: '', until: '', groups: ['home'] };
    expect((await browser.post(path, fields)).status).toBe(400);
    expect((await browser.post(path, { ...fields, together: clientId })).status).toBe(303);
    expect((await browser.get(sharingPaths.sharing(householdId))).text).toContain(
      'Thuis en gezin: toestemming van de inwoner (AVG)',
    );
  });

  test('shows the other adult no words of the first, and lets the other not decide', async () => {
    const { householdId, clientId, kim, landlord } = await opened();
    const daan = await visit(clientId);
    const path = sharingPaths.agreement(householdId, landlord);
    const version = versionOn((await daan.get(path)).text);
    const purpose = 'Om over mijn schulden te praten.';
    expect((await daan.post(path, { version, purpose, until: '', groups: ['money'] })).status).toBe(303);
    const browser = await visit(kim);
    const seen = await browser.get(sharingPaths.sharing(householdId));
    expect(seen.text).not.toContain(purpose);
    expect(seen.text).toContain('Wie het eerst hulp vroeg, beslist');
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(sharingPaths.end(householdId, landlord))).status).toBe(403);
    expect((await browser.post(sharingPaths.wish(householdId), { clientId, wish: 'open' })).status).toBe(404);
  });

  test('adds somebody with duties by name to the one tap, after the sentence that says what it means', async () => {
    const { householdId, clientId, omar, pieter } = await opened();
    const browser = await visit(clientId);
    const page = sharingPaths.sharing(householdId);
    expect((await browser.get(page)).text).not.toContain('Laat Omar meelezen');
    expect((await browser.post(sharingPaths.wish(householdId), { clientId, wish: 'open' })).status).toBe(303);
    expect((await browser.get(page)).text).toContain('Wat Omar leest, kan meetellen voor je uitkering.');
    const name = { clientId, personId: omar, reads: 'yes' };
    expect((await browser.post(sharingPaths.wishName(householdId), name)).status).toBe(303);
    expect((await browser.get(page)).text).toContain('Omar leest mee. Jij noemde deze naam.');
    const other = { ...name, personId: pieter };
    expect((await browser.post(sharingPaths.wishName(householdId), other)).status).toBe(404);
  });

  test('is for the client and who leads: not for another professional, and not there for a stranger', async () => {
    const { householdId, pieter } = await opened();
    expect((await (await visit(pieter)).get(sharingPaths.sharing(householdId))).status).toBe(403);
    const stranger = await here.staff('Vreemd');
    expect((await (await visit(stranger)).get(sharingPaths.sharing(householdId))).status).toBe(404);
  });
});
