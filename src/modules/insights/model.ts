/** A count that may be seen: null when it is under ten, else rounded to five. */
export type Cell = number | null;

/** Fewer than these are somebody, not a number. */
const fewest = 10;
const step = 5;

/** What may be seen of a count. */
export const cell = (count: number): Cell => (count < fewest ? null : Math.round(count / step) * step);

/** What was counted, before anything is left out. */
export interface Counted {
  /** Tables by the state of their trajectory. */
  readonly states: Readonly<Record<string, number>>;
  /** Tables opened per quarter, oldest first. */
  readonly opened: readonly { readonly quarter: string; readonly tables: number }[];
  /** From the first signal to the first joint meeting: the middle of the days, over so many tables. */
  readonly first: { readonly tables: number; readonly days: number | null };
  /** Joint meetings of the last year, and how many of them with the client. */
  readonly meetings: { readonly held: number; readonly withClient: number };
  /** Joint meetings per closed trajectory: the mean, over so many. */
  readonly perTable: { readonly tables: number; readonly meetings: number | null };
  /** Tables with a question or a suspicion, per life domain. */
  readonly domains: Readonly<Record<string, number>>;
  /** Adults with a question about money whose debts were known, at the start and at the end. */
  readonly debts: Readonly<Record<'start' | 'end', { readonly asked: number; readonly known: number }>>;
  /** Bottlenecks by where they lie. */
  readonly bottlenecks: Readonly<Record<string, number>>;
  /** Points of the observation form per half year and topic, over so many tables. */
  readonly lookedBack: readonly (Seen & { readonly tables: number; readonly counts: readonly number[] })[];
}

/** A half year ("2026-2") and what was looked at: a topic of the observation form, or one of its conflicts. */
export interface Seen {
  readonly half: string;
  readonly subject: string;
}

/** A share in whole percents, in steps of five; as a bound where the exact one would tell of fewer than ten. */
export interface Share {
  readonly percent: number;
  readonly bound: 'about' | 'at-least' | 'at-most';
}

/** The same as it may be seen. Shares are not there in figures that an earlier version counted. */
export interface Figures {
  readonly states: Readonly<Record<string, Cell>>;
  readonly opened: readonly { readonly quarter: string; readonly tables: Cell }[];
  readonly daysToFirst: number | null;
  readonly meetingsHeld: Cell;
  readonly withClient?: Share | null;
  readonly meetingsPerTable: number | null;
  readonly domains: Readonly<Record<string, Cell>>;
  readonly debtsKnown?: Readonly<Record<'start' | 'end', Share | null>>;
  readonly bottlenecks: Readonly<Record<string, Cell>>;
  /** The share of nooit, soms, vaak and altijd. */
  readonly lookedBack?: readonly (Seen & { readonly percents: readonly number[] | null })[];
}

const cells = (counts: Readonly<Record<string, number>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, cell(count)]));

const whole = (value: number | null, behind: number): number | null =>
  value === null || behind < fewest ? null : Math.round(value);

const inSteps = (percent: number, round: (value: number) => number): number => round(percent / step) * step;

/**
 * A share that tells of nobody: ten or more are said to be on either side. 39 of 40 is "75% or more", never the one that is
 * left; of fewer than twenty nothing is said.
 */
export function share(part: number, all: number): Share | null {
  if (all < 2 * fewest) return null;
  const [exact, least] = [(100 * part) / all, (100 * fewest) / all];
  if (exact < least) return { percent: inSteps(least, Math.ceil), bound: 'at-most' };
  if (exact > 100 - least) return { percent: inSteps(100 - least, Math.floor), bound: 'at-least' };
  return { percent: inSteps(exact, Math.round), bound: 'about' };
}

/** Shares in steps of five of so many answers; what fewer than ten said is left out. */
const percents = (counts: readonly number[]): number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count < fewest ? 0 : inSteps((100 * count) / all, Math.round)));
};

/** Leaves out and rounds what could tell of somebody (product rule: no cell under ten, rounded). */
export const seen = (counted: Counted): Figures => ({
  states: cells(counted.states),
  opened: counted.opened.map(({ quarter, tables }) => ({ quarter, tables: cell(tables) })),
  daysToFirst: whole(counted.first.days, counted.first.tables),
  meetingsHeld: cell(counted.meetings.held),
  withClient: share(counted.meetings.withClient, counted.meetings.held),
  meetingsPerTable: whole(counted.perTable.meetings, counted.perTable.tables),
  domains: cells(counted.domains),
  debtsKnown: {
    start: share(counted.debts.start.known, counted.debts.start.asked),
    end: share(counted.debts.end.known, counted.debts.end.asked),
  },
  bottlenecks: cells(counted.bottlenecks),
  lookedBack: counted.lookedBack.map(({ half, subject, tables, counts }) => ({
    half,
    subject,
    percents: tables < fewest ? null : percents(counts),
  })),
});
