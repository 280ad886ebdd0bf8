import { randomUUID } from 'node:crypto';
import { domainsOf, groups, taskLaws } from '../../src/modules/sharing/index.ts';
import type { Batch } from './batch.ts';
import { addMeetings } from './meetings.ts';
import { addPlan } from './plan.ts';
import type { Table } from './table.ts';
import { addTalk } from './talk.ts';
import { addPerson, addSession, type Town } from './build.ts';

/** What the load needs to ask for a household's pages. */
export interface Target {
  readonly tenant: string;
  readonly host: string;
  readonly householdId: string;
  readonly mark: string;
  readonly clientId: string;
  readonly managerId: string;
  readonly name: string;
  /** The meeting that is planned, and a day after it. */
  readonly meetingId: string;
  readonly dueOn: string;
  /** Actions that the client may work on, in their first version. */
  readonly actions: readonly string[];
}

/** Adds one household with its table, talk, plan and meetings. */
export function addHousehold(batch: Batch, town: Town, number: number): Target {
  const table = addTable(batch, town, number);
  addTalk(batch, town, table);
  const plan = addPlan(batch, town, table);
  const meetingId = addMeetings(batch, town, table, plan);
  return {
    tenant: town.tenant,
    host: town.host,
    householdId: table.id,
    mark: table.mark,
    clientId: table.clientId,
    managerId: table.manager.id,
    name: table.name,
    meetingId,
    dueOn: town.calendar.day(30),
    actions: plan.actions,
  };
}

function addTable(batch: Batch, town: Town, number: number): Table {
  const { tenant, chance, calendar } = town;
  const key = { tenant_id: tenant, household_id: randomUUID() };
  const id = key.household_id;
  const mark = `nr ${String(number).padStart(4, '0')}`;
  const [starter, manager, coordinator, ...others] = chance
    .some(4 + chance.below(3), town.professionals.length)
    .flatMap((index) => town.professionals[index] ?? []);
  if (starter === undefined || manager === undefined || coordinator === undefined) {
    throw new Error('a table needs at least three professionals');
  }
  const team = [starter, manager, coordinator, ...others];
  const clientId = randomUUID();
  const surname = addPerson(batch, town, clientId, 'resident');
  const name = `Familie ${surname} ${mark}`;
  batch.add('household', {
    tenant_id: tenant,
    id,
    name,
    asked_by: 'Kwam aan het loket met een brief over de huur',
    initiator_person_id: starter.id,
    opened_on: calendar.day(-200),
  });
  addSession(batch, tenant, clientId, calendar);
  const adults = [clientId];
  batch.add('member', {
    ...key,
    person_id: clientId,
    kind: 'adult',
    client: true,
    position: 1,
    safe_contact: 'Bellen na vier uur',
  });
  for (let position = 2; position <= 2 + chance.below(3); position += 1) {
    const memberId = randomUUID();
    addPerson(batch, town, memberId, 'resident', surname);
    const adult = position === 2;
    if (adult) adults.push(memberId);
    batch.add('member', {
      ...key,
      person_id: memberId,
      kind: adult ? 'adult' : 'child',
      client: false,
      position,
      relation: adult ? 'partner' : 'kind',
    });
  }
  const people = [clientId, ...team.map((each) => each.id)];
  const chair = {
    ...key,
    state: 'accepted',
    asked_by_person_id: starter.id,
    asked_on: calendar.day(-199),
    from_date: calendar.day(-198),
  } as const;
  batch.add('place', { ...chair, id: randomUUID(), person_id: clientId, kind: 'client' });
  for (const each of team) {
    batch.add('place', {
      ...chair,
      id: randomUUID(),
      person_id: each.id,
      kind: 'professional',
      organisation_id: each.organisationId,
      side: each.side,
      function: each.function,
      expertise: [...each.expertise],
      mandate: 'Mag zelf beslissen over wat binnen het eigen werk past',
      why_asked: 'Kent dit huishouden al en kan meedenken over geld en rust',
    });
  }
  if (chance.next() < 0.4) {
    const neighbour = randomUUID();
    addPerson(batch, town, neighbour, 'network');
    batch.add('place', {
      ...chair,
      id: randomUUID(),
      person_id: neighbour,
      kind: 'network',
      why_asked: 'Buurvrouw die vaak helpt',
    });
    people.push(neighbour);
  }
  const role = { ...key, from_date: calendar.day(-190), until_date: null };
  batch.add('role_assignment', {
    ...role,
    id: randomUUID(),
    role: 'case-manager',
    person_id: manager.id,
    deputy_person_id: starter.id,
  });
  batch.add('role_assignment', {
    ...role,
    id: randomUUID(),
    role: 'coordinator',
    person_id: coordinator.id,
    deputy_person_id: null,
  });
  const audience = addSharing(batch, town, key, { clientId, manager, team });
  addTrajectory(batch, town, key, manager.id);
  for (const personId of [clientId, manager.id, coordinator.id]) {
    batch.add('last_visit', { ...key, person_id: personId, at: calendar.at(-9), before_at: calendar.at(-16) });
  }
  return { id, name, mark, clientId, adults, manager, coordinator, team, people, audience };
}

type Key = { readonly tenant_id: string; readonly household_id: string };

function addTrajectory(batch: Batch, { calendar }: Town, key: Key, personId: string): void {
  const id = randomUUID();
  batch.add('trajectory', { ...key, id, state: 'running', consented_on: calendar.day(-185), closed_on: null });
  const steps = [
    ['proposed', -195],
    ['agreed', -185],
    ['running', -180],
  ] as const;
  for (const [index, [state, day]] of steps.entries()) {
    batch.add('trajectory_step', {
      ...key,
      trajectory_id: id,
      number: index + 1,
      state,
      on_date: calendar.day(day),
      person_id: personId,
    });
  }
}

/** The client's yes, the grounds that every organisation at the table gets for its task, and the audiences of the items. */
function addSharing(
  batch: Batch,
  { calendar }: Town,
  key: Key,
  { clientId, manager, team }: Pick<Table, 'clientId' | 'manager' | 'team'>,
): Table['audience'] {
  const consentId = randomUUID();
  batch.add('consent', {
    ...key,
    id: consentId,
    person_id: clientId,
    answer: 'yes',
    given: 'paper',
    on_date: calendar.day(-185),
    noted_by_person_id: manager.id,
  });
  const ground = { ...key, from_date: calendar.day(-185), given_by_person_id: clientId };
  const own = manager.organisationId;
  batch.add('ground', { ...ground, id: randomUUID(), organisation_id: own, domain_code: null, law_code: 'wmo' });
  const given = new Set<string>();
  for (const chair of team.filter((each) => each.organisationId !== own)) {
    for (const group of groups) {
      for (const law of taskLaws(chair, group)) {
        if (given.has(`${chair.organisationId} ${group} ${law}`)) continue;
        given.add(`${chair.organisationId} ${group} ${law}`);
        for (const domain of domainsOf(group)) {
          batch.add('ground', {
            ...ground,
            id: randomUUID(),
            organisation_id: chair.organisationId,
            domain_code: domain,
            law_code: law,
            consent_id: consentId,
          });
        }
      }
    }
  }
  const audience = { table: randomUUID(), narrow: randomUUID() };
  batch.add('audience', { ...key, id: audience.table, kind: 'table', adult_person_id: null, author_person_id: null });
  batch.add('audience', {
    ...key,
    id: audience.narrow,
    kind: 'client-and-me',
    adult_person_id: clientId,
    author_person_id: clientId,
  });
  return audience;
}
