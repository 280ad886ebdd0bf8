import type { Updateable } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { atTable, roleIn, tableAt } from '../../households/index.ts';
import { checkEmployer } from '../queries/employer.ts';
import { readsWork, workTableAt } from '../queries/work.ts';
import { checkInsFrom } from '../rules/check-ins.ts';
import type { EmployerSays, PlacementChange, PlacementInput } from '../schema.ts';
import { checkOwnWords, checkWhose } from '../../sharing/index.ts';

const columnsOf = (input: PlacementChange) => ({
  task: input.task,
  ends_on: input.endsOn,
  client_expects: input.clientExpects,
  adjustments: input.adjustments,
  pain_days: input.painDays,
  call_when: input.callWhen,
  part_ends: input.partEnds,
});

/**
 * Writes down a place to work or try with an employer at this table, and the days on which both are asked how it goes.
 * The employer reads it at once: a professional writes it together with that adult.
 * @throws not-found, forbidden; invalid 'adult', 'employer', 'endsOn', 'together'
 */
export async function addPlacement(cx: Cx, householdId: string, input: PlacementInput): Promise<string> {
  const table = await workTableAt(cx, householdId, 'work.write');
  checkWhose(cx, table, input.adult);
  checkOwnWords(cx, input.adult);
  if (input.endsOn !== null && input.endsOn < input.startsOn) throw invalid('endsOn');
  await checkEmployer(cx, householdId, input.employer);
  const id = cx.newId();
  const key = { tenant_id: cx.tenant, household_id: householdId };
  await cx.db
    .insertInto('placement')
    .values({
      ...key,
      id,
      adult_person_id: input.adult,
      employer_person_id: input.employer,
      kind: input.kind,
      starts_on: input.startsOn,
      ...columnsOf(input),
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
  await cx.db
    .insertInto('check_in')
    .values(
      checkInsFrom(input.startsOn).map(({ weeks, side, dueOn }) => ({
        ...key,
        placement_id: id,
        weeks,
        side,
        due_on: dueOn,
      })),
    )
    .execute();
  cx.record({ action: 'placement.add', objectKind: 'placement', objectId: id, ...atTable(table) });
  return id;
}

/** A placement that this actor may read. @throws not-found, forbidden */
async function readPlacement(cx: Cx, householdId: string, placementId: string) {
  const found = await cx.db
    .selectFrom('placement')
    .select(['adult_person_id', 'employer_person_id', 'starts_on'])
    .where('household_id', '=', householdId)
    .where('id', '=', placementId)
    .executeTakeFirst();
  if (found === undefined) throw notFound();
  return found;
}

interface PlacementWrite {
  /** The version that was on the screen. */
  readonly version: number;
  readonly set: Updateable<Tables['placement']>;
  readonly role: string;
  /** Which fields the trail names; without them the change is told as a whole. */
  readonly fields?: readonly string[];
}

/** Writes over the version that was on the screen and tells the trail; false: somebody was first. */
async function writePlacement(cx: Cx, householdId: string, placementId: string, write: PlacementWrite) {
  const { version, set, role, fields } = write;
  const { numUpdatedRows } = await cx.db
    .updateTable('placement')
    .set({ ...set, version: version + 1 })
    .where('household_id', '=', householdId)
    .where('id', '=', placementId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  cx.record({
    action: 'placement.change',
    objectKind: 'placement',
    objectId: placementId,
    householdId,
    role,
    ...(fields === undefined ? {} : { fields }),
  });
  return true;
}

/**
 * Changes what was agreed, by that adult or together; what the employer expects is the employer's.
 * @throws not-found, forbidden; invalid 'adult', 'endsOn', 'together'
 */
export async function changePlacement(
  cx: Cx,
  householdId: string,
  placementId: string,
  input: PlacementChange & { readonly version: number },
): Promise<'changed' | 'overtaken'> {
  const table = await workTableAt(cx, householdId, 'work.write');
  const found = await readPlacement(cx, householdId, placementId);
  if (!readsWork(cx, table, found.adult_person_id)) throw notFound();
  checkWhose(cx, table, found.adult_person_id);
  checkOwnWords(cx, found.adult_person_id);
  if (input.endsOn !== null && input.endsOn < found.starts_on) throw invalid('endsOn');
  const write = { version: input.version, set: columnsOf(input), role: roleIn(table) };
  return (await writePlacement(cx, householdId, placementId, write)) ? 'changed' : 'overtaken';
}

/** What the employer expects and has ready. @throws not-found, forbidden */
export async function employerSays(
  cx: Cx,
  householdId: string,
  placementId: string,
  input: EmployerSays,
): Promise<'said' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'work.window');
  const found = await readPlacement(cx, householdId, placementId);
  if (found.employer_person_id !== cx.actor.personId) throw notFound();
  const set = { employer_expects: input.employerExpects, prepared: input.prepared };
  const write = { version: input.version, set, role: roleIn(table), fields: Object.keys(set) };
  return (await writePlacement(cx, householdId, placementId, write)) ? 'said' : 'overtaken';
}
