import type { Ground } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { ownFacts, type OwnSeats, ownSeats, ownSeatsWith, type TableFacts } from '../../households/index.ts';
import { eachGround, type OwnGrounds, ownGroundFacts } from './reading-table.ts';

/** What the actor is at one table, and the grounds of the actor and the worn hat there. */
export interface OwnTable {
  readonly facts: TableFacts;
  readonly grounds: readonly Ground[];
}

/** By household. */
export type OwnTables = ReadonlyMap<string, OwnTable>;

const statement = `with ${ownSeatsWith} select ${ownSeats} as seats, ${ownGroundFacts} as grounds`;

/**
 * Every table where this actor is something today: read once for all lists of a page, which say by it what may be shown.
 * One statement, however many tables there are.
 */
export async function ownTables(cx: Cx): Promise<OwnTables> {
  const { personId, organisationId } = cx.actor;
  const [row] = await cx.statement<{ seats: OwnSeats; grounds: readonly OwnGrounds[] }>('own-tables', statement, [
    personId,
    cx.today,
  ]);
  if (row === undefined) return new Map();
  const grounds = Map.groupBy(row.grounds, ({ householdId }) => householdId);
  const facts = ownFacts(row.seats, personId, cx.today, organisationId);
  return new Map(
    [...facts].map(([id, each]) => [id, { facts: each, grounds: (grounds.get(id) ?? []).flatMap(eachGround) }]),
  );
}
