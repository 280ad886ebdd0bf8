/**
 * Who may use whom, as data. A module uses lower ranks only; modules of equal rank are strangers to each other.
 * `.dependency-cruiser.mjs` makes its rules from this table, `check-structure.ts` the list of rooms in the house.
 * A new module is one line here and ten lines in docs/decisions.
 */

/** Everything below the modules: knows no module. */
export const kernelRank = 0;

/** The modules under src/modules by rank. The table in docs/architecture.md says the same in words. */
export const moduleRanks: Readonly<Record<string, number>> = {
  accounts: 1,
  wording: 1,
  households: 2,
  sharing: 3,
  emergency: 3,
  rights: 4,
  intake: 5,
  plan: 5,
  finances: 5,
  employment: 5,
  observations: 5,
  meetings: 6,
  outcomes: 6,
  diaries: 7,
  notes: 7,
  audit: 7,
  insights: 7,
  scheduling: 8,
  notices: 9,
  overview: 10,
};

/** What stands directly in src beside the kernel and the modules; each has rules of its own in `.dependency-cruiser.mjs`. */
export const topOfTheHouse = ['demo', 'testing', 'app.ts', 'jobs.ts', 'modules.ts', 'main.ts'] as const;
