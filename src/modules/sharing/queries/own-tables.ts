import type { Ground } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { ownFacts, type OwnSeats, ownSeats, type TableFacts } from '../../households/index.ts';
import { eachGround, type OwnGrounds, ownGroundFacts } from './reading-table.ts';

/** What the actor is at one table, and the grounds of the actor and the worn hat there. */
export interface OwnTable {
  readonly facts: TableFacts;
  readonly grounds: readonly Ground[];
}

/** By household. */
export type OwnTables = ReadonlyMap<string, OwnTable>;

/** SQL: the two columns that `ownTablesFrom` reads, of person $1 on day $2; after `ownSeatsWith`. */
export const ownTablesJson = `${ownSeats} as seats, ${ownGroundFacts} as grounds`;

export interface OwnTablesRow {
  readonly seats: OwnSeats;
  readonly grounds: readonly OwnGrounds[];
}

/** Every table where this actor is something today: read once for all lists of a page, which say by it what may be shown. */
export function ownTablesFrom({ actor, today }: Cx, row: OwnTablesRow): OwnTables {
  const grounds = Map.groupBy(row.grounds, ({ householdId }) => householdId);
  const facts = ownFacts(row.seats, actor.personId, today, actor.organisationId);
  return new Map(
    [...facts].map(([id, each]) => [id, { facts: each, grounds: (grounds.get(id) ?? []).flatMap(eachGround) }]),
  );
}
