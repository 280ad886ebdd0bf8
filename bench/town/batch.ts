import type { Insertable } from 'kysely';
import type pg from 'pg';
import type { Tables } from '../../src/kernel/db/tables.generated.ts';
import { copyField, copyIn } from './copy.ts';

/** Tables in an order in which every row finds the rows that it points to. */
const order = [
  'organisation',
  'person',
  'affiliation',
  'session',
  'household',
  'member',
  'place',
  'role_assignment',
  'trajectory',
  'trajectory_step',
  'domain_flag',
  'last_visit',
  'consent',
  'ground',
  'audience',
  'kitchen_talk',
  'domain_answer',
  'signal',
  'signal_reader',
  'plan',
  'goal',
  'option',
  'action',
  'action_tick',
  'action_note',
  'standing',
  'good_thing',
  'plan_change',
  'meeting',
  'attendance',
  'meeting_change',
  'topic',
  'preparation',
] as const satisfies readonly (keyof Tables)[];

export type LoadedTable = (typeof order)[number];

interface Pile {
  readonly columns: readonly string[];
  readonly lines: string[];
}

/** Rows of many tables, kept as lines of COPY until they are loaded together. */
export class Batch {
  readonly #piles = new Map<LoadedTable, Map<string, Pile>>();

  /** Adds one row; the compiler sees to it that no column without a default is forgotten. */
  add<Table extends LoadedTable>(table: Table, row: Insertable<Tables[Table]>): void {
    const columns = Object.keys(row);
    const shape = columns.join();
    const shapes = this.#piles.get(table) ?? new Map<string, Pile>();
    this.#piles.set(table, shapes);
    let pile = shapes.get(shape);
    if (pile === undefined) {
      pile = { columns, lines: [] };
      shapes.set(shape, pile);
    }
    pile.lines.push(Object.values(row).map(copyField).join('\t'));
  }

  /** Loads everything in one transaction, a COPY per table. */
  async load(owner: pg.Pool): Promise<void> {
    const client = await owner.connect();
    let fault: Error | undefined;
    try {
      await client.query('begin');
      for (const table of order) {
        for (const { columns, lines } of this.#piles.get(table)?.values() ?? []) {
          await copyIn(client, table, columns, `${lines.join('\n')}\n`);
        }
      }
      await client.query('commit');
    } catch (error) {
      fault = error as Error;
      throw error;
    } finally {
      client.release(fault); // half a transaction must not go back to the pool
    }
  }
}
