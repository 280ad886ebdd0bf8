import { type Debt, debtOn, type Heap, heapOf } from '../model.ts';

/** Debts that stand beside the total. */
export interface Beside {
  readonly count: number;
  /** What is known of them together; null = nothing is. Never part of the total. */
  readonly cents: number | null;
}

/** The total of some debts on a day. All amounts are integer cents. */
export interface Totals {
  readonly day: string;
  /** Last known balances of the debts that are not settled, disputed, unknown or study debt. */
  readonly cents: number;
  /** Of how many debts. */
  readonly count: number;
  readonly arranged: number;
  /** Without an arrangement. */
  readonly loose: number;
  /** The part of it that is of both partners; whole, also in the view of one of them. */
  readonly joint: number;
  /** To how many different creditors; one whose name is not known counts for itself. */
  readonly creditors: number;
  readonly arrangements: number;
  readonly disputed: Beside;
  readonly unknown: Beside;
  readonly student: Beside;
  readonly settled: number;
}

/**
 * The one function for every total: picture, list, minutes, Mijn plan and report use this and nothing
 * else. Each debt counts once. A view of one adult holds the own debts and the joint ones whole; the view of the
 * household (`adultId` null) holds every debt that is given.
 */
export function totalsOf(debts: readonly Debt[], day: string, adultId: string | null = null): Totals {
  const mine = adultId === null ? debts : debts.filter((debt) => debt.adultId === null || debt.adultId === adultId);
  const heaps: Record<Heap, Counted[]> = { counted: [], disputed: [], unknown: [], student: [], settled: [] };
  for (const debt of mine) {
    const then = debtOn(debt, day);
    if (then !== null) heaps[heapOf(debt, then)].push({ debt, cents: then.cents, arranged: then.arrangement !== null });
  }
  const { counted } = heaps;
  const arranged = sum(counted.filter((each) => each.arranged));
  const cents = sum(counted);
  return {
    day,
    cents,
    count: counted.length,
    arranged,
    loose: cents - arranged,
    joint: sum(counted.filter(({ debt }) => debt.adultId === null)),
    creditors: new Set(counted.map(({ debt }) => debt.creditor.trim().toLowerCase() || debt.id)).size,
    arrangements: counted.filter((each) => each.arranged).length,
    disputed: beside(heaps.disputed),
    unknown: beside(heaps.unknown),
    student: beside(heaps.student),
    settled: heaps.settled.length,
  };
}

interface Counted {
  readonly debt: Debt;
  readonly cents: number | null;
  readonly arranged: boolean;
}

const sum = (some: readonly Counted[]): number => some.reduce((total, { cents }) => total + (cents ?? 0), 0);
const beside = (some: readonly Counted[]): Beside => {
  const known = some.filter(({ cents }) => cents !== null);
  return { count: some.length, cents: known.length === 0 ? null : sum(known) };
};

/** The days on which something was said of these debts, oldest first, at most `most`: the first, the last, and between. */
export function tellingDays(debts: readonly Debt[], today: string, most = 6): string[] {
  const all = debts.flatMap(({ balances, steps }) => [...balances, ...steps].map(({ on }) => on));
  const days = [...new Set([...all.filter((day) => day <= today), ...(all.length === 0 ? [] : [today])])].sort();
  if (days.length <= most) return days;
  return Array.from({ length: most }, (_, at) => days[Math.round((at * (days.length - 1)) / (most - 1))] ?? today);
}

/** Debt over time: the total on each of those days. */
export const totalsOverTime = (debts: readonly Debt[], today: string, adultId: string | null = null): Totals[] =>
  tellingDays(debts, today).map((day) => totalsOf(debts, day, adultId));
