import { askedToEndDays } from './meeting.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { listsOf } from '../../../kernel/db/lists-of.ts';
import type { MeetingKind } from '../model.ts';

/** A meeting to come of one professional, or minutes not yet read. */
export interface MyMeeting {
  readonly householdId: string;
  readonly householdName: string;
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly state: 'planned' | 'held';
  readonly startsAt: Date;
  readonly minutesLong: number;
  readonly place: string;
  readonly answer: 'asked' | 'comes' | 'perhaps' | 'cannot';
  /** Opens the table and records what is said there. */
  readonly leads: boolean;
  /** Null for a held meeting of which the minutes wait. */
  readonly readAt: Date | null;
  /** Whose chair this actor keeps there while that one is away; absent where the actor was asked. */
  readonly insteadOf?: string;
}

/** Minutes that were not read within two months do not ask for a place in the week any more. */
const minutesDays = 60;

/** How this actor sits at the table of meeting `m`, as row security looked it up once; null: not at all. */
const seat = `(select standing()) -> m.household_id::text -> 'is'`;
const sits = (positions: readonly string[]): string => `coalesce(${seat} ?| '{${positions.join(',')}}', false)`;
/** Holds a role or stands in for who does, or held the first talk while nobody calls for the household yet. */
const leads = ['starter', 'case-manager', 'coordinator'];
/** Reads minutes before they are final: a client, and who leads. */
const first = ['client', 'case-manager', 'coordinator'];

/**
 * SQL for `listsOf`: the joint meetings of this actor in all households, as `MyMeetingJson`: those planned from today on,
 * for who leads also those of the last two months that nobody ended, and held ones of the last two months whose minutes are for the actor by now and were not read, or not since they changed.
 * Only where the actor still has a place. From what this actor is asked for to its meeting and its household, each by its
 * key (`offset 0`): joined freely, the planner walks over the households of a municipality.
 */
export const meetingsOfPerson = `
     select m.household_id as "householdId", h.name as "householdName", m.id as "meetingId", m.kind, m.state,
            m.starts_at as "startsAt", m.minutes_long as "minutesLong", m.place, m.answer, m.read_at as "readAt",
            ${sits(leads)} as leads
     from (
       select m.*, a.answer, a.present, a.read_at, a.read_version
       from attendance a
       cross join lateral (select m.* from meeting m
         where m.tenant_id = current_tenant() and m.household_id = a.household_id and m.id = a.meeting_id
           and ((m.state = 'planned' and (m.starts_at >= $2::date::timestamp at time zone 'Europe/Amsterdam'
                or ${sits(leads)} and m.starts_at > $3::timestamptz - interval '${askedToEndDays} days'))
             or (m.state = 'held' and m.starts_at > $3::timestamptz - interval '${minutesDays} days'
               and (m.minutes_final_at is null or m.minutes_final_at <= $3::timestamptz or ${sits(first)}))) offset 0) m
       where a.tenant_id = current_tenant() and a.person_id = $1
         and ${sits([...new Set([...leads, ...first, 'professional', 'network', 'employer'])])}
       offset 0) m
     cross join lateral (select exists (select from minutes_grant g where g.tenant_id = current_tenant()
       and g.household_id = m.household_id and g.meeting_id = m.id and g.person_id = $1 and g.ended_at is null
       and g.read_at is null) as unread offset 0) given
     cross join lateral (select h.name from household h where h.tenant_id = current_tenant() and h.id = m.household_id offset 0) h
     where case m.state when 'planned' then m.answer <> 'not-asked' or m.present or given.unread
       else given.unread or (m.present and (m.read_at is null or m.read_version < (select max(c.version) from minutes_change c
         where c.tenant_id = current_tenant() and c.household_id = m.household_id and c.meeting_id = m.id))) end
     order by m.starts_at, m.id`;

/**
 * SQL for `listsOf`: the planned meetings of who is away today, for this actor who stands in, as `MyMeetingJson`: until the
 * other is back, at the tables that were handed over. A meeting to which the actor was asked as well is the actor's own.
 */
export const meetingsStandingIn = `
     select s.household_id as "householdId", h.name as "householdName", m.id as "meetingId", m.kind, m.state,
            m.starts_at as "startsAt", m.minutes_long as "minutesLong", m.place, 'asked' as answer, null as "readAt",
            ${seat.replace('m.household_id', 's.household_id')} ?| '{${leads.join(',')}}' as leads,
            string_agg(distinct p.given_name, ', ') as "insteadOf"
     from stand_in s
     join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
     cross join lateral (select h.name from household h where h.tenant_id = current_tenant() and h.id = s.household_id offset 0) h
     join meeting m on m.tenant_id = s.tenant_id and m.household_id = s.household_id and m.state = 'planned'
       and (m.starts_at at time zone 'Europe/Amsterdam')::date between $2::date and s.until_date
     join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
       and a.person_id = s.person_id and a.answer <> 'not-asked'
     where s.tenant_id = current_tenant() and s.deputy_person_id = $1 and s.refused is null
       and $2::date between s.from_date and s.until_date
       and not exists (select from attendance own where own.tenant_id = m.tenant_id and own.household_id = m.household_id
         and own.meeting_id = m.id and own.person_id = $1 and own.answer <> 'not-asked')
     group by s.household_id, h.name, m.tenant_id, m.household_id, m.id`;

/** As PostgreSQL's JSON gives it: instants as text. */
export type MyMeetingJson = Omit<MyMeeting, 'startsAt' | 'readAt'> & {
  readonly startsAt: string;
  readonly readAt: string | null;
};

export const myMeetingFrom = (row: MyMeetingJson): MyMeeting => ({
  ...row,
  startsAt: new Date(row.startsAt),
  readAt: row.readAt === null ? null : new Date(row.readAt),
});

/** The joint meetings of this actor alone, see `meetingsOfPerson`. */
export async function myMeetings(cx: Cx): Promise<MyMeeting[]> {
  const { meetings } = await listsOf<{ meetings: MyMeetingJson }>(cx, 'my-meetings', { meetings: meetingsOfPerson });
  return meetings.map(myMeetingFrom);
}
