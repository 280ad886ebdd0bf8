import { createHash } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';

/** A household ready for reading: how it is built, and what stands for that way of building. */
export interface SheetForm {
  /** SQL: one JSON value of household $1 that leaves out what was long past on day $3; speaks of no reader. */
  readonly content: string;
  readonly hash: string;
}

/** Names a way of building: another statement, in another version of the product, has another hash. */
export const sheetForm = (content: string): SheetForm => ({
  content,
  hash: createHash('sha256').update(content).digest('base64url').slice(0, 12),
});

/**
 * SQL: that a row `s` of household_sheet serves household $1 on day $3; else it has to be built: something changed, or
 * nobody read it yet. It is emptied when a change commits, so whoever wrote in this transaction reads rows and not the sheet.
 */
export const sheetServes = ({ hash }: SheetForm): string =>
  `s.tenant_id = current_tenant() and s.household_id = $1 and s.form = '${hash}' and s.built_on <= $3::date and s.stamp is not null`;

/** Whether the sheet is there for the next reader. */
export async function isSheetReady(
  cx: Pick<Cx, 'statement' | 'today'>,
  householdId: string,
  form: SheetForm,
): Promise<boolean> {
  const [row] = await cx.statement<{ ready: boolean }>(
    'sheet-ready',
    `select exists (select from household_sheet s where ${sheetServes(form).replaceAll('$3', '$2')}) as ready`,
    [householdId, cx.today],
  );
  return row?.ready === true;
}

/** The content of a sheet as JSON with its stamp; null: it was not kept, because the household changed meanwhile. */
export interface Built {
  readonly text: string;
  readonly stamp: string | null;
}

/**
 * Builds the sheet of a household and keeps it for the next reader, unless the household changed meanwhile: number and
 * content are read in one statement, so in one snapshot. Checks no right: read the table first.
 */
export async function buildSheet(
  cx: Pick<Cx, 'statement' | 'today' | 'onErrand'>,
  householdId: string,
  form: SheetForm,
): Promise<Built> {
  const build = () =>
    cx.statement<Built>(
      `build-sheet-${form.hash}`,
      `with built as materialized (
       select coalesce((select s.number from household_sheet s where s.tenant_id = current_tenant() and s.household_id = $1), 1)
         as number, ${form.content} as content
     ), kept as (
       insert into household_sheet as s (tenant_id, household_id, number, content, stamp, built_on, form)
       select current_tenant(), $1, number, content, gen_random_uuid(), $3::date, $2::text from built
       on conflict (tenant_id, household_id) do update
         set content = excluded.content, stamp = excluded.stamp, built_on = excluded.built_on, form = excluded.form
         where s.number = excluded.number
       returning s.stamp)
     select content::text as text, (select stamp from kept) as stamp from built`,
      [householdId, form.hash, cx.today],
    );
  const [row] = await cx.onErrand('sheet', build);
  if (row === undefined) throw new Error('a sheet is always one row');
  return row;
}
