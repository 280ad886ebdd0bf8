import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type Plan } from '../model.ts';
import { type Row, rowOf } from '../rules/past.ts';
import { planFrom } from './plan.ts';
import {
  planAudiences,
  planPeople,
  type RawAction,
  type RawAudience,
  type RawGoal,
  type RawGoodThing,
  type RawOption,
  type RawPlan,
  type RawStanding,
} from './plan-json.ts';

interface RawVersion {
  readonly at: string | null;
  readonly audiences: readonly RawAudience[];
  readonly people: RawPlan['people'];
  readonly rows: readonly { readonly item_kind: string; readonly snapshot: Row }[];
}

const versionJson = `json_build_object(
  'at', (select coalesce((select max(c.at) from plan_change c where c.tenant_id = p.tenant_id and c.household_id = p.household_id
      and c.number <= $2), h.opened_on::timestamp at time zone 'Europe/Amsterdam')
    from plan p join household h on h.tenant_id = p.tenant_id and h.id = p.household_id
    where p.tenant_id = current_tenant() and p.household_id = $1 and $2::int between 1 and p.number),
  'audiences', ${planAudiences},
  'people', ${planPeople},
  'rows', coalesce((select json_agg(json_build_object('item_kind', v.item_kind, 'snapshot', v.snapshot)) from (
      select distinct on (c.item_id) c.item_kind, c.snapshot from plan_change c
      where c.tenant_id = current_tenant() and c.household_id = $1 and c.number <= $2
      order by c.item_id, c.number desc) v), '[]'::json))`;

/**
 * The plan as it was after a change: the newest row per item at or below its number, for this reader. An item is read
 * by those who could read it then.
 * @throws not-found when the plan never had that number
 */
export async function planAt(cx: Cx, table: ReadingTable, number: number): Promise<{ plan: Plan; at: Date }> {
  const rows = await cx.statement<{ version: RawVersion }>('plan-at', `select ${versionJson} as version`, [
    table.householdId,
    number,
  ]);
  const version = rows[0]?.version;
  if (version === undefined || version.at === null) throw notFound();
  const of = <Kind>(kind: string): Kind[] =>
    version.rows
      // What was taken back at the table is not in the plan of then either.
      .filter((row) => row.item_kind === kind && typeof row.snapshot['undone_at'] !== 'string')
      .map((row) => rowOf(row.snapshot) as Kind);
  const plan = of<NonNullable<RawPlan['plan']>>('plan')[0];
  const raw: RawPlan = {
    plan: { money_first: null, money_first_words: '', money_first_on: null, ...plan, number },
    money: null,
    audiences: version.audiences,
    goals: of<RawGoal>('goal').toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
    options: of<RawOption>('option').toSorted((a, b) => a.position - b.position),
    actions: of<RawAction>('action'),
    old: [],
    notes: [],
    ticks: [],
    references: [],
    standing: newestAnswers(of<RawStanding>('standing')),
    good: of<RawGoodThing>('good-thing').toSorted((a, b) => (a.on_date < b.on_date ? 1 : -1)),
    disputes: [],
    people: version.people,
  };
  return { plan: planFrom(cx, table, raw), at: new Date(version.at) };
}

const byTime = (a: RawStanding, b: RawStanding): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;

/** Per person and goal or action the newest answer: every answer is an item of its own. */
function newestAnswers(answers: readonly RawStanding[]): RawStanding[] {
  const newest = new Map<string, RawStanding>();
  for (const answer of answers.toSorted(byTime)) {
    newest.set(`${answer.person_id} ${answer.goal_id} ${answer.action_id} ${answer.on_behalf_of_person_id}`, answer);
  }
  return [...newest.values()].toSorted(byTime);
}
