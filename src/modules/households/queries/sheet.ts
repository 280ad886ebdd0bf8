import { createHash } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';
import { packed } from '../../../kernel/db/packed.ts';

/** A household ready for reading: how it is built, and what stands for that way of building. */
export interface SheetForm<Sheet, Gist> {
  /** SQL: one JSON value of household $1 that leaves out what was long past on day $3; speaks of no reader. */
  readonly content: string;
  /** What lists over many households need of it; kept beside it. */
  readonly gistOf: (sheet: Sheet) => Gist;
  readonly hash: string;
}

/**
 * Names a way of building: another one, in another version of the product, has another hash.
 * @param gistNumber is another one whenever `gistOf` makes something else
 */
export const sheetForm = <Sheet, Gist>(
  content: string,
  gistOf: (sheet: Sheet) => Gist,
  gistNumber: number,
): SheetForm<Sheet, Gist> => ({
  content,
  gistOf,
  hash: createHash('sha256').update(`${content}\n${gistNumber}`).digest('base64url').slice(0, 12),
});

/**
 * SQL: that a row `s` of household_sheet serves a household on a day; else it has to be built: something changed, or
 * nobody read it yet. It is emptied when a change commits, so whoever wrote in this transaction reads rows and not the sheet.
 * @param household and day: SQL, a uuid and a date
 */
export const sheetServes = (
  { hash }: Pick<SheetForm<never, unknown>, 'hash'>,
  household: string,
  day: string,
): string =>
  `s.tenant_id = current_tenant() and s.household_id = ${household} and s.form = '${hash}' and s.built_on <= ${day} and s.stamp is not null`;

/** Of these households those that the next reader would have to build. */
export async function sheetsToBuild(
  cx: Pick<Cx, 'statement' | 'today'>,
  households: readonly string[],
  form: Pick<SheetForm<never, unknown>, 'hash'>,
): Promise<string[]> {
  const rows = await cx.statement<{ id: string }>(
    'sheets-to-build',
    `select asked.id from unnest($1::uuid[]) asked(id)
     where not exists (select from household_sheet s where ${sheetServes(form, 'asked.id', '$2::date')})`,
    [households, cx.today],
  );
  return rows.map(({ id }) => id);
}

/** A sheet and its gist, both also packed as they are kept. */
export interface Built<Sheet, Gist> {
  readonly id: string;
  readonly sheet: Sheet;
  readonly packed: Buffer;
  readonly gist: Gist;
  readonly packedGist: Buffer;
  /** Null: it was not kept, because the household changed meanwhile. */
  readonly stamp: string | null;
}

/**
 * Builds the sheets of households and keeps each for the next reader, unless the household changed meanwhile: number and
 * content are read in one statement, so in one snapshot, and it is kept only under that number; where no row stands yet, that is
 * 0, and the first change makes it 1. A row that somebody else
 * is writing, or is the first to write, is not waited for: two who hold several rows could wait for each other. Together they cost a third of what
 * they cost one by one. Checks no right: read the tables first.
 */
export async function buildSheets<Sheet, Gist>(
  cx: Pick<Cx, 'statement' | 'today' | 'onErrand'>,
  households: readonly string[],
  form: SheetForm<Sheet, Gist>,
): Promise<Built<Sheet, Gist>[]> {
  return cx.onErrand('sheet', async () => {
    const read = await cx.statement<{ id: string; number: number; text: string }>(
      `read-sheets-${form.hash}`,
      `select asked.id, coalesce((select s.number from household_sheet s where s.tenant_id = current_tenant() and s.household_id = asked.id), 0)
         as number, (${form.content.replaceAll('$1', 'asked.id').replaceAll('$3', '$2::date')})::text as text
       from unnest($1::uuid[]) asked(id)`,
      [households, cx.today],
    );
    const built = read.map(({ id, number, text }) => {
      const sheet = JSON.parse(text) as Sheet;
      const gist = form.gistOf(sheet);
      return { id, number, sheet, packed: packed(text), gist, packedGist: packed(JSON.stringify(gist)) };
    });
    const kept = await cx.statement<{ id: string; stamp: string }>(
      'keep-sheets',
      `with free as materialized (
         select s.household_id from household_sheet s where s.tenant_id = current_tenant() and s.household_id = any ($1::uuid[])
         for update skip locked
       ), missing as materialized (
         select asked.id from unnest($1::uuid[]) asked(id)
         where not exists (select from household_sheet s where s.tenant_id = current_tenant() and s.household_id = asked.id)
       ), first as materialized (
         select m.id from missing m where pg_try_advisory_xact_lock(hashtextextended('sheet ' || m.id, 0))
       )
       insert into household_sheet as s (tenant_id, household_id, number, packed, gist, stamp, built_on, form)
       select current_tenant(), b.id, b.number, b.packed, b.gist, gen_random_uuid(), $5::date, $6::text
       from unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[]) b(id, number, packed, gist)
       where b.id in (select household_id from free) or b.id in (select id from first)
       on conflict (tenant_id, household_id) do update
         set packed = excluded.packed, gist = excluded.gist, stamp = excluded.stamp, built_on = excluded.built_on,
             form = excluded.form
         where s.number = excluded.number
       returning s.household_id as id, s.stamp`,
      [
        built.map(({ id }) => id),
        built.map(({ number }) => number),
        built.map((each) => each.packed),
        built.map((each) => each.packedGist),
        cx.today,
        form.hash,
      ],
    );
    const stamps = new Map(kept.map(({ id, stamp }) => [id, stamp]));
    return built.map((each) => ({ ...each, stamp: stamps.get(each.id) ?? null }));
  });
}
