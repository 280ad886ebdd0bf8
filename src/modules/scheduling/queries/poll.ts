import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type PersonAtTable, peopleAtTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { MomentAnswer, PollMoment, PollPerson } from '../model.ts';

export type PollState = 'open' | 'chosen' | 'stopped';

/** Somebody who is asked for a date, with what was said beside the moments. */
export interface AskedPerson extends PollPerson {
  readonly givenName: string;
  readonly surname: string;
  /** What this person is at the table, or the organisation: to tell people apart in a sentence. */
  readonly as: string;
  readonly phone: string;
  /** Still sits at this table. */
  readonly seated: boolean;
  readonly replaces: string;
  readonly words: string;
  readonly hasLink: boolean;
}

export interface Poll {
  readonly id: string;
  readonly householdId: string;
  readonly meetingId: string | null;
  readonly closing: boolean;
  readonly minutesLong: number;
  readonly place: string;
  readonly placeChosenByClient: boolean;
  readonly label: string;
  readonly answerBy: string;
  readonly state: PollState;
  readonly stateWords: string;
  readonly createdBy: string;
  readonly version: number;
  /** Clients first. */
  readonly people: readonly AskedPerson[];
  /** In order of time; also those that are gone. */
  readonly moments: readonly PollMoment[];
}

/** A poll as it comes from the database. */
export interface PollRow extends Omit<Poll, 'householdId' | 'people' | 'moments'> {
  readonly asked: readonly {
    readonly personId: string;
    readonly must: boolean;
    readonly answered: boolean;
    readonly replaces: string;
    readonly words: string;
    readonly hasLink: boolean;
  }[];
  readonly proposed: readonly { readonly id: string; readonly startsAt: string }[];
  readonly given: readonly (readonly [moment: string, person: string, answer: MomentAnswer])[];
}

/** SQL: rows `PollRow` of household $1; the condition is on `p`. */
const pollRows = (condition: string): string => `
  select p.id, p.meeting_id as "meetingId", p.closing, p.minutes_long as "minutesLong", p.place,
    p.place_chosen_by_client as "placeChosenByClient", p.label, p.answer_by as "answerBy", p.state,
    p.state_words as "stateWords", p.created_by_person_id as "createdBy", p.version,
    (select coalesce(json_agg(json_build_object('personId', a.person_id, 'must', a.must,
        'answered', a.answered_at is not null, 'replaces', a.replaces, 'words', a.words,
        'hasLink', a.link_hash is not null) order by a.person_id), '[]')
     from poll_person a where a.tenant_id = p.tenant_id and a.household_id = p.household_id and a.poll_id = p.id) as asked,
    (select coalesce(json_agg(json_build_object('id', m.id, 'startsAt', m.starts_at) order by m.starts_at), '[]')
     from poll_moment m where m.tenant_id = p.tenant_id and m.household_id = p.household_id and m.poll_id = p.id) as proposed,
    (select coalesce(json_agg(json_build_array(w.moment_id, w.person_id, w.answer)), '[]')
     from poll_answer w where w.tenant_id = p.tenant_id and w.household_id = p.household_id and w.poll_id = p.id) as given
  from date_poll p where p.tenant_id = current_tenant() and p.household_id = $1 and ${condition}
  order by p.created_at desc, p.id`;

/** A row with the names of its people; clients first, then in the order of the table. */
function pollFrom(householdId: string, row: PollRow, people: readonly PersonAtTable[]): Poll {
  const { asked, proposed, given, ...poll } = row;
  const order = new Map(people.map((person, index) => [person.personId, index]));
  return {
    ...poll,
    householdId,
    people: asked
      .map((each): AskedPerson => {
        const person = people[order.get(each.personId) ?? -1];
        return {
          ...each,
          client: person?.kind === 'client',
          givenName: person?.givenName ?? '',
          surname: person?.surname ?? '',
          as: person?.function || person?.organisation || '',
          phone: person?.phone ?? '',
          seated: person?.state === 'accepted',
        };
      })
      .sort((a, b) => Number(b.client) - Number(a.client) || place(order, a) - place(order, b)),
    moments: proposed.map((moment) => ({
      id: moment.id,
      startsAt: new Date(moment.startsAt),
      answers: new Map(given.filter(([id]) => id === moment.id).map(([, personId, answer]) => [personId, answer])),
    })),
  };
}

const place = (order: ReadonlyMap<string, number>, person: { readonly personId: string }): number =>
  order.get(person.personId) ?? order.size;

/** Who knows of a search: clients and who leads all of them, others where they are asked. */
function knows(cx: Cx, table: ReadingTable, row: PollRow): boolean {
  return can(cx.actor, 'poll.open', table) || row.asked.some(({ personId }) => personId === cx.actor.personId);
}

async function rowsAt(cx: Cx, householdId: string, pollId: string | null): Promise<PollRow[]> {
  return pollId === null
    ? cx.statement<PollRow>('polls-open', pollRows(`p.state = 'open'`), [householdId])
    : cx.statement<PollRow>('poll-one', pollRows('p.id = $2'), [householdId, pollId]);
}

/**
 * One search for a date with its people and answers.
 * @throws not-found also for somebody at this table who is not asked and does not lead it
 */
export async function pollAt(
  cx: Cx,
  householdId: string,
  pollId: string,
  action: 'poll.view' | 'poll.open' | 'poll.answer',
): Promise<{ readonly table: ReadingTable; readonly poll: Poll; readonly people: readonly PersonAtTable[] }> {
  const table = await readingTableAt(cx, householdId, action);
  const [row] = await rowsAt(cx, householdId, pollId);
  if (row === undefined || !knows(cx, table, row)) throw notFound();
  const people = await peopleAtTable(cx, householdId);
  return { table, people, poll: pollFrom(householdId, row, people) };
}

/** The searches of a household that are open, as far as this actor knows of them; the newest first. */
export async function openPolls(
  cx: Cx,
  householdId: string,
): Promise<{ readonly table: ReadingTable; readonly polls: readonly Poll[] }> {
  const table = await readingTableAt(cx, householdId, 'poll.view');
  const rows = (await rowsAt(cx, householdId, null)).filter((row) => knows(cx, table, row));
  const people = rows.length === 0 ? [] : await peopleAtTable(cx, householdId);
  return { table, polls: rows.map((row) => pollFrom(householdId, row, people)) };
}
