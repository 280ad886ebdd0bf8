import type { Chance } from '../../../bench/town/chance.ts';
import { domainCodes, invitePlace } from '../../../src/modules/households/index.ts';
import { answerInvitation, openTable } from '../../../src/modules/sharing/index.ts';
import type { World } from '../../../src/testing/world.ts';
import { newCanary } from './canaries.ts';
import type { Cast } from './cast.ts';
import type { HouseholdFact } from './facts.ts';
import { residentFact, seatsOf } from './large-table.ts';
import { pen } from './written.ts';

/** A table of one client and whoever held the first talk, before any yes; or one that was joined into another. */
export async function smallTable(
  world: World,
  cast: Cast,
  starter: string,
  chance: Chance,
  joinedInto?: string,
): Promise<HouseholdFact> {
  const [name, surname, phone] = [newCanary(), newCanary(), newCanary()];
  const { householdId, clientId } = await world
    .as(starter)
    .run((cx) => openTable(cx, { name, askedBy: '', safeContact: '', client: { givenName: 'Enige', surname, phone } }));
  cast.people.set(clientId, residentFact(clientId));
  // Who leads the large table sits here as one of many: a proposal to join the two needs somebody at both.
  const { manager } = cast.staff;
  if (joinedInto === undefined) {
    await world
      .as(starter)
      .run((cx) => invitePlace(cx, householdId, { who: { personId: manager }, whyAsked: 'nodig' }));
    await world.as(manager).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  const write = pen(world, householdId);
  const goal = await write.goal(clientId, clientId, 'table', chance.one(domainCodes));
  await write.goal(clientId, clientId, 'client-and-me', chance.one(domainCodes));
  await write.goal(clientId, clientId, 'only-me', chance.one(domainCodes));
  await write.goal(starter, null, 'only-me', chance.one(domainCodes));
  await write.action(starter, starter, goal);
  await write.signal(clientId, clientId, 'client-and-me');
  await write.topic(clientId, 'table', true);
  if (joinedInto !== undefined) {
    await world.database.owner.query('update household set joined_into_id = $2 where id = $1', [
      householdId,
      joinedInto,
    ]);
  }
  return {
    id: householdId,
    tenant: world.tenant,
    clients: [clientId],
    members: [],
    children: [],
    parents: [],
    secret: [],
    starter,
    seats: await seatsOf(world, householdId),
    roles: [],
    away: [],
    // The first talk: every life domain, by law, for the organisation that held it.
    grounds: [
      { organisationId: cast.organisationOf('starter'), personId: null, domain: null, law: 'wmo', state: 'stands' },
    ],
    duty: cast.dutyOrganisations,
    wishes: [],
    representations: [],
    looks: [],
    polls: [],
    rounds: [],
    closed: joinedInto !== undefined,
    present: [],
    requests: [],
    involved: [],
    yes: [],
    proposedWith: [],
    meetings: [],
    items: write.items,
    words: [
      { canary: name, rule: 'household-name', personId: null },
      { canary: surname, rule: 'name', personId: clientId },
      { canary: phone, rule: 'contact', personId: clientId },
    ],
  };
}
