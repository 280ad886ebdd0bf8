import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { buildSheets, childrenOn, factsOn, positionsOf, sheetServes, type TableFacts } from '../../households/index.ts';
import { groundsOfReader } from '../../sharing/index.ts';
import type { Gist } from './gist.ts';
import { householdForm } from './household-form.ts';
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
  select asked.id, s.stamp, case when s.stamp::text = $3::jsonb ->> asked.id::text then null else s.gist end as gist,
    v.at as "visitedAt"
  from unnest((select seats())) asked(id)
  left join lateral (select s.stamp, s.gist from household_sheet s
    where ${sheetServes(householdForm, 'asked.id', '$2::date')} offset 0) s on true
  left join lateral (select v.at from last_visit v
    where v.tenant_id = current_tenant() and v.household_id = asked.id and v.person_id = $1 offset 0) v on true`;

/** So many sheets are built in one statement. */
const together = 50;

interface Row {
  readonly id: string;
  /** Names what stands there for this reader; null: it has to be built. */
  readonly stamp: string | null;
  /** Packed. Null: it has to be built, or it is the one of which the stamp was sent along. */
  readonly gist: Buffer | null;
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

/** The gists of these households: as this process knows them, else as they stand there, else out of sheets that are built for it. */
async function gistsOf(cx: Cx, rows: readonly Row[]): Promise<ReadonlyMap<string, Gist>> {
  const gists = new Map<string, Gist>();
  for (const { id, stamp, gist } of rows) {
    if (stamp !== null && gist !== null) knownGists.keep(id, stamp, gist);
    const known = knownGists.gistOf(id, stamp);
    if (known !== null) gists.set(id, known);
  }
  const unbuilt = rows.flatMap(({ id }) => (gists.has(id) ? [] : [id]));
  for (let from = 0; from < unbuilt.length; from += together) {
    const built = await buildSheets(cx, unbuilt.slice(from, from + together), householdForm);
    for (const { id, stamp, packed, gist, packedGist } of built) {
      gists.set(id, gist);
      if (stamp === null) continue;
      knownGists.keep(id, stamp, packedGist);
      // Who reads a list opens one of these next.
      knownSheets.keep(id, stamp, packed);
    }
  }
  return gists;
}
