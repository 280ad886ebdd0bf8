import { connectDiary } from '../../src/modules/diaries/index.ts';
import { makeFeed } from '../../src/modules/diaries/testing.ts';
import { randomUUID } from 'node:crypto';
import { loadDemo } from '../../src/demo/load.ts';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import type { Route, Sample } from '../../src/kernel/web/route.ts';
import { sealAll } from '../../src/modules/audit/index.ts';
import { memoryHeads, reviewNext } from '../../src/modules/audit/testing.ts';
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
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { useEntryLink } from '../../src/modules/accounts/testing.ts';
import { disputeAgreement, recordAction, recordAttendance } from '../../src/modules/meetings/index.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { openPoll } from '../../src/modules/scheduling/index.ts';
import { makePollLink, stopPoll } from '../../src/modules/scheduling/testing.ts';
import { answerInvitation, goAway, openTable } from '../../src/modules/sharing/index.ts';
import { wishOpen } from '../../src/modules/sharing/testing.ts';
import { type TestDatabase, templateOf, testDatabase } from '../../src/testing/database.ts';
import { type World, worldOver } from '../../src/testing/world.ts';
import { addLetter } from '../../src/modules/finances/testing.ts';
import { ofMunicipality, special, usual } from './things.ts';
import { type Body, photoField, smallPhoto } from './forms.ts';
import { letterCode, linkToMeeting } from './links.ts';
import { askRights } from './rights.ts';
import { letCount } from './rows.ts';

/** Monday morning; everything of the sample is around this moment. */
const now = new Date('2026-11-23T09:00:00Z');

/** The demo municipality as the walking tests use it: somebody for every kind of sample, an id for every parameter. */
export interface SampleTown {
  readonly town: World;
  readonly householdId: string;
  /** The browser of somebody who used a link and has not chosen how to sign in. */
  readonly enteringIn: string;
  /** Whose session shows a route with this sample; null for nobody. */
  readonly people: Readonly<Record<Sample, string | null>>;
  /** For whom somebody acts in the session of the walk. */
  readonly actsFor: Readonly<Record<string, string>>;
  /** People who have no business at the sample's table, or not any more, or not yet. */
  readonly outsiders: {
    /** Works in this municipality, never had a chair here. */
    readonly stranger: string;
    readonly asked: string;
    readonly left: string;
    /** Adult of the household who is no client. */
    readonly partner: string;
    /** Client of another household. */
    readonly otherClient: string;
  };
  /** The address of a route in the sample, with other ids where the route is about something special. */
  addressOf(route: Pick<Route, 'path' | 'method'>, other?: Readonly<Record<string, string>>): string;
  /** Pages with a form that no page of the sample household has now: a first yes, a first proposal, a question. */
  readonly otherDoors: readonly {
    readonly who: string;
    readonly page: string;
    readonly fields?: Body;
    readonly better?: true;
  }[];
  /** What a form needs beside what stands on its page, by path. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Ids of the same kind in another household of the same municipality, at which the case manager sits too. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** The same of a household at which nobody of the sample sits. */
  readonly foreign: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** By which a phone joins the meeting of two that goes on. */
const roomCode = 'ABC234';
/** How somebody wants to hear from us, filled in well. */
const way = { mail: 'proef@omtafel.invalid', plannerMail: '', mobile: '0612345678', postcode: '6511 AB' };

const plain = { askedBy: 'zelf gevraagd', safeContact: 'Bellen mag.' } as const;

/** What is the same in every copy of the sample. */
type Plot = Omit<SampleTown, 'town' | 'close'> & { readonly tenant: string };

let made: Promise<{ readonly plot: Plot; readonly template: string }> | undefined;

/** A copy of the sample, in a database of its own; the sample itself is made once by a process. */
export async function sampleTown(): Promise<SampleTown> {
  sealSecretsWith([auditKeyFrom('a secret for the sample')]);
  made ??= make();
  const { plot, template } = await made;
  const database = await testDatabase(template);
  const town = worldOver(database, plot.tenant);
  town.now = now;
  return { ...plot, town, close: () => database.close() };
}

async function make(): Promise<{ plot: Plot; template: string }> {
  let plot: Plot | undefined;
  const template = await templateOf(async (database) => {
    plot = await plotIn(database);
    // A copy has no memory of what was written in it, so nothing would ever count its rows.
    await database.owner.query('analyze');
  });
  if (plot === undefined) throw new Error('the sample was not made');
  return { plot, template };
}

/** Loads the demo and adds what its story does not hold: somebody who left, a partner, a question from another table. */
async function plotIn(database: TestDatabase): Promise<Plot> {
  await loadDemo(database, { now });
  await letCount(database.owner);
  const one = async (query: string, values: unknown[] = []): Promise<string | undefined> =>
    (await database.owner.query<{ id: string }>(query, values)).rows[0]?.id;
  const must = async (query: string, values: unknown[] = []): Promise<string> => {
    const found = await one(query, values);
    if (found === undefined) throw new Error(`the sample has nothing for: ${query}`);
    return found;
  };
  const presentAt = async (householdId: string): Promise<string[]> => {
    const { rows } = await database.owner.query<{ id: string }>(
      `select a.person_id as id from attendance a where a.present and a.meeting_id = (select m.id from meeting m
         where m.household_id = $1 and m.state = 'held' order by m.held_on desc limit 1)`,
      [householdId],
    );
    return rows.map(({ id }) => id);
  };
  const person = (givenName: string) => must('select id from person where given_name = $1', [givenName]);
  const town = worldOver(database, await must('select id from municipality'));
  town.now = now;
  // A provider that does not answer, as somebody would set it up; npm run login:provider writes the same row.
  await database.owner.query(
    `with provider as (
       insert into identity_provider (tenant_id, id, name, kind, issuer, client_id)
       values ($1, gen_random_uuid(), 'je werkaccount', 'staff', 'http://127.0.0.1:9', 'omtafel') returning tenant_id, id)
     insert into group_mapping (tenant_id, id, provider_id, group_name, role, created_at)
     select tenant_id, gen_random_uuid(), id, '0f6a1c1e-beheer', 'administrator', now() from provider`,
    [town.tenant],
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
  const household = (name: string) => must('select id from household where name = $1', [name]);
  const householdId = await household('Vermeer');
  const [client, fatima, left, stranger] = await Promise.all(['Daan', 'Fatima', 'Wim', 'Karim'].map(person));
  if (client === undefined || fatima === undefined || left === undefined || stranger === undefined) throw new Error();

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
  const lotte = await person('Lotte');
  const held = await must(`select id from meeting where household_id = $1 and state = 'held'`, [householdId]);
  // The client has these minutes first, and somebody who was not there got them too.
  await must(`update meeting set minutes_final_at = $2 where id = $1 returning id`, [held, '2026-11-26T09:00:00Z']);
  await must(
    `insert into minutes_grant (tenant_id, household_id, meeting_id, person_id, reason, given_by_person_id, typed_by_person_id, given_at)
     select p.tenant_id, p.household_id, $2, p.person_id, 'has-part', $3, $3, now() from place p
     where p.household_id = $1 and p.state = 'accepted' and p.kind = 'professional' and not exists (
       select from attendance a where a.household_id = p.household_id and a.meeting_id = $2 and a.person_id = p.person_id and a.present)
     order by p.person_id limit 1 returning person_id as id`,
    [householdId, held, client],
  );
  const couple = await household('Peters en Jansen');
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
  const els = await person('Els');
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
  const opened = await lead.run((cx) => openTable(cx, { ...plain, name: 'Alma', client: { givenName: 'Alma' } }));
  const unproposed = opened.householdId;

  const rent = await must(usual['debtId'] ?? '', [householdId]);
  await town
    .as(client)
    .run((cx) => addLetter(cx, householdId, rent, { jpeg: smallPhoto(), blackened: false, scanned: false }));

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
  const representative = recorded.personId;
  const pieter = await must(`select id from person where given_name = 'Pieter' and kind = 'staff'`);
  const look = `insert into emergency_look (tenant_id, household_id, id, person_id, organisation_id, domains, reason, asked_at`;
  const whole = `select $1, $2, gen_random_uuid(), $3, (select organisation_id from affiliation where person_id = $3),
    array['mental-health'], 'Buren horen geschreeuw, en niemand doet open.', $4::timestamptz`;
  const looked = [town.tenant, householdId, pieter, '2026-11-23T08:55:00Z'];
  await database.owner.query(`${look}) ${whole}`, looked);
  await database.owner.query(
    `${look}, opened_at, ends_at, tell_at) ${whole}, $4::timestamptz, now() + interval '4 hours', now() + interval '24 hours'`,
    looked,
  );
  const paused = await household('Hendrikx');
  const willem = await person('Willem');
  await town.as(willem).run((cx) => wishOpen(cx, paused, willem));

  const marieke = await person('Marieke');
  const far = await town.as(marieke).run(async (cx) => {
    const table = await openTable(cx, { ...plain, name: 'Verweg', client: { givenName: 'Bo', surname: 'Verweg' } });
    await addGoal(cx, table.householdId, { words: 'Ik wil een hond.', domain: 'meaning', adult: null });
    return table.householdId;
  });
  // A search for a date that came to nothing.
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
  // Fatima answers dates for Lotte.
  await database.owner.query(
    `insert into planner (tenant_id, id, person_id, planner_person_id, from_date, until_date)
     values ($1, gen_random_uuid(), $2, $3, '2026-11-20', '2027-11-19')`,
    [town.tenant, lotte, fatima],
  );
  // Not every table of hers may go to a deputy of another organisation.
  await town.as(marieke).run((cx) => goAway(cx, { deputyId: lotte, from: '2026-12-01', until: '2026-12-04' }));
  await askRights(town, householdId, client, els, must);

  const idsOf = async (household: string): Promise<Record<string, string>> => {
    const ids: Record<string, string> = { householdId: household };
    for (const [name, query] of Object.entries(usual)) {
      const found = await one(query, [household]);
      if (found !== undefined) ids[name] = found;
    }
    return ids;
  };
  await sealAll(
    { database: database.app, key: auditKeyFrom('a secret for the sample'), heads: memoryHeads(), log: silentLog },
    true,
  );
  await reviewNext(database.app, town.tenant, new Date('2026-11-25T09:00:00Z'));
  const ids = await idsOf(householdId);
  for (const [name, query] of Object.entries(ofMunicipality)) ids[name] = await must(query);
  const sanne = await person('Sanne');
  const entrant = { personId: client, kind: 'account' as const, code: '482913', householdId, role: 'case-manager' };
  // Daan has a window of the own, so that a professional can look together with him.
  await lead.run((cx) => makeEntryLink(cx, { ...entrant, kind: 'window' }));
  ids['linkToken'] = await lead.run((cx) => makeEntryLink(cx, entrant));
  const entered = await lead.run(async (cx) => {
    const token = await makeEntryLink(cx, { ...entrant, personId: sanne });
    return useEntryLink(cx, token, entrant.code);
  });
  if (typeof entered === 'string' || !('browser' in entered)) throw new Error('the sample could not use its link');
  const specials: { ending: RegExp; parameter: string; id: string }[] = [];
  for (const [ending, parameter, query] of special) {
    specials.push({ ending, parameter, id: await must(query, [householdId]) });
  }
  const tokenOfPoll = await town
    .as(await person('Omar'))
    .run((cx) => makePollLink(cx, householdId, ids['pollId'] ?? '', lotte));
  ids['pollToken'] = tokenOfPoll;
  ids['meetingToken'] = await linkToMeeting(town, ids['meetingId'] ?? '', lotte);
  ids['feedToken'] = await lead.run(makeFeed);
  await lead.run((cx) =>
    connectDiary(cx, { kind: 'feed', address: 'https://agenda.invalid/fatima.ics', name: '', password: '' }),
  );
  return {
    tenant: town.tenant,
    householdId,
    enteringIn: entered.browser,
    people: {
      nobody: null,
      client,
      'case-manager': fatima,
      coordinator: await person('Omar'),
      professional: lotte,
      invited: await person('Ruth'),
      network: sanne,
      employer: await person('Gijsbert'),
      representative,
      parted,
      emergency: pieter,
      'team-lead': els,
      administrator: await person('Henk'),
      'privacy-officer': await person('Pauline'),
    },
    actsFor: { [representative]: client },
    outsiders: { stranger, asked: await person('Ruth'), left, partner, otherClient: kim },
    otherDoors: [
      { who: fatima, page: `/huishoudens/${householdId}/tafel/uitnodigen?zoek=Nadia` },
      { who: await person('Yara'), page: `/huishoudens/${await household('Yara')}/ja` },
      { who: fatima, page: `/huishoudens/${unproposed}/traject` },
      { who: willem, page: `/huishoudens/${paused}/delen` },
      { who: marieke, page: '/mijn-week/afwezig' },
      { who: fatima, page: `/huishoudens/${unproposed}/keukentafel/daarna` },
      { who: fatima, page: `/huishoudens/${couple}/gesprekken/${tableOfTwo}/aan-tafel`, better: true },
      { who: fatima, page: `/huishoudens/${couple}/gesprekken/${tableOfTwo}/aan-tafel?stap=agreement`, better: true },
      { who: fatima, page: `/huishoudens/${couple}/gesprekken/${tableOfTwo}/aan-tafel?stap=next`, better: true },
      { who: fatima, page: `/huishoudens/${couple}/gesprekken/${tableOfTwo}/aan-tafel?stap=check-out`, better: true },
      { who: fatima, page: `/huishoudens/${couple}/terugkijken/nieuw` },
      { who: await person('Omar'), page: `/huishoudens/${householdId}/gesprekken/${held}/verslag` },
      { who: lotte, page: `/afspraak/${ids['meetingToken']}?waarom=1` },
      {
        who: els,
        page: '/huishoudens/nieuw',
        fields: { ...asked, name: 'Daan', askedBy: 'Daan', safeContact: 'Bellen mag.' },
      },
    ],
    answers: {
      '/agenda/koppelen': { address: 'https://agenda.invalid/proef.ics' },
      '/plannen/:mandateId/agenda': { address: 'https://agenda.invalid/proef.ics' },
      '/huishoudens/nieuw/vraag': { lookupId },
      '/huishoudens/:householdId/geld/schulden/:debtId/brief/nieuw': { photo: photoField },
      '/huishoudens/:householdId/geld/inlezen': { csv: 'Aan wie;Bedrag\nWinkel;10' },
      '/noodtoegang': { reason: 'Buren horen geschreeuw, en niemand doet open.' },
      '/huishoudens/:householdId/gesprekken/:meetingId/waarom-niet': { code: 'agenda' },
      '/huishoudens/:householdId/werk/stap': { from: '2026-11-20' },
      // Everybody who was there says yes, or nobody looks back.
      '/huishoudens/:householdId/terugkijken/nieuw': { agreed: await presentAt(couple) },
      '/afspraak/:meetingToken/waarom': { code: 'agenda' },
      '/antwoord': { code: letterCode },
      '/aan': { code: roomCode, chair: 'scherm' },
      '/bericht': way,
      '/huishoudens/:householdId/bericht/:personId': way,
      // Somebody who works here, and no client.
      '/beheer/accounts/nieuw': { givenName: 'Proef', surname: 'Werker', function: 'proef', phone: '' },
      '/beheer/inloggen/koppeling': { organisation: await must('select id from organisation') },
    },
    elsewhere: await idsOf(couple),
    foreign: await idsOf(far),
    addressOf: (route, other = {}) => {
      const about = specials.find(({ ending }) => ending.test(route.path));
      const filled = { ...ids, ...(about === undefined ? {} : { [about.parameter]: about.id }), ...other };
      return route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
        const id = filled[name];
        if (id === undefined) throw new Error(`${route.method} ${route.path}: the sample has no ${name}`);
        return id;
      });
    },
  };
}

/** An id that nothing has. */
export const nothing = (): string => randomUUID();
