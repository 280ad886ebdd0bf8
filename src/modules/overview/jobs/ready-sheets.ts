import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { rounds } from '../../../kernel/jobs/rounds.ts';
import { errorFacts, type Log } from '../../../kernel/log/log.ts';
import { buildSheets, sheetsToBuild } from '../../households/index.ts';
import { householdForm } from '../queries/household-form.ts';
import { knownSheets } from '../queries/known-sheets.ts';

export interface ReadySheets {
  /** Puts households in the line; one that waits already waits once. */
  readonly written: (tenant: string, households: Iterable<string>) => void;
  /** Leaves the rest of the line to its readers and waits for the one in hand. */
  stop(): Promise<void>;
}

/** So many at once at most: `stop` waits for those in hand. */
const together = 20;

/**
 * Builds the sheets that a change emptied, right after its commit, so that whoever reads next does not wait for it: the
 * first at once, and what is written meanwhile together. Nothing depends on this: a reader who is earlier, or comes after
 * a failure, builds the sheet as well.
 */
export function readySheets(database: pg.Pool, log: Log, clock: () => Date = () => new Date()): ReadySheets {
  /** Households that wait, by tenant. */
  const line = new Map<string, Set<string>>();

  const build = (tenant: string, households: readonly string[]): Promise<void> =>
    inTransaction(database, { tenant, errand: 'sheet' }, async ({ client }) => {
      const reading = {
        today: calendarDay(clock()),
        statement: async <Row>(name: string, text: string, values: readonly unknown[]) =>
          (await client.query({ name, text, values: [...values] })).rows as Row[],
        onErrand: <T>(_errand: string, work: () => Promise<T>) => work(),
      };
      const wanted = await sheetsToBuild(reading, households, householdForm);
      if (wanted.length === 0) return;
      for (const { id, stamp, packed } of await buildSheets(reading, wanted, householdForm)) {
        // Who sent the form reads the page next, most likely from this process.
        if (stamp !== null) knownSheets.keep(id, stamp, packed);
      }
    });

  const oneByOne = async (tenant: string, households: readonly string[]): Promise<void> => {
    for (const each of households)
      await build(tenant, [each]).catch((error: unknown) => log.warn('sheet-not-built', errorFacts(error)));
  };

  const building = rounds({ fault: 'sheet-not-built', pauseMs: null, log }, async () => {
    for (let next = line.entries().next().value; next !== undefined; next = line.entries().next().value) {
      const [tenant, waiting] = next;
      const households = [...waiting].slice(0, together);
      for (const each of households) waiting.delete(each);
      // Who has more waits behind the others.
      line.delete(tenant);
      if (waiting.size > 0) line.set(tenant, waiting);
      // One that cannot be built does not keep the others waiting.
      await build(tenant, households).catch(() => oneByOne(tenant, households));
    }
  });
  return {
    written: (tenant, households) => {
      const waiting = line.get(tenant) ?? new Set<string>();
      for (const household of households) waiting.add(household);
      if (waiting.size > 0) line.set(tenant, waiting);
      if (line.size > 0) building.wake();
    },
    stop: () => {
      line.clear();
      return building.stop();
    },
  };
}
