import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { moneyTableAt } from '../queries/money.ts';
import type { NewHelp, NewOutlook, SchemeChoice } from '../schema.ts';
import { checkWhose } from '../../sharing/index.ts';

/** What every row of these has: whose, of which day, by whom. */
async function rowOf(cx: Cx, householdId: string, adultId: string | null, objectKind: string) {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  checkWhose(cx, table, adultId);
  const id = cx.newId();
  cx.record({ action: `${objectKind}.tell`, objectKind, objectId: id, householdId, role: roleIn(table) });
  return {
    tenant_id: cx.tenant,
    household_id: householdId,
    id,
    on_date: cx.today,
    author_person_id: authorOf(cx),
    at: cx.now,
  };
}

/** Tells where the help stands from today on. @throws not-found, forbidden; invalid 'adult' */
export async function tellHelp(cx: Cx, householdId: string, input: NewHelp): Promise<void> {
  const row = await rowOf(cx, householdId, input.adult, 'debt-help');
  await cx.db
    .insertInto('debt_help')
    .values({
      ...row,
      adult_person_id: input.adult,
      phase: input.phase,
      solution: input.solution,
      guidance: input.guidance,
      administrator: input.administrator,
      term_until: input.termUntil,
      term_source: input.termSource,
    })
    .execute();
}

/** Tells how an adult looks at the own money today. @throws not-found, forbidden; invalid 'adult' */
export async function tellOutlook(cx: Cx, householdId: string, input: NewOutlook): Promise<void> {
  if (input.adult === null) throw invalid('adult');
  const row = await rowOf(cx, householdId, input.adult, 'money-view');
  await cx.db
    .insertInto('money_view')
    .values({
      ...row,
      adult_person_id: input.adult,
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
  const row = await rowOf(cx, householdId, input.adult, 'scheme');
  await cx.db
    .insertInto('scheme_answer')
    .values({ ...row, adult_person_id: input.adult, scheme: input.scheme, state: input.state })
    .execute();
}
