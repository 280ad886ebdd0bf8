import { makeEntryLink } from '../../../src/modules/accounts/index.ts';
import { useEntryLink } from '../../../src/modules/accounts/testing.ts';
import { giveMandate } from '../../../src/modules/scheduling/testing.ts';
import { makeFeed } from '../../../src/modules/diaries/testing.ts';
import { findTable, requestTable } from '../../../src/modules/households/index.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast } from './cast.ts';
import { newCanary } from './canaries.ts';
import type { HouseholdFact, WordFact } from './facts.ts';
import { idOf } from './large-table.ts';

/** What a municipality has beside tables, and the ids that stand in addresses. */
export async function makeSettings(world: World, cast: Cast, large: HouseholdFact, small: HouseholdFact) {
  const { owner } = world.database;
  await owner.query(
    `with provider as (
       insert into identity_provider (tenant_id, id, name, kind, issuer, client_id)
       values ($1, gen_random_uuid(), 'je werkaccount', 'staff', 'http://127.0.0.1:9', 'omtafel') returning tenant_id, id)
     insert into group_mapping (tenant_id, id, provider_id, group_name, role, created_at)
     select tenant_id, gen_random_uuid(), id, 'beheer', 'administrator', now() from provider`,
    [world.tenant],
  );
  await owner.query(
    `insert into review_flag (tenant_id, id, rule, actor_person_id, household_id, day, first_event, last_event, event_count, found_at)
     values ($1, gen_random_uuid(), 'burst', $2, $3, '2026-11-20', 1, 1, 1, now())`,
    [world.tenant, cast.staff.manager, large.id],
  );
  await owner.query(
    `insert into household_join (tenant_id, household_id, into_household_id, proposed_by_person_id, proposed_on)
     values ($1, $2, $3, $4, '2026-11-20')`,
    [world.tenant, small.id, large.id, small.starter],
  );
  await askForTable(world, cast, large);
  const { manager } = cast.staff;
  const [first] = large.clients;
  const entrant = { kind: 'account' as const, code: '482913', householdId: large.id, role: 'case-manager' };
  const { linkToken, entered } = await world.as(manager).run(async (cx) => {
    const token = await makeEntryLink(cx, { ...entrant, personId: large.members[0] ?? '' });
    const entered = await useEntryLink(cx, token, entrant.code);
    return { entered, linkToken: await makeEntryLink(cx, { ...entrant, personId: first ?? '' }) };
  });
  if (typeof entered === 'string' || !('browser' in entered)) throw new Error('the link could not be used');
  const { rows: involved } = await owner.query<{ id: string; by: string }>(
    'select id, noted_by_person_id as by from involved where household_id = $1',
    [large.id],
  );
  const { rows: requests } = await owner.query<{ id: string }>('select id from table_request where household_id = $1', [
    large.id,
  ]);
  const { rows: organisations } = await owner.query<{ id: string }>(
    'select id from organisation where tenant_id = $1',
    [world.tenant],
  );
  const ids: Record<string, readonly string[]> = {
    messageId: [await letterTo(world, large, large.clients[1]), await letterTo(world, small, small.clients[0])],
    goalId: unique(large, 'goal'),
    actionId: unique(large, 'action'),
    debtId: unique(large, 'debt'),
    letterId: unique(large, 'letter'),
    crisisId: unique(large, 'crisis'),
    lineId: unique(large, 'budget-line'),
    talentId: unique(large, 'talent'),
    releaseId: unique(large, 'release'),
    placementId: unique(large, 'placement'),
    signalId: unique(large, 'signal'),
    topicId: unique(large, 'topic'),
    noteId: unique(large, 'working-note'),
    meetingId: large.meetings.map(({ id }) => id),
    personId: [...large.clients, ...large.members],
    placeId: large.seats.map(({ id }) => id),
    holderId: [...new Set(large.seats.map(({ organisationId, personId }) => organisationId ?? personId))],
    involvedId: involved.map(({ id }) => id),
    requestId: requests.map(({ id }) => id),
    providerId: [await idOf(world, 'select id from identity_provider where tenant_id = $1', [world.tenant])],
    organisationId: organisations.map(({ id }) => id),
    mappingId: [await idOf(world, 'select id from group_mapping where tenant_id = $1', [world.tenant])],
    flagId: [await idOf(world, 'select id from review_flag where tenant_id = $1', [world.tenant])],
    linkToken: [linkToken],
    feedToken: [await world.as(manager).run(makeFeed)],
    feedOwner: [manager],
    mandateId: [await planFor(world, manager, cast.staff.colleague)],
    mandateGiver: [manager],
    mandateOwner: [cast.staff.colleague],
  };
  return { ids, involved, linkToken, enteringIn: entered.browser };
}

/** Somebody who sits at no table answers dates for who leads one. */
async function planFor(world: World, giver: string, colleague: string): Promise<string> {
  await world.as(giver).run((cx) => giveMandate(cx, { colleague, until: '2027-06-01' }));
  return idOf(world, 'select id from planner where tenant_id = $1', [world.tenant]);
}

const unique = (home: HouseholdFact, kind: string): string[] => [
  ...new Set(home.items.filter((item) => item.kind === kind).map(({ id }) => id)),
];

/** Somebody of another organisation asks whether there is a table already, and leaves the question. */
async function askForTable(world: World, cast: Cast, large: HouseholdFact): Promise<void> {
  const { rows } = await world.database.owner.query<{ surname: string; birth: string }>(
    'select surname, birth_date as birth from person where id = $1',
    [large.clients[0]],
  );
  const { stranger } = cast.staff;
  const canary = newCanary();
  await world.as(stranger).run(async (cx) => {
    const found = await findTable(cx, { surname: rows[0]?.surname ?? '', birthDate: rows[0]?.birth ?? null });
    if (!('lookupId' in found)) throw new Error('the look-up was refused');
    await requestTable(cx, { lookupId: found.lookupId, reason: canary });
  });
  (large.words as WordFact[]).push({ canary, rule: 'request', personId: stranger });
}

/** A letter that is ready to be printed, for one client; gives its id. */
async function letterTo(world: World, home: HouseholdFact, personId: string | undefined): Promise<string> {
  return idOf(
    world,
    `with message as (
       insert into outbox (tenant_id, id, kind, person_id, household_id, once, path, created_at, next_try_at, drop_after, state)
       values ($1, gen_random_uuid(), 'minutes-ready', $3, $2::uuid, 'letter:' || $2, '/', now(), now(), now(), 'to-print')
       returning tenant_id, id)
     insert into letter (tenant_id, message_id, pdf, made_at) select tenant_id, id, '%PDF', now() from message
     returning message_id as id`,
    [world.tenant, home.id, personId],
  );
}
