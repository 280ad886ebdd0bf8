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

/** The same as it may be seen. A share is in whole percents, in steps of five. */
export interface Figures {
  readonly states: Readonly<Record<string, Cell>>;
  readonly opened: readonly { readonly quarter: string; readonly tables: Cell }[];
  readonly daysToFirst: number | null;
  readonly meetingsHeld: Cell;
  readonly withClientPercent: number | null;
  readonly meetingsPerTable: number | null;
  readonly domains: Readonly<Record<string, Cell>>;
  readonly debtsKnownPercent: Readonly<Record<'start' | 'end', number | null>>;
  readonly bottlenecks: Readonly<Record<string, Cell>>;
  /** The share of nooit, soms, vaak and altijd; not there in figures that were counted before this was. */
  readonly lookedBack?: readonly (Seen & { readonly percents: readonly number[] | null })[];
}

const cells = (counts: Readonly<Record<string, number>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, cell(count)]));

const whole = (value: number | null, behind: number): number | null =>
  value === null || behind < fewest ? null : Math.round(value);

const percent = (part: number, all: number): number | null =>
  all < fewest ? null : Math.round((100 * part) / all / step) * step;

/** Shares in steps of five: what is left after rounding tells of nobody. */
const percents = (counts: readonly number[]): number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => percent(count, all) ?? 0);
};

/** Leaves out and rounds what could tell of somebody (product rule: no cell under ten, rounded). */
export const seen = (counted: Counted): Figures => ({
  states: cells(counted.states),
  opened: counted.opened.map(({ quarter, tables }) => ({ quarter, tables: cell(tables) })),
  daysToFirst: whole(counted.first.days, counted.first.tables),
  meetingsHeld: cell(counted.meetings.held),
  withClientPercent: percent(counted.meetings.withClient, counted.meetings.held),
  meetingsPerTable: whole(counted.perTable.meetings, counted.perTable.tables),
  domains: cells(counted.domains),
  debtsKnownPercent: {
    start: percent(counted.debts.start.known, counted.debts.start.asked),
    end: percent(counted.debts.end.known, counted.debts.end.asked),
  },
  bottlenecks: cells(counted.bottlenecks),
  lookedBack: counted.lookedBack.map(({ half, subject, tables, counts }) => ({
    half,
    subject,
    percents: tables < fewest ? null : percents(counts),
  })),
});
