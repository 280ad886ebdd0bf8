import { describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import {
  addMember,
  answerPlace,
  findTable,
  flagDomains,
  householdPaths,
  invitePlace,
  openHousehold,
  peopleAtTable,
} from '../../index.ts';

const here = ownWorld();
const { visitor: visit } = ownSite(here);

async function household() {
  const sanne = await here.staff('Sanne');
  const omar = await here.staff('Omar', { side: 'work', expertise: ['money'] });
  const opened = await here.as(sanne).run((cx) =>
    openHousehold(cx, {
      name: 'Huishouden Proef',
      safeContact: 'Bel na zes uur',
      client: { givenName: 'Daan', surname: 'Vermeer', birthDate: '1988-04-12' },
    }),
  );
  const kim = await here.as(sanne).run((cx) =>
    addMember(cx, opened.householdId, {
      kind: 'adult',
      client: true,
      givenName: 'Kim',
      safeContact: 'Nooit thuis bellen',
      phone: '06 99 99 99 99',
    }),
  );
  return { sanne, omar, kim, ...opened };
}

describe('the page of the table', () => {
  test('shows who sits there, what is missing and how to ask somebody', async () => {
    const { sanne, omar, clientId, householdId } = await household();
    await here.as(sanne).run((cx) => flagDomains(cx, householdId, [{ domain: 'money', flag: 'suspicion' }]));
    const browser = await visit(sanne);
    const first = await browser.get(householdPaths.table(householdId));
    expect(first.status).toBe(200);
    expect(first.text).toContain('Er is nog niemand die veel van geld weet');
    const found = await browser.get(`${householdPaths.invite(householdId)}?zoek=oMAr`);
    expect(found.text).toContain(omar);
    const failed = await browser.post(householdPaths.invite(householdId), { personId: omar, expertise: 'money' });
    expect(failed.status).toBe(400);
    const asked = await browser.post(`${householdPaths.invite(householdId)}?zoek=omar`, {
      personId: omar,
      whyAsked: 'Omar weet veel van schulden',
      together: clientId,
    });
    expect(asked.location).toBe(householdPaths.table(householdId));
    expect((await browser.get(householdPaths.table(householdId))).text).toContain('gevraagd');
  });

  test('lets a client ask somebody from the own network', async () => {
    const { clientId, householdId } = await household();
    const browser = await visit(clientId);
    expect((await browser.get(householdPaths.inviteNetwork(householdId))).status).toBe(200);
    const asked = await browser.post(householdPaths.inviteNetwork(householdId), { givenName: 'Tante Bep' });
    expect(asked.status).toBe(303);
    expect((await browser.get(householdPaths.table(householdId))).text).toContain('Tante Bep');
  });

  test('and every page of a household is not there for a stranger', async () => {
    const { householdId, placeId, kim } = await household();
    const stranger = await visit(await here.staff('Vreemd'));
    const at = householdPaths;
    for (const path of [
      at.table(householdId),
      at.invite(householdId),
      at.inviteNetwork(householdId),
      at.place(householdId, placeId),
      at.placeEnd(householdId, placeId),
      at.roles(householdId),
      at.trajectory(householdId),
      at.members(householdId),
      at.member(householdId, kim),
      at.memberNew(householdId),
      at.request(householdId, kim),
    ]) {
      expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.post(path, { version: '1' })).status).toBe(404);
    }
  });

  test('of another household does not show under the id of one’s own', async () => {
    const mine = await household();
    const other = await household();
    const browser = await visit(mine.sanne);
    expect((await browser.get(householdPaths.place(mine.householdId, other.placeId))).status).toBe(404);
    expect((await browser.get(householdPaths.member(mine.householdId, other.kim))).status).toBe(404);
  });
});

const kimNow = { givenName: 'Kim', safeContact: 'x' };

describe('the members', () => {
  test("never show a partner's contact rule or telephone to the other adult", async () => {
    const { sanne, clientId, kim, householdId } = await household();
    const browser = await visit(clientId);
    const seen = await browser.get(householdPaths.members(householdId));
    expect(seen.text).toContain('Bel na zes uur');
    expect(seen.text).not.toContain('Nooit thuis bellen');
    expect(seen.text).not.toContain('06 99 99 99 99');
    expect((await browser.get(householdPaths.member(householdId, kim))).status).toBe(404);
    const saved = await browser.post(householdPaths.member(householdId, kim), { ...kimNow, version: '1' });
    expect(saved.status).toBe(404);
    expect((await (await visit(sanne)).get(householdPaths.members(householdId))).text).toContain('Nooit thuis bellen');
  });

  test('changed by two people at once keep both texts', async () => {
    const { sanne, kim, householdId } = await household();
    const path = householdPaths.member(householdId, kim);
    const browser = await visit(sanne);
    expect((await browser.post(path, { ...kimNow, version: '1', safeContact: 'Eerste' })).status).toBe(303);
    const second = await browser.post(path, { ...kimNow, version: '1', safeContact: 'Tweede' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Eerste');
    expect(second.text).toContain('Tweede');
    expect((await browser.post(path, { ...kimNow, version: '2', safeContact: 'Tweede' })).status).toBe(303);
  });

  test('get their full name, birth date and telephone later, and are then found by a look-up', async () => {
    const { sanne, kim, clientId, householdId } = await household();
    const path = householdPaths.member(householdId, kim);
    const browser = await visit(sanne);
    const full = { ...kimNow, version: '1', surname: 'de Wit', birthDate: '1-2-1990', phone: '06 11 22 33 44' };
    expect((await browser.post(path, { ...full, birthDate: '2030-01-01' })).status).toBe(400);
    expect((await browser.post(path, { ...full, givenName: '' })).status).toBe(400);
    expect((await browser.post(path, full)).status).toBe(303);
    const list = await browser.get(householdPaths.members(householdId));
    expect(list.text).toContain('Kim de Wit');
    expect(list.text).toContain('geboren op 1 februari 1990');
    const asker = await here.staff('Vrager');
    const found = await here.as(asker).run((cx) => findTable(cx, { surname: 'Wit', birthDate: '1990-02-01' }));
    expect(found.outcome).toBe('maybe');
    // Filled in together is with Kim, not with the partner, and the trail says so.
    expect((await browser.post(path, { ...full, version: '2', together: clientId })).status).toBe(400);
    expect((await browser.post(path, { ...full, version: '2', together: kim })).status).toBe(303);
    const { rows } = await here.database.owner.query(
      `select together_with_person_id from audit_event where action = 'member.change' and object_id = $1 order by id desc limit 1`,
      [kim],
    );
    expect(rows).toEqual([{ together_with_person_id: kim }]);
    // Kim does so on the own page; what the professional calls the relation stays.
    const own = await visit(kim);
    expect((await own.get(path)).text).toContain('Hoe bereiken we jou?');
    expect((await own.post(path, { ...full, version: '3', givenName: 'Kimmie' })).status).toBe(303);
    expect((await own.post(path, { ...full, version: '4', relation: 'baas', client: 'yes' })).status).toBe(303);
    expect((await browser.get(householdPaths.members(householdId))).text).not.toContain('baas');
  });

  test('belong to a household that gets another name; of two who change it the second sees both', async () => {
    const { sanne, clientId, householdId } = await household();
    const path = householdPaths.name(householdId);
    const browser = await visit(sanne);
    expect((await browser.post(path, { version: '1', name: '' })).status).toBe(400);
    expect((await browser.post(path, { version: '1', name: 'Vermeer 🙂 עברית' })).status).toBe(303);
    const second = await browser.post(path, { version: '1', name: 'Anders' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Vermeer 🙂 עברית');
    expect(second.text).toContain('Anders');
    expect((await (await visit(clientId)).get(path)).status).toBe(403);
  });
});

describe('roles and trajectory', () => {
  test('are given and changed on their pages', async () => {
    const { sanne, clientId, householdId } = await household();
    const browser = await visit(sanne);
    const given = await browser.post(householdPaths.roles(householdId), {
      version: '0',
      role: 'case-manager',
      personId: sanne,
    });
    expect(given.status).toBe(303);
    const wrong = await browser.post(householdPaths.roles(householdId), {
      version: '1',
      role: 'coordinator',
      personId: clientId,
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Deze persoon zit nog niet aan tafel.');
    const late = { version: '0', role: 'coordinator', personId: sanne };
    const second = await browser.post(householdPaths.roles(householdId), late);
    expect(second.status).toBe(409);
    expect(second.text).toContain('Iemand gaf intussen een rol.');
    const roles = await browser.get(householdPaths.roles(householdId));
    expect(roles.text).toContain('We kennen geen andere casemanager van dit huishouden.');
    const proposed = await browser.post(householdPaths.proposal(householdId), { proposal: 'Vragen aan beide kanten' });
    expect(proposed.status).toBe(303);
    const page = await browser.get(householdPaths.trajectory(householdId));
    expect(page.text).toContain('voorgesteld');
    expect(page.text).toContain('Vragen aan beide kanten');
    const early = await browser.post(householdPaths.trajectory(householdId), { version: '1', to: 'running' });
    expect(early.status).toBe(400);
    const noReason = await browser.post(householdPaths.trajectory(householdId), { version: '1', to: 'not-started' });
    expect(noReason.status).toBe(400);
  });

  test('bad input is a clear text, never a fault, and nothing is half saved', async () => {
    const { sanne, clientId, householdId, placeId } = await household();
    const browser = await visit(sanne);
    const long = '\u{1F642}'.repeat(100_000);
    const tries: [string, Record<string, string | string[]>][] = [
      [householdPaths.invite(householdId), { personId: 'x', whyAsked: long }],
      [householdPaths.invite(householdId), { personId: clientId, whyAsked: 'Een inwoner is geen professional' }],
      [householdPaths.inviteNetwork(householdId), { givenName: ['a', 'b'] }],
      [householdPaths.place(householdId, placeId), { version: '-1', mandate: long }],
      [householdPaths.roles(householdId), { role: 'baas', personId: '' }],
      [householdPaths.memberNew(householdId), { kind: 'adult', givenName: '\u202Eabc', client: 'yes' }],
      [householdPaths.memberNew(householdId), { kind: 'child', givenName: 'a', birthDate: '2990-99-99' }],
      [householdPaths.trajectory(householdId), { version: '1', to: 'closed' }],
    ];
    for (const [path, fields] of tries) {
      const { status } = await browser.post(path, fields);
      expect([400, 404]).toContain(status);
    }
    const people = await here.as(sanne).run((cx) => peopleAtTable(cx, householdId));
    expect(people).toHaveLength(3);
  });
});

describe('somebody from the network', () => {
  test('sees the table, but not that a money question stands behind an empty chair', async () => {
    const { sanne, clientId, householdId } = await household();
    await here.as(sanne).run((cx) => flagDomains(cx, householdId, [{ domain: 'money', flag: 'suspicion' }]));
    await here
      .as(clientId)
      .run((cx) => invitePlace(cx, householdId, { who: { givenName: 'Bep' }, whyAsked: 'Jij bent mijn tante' }));
    const people = await here.as(sanne).run((cx) => peopleAtTable(cx, householdId));
    const bep = people.find((person) => person.givenName === 'Bep')?.personId ?? '';
    await here.as(bep).run((cx) => answerPlace(cx, householdId, { answer: 'accept' }));
    const seen = await (await visit(bep)).get(householdPaths.table(householdId));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Er is nog niemand van werk en inkomen.');
    expect(seen.text).not.toContain('geld');
    expect((await (await visit(clientId)).get(householdPaths.table(householdId))).text).toContain('van geld weet');
  });
});

describe('stopping with somebody', () => {
  test('is a page that says what stays, for the client too', async () => {
    const { sanne, omar, clientId, householdId } = await household();
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'x' }));
    const people = await here.as(sanne).run((cx) => peopleAtTable(cx, householdId));
    const place = people.find((person) => person.personId === omar);
    const browser = await visit(clientId);
    const path = householdPaths.placeEnd(householdId, place?.placeId ?? '');
    expect((await browser.get(path)).text).toContain('Het plan blijft.');
    expect((await browser.post(path, { version: '7' })).status).toBe(409);
    expect((await browser.post(path, { version: String(place?.version) })).location).toBe(
      householdPaths.table(householdId),
    );
  });
});
