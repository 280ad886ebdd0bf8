import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMember, invitePlace } from '../../src/modules/households/index.ts';
import { answerInvitation, openTable, sayYes, sharingPaths } from '../../src/modules/sharing/index.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { type World, world } from '../../src/testing/world.ts';

/**
 * "Children's data need-to-know" (docs/decisions/0104): who has authority over a child reads what is about it, and decides
 * who else does; nobody reads it because of a life domain alone.
 */
let here: World;
let visitor: (personId: string) => Promise<Visitor>;
let home: Awaited<ReturnType<typeof household>>;
const words = 'Naar de logopedist met Ilyas';

beforeAll(async () => {
  here = await world();
  const open = await site(here);
  visitor = (personId) => open.visitor(personId);
});
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  home = await household();
});
afterAll(() => here.close());

/** Fatima of the care side opened a table for Sara and Tim; Ilyas lives there; a nurse sits here by her task. */
async function household() {
  const care = (name: string) => here.organisation(`${name} ${Math.random()}`, 'care');
  const fatima = await here.staff('Fatima', { organisationId: await care('Wijkteam') });
  const organisationId = await care('GGZ');
  const nurse = await here.staff('Nadia', { organisationId });
  const lead = here.as(fatima);
  const { householdId, clientId: sara } = await lead.run((cx) =>
    openTable(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Sara' } }),
  );
  const add = (givenName: string, kind: 'adult' | 'child', birthDate: string | null) =>
    lead.run((cx) =>
      addMember(cx, householdId, { givenName, kind, client: kind === 'adult', birthDate, safeContact: 'x' }),
    );
  const tim = await add('Tim', 'adult', null);
  const ilyas = await add('Ilyas', 'child', '2015-05-17');
  await lead.run((cx) => invitePlace(cx, householdId, { who: { personId: nurse }, whyAsked: 'nodig' }));
  await here.as(nurse).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  for (const personId of [sara, tim])
    await here
      .as(personId)
      .run((cx) => sayYes(cx, householdId, { personId, answer: 'yes', given: 'screen', onDate: cx.today }));
  return { householdId, organisationId, fatima, nurse, sara, tim, ilyas };
}

/** Who leads notes who has authority, on the page of the child. */
async function authority(parentIds: readonly string[]) {
  const page = `/huishoudens/${home.householdId}/leden/${home.ilyas}`;
  const fatima = await visitor(home.fatima);
  const { rows } = await here.database.owner.query<{ version: number }>(
    'select version from member where household_id = $1 and person_id = $2',
    [home.householdId, home.ilyas],
  );
  const sent = { version: String(rows[0]?.version), givenName: 'Ilyas', birthDate: '2015-05-17' };
  return fatima.post(page, { ...sent, ...(parentIds.length === 0 ? {} : { parentIds: [...parentIds] }) });
}

const newGoal = (adult: string) => ({ words, domain: 'daily-life', adult, audience: 'table' });
const signals = () => `/huishoudens/${home.householdId}/signalen`;
const meetings = () => `/huishoudens/${home.householdId}/gesprekken`;
const newTopic = () => `/huishoudens/${home.householdId}/onderwerpen/nieuw`;
const goals = () => `/huishoudens/${home.householdId}/doelen/nieuw`;
const agreement = () => sharingPaths.agreement(home.householdId, home.organisationId);
const agrees = async (childIds: readonly string[]) => {
  const sara = await visitor(home.sara);
  const version = /name="version" value="(\d+)"/.exec((await sara.get(agreement())).text)?.[1] ?? '';
  return sara.post(agreement(), {
    groups: ['home'],
    version,
    ...(childIds.length === 0 ? {} : { childIds: [...childIds] }),
  });
};

/** Who finds the words on a page: that of the plan when none is said. */
async function readers(of = `/huishoudens/${home.householdId}/plan`): Promise<string[]> {
  const found: string[] = [];
  for (const who of ['sara', 'tim', 'fatima', 'nurse'] as const) {
    const page = await (await visitor(home[who])).get(of);
    expect([who, page.status]).toEqual([who, 200]);
    if (page.text.includes(words)) found.push(who);
  }
  return found;
}

test('as long as nobody noted who has authority, the choice is not there and cannot be sent', async () => {
  const sara = await visitor(home.sara);
  expect((await sara.get(goals())).text).not.toContain('Over Ilyas');
  expect((await sara.post(goals(), newGoal(home.ilyas))).status).toBe(400);
  expect((await sara.get(agreement())).text).not.toContain('Ook over een kind?');
});

test('authority is of an adult of this household, and only who leads notes it', async () => {
  expect((await authority([home.nurse])).status).toBe(400);
  const page = `/huishoudens/${home.householdId}/leden/${home.ilyas}`;
  expect((await (await visitor(home.sara)).get(page)).status).toBe(404);
  expect((await authority([home.sara])).status).toBe(303);
});

test('the parent and the case manager of the first talk read it; the other adult and the helpers do not', async () => {
  await authority([home.sara]);
  const sara = await visitor(home.sara);
  expect((await sara.get(goals())).text).toContain('Over Ilyas');
  expect((await (await visitor(home.tim)).post(goals(), newGoal(home.ilyas))).status).toBe(400);
  expect((await sara.post(goals(), newGoal(home.ilyas))).status).toBe(303);
  expect(await readers()).toEqual(['sara', 'fatima']);
});

test('an agreement that names the child lets its holder read it, on the next request, until the name is taken out', async () => {
  await authority([home.sara]);
  await (await visitor(home.sara)).post(goals(), newGoal(home.ilyas));
  expect((await agrees([home.ilyas])).status).toBe(303);
  expect(await readers()).toEqual(['sara', 'fatima', 'nurse']);
  const shown = (await (await visitor(home.sara)).get(sharingPaths.sharing(home.householdId))).text;
  expect(shown).toContain('Ook over Ilyas.');
  expect((await agrees([])).status).toBe(303);
  expect(await readers()).toEqual(['sara', 'fatima']);
});

test('about a child of somebody else nothing can be agreed', async () => {
  await authority([home.tim]);
  expect((await agrees([home.ilyas])).status).toBe(404);
});

test('authority that ends ends the reading, and from the eighteenth birthday on nobody but that person reads it', async () => {
  await authority([home.sara, home.tim]);
  await (await visitor(home.sara)).post(goals(), newGoal(home.ilyas));
  await agrees([home.ilyas]);
  expect(await readers()).toEqual(['sara', 'tim', 'fatima', 'nurse']);
  await authority([home.sara]);
  expect(await readers()).toEqual(['sara', 'fatima', 'nurse']);
  here.now = new Date('2033-05-17T09:00:00Z');
  expect(await readers()).toEqual([]);
});

test('a signal about a child is read by who has authority and who answers for the table, and by whom an agreement names it for', async () => {
  const sara = await visitor(home.sara);
  const page = `${signals()}/nieuw`;
  const sent = { words, about: home.ilyas, audience: 'table' };
  expect((await sara.get(page)).text).not.toContain('Over Ilyas');
  expect((await sara.post(page, sent)).status).toBe(400);
  await authority([home.sara]);
  expect((await sara.get(page)).text).toContain('Over Ilyas');
  const tim = await visitor(home.tim);
  expect((await tim.get(page)).text).not.toContain('Over Ilyas');
  expect((await tim.post(page, sent)).status).toBe(400);
  expect((await sara.post(page, sent)).status).toBe(303);
  expect(await readers(signals())).toEqual(['sara', 'fatima']);
  await agrees([home.ilyas]);
  expect(await readers(signals())).toEqual(['sara', 'fatima', 'nurse']);
});

test('a point about a child is read by need to know, whoever puts it on the table keeps it, and no employer is asked for it', async () => {
  const sara = await visitor(home.sara);
  expect((await sara.get(newTopic())).text).not.toContain('Gaat dit over een kind?');
  await authority([home.sara]);
  expect((await sara.get(newTopic())).text).toContain('Gaat dit over een kind?');
  const point = { words, child: home.ilyas, audience: 'table' };
  const tim = await visitor(home.tim);
  expect((await tim.get(newTopic())).text).not.toContain('Gaat dit over een kind?');
  expect((await tim.post(newTopic(), point)).status).toBe(400);
  expect((await sara.post(newTopic(), { ...point, child: home.tim })).status).toBe(400);
  expect((await sara.post(newTopic(), { ...point, employer: home.nurse })).status).toBe(400);
  expect((await sara.post(newTopic(), point)).status).toBe(303);
  expect(await readers(meetings())).toEqual(['sara', 'fatima']);
  expect((await (await visitor(home.nurse)).post(newTopic(), point)).status).toBe(303);
  expect(await readers(meetings())).toEqual(['sara', 'fatima', 'nurse']);
});

test('a signal about a child is not sent where who has to read it may not', async () => {
  await authority([home.sara]);
  await here.database.owner.query(
    `update ground set withdrawn_on = $2, withdrawn_by_person_id = given_by_person_id where household_id = $1 and domain_code is null`,
    [home.householdId, '2026-11-23'],
  );
  const sara = await visitor(home.sara);
  const answer = await sara.post(`${signals()}/nieuw`, { words, about: home.ilyas, audience: 'table' });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('mag niets over dit kind lezen');
});
