import { Chance } from '../../../bench/town/chance.ts';
import { addAbsence } from '../../../src/modules/accounts/index.ts';
import { wishOpen } from '../../../src/modules/sharing/testing.ts';
import type { World } from '../../../src/testing/world.ts';
import { readySheets } from '../../sample/sheets.ts';
import { actForClient, lookInEmergency } from './by-exception.ts';
import { type Cast, makeCast, wearAnother } from './cast.ts';
import { fillLargeTable } from './content.ts';
import type { HouseholdFact, ItemFact, TownFact } from './facts.ts';
import { drawGrounds, openGrounds, writeGrounds } from './grounds.ts';
import { type LargeTable, leave, seatLargeTable, seatsOf } from './large-table.ts';
import { lookBack } from './looking-back.ts';
import { findDates } from './polls.ts';
import { makeSettings } from './settings.ts';
import { smallTable } from './small-table.ts';

/** One generated municipality: its facts, and who is who. */
export interface Town {
  readonly world: World;
  readonly facts: TownFact;
  readonly cast: Cast;
  readonly table: LargeTable;
  /** The large table, one that has only begun, one that was joined into the large one. */
  readonly large: HouseholdFact;
  readonly small: HouseholdFact;
  readonly closed: HouseholdFact;
  /** Ids for every parameter of a route that is about the large table or the municipality. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly linkToken: string;
  readonly enteringIn: string;
}

/** Builds one municipality by the commands of the product; the grounds, and who is away, by the owner's hand. */
export async function makeTown(world: World, seed: number): Promise<Town> {
  const chance = new Chance(seed);
  const cast = await makeCast(world);
  const { manager, deputy, left, named, bound } = cast.staff;
  const table = await seatLargeTable(world, cast);
  await writeGrounds(world, table, manager, openGrounds(cast, table));
  const content = await fillLargeTable(world, cast, table, chance);

  const [first, second] = table.clients;
  await world.database.owner.query('update member set contact_hidden = true where person_id = $1', [second]);
  const wishes: { clientId: string; named: string[] }[] = [];
  // Each client names somebody else of those who have duties.
  for (const [clientId, personId] of [
    [first, named],
    [second, bound],
  ] as const) {
    if (chance.next() < 0.3) continue;
    await world.as(clientId).run((cx) => wishOpen(cx, table.householdId, clientId));
    wishes.push({ clientId, named: [personId] });
    await world.database.owner.query(
      `insert into wish_name (tenant_id, household_id, wish_id, person_id, from_date)
       select tenant_id, household_id, id, $3, from_date from wish where household_id = $1 and person_id = $2`,
      [table.householdId, clientId, personId],
    );
  }
  const away: { personId: string; deputyId: string }[] = [];
  if (chance.next() < 0.7) {
    const dates = { from: '2026-11-20', until: '2026-11-27' };
    await world.as(manager).run((cx) => addAbsence(cx, { personId: manager, deputyId: deputy, ...dates }));
    away.push({ personId: manager, deputyId: deputy });
  }
  await leave(world, table, manager, [left, table.network.neighbour]);
  const grounds = drawGrounds(cast, table, chance);
  await writeGrounds(world, table, manager, grounds);
  await wearAnother(world, cast);

  const found = await findDates(world, cast, table);

  const begun: HouseholdFact = {
    id: table.householdId,
    tenant: world.tenant,
    clients: table.clients,
    members: table.members,
    children: table.members.slice(1),
    // The partner alone: who asked first reads nothing about the child.
    parents: table.clients.slice(1),
    secret: [table.clients[1]],
    starter: manager,
    seats: await seatsOf(world, table.householdId),
    roles: [
      { role: 'case-manager', personId: manager, deputyId: deputy },
      { role: 'coordinator', personId: cast.staff.coordinator, deputyId: null },
    ],
    away,
    grounds,
    duty: cast.dutyOrganisations,
    wishes,
    representations: await actForClient(world, cast, table),
    looks: await lookInEmergency(world, cast, table),
    polls: found.polls,
    rounds: [await lookBack(world, cast, table)],
    closed: false,
    requests: [],
    involved: [],
    yes: [first],
    proposedWith: [],
    ...content,
    items: content.items.map((item) => ({ ...item, opened: opens(item, wishes) })),
    words: table.words,
  };
  const begunSmall = await smallTable(world, cast, cast.staff.starter, chance);
  const closed = await smallTable(world, cast, cast.staff.starter, chance, table.householdId);
  const settings = await makeSettings(world, cast, begun, begunSmall);
  const large: HouseholdFact = {
    ...begun,
    requests: settings.ids['requestId'] ?? [],
    involved: settings.involved,
    proposedWith: [begunSmall.id],
  };
  const small: HouseholdFact = { ...begunSmall, proposedWith: [begun.id] };
  const absences = await world.database.owner.query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from absence where tenant_id = $1',
    [world.tenant],
  );
  const facts: TownFact = {
    tenant: world.tenant,
    people: cast.people,
    lawsOff: ['wams'],
    households: [large, small, closed],
    things: { ...settings.ids, pollToken: [found.token], lookId: begun.looks.map(({ id }) => id) },
    absences: absences.rows,
    parted: [table.parted],
  };
  const ids = {
    ...settings.ids,
    lookId: begun.looks.map(({ id }) => id),
    pollId: found.polls.map(({ id }) => id),
    roundId: begun.rounds.map(({ id }) => id),
    pollToken: [found.token],
    askedId: [table.network.sister, ...table.clients],
    representationId: begun.representations.map(({ id }) => id),
  };
  await readySheets(world, manager);
  return { world, facts, cast, table, large, small, closed, ...settings, ids };
}

/** "It sets audiences": what the client wrote for the few before the wish. */
const opens = (item: ItemFact, wishes: readonly { readonly clientId: string }[]): boolean =>
  item.audience === 'client-and-me' && wishes.some(({ clientId }) => clientId === item.author);
