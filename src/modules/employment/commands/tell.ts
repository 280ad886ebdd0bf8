import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { workTableAt } from '../queries/work.ts';
import type { InstrumentChoice, NewStep, NewSuccess, TalkInput } from '../schema.ts';
import { checkOwnWords, tellOf } from '../../sharing/index.ts';

/**
 * Tells what somebody does from a day on, and whether it fits; a day that has still to come is a wish, not a step. Whether it
 * fits, and the words, a professional fills in together with that adult.
 * @throws not-found, forbidden; invalid 'adult', 'future', 'together'
 */
export async function tellStep(cx: Cx, householdId: string, input: NewStep): Promise<void> {
  const { step, fits, words } = input;
  const on = input.from ?? cx.today;
  if (on > cx.today) throw invalid('future');
  const table = await workTableAt(cx, householdId, 'work.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'work-step', on });
  if (fits !== null || words !== '') checkOwnWords(cx, input.adult);
  await cx.db
    .insertInto('work_moment')
    .values({ ...row, step, fits, words })
    .execute();
}

/** Tells something small that went well today. @throws not-found, forbidden; invalid 'adult' */
export async function tellSuccess(cx: Cx, householdId: string, input: NewSuccess): Promise<void> {
  const table = await workTableAt(cx, householdId, 'work.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'work-success' });
  await cx.db
    .insertInto('work_moment')
    .values({ ...row, step: 'success', words: input.words })
    .execute();
}

/** Keeps what was told in the talk about motivation. @throws not-found, forbidden; invalid 'adult', 'together' */
export async function keepTalk(cx: Cx, householdId: string, input: TalkInput): Promise<void> {
  const table = await workTableAt(cx, householdId, 'work.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'motivation-talk' });
  checkOwnWords(cx, input.adult);
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
  const table = await workTableAt(cx, householdId, 'work.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'work-instrument' });
  await cx.db
    .insertInto('work_instrument')
    .values({ ...row, instrument: input.instrument, state: input.state })
    .execute();
}
