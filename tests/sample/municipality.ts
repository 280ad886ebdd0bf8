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
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { useEntryLink } from '../../src/modules/accounts/testing.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { makePollLink } from '../../src/modules/scheduling/testing.ts';
import { goAway, openTable } from '../../src/modules/sharing/index.ts';
import { wishOpen } from '../../src/modules/sharing/testing.ts';
import { type TestDatabase, templateOf, testDatabase } from '../../src/testing/database.ts';
import { type World, worldOver } from '../../src/testing/world.ts';
import { addLetter } from '../../src/modules/finances/testing.ts';
import {
  askFromElsewhere,
  comeAndLeave,
  giveMinutes,
  giveRepresentative,
  lookInEmergency,
  meetAsTwo,
  roomCode,
  searchInVain,
  setUpOffice,
  type Telling,
} from './chapters.ts';
import { ofMunicipality, special, usual } from './things.ts';
import { type Body, photoField, smallPhoto } from './forms.ts';
import { letterCode, linkToMeeting } from './links.ts';
import { askRights } from './rights.ts';
import { letCount } from './rows.ts';
import { readySheets } from './sheets.ts';

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
  await setUpOffice(town);
  const household = (name: string) => must('select id from household where name = $1', [name]);
  const householdId = await household('Vermeer');
  const [client, fatima, left, stranger] = await Promise.all(['Daan', 'Fatima', 'Wim', 'Karim'].map(person));
  if (client === undefined || fatima === undefined || left === undefined || stranger === undefined) throw new Error();

  const telling: Telling = { town, must, person, householdId, client, fatima };
  const lead = town.as(fatima);
  const { partner, parted } = await comeAndLeave(telling, left);
  const lotte = await person('Lotte');
  const held = await must(`select id from meeting where household_id = $1 and state = 'held'`, [householdId]);
  await giveMinutes(telling, held);
  const couple = await household('Peters en Jansen');
  const { tableOfTwo, kim } = await meetAsTwo(telling, couple);
  const els = await person('Els');
  const { asked, lookupId } = await askFromElsewhere(telling, stranger, els);
  const opened = await lead.run((cx) => openTable(cx, { ...plain, name: 'Alma', client: { givenName: 'Alma' } }));
  const unproposed = opened.householdId;

  const rent = await must(usual['debtId'] ?? '', [householdId]);
  await town
    .as(client)
    .run((cx) => addLetter(cx, householdId, rent, { jpeg: smallPhoto(), blackened: false, scanned: false }));

  const representative = await giveRepresentative(telling);
  const pieter = await must(`select id from person where given_name = 'Pieter' and kind = 'staff'`);
  await lookInEmergency(telling, pieter);
  const paused = await household('Hendrikx');
  const willem = await person('Willem');
  await town.as(willem).run((cx) => wishOpen(cx, paused, willem));

  const marieke = await person('Marieke');
  const far = await town.as(marieke).run(async (cx) => {
    const table = await openTable(cx, { ...plain, name: 'Verweg', client: { givenName: 'Bo', surname: 'Verweg' } });
    await addGoal(cx, table.householdId, { words: 'Ik wil een hond.', domain: 'meaning', adult: null });
    return table.householdId;
  });
  await searchInVain(telling);
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
  await readySheets(town, fatima);
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
