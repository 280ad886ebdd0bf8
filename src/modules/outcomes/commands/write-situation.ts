import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { knownDebt } from '../../finances/index.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { KeptSituation, Moment, Situation } from '../model.ts';
import { openStates, readsPart, situationOf } from '../queries/sheet.ts';

/** `overtaken`: somebody wrote in between, `now` is what stands there. `ended`: there is no trajectory to measure now. */
export type Written =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'overtaken'; readonly now: KeptSituation }
  | { readonly outcome: 'ended' };

/**
 * Keeps what one adult tells at the start or at closing (method, step 11): by that adult, or by who leads the table
 * together with that adult, whose marks and words these are.
 * `version` is that of the situation the form was filled in on, 0 when there was none. Without a ground for money the
 * money part stays as it is.
 * @throws not-found when it is another adult's or not there; invalid 'together' when a professional does not name the
 * adult; forbidden when the writer may not touch money
 */
export async function writeSituation(
  cx: Cx,
  householdId: string,
  trajectoryId: string,
  personId: string,
  moment: Moment,
  input: Situation & { readonly version: number },
): Promise<Written> {
  const table = await readingTableAt(cx, householdId, 'situation.write');
  if (!table.clientIds.includes(personId) || !readsPart(cx, table, personId, 'work')) throw notFound();
  if (cx.togetherWith !== null && cx.togetherWith !== personId) throw notFound();
  if (cx.actor.kind === 'staff' && cx.togetherWith === null) throw invalid('together');
  const readsMoney = readsPart(cx, table, personId, 'money');
  if (input.money !== null && !readsMoney) throw forbidden();
  const trajectory = await cx.db
    .selectFrom('trajectory')
    .select('state')
    .where('household_id', '=', householdId)
    .where('id', '=', trajectoryId)
    .executeTakeFirst();
  if (trajectory === undefined) throw notFound();
  if (!openStates.includes(trajectory.state)) return { outcome: 'ended' };
  const answers = columnsOf({ ...input, money: await withOverview() }, readsMoney);
  const key = { household_id: householdId, trajectory_id: trajectoryId, person_id: personId, moment };
  if (!(await keepSituation(cx, key, answers, input.version))) {
    const now = await cx.db
      .selectFrom('situation')
      .selectAll()
      .where((each) => each.and(key))
      .executeTakeFirst();
    // A version of something that was never there.
    if (now === undefined) throw notFound();
    return { outcome: 'overtaken', now: situationOf(now, readsMoney) };
  }
  cx.record({
    action: 'situation.write',
    objectKind: 'situation',
    objectId: personId,
    ...atTable(table),
    fields: readsMoney ? ['work', 'money', 'benefits'] : ['work', 'benefits'],
    reason: moment,
  });
  return { outcome: 'written' };

  /** Nothing typed about the amount: then it is the total of the overview of today, when something is known of it. */
  async function withOverview(): Promise<Situation['money']> {
    const { money } = input;
    if (money?.hasDebt !== 'yes' || money.debtCents !== null || money.debtWords !== '') return money;
    return { ...money, debtCents: await knownDebt(cx, table, personId) };
  }
}

interface Key {
  readonly household_id: string;
  readonly trajectory_id: string;
  readonly person_id: string;
  readonly moment: Moment;
}

/** @returns whether nobody wrote in between: nothing stood there (version 0), or what the form was filled in on */
async function keepSituation(
  cx: Cx,
  key: Key,
  answers: ReturnType<typeof columnsOf>,
  version: number,
): Promise<boolean> {
  const typedBy = { typed_by_person_id: cx.actor.personId };
  const written =
    version === 0
      ? await cx.db
          .insertInto('situation')
          .values({ tenant_id: cx.tenant, ...key, on_date: cx.today, ...typedBy, ...answers })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await cx.db
          .updateTable('situation')
          .set({ ...answers, ...typedBy, version: version + 1 })
          .where((each) => each.and({ ...key }))
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return written !== undefined;
}

function columnsOf(input: Situation, withMoney: boolean) {
  const { money } = input;
  const own = {
    work_step: input.workStep,
    work_words: input.workWords,
    say: input.say,
    self_direction: input.selfDirection,
    peace_of_mind: input.peaceOfMind,
  };
  if (!withMoney) return own;
  return {
    ...own,
    money_asked: money !== null,
    has_debt: money?.hasDebt ?? null,
    debt_cents: money?.debtCents ?? null,
    debt_words: money?.debtWords ?? '',
    help: money?.help === undefined || money.help === null ? null : [...money.help],
    poverty_feeling: money?.povertyFeeling ?? null,
  };
}
