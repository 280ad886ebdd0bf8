import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { readersAt, readersOf } from '../../sharing/index.ts';
import type { grantReasons } from '../model.ts';
import { minutesAt } from './minutes-at.ts';
import { tellGiven } from './tell-people.ts';

export interface GivenInput {
  readonly personId: string;
  readonly reason: (typeof grantReasons)[number];
  readonly words?: string;
}

/**
 * Gives the minutes to somebody who was not there, for a reason that the client reads too. Only to who has a chair and a
 * ground now; what stands in them is still composed by that person's own grounds.
 * @returns `no-ground` for somebody at the table who may read nothing of what lies there
 * @throws not-found also for who was there, is a client, or has no chair
 */
export async function giveMinutes(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: GivenInput,
): Promise<'given' | 'no-ground'> {
  const { table, meeting } = await minutesAt(cx, householdId, meetingId, 'minutes.give');
  const readers = await readersAt(cx, householdId);
  const person = readers.people.find((each) => each.personId === input.personId && each.state === 'accepted');
  const there = meeting.people.some((each) => each.personId === input.personId && each.present === true);
  if (person === undefined || person.kind === 'client' || there) throw notFound();
  const onTable = { kind: 'table', adultId: null, authorId: null, domain: null } as const;
  if (!readersOf(readers, onTable).some((each) => each.personId === input.personId)) return 'no-ground';
  const given = {
    reason: input.reason,
    words: input.words ?? '',
    given_by_person_id: authorOf(cx),
    typed_by_person_id: cx.actor.personId,
    given_at: cx.now,
    ended_at: null,
  };
  await cx.db
    .insertInto('minutes_grant')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      person_id: input.personId,
      ...given,
    })
    .onConflict((known) => known.columns(['tenant_id', 'household_id', 'meeting_id', 'person_id']).doUpdateSet(given))
    .execute();
  // Somebody of the network knows of a meeting by a line of its own.
  await cx.db
    .insertInto('attendance')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      person_id: input.personId,
      answer: 'not-asked',
      present: false,
    })
    .onConflict((known) => known.doNothing())
    .execute();
  await tellGiven(cx, householdId, meeting, input.personId);
  record(cx, householdId, meetingId, roleIn(table), input.reason);
  return 'given';
}

/** Takes that back: from now on the minutes are not there for this person. @throws not-found when they were not given */
export async function takeMinutesBack(cx: Cx, householdId: string, meetingId: string, personId: string): Promise<void> {
  const { table } = await minutesAt(cx, householdId, meetingId, 'minutes.give');
  const { numUpdatedRows } = await cx.db
    .updateTable('minutes_grant')
    .set({ ended_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  record(cx, householdId, meetingId, roleIn(table), 'taken-back');
}

const record = (cx: Cx, householdId: string, meetingId: string, role: string, reason: string): void =>
  cx.record({
    action: 'minutes.give',
    objectKind: 'meeting',
    objectId: meetingId,
    householdId,
    role,
    fields: ['given'],
    reason,
  });
