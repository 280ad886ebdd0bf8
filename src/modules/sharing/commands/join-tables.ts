import type { Cx } from '../../../kernel/cx.ts';
import { agreeJoin, clientYesJoin, type JoinYes, lockTables } from '../../households/index.ts';
import { giveByTask } from './give-by-task.ts';

type Joining = 'joined' | 'waiting';

/** As `agreeJoin`; whoever moved along gets the grounds of the own task at the table that stays, when its client says yes today. */
export async function agreeToJoin(cx: Cx, householdId: string, input: { fromHouseholdId: string }): Promise<Joining> {
  await lockTables(cx, [householdId, input.fromHouseholdId]);
  const joining = await agreeJoin(cx, householdId, input);
  return followJoin(cx, householdId, joining);
}

/** As `clientYesJoin`, with the same consequence for grounds. */
export async function sayYesToJoin(cx: Cx, householdId: string, input: JoinYes): Promise<Joining> {
  await lockTables(cx, [input.intoHouseholdId, input.fromHouseholdId]);
  const joining = await clientYesJoin(cx, householdId, input);
  return followJoin(cx, input.intoHouseholdId, joining);
}

async function followJoin(cx: Cx, intoHouseholdId: string, joining: Joining): Promise<Joining> {
  if (joining === 'joined') await giveByTask(cx, intoHouseholdId);
  return joining;
}
