import { beforeEach, describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { answerPlace, assignRole, invitePlace, openHousehold, peopleAtTable, tableAt } from '../index.ts';
import { endPlace } from './end-place.ts';
import { roleHistory, timesGiven } from '../queries/roles.ts';
import type { RoleInput } from './assign-role.ts';

const here = ownWorld();
let householdId: string;
let clientId: string;
let sanne: string;
let omar: string;
beforeEach(async () => {
  sanne = await here.staff('Sanne');
  omar = await here.staff('Omar', { side: 'work' });
  ({ householdId, clientId } = await here
    .as(sanne)
    .run((cx) => openHousehold(cx, { name: 'Proef', safeContact: 'app', client: { givenName: 'Daan' } })));
  await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'Geld' }));
  await here.as(omar).run((cx) => answerPlace(cx, householdId, { answer: 'accept' }));
});

const give = (input: RoleInput, by = sanne) => here.as(by).run((cx) => assignRole(cx, householdId, input));
const history = () => here.as(sanne).run((cx) => roleHistory(cx, householdId));
const leave = (personId: string, by = personId) =>
  here.as(by).run(async (cx) => {
    const people = await peopleAtTable(cx, householdId);
    const place = people.find((person) => person.personId === personId && person.state === 'accepted');
    return endPlace(cx, householdId, { placeId: place?.placeId ?? '', version: place?.version ?? 0 });
  });

describe('giving a role', () => {
  test('tells the second of two people that somebody was first, and loses nothing', async () => {
    expect(await give({ role: 'coordinator', personId: omar, version: 0 })).toBe('assigned');
    expect(await give({ role: 'coordinator', personId: sanne, version: 0 })).toBe('overtaken');
    const [now] = await history();
    expect(now).toMatchObject({ personId: omar, untilDate: null });
    expect(await give({ role: 'coordinator', personId: sanne, version: timesGiven(await history()) })).toBe('assigned');
  });

  test('by two people at the same moment leaves one holder and tells the other', async () => {
    const both = await Promise.all([
      give({ role: 'case-manager', personId: omar, version: 0 }),
      give({ role: 'case-manager', personId: sanne, version: 0 }, clientId),
    ]);
    expect(both.sort()).toEqual(['assigned', 'overtaken']);
    expect(await history()).toHaveLength(1);
  });

  test('to who holds it already writes no new line in the history', async () => {
    await give({ role: 'case-manager', personId: omar, deputyId: sanne });
    await give({ role: 'case-manager', personId: omar, deputyId: sanne }, omar);
    expect(await history()).toHaveLength(1);
    await give({ role: 'case-manager', personId: omar }, omar);
    expect((await history()).map((time) => [time.deputyId, time.untilDate])).toEqual([
      [null, null],
      [sanne, '2026-11-23'],
    ]);
  });

  test('to nobody makes the role free, and the starter acts again', async () => {
    await give({ role: 'case-manager', personId: omar });
    expect(await give({ role: 'case-manager', personId: null }, omar)).toBe('assigned');
    expect(await history()).toMatchObject([{ personId: omar, untilDate: '2026-11-23' }]);
    expect((await here.as(sanne).run((cx) => tableAt(cx, householdId, 'talk.write'))).positions).toContain('starter');
  });
});

describe('the last one who leads', () => {
  beforeEach(async () => {
    await give({ role: 'case-manager', personId: omar });
    await leave(sanne);
  });

  test('hands over before leaving, and before laying down the role', async () => {
    expect(await leave(omar)).toBe('hand-over-first');
    expect(await give({ role: 'case-manager', personId: null }, omar)).toBe('hand-over-first');
  });

  test('goes when the client wants it; the client keeps the table and can ask somebody else', async () => {
    expect(await leave(omar, clientId)).toBe('ended');
    const again = { who: { personId: sanne }, whyAsked: 'Kom terug' };
    await here.as(clientId).run((cx) => invitePlace(cx, householdId, again));
    const people = await here.as(clientId).run((cx) => peopleAtTable(cx, householdId));
    expect(people.filter((person) => person.state === 'asked')).toMatchObject([{ personId: sanne }]);
  });
});
