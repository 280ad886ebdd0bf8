import type { z } from 'zod';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { clockChange, instantOf } from '../../../kernel/i18n/calendar.ts';
import { notFound } from '../../../kernel/errors.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { startedOn } from '../../intake/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { kindFor, type MeetingKind, seatedAt, withoutClient } from '../model.ts';
import type { meetingInput } from '../schema.ts';
import { tellPeople } from './tell-people.ts';

export type PlanMeetingInput = Omit<
  z.output<typeof meetingInput>,
  'together' | 'kind' | 'afterwards' | 'withoutClientReason'
> & {
  /** Who said already to come at this moment. */
  readonly comes?: readonly string[];
  readonly kind?: 'closing' | null;
  /** Held already and entered afterwards: the day may be past. */
  readonly afterwards?: boolean;
  readonly withoutClientReason?: string;
  readonly together?: string | null;
};
/**
 * Planned, or a refusal that people meet: the day is over, or was before this household began here, the clock leaves this
 * time out, or a meeting without a client has no reason.
 */
export type PlanMeetingOutcome =
  | { readonly meetingId: string; readonly kind: MeetingKind }
  | { readonly refused: 'past' | 'left-out' | 'needs-reason' }
  | { readonly refused: 'before-start'; readonly startedOn: string };

/**
 * Plans a joint meeting: when, where (the client chooses the place) and who is asked. The first meeting is planned as
 * early as possible (method, step 5); whether it is a first, later or closing one follows from what was held.
 * @throws not-found also when somebody in `people` does not sit at this table
 */
export async function planMeeting(cx: Cx, householdId: string, input: PlanMeetingInput): Promise<PlanMeetingOutcome> {
  const table = await readingTableAt(cx, householdId, 'meeting.plan');
  if (input.date < cx.today && input.afterwards !== true) return { refused: 'past' };
  if (input.date < cx.today) {
    const began = await startedOn(cx, householdId);
    if (input.date < began) return { refused: 'before-start', startedOn: began };
  }
  if (clockChange(input.date, input.time) === 'left-out') return { refused: 'left-out' };
  const reason = input.withoutClientReason ?? '';
  const alone = withoutClient(table.clientIds, input.people);
  if (alone && reason === '') return { refused: 'needs-reason' };
  const seated = new Set(seatedAt(await peopleAtTable(cx, householdId)));
  if (input.people.some((personId) => !seated.has(personId))) throw notFound();
  const { held } = await cx.db
    .selectFrom('meeting')
    .select((each) => each.fn.countAll<number>().as('held'))
    .where('household_id', '=', householdId)
    .where('state', '<>', 'cancelled')
    // One that is being recorded counts as held: at its end the next one is planned.
    .where((each) => each.or([each('state', '=', 'held'), each('recorded_at', 'is not', null)]))
    .executeTakeFirstOrThrow();
  const kind = kindFor(held, input.kind ?? null);
  const meetingId = cx.newId();
  const startsAt = instantOf(input.date, input.time);
  await cx.db
    .insertInto('meeting')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: meetingId,
      kind,
      starts_at: startsAt,
      minutes_long: input.minutesLong,
      place: input.place,
      place_chosen_by_client: input.placeChosenByClient,
      without_client_reason: alone ? reason : '',
      created_by_person_id: authorOf(cx),
      typed_by_person_id: cx.actor.personId,
    })
    .execute();
  await cx.db
    .insertInto('attendance')
    .values(
      [...new Set(input.people)].map((personId) => ({
        tenant_id: cx.tenant,
        household_id: householdId,
        meeting_id: meetingId,
        person_id: personId,
        // Who plans a meeting comes to it.
        answer: personId === authorOf(cx) || input.comes?.includes(personId) ? ('comes' as const) : ('asked' as const),
      })),
    )
    .execute();
  await tellPeople(cx, 'meeting-planned', { householdId, id: meetingId, startsAt, version: 1 }, input.people);
  cx.record({ action: 'meeting.plan', objectKind: 'meeting', objectId: meetingId, ...atTable(table) });
  return { meetingId, kind };
}
