import type { Cx } from '../../../kernel/cx.ts';
import { addAction, addGoal, addOption, chooseOption, sayMoneyFirst } from '../../plan/index.ts';
import { phaseFor } from '../model.ts';
import { layOnTable } from './open-room.ts';
import { linkChange, recordingAt } from './recording-at.ts';

/** What the plan's own command takes: recording a meeting is changing the plan. */
type Input<Command extends (cx: Cx, householdId: string, input: never) => unknown> = Parameters<Command>[2];

/** Adds a goal to the plan, said at this table. Refusals are those of `addGoal`. */
export async function recordGoal(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: Input<typeof addGoal>,
  id = cx.newId(),
) {
  const { kind } = await recordingAt(cx, householdId, meetingId);
  const added = await addGoal(cx, householdId, input, id);
  await linkChange(cx, householdId, meetingId, { number: added.number, phase: phaseFor(kind, 'goal') });
  await layOnTable(cx, householdId, meetingId, added.goalId);
  return added;
}

/** Lays a solution beside the others of a goal. Refusals are those of `addOption`. */
export async function recordOption(
  cx: Cx,
  householdId: string,
  meetingId: string,
  goalId: string,
  input: Parameters<typeof addOption>[3],
) {
  const { kind } = await recordingAt(cx, householdId, meetingId);
  const added = await addOption(cx, householdId, goalId, input);
  await linkChange(cx, householdId, meetingId, { number: added.number, phase: phaseFor(kind, 'goal') });
  await layOnTable(cx, householdId, meetingId, goalId);
  return added;
}

/** Notes the client's choice of one of the solutions. Refusals are those of `chooseOption`. */
export async function recordChoice(cx: Cx, householdId: string, meetingId: string, optionId: string) {
  const { kind } = await recordingAt(cx, householdId, meetingId);
  const chosen = await chooseOption(cx, householdId, optionId);
  await linkChange(cx, householdId, meetingId, { number: chosen.number, phase: phaseFor(kind, 'goal') });
  const option = await cx.db
    .selectFrom('option')
    .select('goal_id')
    .where('household_id', '=', householdId)
    .where('id', '=', optionId)
    .executeTakeFirst();
  await layOnTable(cx, householdId, meetingId, option?.goal_id ?? null);
  return chosen;
}

/** Adds an action agreed at this table: what, how, who, when. Refusals are those of `addAction`. */
export async function recordAction(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: Input<typeof addAction>,
  id = cx.newId(),
) {
  const { kind } = await recordingAt(cx, householdId, meetingId);
  const added = await addAction(cx, householdId, input, id);
  await linkChange(cx, householdId, meetingId, { number: added.number, phase: phaseFor(kind, 'action') });
  await layOnTable(cx, householdId, meetingId, added.actionId);
  return added;
}

/** Notes the client's answer whether to work on money first. Refusals are those of `sayMoneyFirst`. */
export async function recordMoneyFirst(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: Input<typeof sayMoneyFirst>,
) {
  await recordingAt(cx, householdId, meetingId);
  const said = await sayMoneyFirst(cx, householdId, input);
  await linkChange(cx, householdId, meetingId, { number: said.number, phase: 'plan' });
  return said;
}
