import { can, type Ground, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction, Position } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import {
  type grantReasons,
  isFinal,
  knowsOfMeeting,
  type MeetingKind,
  type MeetingState,
  type MinutesWay,
  mayReadMinutes,
} from '../model.ts';

/** Somebody who was asked for a meeting; clients come first in every list of them. */
export interface PersonAtMeeting {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly kind: 'resident' | 'staff' | 'network';
  readonly client: boolean;
  readonly organisation: string | null;
  readonly answer: 'asked' | 'comes' | 'perhaps' | 'cannot' | 'not-asked';
  /** Why not: a known objection, and own words; for this person, the clients and who leads. '' for others. */
  readonly cannotCode: string;
  readonly cannotWords: string;
  /** Filled in by somebody else, together with this person. */
  readonly answerTypedBy: string | null;
  /** Has a personal link with which this meeting is answered without an account. */
  readonly hasLink: boolean;
  /** Null until the meeting is recorded. */
  readonly present: boolean | null;
  /** Was there and left before the end. */
  readonly gone: boolean;
  readonly readAt: Date | null;
  /** Which version of the minutes was read last, and which one a client said is right. */
  readonly readVersion: number | null;
  readonly approvedVersion: number | null;
}

/** Somebody who was not there and has the minutes on a ground. */
export interface GivenTo {
  readonly personId: string;
  readonly givenName: string;
  readonly reason: (typeof grantReasons)[number];
  readonly words: string;
  readonly givenBy: string;
  readonly readAt: Date | null;
}

export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly minutesLong: number;
  readonly place: string;
  readonly placeChosenByClient: boolean;
  readonly state: MeetingState;
  readonly stateWords: string;
  readonly withoutClientReason: string;
  readonly heldOn: string | null;
  readonly spokeFirst: string | null;
  readonly clientPassed: boolean;
  readonly chair: string | null;
  readonly nextStartsAt: Date | null;
  readonly nextPlace: string;
  /** Why there was no next date when it ended; '' when there was. */
  readonly noNextReason: string;
  /** Free words of the minutes: '' for who may not read those. */
  readonly words: string;
  /** There are minutes, and they are for this reader. */
  readonly readsMinutes: boolean;
  /** When they are final; null while the meeting goes on. */
  readonly minutesFinalAt: Date | null;
  readonly givenTo: readonly GivenTo[];
  readonly createdBy: string;
  readonly typedBy: string;
  readonly version: number;
  readonly people: readonly PersonAtMeeting[];
}

/** Who is at the table now. */
export const thereNow = ({ people }: Pick<Meeting, 'people'>): PersonAtMeeting[] =>
  people.filter((person) => person.present === true && !person.gone);

/** How far the minutes of a meeting are on their way. */
export const wayOf = (
  meeting: {
    readonly state: MeetingState;
    readonly minutesFinalAt: Date | null;
    readonly people: readonly Pick<PersonAtMeeting, 'personId' | 'present'>[];
    readonly givenTo: readonly Pick<GivenTo, 'personId'>[];
  },
  now: Date,
): MinutesWay => ({
  presentIds: meeting.people.filter((person) => person.present === true).map((person) => person.personId),
  givenIds: meeting.givenTo.map((each) => each.personId),
  final: meeting.state === 'held' && isFinal(meeting.minutesFinalAt, now),
});

/** As PostgreSQL's JSON gives it: instants as text. */
export type MeetingJson = Omit<
  Meeting,
  'startsAt' | 'nextStartsAt' | 'people' | 'readsMinutes' | 'minutesFinalAt' | 'givenTo'
> & {
  readonly startsAt: string;
  readonly nextStartsAt: string | null;
  readonly minutesFinalAt: string | null;
  readonly givenTo: readonly (Omit<GivenTo, 'readAt'> & { readonly readAt: string | null })[];
  readonly people: readonly (Omit<PersonAtMeeting, 'readAt'> & { readonly readAt: string | null })[];
};

/** SQL: a row `m` of meeting as one JSON object, with who was asked (clients first). */
export const meetingObject = `json_build_object(
  'id', m.id, 'kind', m.kind, 'startsAt', m.starts_at, 'minutesLong', m.minutes_long, 'place', m.place,
  'placeChosenByClient', m.place_chosen_by_client, 'state', m.state, 'stateWords', m.state_words,
  'withoutClientReason', m.without_client_reason, 'heldOn', m.held_on, 'spokeFirst', m.spoke_first_person_id,
  'clientPassed', m.client_passed, 'chair', m.chair_person_id, 'nextStartsAt', m.next_starts_at,
  'nextPlace', m.next_place, 'noNextReason', m.no_next_reason, 'words', m.words, 'createdBy', m.created_by_person_id, 'typedBy', m.typed_by_person_id,
  'version', m.version, 'minutesFinalAt', m.minutes_final_at,
  'givenTo', (
    select coalesce(json_agg(json_build_object('personId', v.person_id, 'givenName', w.given_name, 'reason', v.reason,
      'words', v.words, 'givenBy', b.given_name, 'readAt', v.read_at) order by w.given_name, w.id), '[]')
    from minutes_grant v
    join person w on w.tenant_id = v.tenant_id and w.id = v.person_id
    join person b on b.tenant_id = v.tenant_id and b.id = v.given_by_person_id
    where v.tenant_id = m.tenant_id and v.household_id = m.household_id and v.meeting_id = m.id and v.ended_at is null),
  'people', (
    select coalesce(json_agg(json_build_object(
      'personId', a.person_id, 'givenName', p.given_name, 'surname', p.surname, 'kind', p.kind,
      'client', coalesce(b.client, false), 'organisation', o.name, 'answer', a.answer,
      'cannotCode', a.cannot_code, 'cannotWords', a.cannot_words, 'answerTypedBy', a.answer_typed_by_person_id, 'hasLink', a.link_hash is not null, 'present', a.present, 'gone', a.gone_at is not null, 'readAt', a.read_at,
      'readVersion', a.read_version, 'approvedVersion', a.approved_version)
      order by coalesce(b.client, false) desc, b.position, p.given_name, p.surname, p.id), '[]')
    from attendance a
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    left join member b on b.tenant_id = a.tenant_id and b.household_id = a.household_id and b.person_id = a.person_id
    left join affiliation f on f.tenant_id = a.tenant_id and f.person_id = a.person_id
    left join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
    where a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
      and (a.answer <> 'not-asked' or a.present)))`;

/** SQL: the meetings of household $1 in order of time, as a JSON list; `meetingsFrom` leaves out what is not for the reader. */
export const meetingsJson = `(
  select coalesce(json_agg(${meetingObject} order by m.starts_at, m.id), '[]')
  from meeting m where m.tenant_id = current_tenant() and m.household_id = $1)`;

/** Who reads why somebody cannot: the clients, and who plans with them. */
const readsReasons: readonly Position[] = ['client', 'starter', 'case-manager', 'coordinator'];

/** The meetings that this actor may know of; free words only for who may read the minutes. */
export function meetingsFrom(cx: Cx, table: ReadingTable, rows: readonly MeetingJson[]): Meeting[] {
  const reader = { personId: cx.actor.personId, positions: table.positions };
  if (!can(cx.actor, 'meeting.view', table)) return [];
  return rows.flatMap((row) => {
    const asked = [...row.people, ...row.givenTo].map((person) => person.personId);
    if (!knowsOfMeeting(reader, asked)) return [];
    const finalAt = row.minutesFinalAt === null ? null : new Date(row.minutesFinalAt);
    const readsMinutes = mayReadMinutes(reader, wayOf({ ...row, minutesFinalAt: finalAt }, cx.now));
    return [
      {
        ...row,
        words: readsMinutes ? row.words : '',
        noNextReason: readsMinutes ? row.noNextReason : '',
        readsMinutes: row.state === 'held' && readsMinutes,
        minutesFinalAt: finalAt,
        // To whom it was given is for who gives; who got it reads that of oneself.
        givenTo: row.givenTo
          .filter(
            ({ personId }) =>
              personId === reader.personId || table.positions.some((position) => readsReasons.includes(position)),
          )
          .map((each) => ({ ...each, readAt: each.readAt === null ? null : new Date(each.readAt) })),
        startsAt: new Date(row.startsAt),
        nextStartsAt: row.nextStartsAt === null ? null : new Date(row.nextStartsAt),
        people: row.people.map((person) => ({
          ...person,
          ...(table.positions.some((position) => readsReasons.includes(position)) || person.personId === reader.personId
            ? {}
            : { cannotCode: '', cannotWords: '' }),
          readAt: person.readAt === null ? null : new Date(person.readAt),
        })),
      },
    ];
  });
}

/** All meetings of a household that this actor may know of, in order of time, with the actor's table. */
export async function meetingsOf(cx: Cx, householdId: string): Promise<{ table: ReadingTable; meetings: Meeting[] }> {
  const [row] = await cx.statement<{ facts: TableFacts | null; grounds: Ground[]; meetings: MeetingJson[] }>(
    'meetings-of-household',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${meetingsJson} as meetings`,
    [householdId, cx.actor.personId, cx.today],
  );
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  if (!can(cx.actor, 'meeting.view', table)) throw forbidden();
  return { table, meetings: meetingsFrom(cx, table, row?.meetings ?? []) };
}

/**
 * One meeting with the actor's table, for an act on it.
 * @throws not-found when the household or the meeting is not there or not for this actor; forbidden by the place
 */
export async function meetingAt(
  cx: Cx,
  householdId: string,
  meetingId: string,
  action: HouseholdAction,
): Promise<{ table: ReadingTable; meeting: Meeting }> {
  const [row] = await cx.statement<{ facts: TableFacts | null; grounds: Ground[]; meeting: MeetingJson | null }>(
    'meeting-at-table',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, (
       select ${meetingObject} from meeting m
       where m.tenant_id = current_tenant() and m.household_id = $1 and m.id = $4) as meeting`,
    [householdId, cx.actor.personId, cx.today, meetingId],
  );
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  const [meeting] = meetingsFrom(cx, table, row?.meeting ? [row.meeting] : []);
  if (meeting === undefined) {
    if (!can(cx.actor, 'meeting.view', table)) throw forbidden();
    throw notFound();
  }
  if (!can(cx.actor, action, table)) throw forbidden();
  return { table, meeting };
}

/** The first planned meeting from today on: what Mijn plan shows on top. */
export function nextMeeting(meetings: readonly Meeting[], now: Date): Meeting | null {
  const soon = (meeting: Meeting) => meeting.startsAt.getTime() + meeting.minutesLong * 60_000 > now.getTime();
  return meetings.find((meeting) => meeting.state === 'planned' && soon(meeting)) ?? null;
}

/** So long whoever leads is asked to end a meeting; then it stands in the list of meetings alone. */
export const askedToEndDays = 60;

/** What was planned, is over its time and was never ended: whoever leads goes on with it, or calls it off. */
export const unfinishedMeetings = (meetings: readonly Meeting[], now: Date): Meeting[] =>
  meetings.filter(
    ({ state, startsAt, minutesLong }) =>
      state === 'planned' && startsAt.getTime() + minutesLong * 60_000 <= now.getTime(),
  );

/**
 * When the table meets after a meeting that ended without a date, because the day was planned afterwards or elsewhere; null:
 * nothing is planned that this reader may know of, or the date was agreed at the meeting itself.
 */
export async function plannedAfter(cx: Cx, householdId: string, { id, startsAt, nextStartsAt }: Meeting) {
  if (nextStartsAt !== null) return null;
  const { meetings } = await meetingsOf(cx, householdId);
  return meetings.find((each) => each.id !== id && each.state === 'planned' && each.startsAt > startsAt) ?? null;
}
