import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { rounds } from '../../../kernel/jobs/rounds.ts';
import { errorFacts, type Log } from '../../../kernel/log/log.ts';
import { buildSheet, isSheetReady } from '../../households/index.ts';
import { householdSheet } from '../queries/household-sheet.ts';
import { knownSheets } from '../queries/known-sheets.ts';

export interface ReadySheets {
  /** Puts households in the line; one that waits already waits once. */
  readonly written: (tenant: string, households: Iterable<string>) => void;
  /** Leaves the rest of the line to its readers and waits for the one in hand. */
  stop(): Promise<void>;
}

/**
 * Builds the sheets that a change emptied, right after its commit and one at a time, so that whoever reads next does not
 * wait for it. Nothing depends on this: a reader who is earlier, or comes after a failure, builds the sheet as well.
 */
export function readySheets(database: pg.Pool, log: Log, clock: () => Date = () => new Date()): ReadySheets {
  const line = new Map<string, { readonly tenant: string; readonly household: string }>();

  const build = (tenant: string, household: string): Promise<void> =>
    inTransaction(database, { tenant, errand: 'sheet' }, async ({ client }) => {
      const reading = {
        today: calendarDay(clock()),
        statement: async <Row>(name: string, text: string, values: readonly unknown[]) =>
          (await client.query({ name, text, values: [...values] })).rows as Row[],
        onErrand: <T>(_errand: string, work: () => Promise<T>) => work(),
      };
      if (await isSheetReady(reading, household, householdSheet)) return;
      const { stamp, text } = await buildSheet(reading, household, householdSheet);
      // Who sent the form reads the page next, most likely from this process.
      if (stamp !== null) knownSheets.keep(household, stamp, text);
    });

  const building = rounds({ fault: 'sheet-not-built', pauseMs: null, log }, async () => {
    for (const [key, { tenant, household }] of line) {
      line.delete(key);
      await build(tenant, household).catch((error: unknown) => log.warn('sheet-not-built', errorFacts(error)));
    }
  });
  return {
    written: (tenant, households) => {
      for (const household of households) line.set(`${tenant} ${household}`, { tenant, household });
      if (line.size > 0) building.wake();
    },
    stop: () => {
      line.clear();
      return building.stop();
    },
  };
}
