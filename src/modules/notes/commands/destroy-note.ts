/**
 * SQL: destroys notes of municipality $1 with ids $3: the rows are gone, and the list of what was destroyed says so on day
 * $2, for the copy outside the database. Whose it was to keep stands with the record since it was written.
 */
const listed = `
  insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
  select k.tenant_id, k.household_id, gen_random_uuid(), k.table_name, k.item_key, k.organisation_id, k.law_code, 'retention', $2::date
  from record_keeper k where k.tenant_id = $1::uuid and k.table_name = 'working_note' and k.item_key = any ($3::text[])
  on conflict on constraint destruction_once do update set destroyed_on = excluded.destroyed_on`;
const deleted = `delete from working_note n where n.tenant_id = $1::uuid and $2::date is not null and n.id::text = any ($3::text[])`;

/** Runs one statement with its values. */
type Run = (name: string, text: string, values: readonly unknown[]) => Promise<unknown>;

/** On the errand `rights`: no text of these notes is left anywhere. */
export async function destroyNotes(run: Run, tenant: string, day: string, ids: readonly string[]): Promise<void> {
  const values = [tenant, day, ids];
  await run('working-note-listed', listed, values);
  await run('working-note-deleted', deleted, values);
}
