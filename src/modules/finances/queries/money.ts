import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import type { FinanceAction } from '../policy.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { Crisis, Debt } from '../model.ts';
import { totalsOf } from './totals.ts';

/** Money of a household as it is stored, for every reader; `moneyFrom` gives what one reader may see. */
export interface RawMoney {
  readonly debts: readonly Debt[];
  readonly crises: readonly Crisis[];
  readonly grips: readonly Grip[];
}

/** The moment that an adult and a professional said together: there is grip. */
export interface Grip {
  readonly adultId: string;
  readonly on: string;
  /** The professional who said it too. */
  readonly withId: string;
  readonly words: string;
}

const stepsOf = `(select coalesce(json_agg(json_build_object('on', s.on_date, 'state', s.state, 'words', s.words,
    'cents', s.pays_cents, 'per', s.pays_per, 'from', s.pays_from, 'until', s.pays_until) order by s.on_date, s.seq), '[]')
  from debt_step s where s.tenant_id = d.tenant_id and s.household_id = d.household_id and s.debt_id = d.id)`;
const balancesOf = `(select coalesce(json_agg(json_build_object('on', b.on_date, 'cents', b.cents, 'source', b.source)
    order by b.on_date, b.seq), '[]')
  from debt_balance b where b.tenant_id = d.tenant_id and b.household_id = d.household_id and b.debt_id = d.id)`;

/** SQL: the debts of household `h` as a JSON list of `Debt`. */
const debtsJson = (h: string): string => `(
  select coalesce(json_agg(json_build_object('id', d.id, 'adultId', d.adult_person_id, 'creditor', d.creditor,
    'collector', d.collector, 'reference', d.reference, 'kind', d.kind, 'business', d.business, 'version', d.version,
    'balances', ${balancesOf}, 'steps', ${stepsOf}) order by d.created_at, d.id), '[]')
  from debt d where d.tenant_id = current_tenant() and d.household_id = ${h})`;

/** SQL: what presses at household $1 and is not solved, as a JSON list of `Crisis`, what happens first on top. */
const crisesJson = `(select coalesce(json_agg(json_build_object('id', c.id, 'adultId', c.adult_person_id, 'kind', c.kind,
      'happensOn', c.happens_on, 'toldOn', c.told_on, 'talkBy', c.talk_by, 'words', c.words, 'talkedOn', c.talked_on,
      'version', c.version) order by c.happens_on nulls last, c.told_on), '[]')
    from money_crisis c where c.tenant_id = current_tenant() and c.household_id = $1 and c.solved_on is null)`;

/** SQL: `RawMoney` of household $1, for the one statement of a larger page. */
export const moneyJson = `json_build_object('debts', ${debtsJson('$1')}, 'crises', ${crisesJson},
  'grips', (select coalesce(json_agg(json_build_object('adultId', g.adult_person_id, 'on', g.on_date, 'withId', g.with_person_id, 'words', g.words)), '[]')
    from money_grip g where g.tenant_id = current_tenant() and g.household_id = $1))`;

/** Whether this reader may see money of this adult (null = of both): a place, a ground for money, and never the employer. */
export const readsMoney = (cx: Cx, table: ReadingTable, adultId: string | null): boolean =>
  can(cx.actor, 'money.view', table) &&
  can(cx.actor, 'item.read', table, { kind: 'table', adultId, authorId: null, domain: 'money' });

/** What this reader may see of it; null: nothing of money at all. */
export function moneyFrom(cx: Cx, table: ReadingTable, raw: RawMoney): RawMoney | null {
  if (!readsMoney(cx, table, null)) return null;
  const seen = <Item extends { readonly adultId: string | null }>(items: readonly Item[]): Item[] =>
    items.filter(({ adultId }) => readsMoney(cx, table, adultId));
  return { debts: seen(raw.debts), crises: seen(raw.crises), grips: seen(raw.grips) };
}

/** What presses about money, of what stands there, as far as this reader may see it. */
export const pressingFor = (cx: Cx, table: ReadingTable, crises: readonly Crisis[]): readonly Crisis[] =>
  readsMoney(cx, table, null) ? crises.filter(({ adultId }) => readsMoney(cx, table, adultId)) : [];

/** What presses about money at this table, as far as this actor may see it. */
export async function crisesAt(cx: Cx, table: ReadingTable): Promise<readonly Crisis[]> {
  const rows = await cx.statement<{ crises: Crisis[] }>('crises-at', `select ${crisesJson} as crises`, [
    table.householdId,
  ]);
  return pressingFor(cx, table, rows[0]?.crises ?? []);
}

/**
 * This actor's table for an act about money.
 * @throws not-found, forbidden: as `readingTableAt`, and forbidden without a ground for money
 */
export async function moneyTableAt(cx: Cx, householdId: string, action: FinanceAction): Promise<ReadingTable> {
  const table = await readingTableAt(cx, householdId, action);
  if (!readsMoney(cx, table, null)) throw forbidden();
  return table;
}

/** The debts that this actor reads. Ask `moneyTableAt` first. */
export async function debtsAt(cx: Cx, table: ReadingTable): Promise<Debt[]> {
  const rows = await cx.statement<{ debts: Debt[] }>('debts-at', `select ${debtsJson('$1')} as debts`, [
    table.householdId,
  ]);
  return (rows[0]?.debts ?? []).filter(({ adultId }) => readsMoney(cx, table, adultId));
}

/** What one adult is known to owe today, joint debts whole; null: nothing is known. Ask whether the actor may read it first. */
export async function knownDebt(cx: Cx, table: ReadingTable, adultId: string): Promise<number | null> {
  const totals = totalsOf(await debtsAt(cx, table), cx.today, adultId);
  return totals.count === 0 ? null : totals.cents;
}

/** One debt that this actor reads. @throws not-found */
export async function debtAt(cx: Cx, table: ReadingTable, debtId: string): Promise<Debt> {
  const found = (await debtsAt(cx, table)).find(({ id }) => id === debtId);
  if (found === undefined) throw notFound();
  return found;
}
