import type { Pace } from '../model.ts';

/** One thing that comes in or goes out. */
export interface BudgetLine {
  readonly id: string;
  readonly adultId: string | null;
  /** `legal`: worked out by somebody else (vtlb, protected earnings): said with its date and source, never added up. */
  readonly kind: 'income' | 'cost' | 'legal';
  readonly label: string;
  /** Integer cents; null = "weet ik niet". */
  readonly cents: number | null;
  readonly per: Pace;
  readonly source: string;
  readonly on: string;
}

/** How often something comes in a year. */
const timesAYear: Readonly<Record<Pace, number>> = { week: 52, 'four-weeks': 13, month: 12, quarter: 4, year: 1 };

/** Cents a year as cents a month, half a cent upward. */
const monthly = (aYear: number): number => Math.round(aYear / 12);

const aYear = (lines: readonly BudgetLine[]): number =>
  lines.reduce((sum, { cents, per }) => sum + (cents ?? 0) * timesAYear[per], 0);

export interface Budget {
  /** All in integer cents a month. */
  readonly income: number;
  readonly cost: number;
  readonly left: number;
  /** Lines whose amount nobody knows: said beside, never zero. */
  readonly unknown: number;
}

/** What comes in and goes out in a month and what is left: added up over a year first, so that no cent is lost on the way. */
export function budgetOf(lines: readonly BudgetLine[]): Budget {
  const [ins, outs] = (['income', 'cost'] as const).map((kind) => lines.filter((line) => line.kind === kind));
  const [income, cost] = [aYear(ins ?? []), aYear(outs ?? [])];
  return {
    income: monthly(income),
    cost: monthly(cost),
    left: monthly(income - cost),
    unknown: lines.filter(({ kind, cents }) => kind !== 'legal' && cents === null).length,
  };
}

/** SQL: the lines of household $1 that go on, as `BudgetLine`. */
export const budgetJson = `(
  select coalesce(json_agg(json_build_object('id', b.id, 'adultId', b.adult_person_id, 'kind', b.kind, 'label', b.label,
    'cents', b.cents, 'per', b.per, 'source', b.source, 'on', b.on_date) order by b.kind, b.at, b.id), '[]')
  from budget_line b where b.tenant_id = current_tenant() and b.household_id = $1 and b.ended_on is null)`;
