import { describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addMember, answerPlace, householdPaths, invitePlace } from '../../../households/index.ts';
import { openTable, sayYes, sharingPaths } from '../../index.ts';

const here = ownWorld();
const { visitor: visit } = ownSite(here);

async function household(name = 'Proef', starter?: string) {
  const sanne = starter ?? (await here.staff('Sanne'));
  const opened = await here.as(sanne).run((cx) =>
    openTable(cx, {
      name,
      safeContact: '',
      client: { givenName: 'Daan', surname: `V${Math.random()}`, birthDate: '1988-04-12' },
    }),
  );
  return { sanne, ...opened };
}

describe('"Ja, samen"', () => {
  test('shows beside the question what does not change with a no, and takes the yes and takes it back', async () => {
    const { clientId, householdId } = await household();
    const browser = await visit(clientId);
    const first = await browser.get(sharingPaths.yes(householdId));
    expect(first.text).toContain('Wat blijft hetzelfde met een nee?');
    expect(first.text).toContain('Je hebt nog geen antwoord gegeven');
    expect((await browser.post(sharingPaths.yes(householdId), { personId: clientId, given: 'screen' })).status).toBe(
      400,
    );
    const yes = { personId: clientId, given: 'screen', answer: 'yes' };
    expect((await browser.post(sharingPaths.yes(householdId), yes)).status).toBe(303);
    const after = await browser.get(sharingPaths.yes(householdId));
    expect(after.text).toContain('Je zei ja op 23 november 2026');
    expect(after.text, 'the client goes on from here').toMatch(/href="\/mijn-plan">Verder naar Mijn plan</);
    expect((await browser.get(sharingPaths.takeBack(householdId))).status).toBe(200);
    expect((await browser.post(sharingPaths.takeBack(householdId), { personId: clientId })).status).toBe(303);
    expect((await browser.get(householdPaths.trajectory(householdId))).text).toContain('gestopt');
    expect((await browser.get(sharingPaths.takeBack(householdId))).text).toContain('Er is nu geen ja');
  });

  test('is noted by a professional on paper with its date, and on the screen only together', async () => {
    const { sanne, clientId, householdId } = await household();
    const browser = await visit(sanne);
    const path = sharingPaths.yes(householdId);
    // With one client there is nobody to choose; the name stands at the tick.
    const { text } = await browser.get(path);
    expect(text).not.toContain('Wie gaf antwoord?');
    expect(text).toContain(`name="personId" value="${clientId}"`);
    const answer = { personId: clientId, answer: 'yes' };
    expect((await browser.post(path, { ...answer, given: 'screen' })).text).toContain('Kies hier de inwoner');
    expect((await browser.post(path, { ...answer, given: 'paper', onDate: '24-11-2026' })).status).toBe(400);
    expect((await browser.post(path, { ...answer, given: 'paper', onDate: '20-11-2026' })).status).toBe(303);
    const page = await browser.get(path);
    expect(page.text).toContain('Daan zei ja op 20 november 2026');
    expect(page.text).toContain('op papier, genoteerd door Sanne');
    expect(page.text).toContain(`href="${householdPaths.home(householdId)}">Verder naar het huishouden<`);
  });

  test('of one adult is not shown to the other', async () => {
    const { sanne, clientId, householdId } = await household();
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    await here
      .as(kim)
      .run((cx) => sayYes(cx, householdId, { personId: kim, answer: 'no', given: 'screen', onDate: cx.today }));
    const seen = await (await visit(clientId)).get(sharingPaths.yes(householdId));
    expect(seen.text).not.toContain('Kim');
    expect((await (await visit(sanne)).get(sharingPaths.yes(householdId))).text).toContain('Kim zei nee');
    const forKim = { personId: kim, given: 'screen', answer: 'yes' };
    expect((await (await visit(clientId)).post(sharingPaths.yes(householdId), forKim)).status).toBe(404);
  });

  test('is not there for a stranger', async () => {
    const { householdId, clientId } = await household();
    const stranger = await visit(await here.staff('Vreemd'));
    for (const path of [
      sharingPaths.yes(householdId),
      sharingPaths.takeBack(householdId),
      sharingPaths.join(householdId),
    ]) {
      expect((await stranger.get(path)).status).toBe(404);
      const fields = { personId: clientId, given: 'paper', answer: 'yes' };
      expect((await stranger.post(path, fields)).status).toBe(404);
    }
  });
});

describe('joining two tables', () => {
  test('goes over the screens of both case managers and the client, and gives who moves along a ground', async () => {
    const into = await household('Tafel een');
    const lotte = await here.staff('Lotte', { side: 'work' });
    const from = await household('Tafel twee', lotte);
    await here
      .as(into.sanne)
      .run((cx) => invitePlace(cx, into.householdId, { who: { personId: lotte }, whyAsked: 'Werk' }));
    await here.as(lotte).run((cx) => answerPlace(cx, into.householdId, { answer: 'accept' }));
    for (const each of [into, from]) {
      await here
        .as(each.clientId)
        .run((cx) =>
          sayYes(cx, each.householdId, { personId: each.clientId, answer: 'yes', given: 'screen', onDate: cx.today }),
        );
    }
    const omar = await here.staff('Omar', { organisationId: await here.organisation('Schuldhulp', 'work') });
    await here.as(lotte).run((cx) => invitePlace(cx, from.householdId, { who: { personId: omar }, whyAsked: 'Geld' }));
    await here.as(omar).run((cx) => answerPlace(cx, from.householdId, { answer: 'accept' }));
    const byLotte = await visit(lotte);
    const page = await byLotte.get(sharingPaths.join(from.householdId));
    expect(page.text).toContain('Tafel een');
    const proposed = await byLotte.post(sharingPaths.join(from.householdId), { intoHouseholdId: into.householdId });
    expect(proposed.status).toBe(303);
    const elsewhere = await household();
    expect(
      (await byLotte.post(sharingPaths.join(from.householdId), { intoHouseholdId: elsewhere.householdId })).status,
    ).toBe(404);
    const yes = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    const byFrom = await visit(from.clientId);
    expect((await byFrom.get('/mijn-plan')).text).toContain('Gaan twee tafels samen verder?');
    expect(
      (await byFrom.post(sharingPaths.joinYes(from.householdId), { ...yes, personId: from.clientId })).status,
    ).toBe(303);
    const bySanne = await visit(into.sanne);
    const leads = await bySanne.get(householdPaths.home(into.householdId));
    expect(leads.text).toContain('Bekijk het voorstel om twee tafels samen te voegen');
    expect(
      (await bySanne.post(sharingPaths.joinAgree(into.householdId), { fromHouseholdId: from.householdId })).status,
    ).toBe(303);
    // The client of the table that stays is somebody else here: that yes is needed too.
    expect((await bySanne.get(sharingPaths.join(into.householdId))).text).toContain('Daan zei nog niets');
    expect((await byFrom.get('/mijn-plan')).text).not.toContain('Gaan twee tafels samen verder?');
    const byInto = await visit(into.clientId);
    expect((await byInto.get('/mijn-plan')).text).toContain('Gaan twee tafels samen verder?');
    await byInto.post(sharingPaths.joinYes(into.householdId), { ...yes, personId: into.clientId });
    expect((await byFrom.get(householdPaths.table(from.householdId))).text).toContain('Deze tafel is samengevoegd');
    expect((await byFrom.get('/mijn-plan')).text).not.toContain('Het samenwerken is gestopt.');
    expect((await byLotte.get(sharingPaths.join(from.householdId))).text).not.toContain('zei nog niets');
    expect((await (await visit(omar)).get(householdPaths.table(into.householdId))).status).toBe(200);
    const { rows } = await here.database.owner.query(
      `select from ground g join organisation o on o.id = g.organisation_id
       where g.household_id = $1 and o.name = 'Schuldhulp' and g.law_code = 'participatiewet'`,
      [into.householdId],
    );
    // Money, and what belongs to work: the task of this side and nothing else.
    expect(rows).toHaveLength(5);
  });
});
