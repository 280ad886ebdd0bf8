/** A count that may be seen: null when it is under ten, else rounded to five. */
export type Cell = number | null;

/** Fewer than these are somebody, not a number. */
const fewest = 10;
const step = 5;

/** How many there are, and at how many tables: twelve meetings of one table are one family. */
export interface Count {
  readonly number: number;
  readonly tables: number;
}

/** What may be seen of a count. */
export const cell = ({ number, tables }: Count): Cell =>
  Math.min(number, tables) < fewest ? null : Math.round(number / step) * step;

/** What was counted, before anything is left out. */
export interface Counted {
  /** Tables by the state of their trajectory. */
  readonly states: Readonly<Record<string, Count>>;
  /** Tables opened per quarter, oldest first. */
  readonly opened: readonly { readonly quarter: string; readonly tables: number }[];
  /** From the first signal to the first joint meeting: the middle of the days, over so many tables. */
  readonly first: { readonly tables: number; readonly days: number | null };
  /** Joint meetings of the last year, with the client and without. */
  readonly meetings: Readonly<Record<'all' | 'with' | 'without', Count>>;
  /** Joint meetings per closed trajectory: the mean, over so many. */
  readonly perTable: { readonly tables: number; readonly meetings: number | null };
  /** Tables with a question or a suspicion, per life domain. */
  readonly domains: Readonly<Record<string, Count>>;
  /** Adults with a question about money whose debts were known, and not known, at the start and at the end. */
  readonly debts: Readonly<Record<'start' | 'end', Readonly<Record<'known' | 'unknown', Count>>>>;
  /** Bottlenecks by where they lie. */
  readonly bottlenecks: Readonly<Record<string, Count>>;
  /** Each of the four points of the observation form per half year and topic, over so many tables. */
  readonly lookedBack: readonly (Seen & { readonly tables: number; readonly points: readonly Count[] })[];
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

const cells = (counts: Readonly<Record<string, Count>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, cell(count)]));

const whole = (value: number | null, behind: number): number | null =>
  value === null || behind < fewest ? null : Math.round(value);

const inSteps = (percent: number, round: (value: number) => number): number => round(percent / step) * step;

/**
 * A share that tells of nobody: ten or more are said to be on either side, of ten tables. 39 of 40 is "75% or more", never
 * the one that is left; of fewer than twenty nothing is said, nor where few tables are a large part.
 */
export function share(part: Count, rest: Count): Share | null {
  const all = part.number + rest.number;
  // A table may stand on both sides: as many as are on the larger one are surely there.
  if (all < 2 * fewest || Math.max(part.tables, rest.tables) < fewest) return null;
  const least = (100 * fewest) / all;
  if (part.number < fewest) return { percent: inSteps(least, Math.ceil), bound: 'at-most' };
  if (rest.number < fewest) return { percent: inSteps(100 - least, Math.floor), bound: 'at-least' };
  if (Math.min(part.tables, rest.tables) < fewest) return null;
  return { percent: inSteps((100 * part.number) / all, Math.round), bound: 'about' };
}

/**
 * Shares in steps of five, of what was said ten times at ten tables or more. Null when what would be left out is more
 * than a step: the others would seem larger than they are.
 */
const percents = (points: readonly Count[]): number[] | null => {
  const all = points.reduce((sum, { number }) => sum + number, 0);
  const shown = points.map((point) => (cell(point) === null ? 0 : point.number));
  const left = all - shown.reduce((sum, number) => sum + number, 0);
  if (all === 0 || (100 * left) / all > step) return null;
  return shown.map((number) => inSteps((100 * number) / all, Math.round));
};

/** Leaves out and rounds what could tell of somebody (product rule: no cell under ten, rounded). */
export const seen = (counted: Counted): Figures => ({
  states: cells(counted.states),
  opened: counted.opened.map(({ quarter, tables }) => ({
    quarter,
    tables: cell({ number: tables, tables }),
  })),
  daysToFirst: whole(counted.first.days, counted.first.tables),
  meetingsHeld: cell(counted.meetings.all),
  withClient: share(counted.meetings.with, counted.meetings.without),
  meetingsPerTable: whole(counted.perTable.meetings, counted.perTable.tables),
  domains: cells(counted.domains),
  debtsKnown: {
    start: share(counted.debts.start.known, counted.debts.start.unknown),
    end: share(counted.debts.end.known, counted.debts.end.unknown),
  },
  bottlenecks: cells(counted.bottlenecks),
  lookedBack: counted.lookedBack.map(({ half, subject, tables, points }) => ({
    half,
    subject,
    percents: tables < fewest ? null : percents(points),
  })),
});
