import type { ReadingTable } from '../../../kernel/access/can.ts';
import { type Actor, type AnonymousCx, type Cx, nobody } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type Plan, planOf } from '../../plan/index.ts';
import type { Readers } from '../../sharing/index.ts';
import { type AgendaStep, agendaFor, stepShown } from '../model.ts';
import { talksMoney } from '../rules/money-step.ts';
import { thereNow } from './meeting.ts';
import { type Minutes, sharedMinutes } from './minutes.ts';
import { checkFacts } from './check.ts';
import { type CheckItem, checkItemsOf } from './check-items.ts';
import { type CheckedOut, checkOutsOf } from './check-outs.ts';
import { type Note, notesOf } from './notes.ts';
import { repliedTo, type Room, roomOf } from './room.ts';

/** What several people see together: read as the shared screen, so only what everybody who is there now may read. */
export interface SharedScreen {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly people: Readers['people'];
  readonly minutes: Minutes;
  /** Who does or brings what, while that is the step. */
  readonly notes: readonly Note[];
  /** The points of the check, while that is the step. */
  readonly check: readonly CheckItem[];
  /** How it was: of everybody whom this device may read. */
  readonly checkOuts: readonly CheckedOut[];
  readonly agenda: readonly AgendaStep[];
  readonly room: Room;
  readonly plan: Plan;
  readonly thereIds: readonly string[];
  /** Who answered the open question: that, and not yet what. */
  readonly repliedIds: readonly string[];
}

/** Nobody in particular: the screen itself. It has no chair and no name. */
export const screenActor: Actor = { ...nobody, kind: 'screen' };

export const asScreen = (cx: Cx | AnonymousCx): Cx => ({ ...cx, actor: screenActor, togetherWith: null });

/** From here on this transaction reads as the shared screen of that meeting; for who leads it, on the own device. */
export const turnToScreen = (cx: Cx, householdId: string, meetingId: string): Promise<unknown> =>
  cx.statement('stand-as-screen', 'select stand_as_screen($1, $2)', [householdId, meetingId]);

/**
 * Reads the shared screen; the transaction stands as the screen already (`turnToScreen`, or `sit_at_table` by a device).
 * @throws not-found when the meeting has not begun or is over
 */
export async function screenOf(given: Cx | AnonymousCx, householdId: string, meetingId: string): Promise<SharedScreen> {
  const cx = asScreen(given);
  const room = await roomOf(cx, householdId, meetingId);
  const { table, people, minutes } = await sharedMinutes(cx, householdId, meetingId);
  if (room === null || room.over || minutes.meeting.state !== 'planned') throw notFound();
  const plan = await planOf(cx, table);
  const agenda = agendaFor(minutes.meeting.kind, { money: talksMoney(plan, minutes.lines, () => false) });
  const step = stepShown(agenda, room.step);
  return {
    householdId,
    table,
    people,
    minutes,
    check: step === 'check' ? checkItemsOf(plan, minutes.lines, await checkFacts(cx, householdId)) : [],
    notes: step === 'parts' ? await notesOf(cx, table, meetingId) : [],
    checkOuts: room.step === 'check-out' ? (await checkOutsOf(cx, table, meetingId)).now : [],
    agenda,
    room: { ...room, step },
    plan,
    thereIds: thereNow(minutes.meeting).map((person) => person.personId),
    repliedIds: room.question === null ? [] : await repliedTo(cx, householdId, room.question.id),
  };
}
