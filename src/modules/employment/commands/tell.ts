import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { workTableAt } from '../queries/work.ts';
import type { InstrumentChoice, NewStep, NewSuccess, TalkInput } from '../schema.ts';
import { checkWhose } from '../../sharing/index.ts';

/** What every row of these has: whose, of which day, by whom. */
async function rowOf(cx: Cx, householdId: string, adultId: string, objectKind: string, on: string = cx.today) {
  const table = await workTableAt(cx, householdId, 'work.write');
  checkWhose(cx, table, adultId);
  const id = cx.newId();
  cx.record({ action: `${objectKind}.tell`, objectKind, objectId: id, householdId, role: roleIn(table) });
  return {
    tenant_id: cx.tenant,
    household_id: householdId,
    id,
    adult_person_id: adultId,
    on_date: on,
    author_person_id: authorOf(cx),
    at: cx.now,
  };
}

/**
 * Tells what somebody does from a day on, and whether it fits; a day that has still to come is a wish, not a step.
 * @throws not-found, forbidden; invalid 'adult', 'future'
 */
export async function tellStep(cx: Cx, householdId: string, input: NewStep): Promise<void> {
  const { step, fits, words } = input;
  const on = input.from ?? cx.today;
  if (on > cx.today) throw invalid('future');
  const row = await rowOf(cx, householdId, input.adult, 'work-step', on);
  await cx.db
    .insertInto('work_moment')
    .values({ ...row, step, fits, words })
    .execute();
}

/** Tells something small that went well today. @throws not-found, forbidden; invalid 'adult' */
export async function tellSuccess(cx: Cx, householdId: string, input: NewSuccess): Promise<void> {
  const row = await rowOf(cx, householdId, input.adult, 'work-success');
  await cx.db
    .insertInto('work_moment')
    .values({ ...row, step: 'success', words: input.words })
    .execute();
}

/** Keeps what was told in the talk about motivation. @throws not-found, forbidden; invalid 'adult' */
export async function keepTalk(cx: Cx, householdId: string, input: TalkInput): Promise<void> {
  const row = await rowOf(cx, householdId, input.adult, 'motivation-talk');
  await cx.db
    .insertInto('motivation_talk')
    .values({
      ...row,
      person_helps: input.personHelps,
      person_hinders: input.personHinders,
      approach_helps: input.approachHelps,
      approach_hinders: input.approachHinders,
      goal_helps: input.goalHelps,
      goal_hinders: input.goalHinders,
      tasks_helps: input.tasksHelps,
      tasks_hinders: input.tasksHinders,
      small_step: input.smallStep,
    })
    .execute();
}

/** Tells how it stands with one instrument. @throws not-found, forbidden; invalid 'adult' */
export async function answerInstrument(cx: Cx, householdId: string, input: InstrumentChoice): Promise<void> {
  const row = await rowOf(cx, householdId, input.adult, 'work-instrument');
  await cx.db
    .insertInto('work_instrument')
    .values({ ...row, instrument: input.instrument, state: input.state })
    .execute();
}
