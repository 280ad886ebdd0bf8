import type { Cx } from '../../kernel/cx.ts';
import type { World } from '../../testing/world.ts';
import { addMember, assignRole, invitePlace } from '../households/index.ts';
import { answerInvitation, openTable, readingTableAt, sayYes } from '../sharing/index.ts';
import type { Plan } from './model.ts';
import { planOf } from './queries/plan.ts';

export { changeAction } from './commands/change-action.ts';

export { orderGoals } from './commands/order-goals.ts';

/** A table that works on a plan. */
export interface PlanTable {
  readonly householdId: string;
  /** Two clients who live together; Daan asked first. */
  readonly daan: string;
  readonly noor: string;
  /** Case manager, care side. */
  readonly fatima: string;
  /** Professional, work side. */
  readonly omar: string;
  /** Daan's sister, at the table without any agreement about what she may know. */
  readonly sanne: string;
  /** Runs something for somebody, filled in together with a client when that is given. */
  as<T>(personId: string, work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T>;
  /** The plan as somebody reads it. */
  planFor(personId: string): Promise<Plan>;
}

/** Opens a household with two clients, a case manager, a work coach and a sister; Daan says yes to working together. */
export async function planTableOf(here: World, options: { readonly alone?: boolean } = {}): Promise<PlanTable> {
  const fatima = await here.staff('Fatima');
  const omar = await here.staff('Omar', { side: 'work' });
  const as = <T>(personId: string, work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T> =>
    here.as(personId, togetherWith === undefined ? {} : { togetherWith }).run(work);
  const { householdId, clientId: daan } = await as(fatima, (cx) =>
    openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } }),
  );
  const noor = options.alone
    ? ''
    : await as(fatima, (cx) => addMember(cx, householdId, { givenName: 'Noor', kind: 'adult', client: true }));
  await as(fatima, (cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'werk' }));
  await as(omar, (cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  await as(fatima, (cx) => assignRole(cx, householdId, { role: 'case-manager', personId: fatima }));
  await as(daan, (cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: cx.today }));
  await as(fatima, (cx) =>
    invitePlace(cx, householdId, { who: { givenName: 'Sanne', relation: 'zus' }, whyAsked: 'steun' }),
  );
  const { rows } = await here.database.owner.query<{ id: string }>(
    `select person_id as id from place where household_id = $1 and kind = 'network'`,
    [householdId],
  );
  const sanne = rows[0]?.id ?? '';
  // Straight into the table: accepting by the invitation would give the agreement that this case goes without.
  await here.database.owner.query(
    `update place set state = 'accepted', from_date = asked_on where household_id = $1 and person_id = $2`,
    [householdId, sanne],
  );
  return {
    householdId,
    daan,
    noor: typeof noor === 'string' ? noor : '',
    fatima,
    omar,
    sanne,
    as,
    planFor: (personId) => as(personId, async (cx) => planOf(cx, await readingTableAt(cx, householdId, 'plan.view'))),
  };
}

/** Seats an employer, Bas, whom the case manager asked; gives the person. */
export async function employerAt(
  here: World,
  { householdId, fatima }: Pick<PlanTable, 'householdId' | 'fatima'>,
): Promise<string> {
  const who = { givenName: 'Bas', employer: true };
  await here.as(fatima).run((cx) => invitePlace(cx, householdId, { who, whyAsked: 'Werk.' }));
  const { rows } = await here.database.owner.query<{ id: string }>(
    'select person_id as id from place where household_id = $1 and employer',
    [householdId],
  );
  const employer = rows[0]?.id ?? '';
  await here.as(employer).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  return employer;
}
