import { addMember, assignRole, invitePlace, partWays } from '../../../src/modules/households/index.ts';
import { endPlace } from '../../../src/modules/households/testing.ts';
import { answerInvitation, openTable, sayYes } from '../../../src/modules/sharing/index.ts';
import type { World } from '../../../src/testing/world.ts';
import { type Cast, type StaffName, staffNames } from './cast.ts';
import { newCanary } from './canaries.ts';
import type { PersonFact, SeatFact, WordFact } from './facts.ts';

/** A table at which somebody of every kind sits, before anything is written there. */
export interface LargeTable {
  readonly householdId: string;
  readonly clients: readonly [first: string, second: string];
  readonly members: readonly string[];
  readonly network: Readonly<Record<'sister' | 'friend' | 'neighbour' | 'boss', string>>;
  readonly words: WordFact[];
  readonly consentId: string;
  readonly parted: string;
}

const never: readonly StaffName[] = ['colleague', 'teamLead', 'stranger', 'manager'];
const resident = { surname: '', phone: '', birthDate: '1985-02-03' };

/** Opens a household of two clients, a partner who is none and a child, seats everybody, gives roles and the yes. */
export async function seatLargeTable(town: World, cast: Cast): Promise<LargeTable> {
  const { manager } = cast.staff;
  const lead = town.as(manager);
  const words: WordFact[] = [];
  const word = (rule: WordFact['rule'], personId: string | null, organisationId?: string): string => {
    const canary = newCanary();
    words.push({ canary, rule, personId, ...(organisationId === undefined ? {} : { organisationId }) });
    return canary;
  };
  const late: { canary: string; set: (id: string) => void }[] = [];
  /** A word about somebody who has no id yet. */
  const about = (rule: WordFact['rule']): string => {
    const canary = newCanary();
    late.push({ canary, set: (personId) => words.push({ canary, rule, personId }) });
    return canary;
  };
  const settle = (id: string) => {
    for (const { set } of late.splice(0)) set(id);
  };
  const person = () => ({ ...resident, surname: about('name'), phone: about('contact') });

  const { householdId, clientId } = await lead.run((cx) =>
    openTable(cx, {
      name: word('household-name', null),
      askedBy: '',
      safeContact: about('contact'),
      client: { givenName: 'Eerste', ...person() },
    }),
  );
  settle(clientId);
  const joins = async (givenName: string, kind: 'adult' | 'child', client: boolean) => {
    const more = kind === 'adult' ? person() : { surname: about('name') };
    const id = await lead.run((cx) =>
      addMember(cx, householdId, {
        ...more,
        givenName,
        kind,
        client,
        safeContact: kind === 'adult' ? about('contact') : '',
      }),
    );
    settle(id);
    cast.people.set(id, residentFact(id));
    return id;
  };
  cast.people.set(clientId, residentFact(clientId));
  const second = await joins('Tweede', 'adult', true);
  // Went apart before anything was written: reads nothing of it.
  const parted = await lead.run(async (cx) => {
    const personId = await addMember(cx, householdId, { givenName: 'Vierde', kind: 'adult', client: true });
    await partWays(cx, householdId, { personId, version: 1 });
    return personId;
  });
  cast.people.set(parted, residentFact(parted));
  const members = [await joins('Derde', 'adult', false), await joins('Kind', 'child', false)];
  await town.database.owner.query(
    'update member set parent_person_ids = $3 where household_id = $1 and person_id = $2',
    [householdId, members[1], [second]],
  );

  for (const name of staffNames.filter((each) => !never.includes(each))) {
    const personId = cast.staff[name];
    await lead.run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: word('why-asked', personId) }));
    if (name === 'asked') continue;
    const declines = { answer: 'decline', declineCode: 'agenda', words: word('why-asked', personId) } as const;
    await town
      .as(personId)
      .run((cx) => answerInvitation(cx, householdId, name === 'declined' ? declines : { answer: 'accept' }));
  }
  const brings = async (givenName: string, employer = false) => {
    const who = { givenName, employer };
    await lead.run((cx) => invitePlace(cx, householdId, { who, whyAsked: about('why-asked') }));
    const id = await idOf(
      town,
      'select person_id as id from place where household_id = $1 and kind = $2 and state = $3',
      [householdId, 'network', 'asked'],
    );
    settle(id);
    cast.people.set(id, { id, kind: 'network', duties: [], organisationId: null });
    await town.as(id).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    return id;
  };
  const network = {
    sister: await brings('Zus'),
    friend: await brings('Vriend'),
    neighbour: await brings('Buur'),
    boss: await brings('Baas', true),
  };
  await lead.run(async (cx) => {
    await assignRole(cx, householdId, { role: 'case-manager', personId: manager, deputyId: cast.staff.deputy });
    await assignRole(cx, householdId, { role: 'coordinator', personId: cast.staff.coordinator });
    await sayYes(cx, householdId, { personId: clientId, answer: 'yes', given: 'spoken', onDate: cx.today });
  });
  const consentId = await idOf(town, 'select id from consent where household_id = $1', [householdId]);
  return { householdId, clients: [clientId, second], members, network, words, consentId, parted };
}

/** Ends the chairs of who left, as the case manager does. */
export async function leave(
  town: World,
  table: LargeTable,
  managerId: string,
  personIds: readonly string[],
): Promise<void> {
  for (const personId of personIds) {
    const { rows } = await town.database.owner.query<{ id: string; version: number }>(
      `select id, version from place where household_id = $1 and person_id = $2 and state = 'accepted'`,
      [table.householdId, personId],
    );
    const [place] = rows;
    if (place === undefined) throw new Error('nobody to leave');
    await town
      .as(managerId)
      .run((cx) => endPlace(cx, table.householdId, { placeId: place.id, version: place.version }));
  }
}

export const residentFact = (id: string): PersonFact => ({ id, kind: 'resident', duties: [], organisationId: null });

/** The first row of a query that gives ids. @throws when there is none */
export async function idOf(town: World, query: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await town.database.owner.query<{ id: string }>(query, [...values]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`the generated world has nothing for: ${query}`);
  return id;
}

/** The chairs as they stand in the end: they were given and ended one by one by the commands above. */
export async function seatsOf(town: World, householdId: string): Promise<SeatFact[]> {
  const { rows } = await town.database.owner.query<SeatFact>(
    `select id, person_id as "personId", case when employer then 'employer' else kind end as kind, state,
       organisation_id as "organisationId"
     from place where household_id = $1`,
    [householdId],
  );
  return rows;
}
