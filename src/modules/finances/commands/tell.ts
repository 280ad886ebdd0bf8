import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { moneyTableAt } from '../queries/money.ts';
import type { NewHelp, NewOutlook, SchemeChoice } from '../schema.ts';
import { checkOwnWords, tellOf } from '../../sharing/index.ts';

/** Tells where the help stands from today on. @throws not-found, forbidden; invalid 'adult' */
export async function tellHelp(cx: Cx, householdId: string, input: NewHelp): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'debt-help' });
  await cx.db
    .insertInto('debt_help')
    .values({
      ...row,
      phase: input.phase,
      solution: input.solution,
      guidance: input.guidance,
      administrator: input.administrator,
      term_until: input.termUntil,
      term_source: input.termSource,
    })
    .execute();
}

/**
 * Tells how an adult looks at the own money today; a professional does so together with that adult.
 * @throws not-found, forbidden; invalid 'adult', 'together'
 */
export async function tellOutlook(cx: Cx, householdId: string, input: NewOutlook): Promise<void> {
  if (input.adult === null) throw invalid('adult');
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'money-view' });
  checkOwnWords(cx, input.adult);
  await cx.db
    .insertInto('money_view')
    .values({
      ...row,
      makes_ends_meet: input.endsMeet,
      poverty_feeling: input.feeling,
      cause: input.cause,
      impact: input.impact,
      possible: input.possible,
    })
    .execute();
}

/** Tells how it stands with one scheme. @throws not-found, forbidden; invalid 'adult' */
export async function answerScheme(cx: Cx, householdId: string, input: SchemeChoice): Promise<void> {
  if (input.adult === null) throw invalid('adult');
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const row = tellOf(cx, table, { adult: input.adult, objectKind: 'scheme' });
  await cx.db
    .insertInto('scheme_answer')
    .values({ ...row, scheme: input.scheme, state: input.state })
    .execute();
}
