import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { packed, unpacked } from '../../../kernel/db/packed.ts';
import { buildSheets, childrenOn, factsOn, positionsOf, sheetServes, type TableFacts } from '../../households/index.ts';
import { groundsOfReader } from '../../sharing/index.ts';
import { type Gist, gistOf } from './gist.ts';
import { householdSheet, type Sheet } from './household-sheet.ts';
import { knownGists } from './known-gists.ts';
import { knownSheets } from './known-sheets.ts';

/** One of the own tables of somebody. */
export interface OwnGist extends Gist {
  readonly id: string;
  readonly facts: TableFacts;
  readonly table: ReadingTable;
  /** As case manager, as starter while there is none, or for one of these. */
  readonly leads: boolean;
  /** The last visit of this reader. */
  readonly visitedAt: Date | null;
}

/**
 * Person $1, day $2, and $3, the stamps of what is known here already by household. Each by its key (`offset 0`): joined
 * freely, the planner walks over the sheets of a municipality.
 */
const ownTables = `
  select asked.id, s.stamp, case when s.stamp::text = $3::jsonb ->> asked.id::text then null else s.packed end as packed,
    v.at as "visitedAt"
  from unnest((select seats())) asked(id)
  left join lateral (select s.stamp, s.packed from household_sheet s
    where ${sheetServes(householdSheet, 'asked.id', '$2::date')} offset 0) s on true
  left join lateral (select v.at from last_visit v
    where v.tenant_id = current_tenant() and v.household_id = asked.id and v.person_id = $1 offset 0) v on true`;

/** So many sheets are built in one statement. */
const together = 50;

interface Row {
  readonly id: string;
  /** Names the sheet that stands there for this reader; null: it has to be built. */
  readonly stamp: string | null;
  /** Null: it has to be built, or it is the one of which the stamp was sent along. */
  readonly packed: Buffer | null;
  readonly visitedAt: Date | null;
}

/**
 * The gist of every household where this actor has a place today: one statement, and two more for each fifty that changed
 * and were read by nobody since. Row security says which those are, and whether this actor may read the sheet; what of it
 * may be shown is for `can` to say.
 */
export async function ownGists(cx: Cx): Promise<OwnGist[]> {
  const { actor, today } = cx;
  const known = JSON.stringify(knownGists.stampsFor(actor.personId));
  const rows = await cx.statement<Row>('own-gists', ownTables, [actor.personId, today, known]);
  knownGists.noteReader(
    actor.personId,
    rows.map(({ id }) => id),
  );
  const gists = await gistsOf(cx, rows);
  return rows.flatMap(({ id, visitedAt }) => {
    const gist = gists.get(id);
    if (gist === undefined) return [];
    const facts = factsOn(gist.seats, actor.personId, today, actor.organisationId);
    const table: ReadingTable = {
      householdId: id,
      positions: positionsOf(facts),
      clientIds: facts.clients,
      children: childrenOn(facts.children, today),
      readOnly: facts.joined,
      grounds: groundsOfReader(gist.grounds, actor, today),
    };
    const leads = table.positions.some((position) => position === 'case-manager' || position === 'starter');
    return [{ ...gist, id, facts, table, leads, visitedAt }];
  });
}

/** The gists of these households: as this process knows them, else out of their sheets, else out of sheets that are built for it. */
async function gistsOf(cx: Cx, rows: readonly Row[]): Promise<ReadonlyMap<string, Gist>> {
  const gists = new Map<string, Gist>();
  const take = (id: string, stamp: string | null, pack: Buffer, sheet: Sheet): void => {
    const gist = gistOf(sheet);
    gists.set(id, gist);
    if (stamp === null) return;
    knownGists.keep(id, stamp, packed(JSON.stringify(gist)));
    // Who reads a list opens one of these next.
    knownSheets.keep(id, stamp, pack);
  };
  for (const { id, stamp, packed: pack } of rows) {
    const gist = knownGists.gistOf(id, stamp);
    if (gist !== null) gists.set(id, gist);
    else if (pack !== null) take(id, stamp, pack, JSON.parse(unpacked(pack)) as Sheet);
  }
  const unbuilt = rows.flatMap(({ id }) => (gists.has(id) ? [] : [id]));
  for (let from = 0; from < unbuilt.length; from += together) {
    const built = await buildSheets(cx, unbuilt.slice(from, from + together), householdSheet);
    for (const { id, stamp, packed: pack, text } of built) take(id, stamp, pack, JSON.parse(text) as Sheet);
  }
  return gists;
}
