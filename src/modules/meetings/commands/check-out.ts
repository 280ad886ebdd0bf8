import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import type { CheckOutAnswer } from '../model.ts';
import { checksOutOf } from '../queries/checks-out.ts';
import type { SharedScreen } from '../queries/screen.ts';
import type { TableSeat } from '../queries/seat.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { recordingAt } from './recording-at.ts';

/** Three taps and a few words: heard, clear what happens now, one's own plan. Nothing has to be answered. */
export interface CheckOut {
  readonly heard: CheckOutAnswer | null;
  readonly clear: CheckOutAnswer | null;
  readonly own: CheckOutAnswer | null;
  readonly words: string;
}

interface Kept extends CheckOut {
  readonly personId: string;
  readonly client: boolean;
  readonly typedBy: string | null;
}

/** One per person and meeting; a second one takes its place. */
async function keep(
  cx: Pick<Cx, 'db' | 'tenant' | 'now'>,
  householdId: string,
  meetingId: string,
  { personId, client, typedBy, heard, clear, own, words }: Kept,
): Promise<void> {
  const said = { heard, clear, own, words, at: cx.now, typed_by_person_id: typedBy };
  await cx.db
    .insertInto('meeting_check_out')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      person_id: personId,
      adult_person_id: client ? personId : null,
      ...said,
    })
    .onConflict((row) =>
      row
        .columns(['tenant_id', 'household_id', 'meeting_id', 'person_id'])
        .doUpdateSet((each) => ({ ...said, version: each('meeting_check_out.version', '+', 1) })),
    )
    .execute();
}

/** "Gezegd aan tafel": who leads enters what somebody says about the meeting. @throws not-found for who is not there */
export async function checkOutAloud(
  cx: Cx,
  householdId: string,
  meetingId: string,
  personId: string,
  said: CheckOut,
): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  if (!(await attendeesOf(cx, householdId, meetingId)).present.includes(personId)) throw notFound();
  const client = table.clientIds.includes(personId);
  await keep(cx, householdId, meetingId, { ...said, personId, client, typedBy: cx.actor.personId });
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['check_out'],
  });
}

/** From the own phone at the table. @returns whether this chair is at the table */
export async function checkOutFromSeat(
  cx: AnonymousCx | Cx,
  { personId, householdId, meetingId }: TableSeat,
  { thereIds, table }: SharedScreen,
  said: CheckOut,
): Promise<boolean> {
  if (personId === null || !thereIds.includes(personId)) return false;
  const client = table.clientIds.includes(personId);
  await keep(cx, householdId, meetingId, { ...said, personId, client, typedBy: null });
  return true;
}

/** Later, alone: by whoever was there, a client, who leads. @throws not-found as `checksOutOf` */
export async function checkOutAlone(cx: Cx, householdId: string, meetingId: string, said: CheckOut): Promise<void> {
  const { table } = await checksOutOf(cx, householdId, meetingId);
  const { personId } = cx.actor;
  await keep(cx, householdId, meetingId, {
    ...said,
    personId,
    client: table.clientIds.includes(personId),
    typedBy: null,
  });
  cx.record({
    action: 'minutes.view',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['check_out'],
  });
}
