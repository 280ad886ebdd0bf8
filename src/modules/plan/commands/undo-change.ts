import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { rowOf } from '../rules/past.ts';
import { keepChanges, nextNumber, type PlanChange, takeTurn } from './keep-change.ts';

/** The items of a plan of which a row is taken back, and what of it goes back to how it was. */
const columns = {
  goal: ['words', 'domain_code', 'adult_person_id', 'audience_id', 'position', 'state', 'state_words'],
  option: ['words', 'asks', 'gives', 'position', 'chosen_on', 'chosen_by_person_id'],
  action: [
    'goal_id',
    'adult_person_id',
    'what',
    'doer_person_id',
    'together_with',
    'due_on',
    'rhythm',
    'state',
    'state_words',
    'authority',
    'decides_by',
    'decision',
    'decided_on',
    'audience_id',
  ],
} as const;
type Restored = keyof typeof columns;
type Undone = Restored | 'standing' | 'plan';

interface Kept {
  readonly number: number;
  readonly kind: PlanChange['kind'];
  readonly itemKind: PlanChange['itemKind'];
  readonly itemId: string;
  readonly audienceId: string | null;
  readonly domain: string | null;
  readonly adultId: string | null;
  readonly snapshot: Readonly<Record<string, unknown>>;
  /** The version before; null for what was added by this change. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly newest: boolean;
}

const isUndone = (kind: Kept['itemKind']): kind is Undone => kind in columns || kind === 'standing' || kind === 'plan';

/**
 * Takes back one change, and the plan is as it was before it: what was added is shown no more, with everything under it; what
 * was changed has its former text and state. Both are kept as versions. Only the newest change of an item: those after it
 * come first.
 * @returns the items that are gone from the plan, and the version in which it was taken back
 * @throws not-found, forbidden; conflict when something came after it, or it is nothing that can be taken back
 */
export async function undoChange(
  cx: Cx,
  householdId: string,
  number: number,
): Promise<{ readonly gone: readonly string[] }> {
  const table = await readingTableAt(cx, householdId, 'change.undo');
  await takeTurn(cx, householdId);
  const [found] = await changes(cx, householdId, 'one', number);
  if (found === undefined) throw notFound();
  if (!found.newest || !isUndone(found.itemKind)) throw conflict('undo');
  const gone = await cx.onErrand('undo', async () => {
    if (found.itemKind === 'plan') {
      // The answer about money, with the order of the goals that it changed.
      const moved = (await changes(cx, householdId, 'moved', number)).filter(
        (each) => each.newest && each.before !== null,
      );
      const answer = await restoreAnswer(cx, householdId, found);
      await keep(cx, householdId, [
        answer,
        ...(await Promise.all(moved.map((each) => restore(cx, householdId, each)))),
      ]);
      return [];
    }
    if (found.before !== null && found.itemKind !== 'standing') {
      // A choice ended an earlier one in the same act.
      const alike = found.kind === 'chosen' ? await changes(cx, householdId, 'alike', number) : [];
      const restored = [found, ...alike.filter((each) => each.newest)];
      await keep(cx, householdId, await Promise.all(restored.map((each) => restore(cx, householdId, each))));
      return [];
    }
    const under = found.itemKind === 'goal' ? await changes(cx, householdId, 'under', found.itemId) : [];
    const all = [found, ...under.filter((each) => isUndone(each.itemKind))];
    await keep(cx, householdId, await Promise.all(all.map((each) => hide(cx, householdId, each))));
    return all.map((each) => each.itemId);
  });
  cx.record({
    action: 'change.undo',
    objectKind: found.itemKind,
    objectId: found.itemId,
    ...atTable(table),
    fields: ['undone_at'],
    reason: 'undone',
  });
  return { gone };
}

const ofItem = (alias: string): string =>
  `${alias}.tenant_id = c.tenant_id and ${alias}.household_id = c.household_id and ${alias}.item_id = c.item_id`;
/** A change that was not taken back, and is no taking back itself. */
const counts = (alias: string): string => `${alias}.kind <> 'undone' and not exists (select from plan_change z
  where ${ofItem('z')} and z.kind = 'undone' and (z.snapshot ->> 'undoes')::int = ${alias}.number)`;

const which = {
  one: 'c.number = $2::int',
  /** What the same act chose or ended before it. */
  alike: `c.kind = 'chosen' and c.number < $2::int and c.at = (select n.at from plan_change n
    where n.tenant_id = c.tenant_id and n.household_id = c.household_id and n.number = $2::int)`,
  /** Goals that the same act put on top. */
  moved: `c.kind = 'moved' and c.number < $2::int and c.at = (select n.at from plan_change n
    where n.tenant_id = c.tenant_id and n.household_id = c.household_id and n.number = $2::int)`,
  /** The newest version of everything under a goal ($2). */
  under: `c.snapshot ->> 'goal_id' = $2::text and c.snapshot ->> 'undone_at' is null
    and not exists (select from plan_change l where ${ofItem('l')} and l.number > c.number)`,
} as const;

async function changes(
  cx: Cx,
  householdId: string,
  asked: keyof typeof which,
  value: string | number,
): Promise<Kept[]> {
  return cx.statement<Kept>(
    `undo-changes-${asked}`,
    `select c.number, c.kind, c.item_kind as "itemKind", c.item_id as "itemId", c.audience_id as "audienceId",
       c.domain_code as domain, c.adult_person_id as "adultId", c.snapshot,
       (select b.snapshot from plan_change b where ${ofItem('b')} and b.number < c.number and ${counts('b')}
          order by b.number desc limit 1) as before,
       ${counts('c')} and not exists (select from plan_change l where ${ofItem('l')} and l.number > c.number
          and ${counts('l')}) as newest
     from plan_change c where c.tenant_id = current_tenant() and c.household_id = $1 and ${which[asked]}
     order by c.number`,
    [householdId, value],
  );
}

/** The row of an item as it was before, under a new version. */
async function restore(cx: Cx, householdId: string, each: Kept): Promise<PlanChange> {
  const kind = each.itemKind as Restored;
  const set = columns[kind].map((name) => `${name} = b.${name}`).join(', ');
  const when = kind === 'option' ? '' : ', changed_at = $4::timestamptz';
  const [row] = await cx.statement<Record<string, unknown>>(
    `undo-restore-${kind}`,
    `update ${kind} t set ${set}${when}, version = t.version + 1
     from jsonb_populate_record(null::${kind}, $3::jsonb) b
     where t.tenant_id = current_tenant() and t.household_id = $1 and t.id = $2 and $4::timestamptz is not null returning t.*`,
    [householdId, each.itemId, JSON.stringify(rowOf(each.before ?? {})), cx.now],
  );
  if (row === undefined) throw conflict('undo');
  return undone(each, row);
}

/** The answer about money as it was before, or none. */
async function restoreAnswer(cx: Cx, householdId: string, each: Kept): Promise<PlanChange> {
  const [row] = await cx.statement<Record<string, unknown>>(
    'undo-restore-plan',
    `update plan t set money_first = b.money_first, money_first_words = coalesce(b.money_first_words, ''),
       money_first_on = b.money_first_on
     from jsonb_populate_record(null::plan, $2::jsonb) b
     where t.tenant_id = current_tenant() and t.household_id = $1
     returning t.money_first, t.money_first_words, t.money_first_on`,
    [householdId, JSON.stringify(each.before ?? {})],
  );
  if (row === undefined) throw conflict('undo');
  return undone(each, row);
}

/** The row of an item that is shown no more. */
async function hide(cx: Cx, householdId: string, each: Kept): Promise<PlanChange> {
  const kind = each.itemKind as Exclude<Undone, 'plan'>;
  await cx.statement(
    `undo-hide-${kind}`,
    `update ${kind} set undone_at = $3 where tenant_id = current_tenant() and household_id = $1 and id = $2`,
    [householdId, each.itemId, cx.now],
  );
  return undone(each, { ...rowOf(each.snapshot), undone_at: cx.now.toISOString() });
}

const undone = (each: Kept, snapshot: Readonly<Record<string, unknown>>): PlanChange => ({
  kind: 'undone',
  itemKind: each.itemKind,
  itemId: each.itemId,
  audienceId: each.audienceId,
  domain: each.domain,
  adultId: each.adultId,
  snapshot: { ...snapshot, undoes: each.number },
});

async function keep(cx: Cx, householdId: string, kept: readonly PlanChange[]): Promise<void> {
  await keepChanges(cx, householdId, await nextNumber(cx, householdId, kept.length), kept);
}

/** An agreement that was settled by a version that is taken back is disputed again. */
export async function reopenDisputes(cx: Cx, householdId: string, number: number): Promise<void> {
  await sql`
    update dispute set settled_at = null, settled_by_person_id = null, settled_how = null, settled_words = '',
      settled_number = null, version = version + 1
    where household_id = ${householdId} and settled_number = ${number}`.execute(cx.db);
}
