import type { Ground, ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { moneyFrom, moneyJson, type RawMoney } from '../../finances/index.ts';
import {
  type ChildFact,
  childFacts,
  childrenOn,
  peopleFacts,
  type TableFacts,
  tableFacts,
} from '../../households/index.ts';
import { groundFacts, type Readers, readingTableFrom, sharedScreenAt } from '../../sharing/index.ts';
import { type Meeting, type MeetingJson, meetingObject, meetingsFrom, plannedAfter } from './meeting.ts';
import { type MinutesLine, type NameInMinutes, readLines } from './minutes-lines.ts';
import { type ChangeRow, changeColumns, type LinkedChange } from './minutes-rows.ts';
import { roundsFrom, roundsJson, type SpokenRound } from './rounds.ts';

/** The minutes of one meeting, composed for one reader: only lines that this reader may read, and no trace of others. */
export interface Minutes {
  readonly householdId: string;
  readonly householdName: string;
  readonly meeting: Meeting;
  /** The meeting after it that was planned elsewhere; null when a date was agreed at the table, or there is none. */
  readonly planned: Meeting | null;
  /** Who reads: decides whom "jij" means. */
  readonly readerId: string;
  readonly lines: readonly MinutesLine[];
  readonly names: ReadonlyMap<string, NameInMinutes>;
  /** Rounds that are over. */
  readonly rounds: readonly SpokenRound[];
  /** Debts, for who may know of money: shown as they stood on the day of the meeting. */
  readonly money: RawMoney | null;
}

interface LinesRow {
  readonly grounds: Ground[];
  readonly meeting: MeetingJson | null;
  readonly changes: LinkedChange[];
  readonly goals: ChangeRow[];
  readonly names: NameInMinutes[];
}
interface MinutesRow extends LinesRow {
  readonly facts: TableFacts | null;
  readonly rounds: SpokenRound[];
  readonly money: RawMoney;
}
interface SharedRow extends LinesRow {
  readonly people: Readers['people'];
  readonly children: readonly ChildFact[];
  /** Who is there now, also whoever has no chair any more. */
  readonly there: readonly string[];
}

/**
 * SQL: everything of one meeting ($4) at once, and `more`. Lines are kept versions (plan_change), never today's rows; the
 * goal that a line belongs to is read as it was when the meeting ended.
 */
const statementWith = (more: string): string => `
  with line as (
    select ${changeColumns}, l.phase, l.unchanged
    from meeting_change l
    join plan_change c on c.tenant_id = l.tenant_id and c.household_id = l.household_id and c.number = l.number
    left join audience u on u.tenant_id = c.tenant_id and u.household_id = c.household_id and u.id = c.audience_id
    where l.tenant_id = current_tenant() and l.household_id = $1 and l.meeting_id = $4 and l.undone_at is null
  ), goal_then as (
    select distinct on (c.item_id) ${changeColumns}
    from plan_change c
    left join audience u on u.tenant_id = c.tenant_id and u.household_id = c.household_id and u.id = c.audience_id
    where c.tenant_id = current_tenant() and c.household_id = $1 and c.item_kind = 'goal'
      and c.item_id in (select (line.snapshot ->> 'goal_id')::uuid from line)
      and c.number <= coalesce((select m.plan_number from meeting m
        where m.tenant_id = current_tenant() and m.household_id = $1 and m.id = $4), 2147483647)
    order by c.item_id, c.number desc
  )
  select ${groundFacts} as grounds, ${more},
    (select ${meetingObject} from meeting m
     where m.tenant_id = current_tenant() and m.household_id = $1 and m.id = $4) as meeting,
    (select coalesce(json_agg(line order by line.number), '[]') from line) as changes,
    (select coalesce(json_agg(goal_then), '[]') from goal_then) as goals,
    (select coalesce(json_agg(json_build_object('personId', p.id, 'givenName', p.given_name, 'surname', p.surname,
        'kind', p.kind, 'client', coalesce(b.client, false))), '[]')
     from person p
     left join member b on b.tenant_id = p.tenant_id and b.household_id = $1 and b.person_id = p.id
     where p.tenant_id = current_tenant() and p.id in (
       select (line.snapshot ->> field)::uuid from line,
         unnest(array['doer_person_id', 'person_id', 'author_person_id', 'chosen_by_person_id']) as field
       union select unnest(array[m.chair_person_id, m.spoke_first_person_id]) from meeting m
         where m.tenant_id = current_tenant() and m.household_id = $1 and m.id = $4)) as names`;

const statement = statementWith(`${tableFacts} as facts, ${moneyJson} as money, ${roundsJson} as rounds`);
/** What several people see together needs neither debts nor rounds, and asks for no reader. */
const sharedStatement = `${statementWith(`${peopleFacts} as people,
    (select ${childFacts} from household h where h.tenant_id = current_tenant() and h.id = $1) as children,
    (select coalesce(json_agg(a.person_id), '[]') from attendance a where a.tenant_id = current_tenant()
       and a.household_id = $1 and a.meeting_id = $4 and a.present and a.gone_at is null) as there`)}
  from (select $2::text, $3::text) as same_parameters`;

/** Who is named: in the lines, and everybody who was asked. */
function namesOf(row: LinesRow, meeting: Meeting): Minutes['names'] {
  const names = new Map(row.names.map((name) => [name.personId, name]));
  for (const person of meeting.people) {
    const { personId, givenName, surname, kind, client } = person;
    names.set(personId, { personId, givenName, surname, kind, client });
  }
  return names;
}

async function compose(
  cx: Cx,
  householdId: string,
  meetingId: string,
  as?: ReadingTable,
): Promise<{ table: ReadingTable; minutes: Minutes }> {
  const [row] = await cx.statement<MinutesRow>('minutes-of-meeting', statement, [
    householdId,
    cx.actor.personId,
    cx.today,
    meetingId,
  ]);
  const table = as ?? readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  const [meeting] = meetingsFrom(cx, table, row?.meeting ? [row.meeting] : []);
  if (row === undefined || meeting === undefined) throw notFound();
  return {
    table,
    minutes: {
      householdId,
      householdName: row.facts?.name ?? '',
      meeting,
      planned: meeting.state === 'held' ? await plannedAfter(cx, householdId, meeting) : null,
      readerId: cx.actor.personId,
      lines: readLines(cx, table, row.changes, row.goals),
      names: namesOf(row, meeting),
      rounds: roundsFrom(cx, table, row.rounds),
      money: moneyFrom(cx, table, row.money),
    },
  };
}

/**
 * The minutes of a held meeting for this reader.
 * @throws not-found when the meeting is not there, was not held, or the minutes are not for this reader
 */
export async function minutesOf(
  cx: Cx,
  householdId: string,
  meetingId: string,
): Promise<{ table: ReadingTable; minutes: Minutes }> {
  const read = await compose(cx, householdId, meetingId);
  if (!read.minutes.meeting.readsMinutes) throw notFound();
  return read;
}

/** The minutes as they grow, for who records. @throws not-found; forbidden is for the caller's own act */
export const growingMinutes = compose;

/**
 * The minutes as they grow, with who sits there: as the shared screen reads them, in one statement, because every open
 * phone asks for it after every tap. @throws not-found
 */
export async function sharedMinutes(
  cx: Cx,
  householdId: string,
  meetingId: string,
): Promise<{ table: ReadingTable; people: Readers['people']; minutes: Minutes }> {
  const [row] = await cx.statement<SharedRow>('shared-minutes', sharedStatement, [
    householdId,
    '',
    cx.today,
    meetingId,
  ]);
  if (!row?.meeting) throw notFound();
  const table = sharedScreenAt(householdId, { ...row, children: childrenOn(row.children, cx.today) }, row.there);
  const [meeting] = meetingsFrom(cx, table, [row.meeting]);
  if (meeting === undefined) throw notFound();
  return {
    table,
    people: row.people,
    minutes: {
      householdId,
      householdName: '',
      meeting,
      planned: null,
      readerId: cx.actor.personId,
      lines: readLines(cx, table, row.changes, row.goals),
      names: namesOf(row, meeting),
      rounds: [],
      money: null,
    },
  };
}
