import {
  addMember,
  findTable,
  invitePlace,
  partWays,
  proposeJoin,
  recordRepresentation,
  requestTable,
} from '../../src/modules/households/index.ts';
import { endPlace } from '../../src/modules/households/testing.ts';
import { disputeAgreement, recordAction, recordAttendance } from '../../src/modules/meetings/index.ts';
import { openPoll } from '../../src/modules/scheduling/index.ts';
import { stopPoll } from '../../src/modules/scheduling/testing.ts';
import { answerInvitation } from '../../src/modules/sharing/index.ts';
import type { World } from '../../src/testing/world.ts';
import { usual } from './things.ts';

/** What the chapters of the sample are told with: the demo as it was loaded, and how to find something in it. */
export interface Telling {
  readonly town: World;
  /** The id that a query finds; the sample is not made without it. */
  readonly must: (query: string, values?: unknown[]) => Promise<string>;
  readonly person: (givenName: string) => Promise<string>;
  readonly householdId: string;
  readonly client: string;
  /** Who leads that table. */
  readonly fatima: string;
}

/** By which a phone joins the meeting of two that goes on. */
export const roomCode = 'ABC234';

/** What an administrator sets up, and letters that wait. */
export async function setUpOffice({ database, tenant }: World): Promise<void> {
  // A provider that does not answer, as somebody would set it up; npm run login:provider writes the same row.
  await database.owner.query(
    `with provider as (
       insert into identity_provider (tenant_id, id, name, kind, issuer, client_id)
       values ($1, gen_random_uuid(), 'je werkaccount', 'staff', 'http://127.0.0.1:9', 'omtafel') returning tenant_id, id)
     insert into group_mapping (tenant_id, id, provider_id, group_name, role, created_at)
     select tenant_id, gen_random_uuid(), id, '0f6a1c1e-beheer', 'administrator', now() from provider`,
    [tenant],
  );
  // A letter to print for each table.
  await database.owner.query(
    `with message as (
       insert into outbox (tenant_id, id, kind, person_id, household_id, once, path, created_at, next_try_at, drop_after, state)
       select distinct on (household_id) tenant_id, gen_random_uuid(), 'minutes-ready', person_id, household_id,
         'letter:' || household_id, '/', now(), now(), now(), 'to-print' from member where client
       returning tenant_id, id)
     insert into letter (tenant_id, message_id, pdf, made_at) select tenant_id, id, '%PDF', now() from message`,
  );
}

/** A partner without a plan, an adult who went apart, and a professional who left. */
export async function comeAndLeave(
  { town, householdId, fatima }: Telling,
  left: string,
): Promise<{ partner: string; parted: string }> {
  const lead = town.as(fatima);
  const partner = await lead.run((cx) =>
    addMember(cx, householdId, {
      givenName: 'Robin',
      surname: 'Vermeer',
      kind: 'adult',
      client: false,
      relation: 'partner',
      safeContact: '',
    }),
  );
  const parted = await lead.run((cx) =>
    addMember(cx, householdId, { givenName: 'Rens', surname: 'Vos', kind: 'adult', client: true, safeContact: '' }),
  );
  await lead.run((cx) => partWays(cx, householdId, { personId: parted, version: 1 }));
  await lead.run((cx) => invitePlace(cx, householdId, { who: { personId: left }, whyAsked: 'Kort meedenken.' }));
  const { placeId } = await town.as(left).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  await lead.run((cx) => endPlace(cx, householdId, { placeId, version: 2 }));
  return { partner, parted };
}

/** The client has these minutes first, and somebody who was not there got them too. */
export async function giveMinutes({ must, householdId, client }: Telling, held: string): Promise<void> {
  await must(`update meeting set minutes_final_at = $2 where id = $1 returning id`, [held, '2026-11-26T09:00:00Z']);
  await must(
    `insert into minutes_grant (tenant_id, household_id, meeting_id, person_id, reason, given_by_person_id, typed_by_person_id, given_at)
     select p.tenant_id, p.household_id, $2, p.person_id, 'has-part', $3, $3, now() from place p
     where p.household_id = $1 and p.state = 'accepted' and p.kind = 'professional' and not exists (
       select from attendance a where a.household_id = p.household_id and a.meeting_id = $2 and a.person_id = p.person_id and a.present)
     order by p.person_id limit 1 returning person_id as id`,
    [householdId, held, client],
  );
}

/** Another household, at its table now: a code, who is there, what can be taken back, what is remembered otherwise. */
export async function meetAsTwo(
  { town, must, person, householdId, fatima }: Telling,
  couple: string,
): Promise<{ tableOfTwo: string; kim: string }> {
  const lead = town.as(fatima);
  await lead.run((cx) => proposeJoin(cx, couple, { intoHouseholdId: householdId }));
  const tableOfTwo = await must(usual['meetingId'] ?? '', [couple]);
  await must(
    `insert into meeting_room (tenant_id, household_id, meeting_id, opened_at, step, step_at, code)
     select tenant_id, household_id, id, now(), 'arrival', now(), $2 from meeting where id = $1
     on conflict (tenant_id, household_id, meeting_id) do update set code = excluded.code returning meeting_id as id`,
    [tableOfTwo, roomCode],
  );
  const kim = await person('Kim');
  await lead.run((cx) => recordAttendance(cx, couple, tableOfTwo, { present: [kim, fatima] }));
  // They met before, and nobody looked back at that yet.
  await must(
    `with met as (
       insert into meeting (tenant_id, household_id, id, kind, starts_at, state, held_on, created_by_person_id, typed_by_person_id)
       values ($1, $2, gen_random_uuid(), 'first', '2026-11-02T09:00:00Z', 'held', '2026-11-02', $4, $4) returning *)
     insert into attendance (tenant_id, household_id, meeting_id, person_id, present)
     select tenant_id, household_id, id, unnest(array[$3, $4]::uuid[]), true from met returning meeting_id as id`,
    [town.tenant, couple, kim, fatima],
  );
  // Something that can still be taken back.
  await lead.run((cx) => recordAction(cx, couple, tableOfTwo, { what: 'Samen de brief lezen.', doer: kim }));
  // One agreement of theirs is remembered otherwise.
  const remembered = await must(
    'select id from goal where household_id = $1 and (adult_person_id is null or adult_person_id = $2) order by id',
    [couple, kim],
  );
  await town.as(kim).run((cx) => disputeAgreement(cx, couple, { kind: 'goal', id: remembered }, 'Ik zei iets anders.'));
  return { tableOfTwo, kim };
}

export interface Asked {
  readonly surname: string;
  readonly birthDate: string;
}

/** Two who look for the table of somebody they met: one asked to be let in, the other still may. */
export async function askFromElsewhere(
  { town, must, client }: Telling,
  stranger: string,
  els: string,
): Promise<{ asked: Asked; lookupId: string }> {
  const birthDate = await must('select birth_date::text as id from person where id = $1', [client]);
  const asked = await town.as(stranger).run(async (cx) => {
    const found = await findTable(cx, { surname: 'Vermeer', birthDate });
    if (!('lookupId' in found)) throw new Error('the look-up was refused');
    await requestTable(cx, { lookupId: found.lookupId, reason: 'Daan vroeg mij om hulp met een brief.' });
    return { surname: 'Vermeer', birthDate };
  });
  const { lookupId } = await town.as(els).run(async (cx) => {
    const found = await findTable(cx, { surname: 'Vermeer', birthDate });
    return 'lookupId' in found ? found : { lookupId: '' };
  });
  return { asked, lookupId };
}

/** Somebody acts for the client in money, on paper of a court. */
export async function giveRepresentative({ town, householdId, fatima, client }: Telling): Promise<string> {
  const recorded = await town.as(fatima, { togetherWith: client }).run((cx) =>
    recordRepresentation(cx, householdId, {
      who: { givenName: 'Bea', surname: 'Mulder' },
      kind: 'administrator',
      paper: 'Beschikking van de rechtbank, 1 november 2026',
      from: '2026-11-01',
      until: '2028-11-01',
    }),
  );
  if (typeof recorded === 'string') throw new Error('the representation was refused');
  return recorded.personId;
}

/** A look by the emergency route that was asked for, and one that is open. */
export async function lookInEmergency({ town, householdId }: Telling, pieter: string): Promise<void> {
  const { owner } = town.database;
  const look = `insert into emergency_look (tenant_id, household_id, id, person_id, organisation_id, domains, reason, asked_at`;
  const whole = `select $1, $2, gen_random_uuid(), $3, (select organisation_id from affiliation where person_id = $3),
    array['mental-health'], 'Buren horen geschreeuw, en niemand doet open.', $4::timestamptz`;
  const looked = [town.tenant, householdId, pieter, '2026-11-23T08:55:00Z'];
  await owner.query(`${look}) ${whole}`, looked);
  await owner.query(
    `${look}, opened_at, ends_at, tell_at) ${whole}, $4::timestamptz, now() + interval '4 hours', now() + interval '24 hours'`,
    looked,
  );
}

/** A search for a date that came to nothing. */
export async function searchInVain({ town, householdId, fatima, client }: Telling): Promise<void> {
  const lead = town.as(fatima);
  await lead.run(async (cx) => {
    const opened = await openPoll(cx, householdId, {
      from: '2026-12-01',
      until: '2026-12-04',
      parts: ['morning'],
      minutesLong: 60,
      place: '',
      placeChosenByClient: false,
      must: [client, fatima],
      may: [],
      label: 'een gesprek',
      answerBy: '2026-11-27',
      closing: false,
      meeting: null,
    });
    if (!('pollId' in opened)) throw new Error(opened.refused);
    await stopPoll(cx, householdId, opened.pollId, { reason: 'Het komt nu niet uit.', version: 1 });
  });
}
