export { agendaSteps } from './model.ts';
import type { Cx } from '../../kernel/cx.ts';
import type { Site, Visitor } from '../../testing/visitor.ts';
import type { World } from '../../testing/world.ts';
import { addMember, assignRole, invitePlace } from '../households/index.ts';
import { agreeGrounds, answerInvitation, groups, openTable, sayYes } from '../sharing/index.ts';
import {
  finishMeeting,
  minutesOf,
  type PlanMeetingInput,
  planMeeting,
  recordAction,
  recordAttendance,
  recordGoal,
} from './index.ts';

import { type Meeting, meetingsOf, nextMeeting } from './queries/meeting.ts';

export { screenActor } from './queries/screen.ts';

/** The meeting that comes next for a household, as this reader knows of it. */
export async function nextMeetingOf(cx: Cx, householdId: string): Promise<Meeting | null> {
  return nextMeeting((await meetingsOf(cx, householdId)).meetings, cx.now);
}

/** A table that can meet: two clients, the case manager, the coordinator, a professional and somebody of the network. */
export interface MeetingTable {
  readonly householdId: string;
  readonly daan: string;
  readonly mila: string;
  /** Case manager. */
  readonly fatima: string;
  /** Coordinator, of the work side. */
  readonly omar: string;
  readonly ruth: string;
  readonly sanne: string;
  /** Plans a meeting as the coordinator and gives its id. */
  plan(more?: Partial<PlanMeetingInput>): Promise<string>;
}

/** Opens a household, seats everybody, gives the roles and the client's yes. */
export async function meetingTable(here: World): Promise<MeetingTable> {
  const fatima = await here.staff('Fatima');
  const omar = await here.staff('Omar', { side: 'work' });
  const ruth = await here.staff('Ruth', { side: 'other' });
  const { householdId, clientId: daan } = await here
    .as(fatima)
    .run((cx) => openTable(cx, { name: 'Huis Daan', safeContact: 'app', client: { givenName: 'Daan' } }));
  const mila = await here
    .as(fatima)
    .run((cx) => addMember(cx, householdId, { givenName: 'Mila', kind: 'adult', client: true }));
  for (const personId of [omar, ruth]) {
    await here.as(fatima).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  await here
    .as(fatima)
    .run((cx) => invitePlace(cx, householdId, { who: { givenName: 'Sanne' }, whyAsked: 'zus van Daan' }));
  const sanne = await personCalled(here, 'Sanne');
  await here.as(sanne).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  await here.as(fatima).run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId: fatima }));
  await here.as(fatima).run((cx) => assignRole(cx, householdId, { role: 'coordinator', personId: omar }));
  const onDate = here.now.toISOString().slice(0, 10);
  await here
    .as(fatima)
    .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'spoken', onDate }));
  // Neither of them has a task by law here: what they may know is what Daan agrees.
  const { organisationId } = await here.as(ruth).run(async (cx) => cx.actor);
  for (const holderId of [organisationId ?? '', sanne]) {
    const agreement = { groups: [...groups], purpose: '', until: null };
    await here.as(daan).run((cx) => agreeGrounds(cx, householdId, holderId, agreement));
  }
  return {
    householdId,
    daan,
    mila: typeof mila === 'string' ? mila : '',
    fatima,
    omar,
    ruth,
    sanne,
    plan: async (more = {}) => {
      const planned = await here.as(omar).run((cx) =>
        planMeeting(cx, householdId, {
          date: '2026-11-26',
          time: '14:00',
          minutesLong: 60,
          place: 'bij Daan thuis',
          placeChosenByClient: true,
          people: [daan, fatima, omar, ruth],
          ...more,
        }),
      );
      if ('refused' in planned) throw new Error(`not planned: ${planned.refused}`);
      return planned.meetingId;
    },
  };
}

/** The newest person with this name: an invitation gives a place, not a person. */
async function personCalled(here: World, givenName: string): Promise<string> {
  const { rows } = await here.database.owner.query<{ person_id: string }>(
    `select p.person_id from place p join person x on x.tenant_id = p.tenant_id and x.id = p.person_id
     where p.tenant_id = $1 and x.given_name = $2 and p.state = 'asked'`,
    [here.tenant, givenName],
  );
  return rows[0]?.person_id ?? '';
}

/** What who leads does at a table again and again: who is there, an agreement, the end; and what somebody reads of it. */
export function recorderOf(here: World, table: MeetingTable) {
  const lead = () => here.as(table.omar);
  const present = (meetingId: string, people = [table.daan, table.fatima, table.omar]) =>
    lead().run((cx) => recordAttendance(cx, table.householdId, meetingId, { present: people }));
  const act = (meetingId: string, what: string, doer: string) =>
    lead().run((cx) => recordAction(cx, table.householdId, meetingId, { what, doer, due: '2026-11-27' }));
  const finish = (meetingId: string, heldOn: string) =>
    lead().run((cx) => finishMeeting(cx, table.householdId, meetingId, { heldOn, noNextReason: 'later' }));
  const read = (personId: string, meetingId: string) =>
    here.as(personId).run(async (cx) => (await minutesOf(cx, table.householdId, meetingId)).minutes);

  /** A first meeting with one action for Daan and one for Ruth, held on 26 November. */
  async function heldMeeting(): Promise<{ meetingId: string; letters: string; phone: string }> {
    const meetingId = await table.plan();
    here.now = new Date('2026-11-26T13:00:00Z');
    await present(meetingId);
    const { actionId: letters } = await act(meetingId, 'brieven openen', table.daan);
    const { actionId: phone } = await act(meetingId, 'bellen over uitstel', table.ruth);
    const ended = await finish(meetingId, '2026-11-26');
    if (!('done' in ended) || ended.done !== 'first') throw new Error(`not held: ${JSON.stringify(ended)}`);
    return { meetingId, letters, phone };
  }
  return { present, act, finish, read, heldMeeting };
}

/** A meeting of this afternoon, and who leads it at the screen. A test may put another in its place. */
export interface LedMeeting {
  id: string;
  lead: Visitor;
}

/** Plans a meeting at half past two, and signs in who leads it. */
export async function ledMeeting(table: MeetingTable, visitor: Site['visitor']): Promise<LedMeeting> {
  return { id: await table.plan({ date: '2026-11-26', time: '14:30' }), lead: await visitor(table.omar) };
}

/** What who leads does on the pages of that meeting: where they are, a tap, who is there, the end. */
export function roomOf(here: World, table: MeetingTable, meeting: LedMeeting) {
  const at = (path: string, id = meeting.id) => `/huishoudens/${table.householdId}/gesprekken/${id}/${path}`;
  const lead: Visitor = {
    get: (path) => meeting.lead.get(path),
    post: (path, fields) => meeting.lead.post(path, fields),
    bring: (path, files, fields) => meeting.lead.bring(path, files, fields),
  };
  const tap = (fields: Record<string, string>) => lead.post(at('aan-tafel/kamer'), fields);
  const there = (...present: string[]) =>
    here.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meeting.id, { present }));
  const finish = () => lead.post(at('aan-tafel/klaar'), { heldOn: '2026-11-26', noNextReason: 'later' });
  /** A goal of Daan about money, written together with Daan. */
  const goal = (words: string) =>
    here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) => recordGoal(cx, table.householdId, meeting.id, { words, domain: 'money', adult: table.daan }));
  return { lead, at, tap, there, finish, goal };
}

/** The question that lies on the table, by the form with which a page answers it; '' when there is none. */
export const questionIn = (page: string): string => /name="question" value="([^"]+)"/.exec(page)?.[1] ?? '';
