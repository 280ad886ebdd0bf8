import { randomUUID } from 'node:crypto';
import { site } from '../../src/testing/visitor.ts';
import type { World } from '../../src/testing/world.ts';
import { usual } from './things.ts';

/**
 * What a client asked about the own data, a list that waits for a second person, a term that is over and a hold; asked
 * through the product, because that is how the page finds them.
 */
export async function askRights(
  town: World,
  householdId: string,
  client: string,
  teamLead: string,
  must: (query: string, values?: unknown[]) => Promise<string>,
): Promise<void> {
  const daan = await (await site(town)).visitor(client);
  const path = `/huishoudens/${householdId}/gegevens/${client}/vraag`;
  const goal = await must(usual['goalId'] ?? '', [householdId]);
  const good = await must(
    `select g.id from good_thing g join audience a on a.household_id = g.household_id and a.id = g.audience_id
     where g.household_id = $1 and a.kind = 'table'`,
    [householdId],
  );
  for (const fields of [
    { kind: 'correction', words: 'Ik zei iets anders.', over: 'goal', nummer: goal },
    { kind: 'restriction', words: 'Nu liever niet.', over: 'good_thing', nummer: good },
  ]) {
    const { status } = await daan.post(path, fields);
    if (status !== 303) throw new Error(`the sample could not ask: ${status}`);
  }
  const { owner } = town.database;
  const values = [town.tenant, householdId, teamLead, randomUUID()];
  await owner.query(
    `insert into retention_rule (tenant_id, organisation_id, law_code, start_event, term_months)
     select distinct tenant_id, organisation_id, law_code, 'written', 1 from record_keeper
     where tenant_id = $1 and household_id = $2 and $3::uuid is not null and $4::uuid is not null`,
    values,
  );
  await owner.query(
    `with keeper as (select * from record_keeper where tenant_id = $1 and household_id = $2 and table_name = 'goal' limit 1),
     list as (insert into destruction_list (tenant_id, id, organisation_id, made_by_person_id, made_on)
       select tenant_id, $4::uuid, organisation_id, $3::uuid, '2026-11-20' from keeper returning *)
     insert into destruction (tenant_id, household_id, id, list_id, table_name, item_key, organisation_id, law_code, why)
     select k.tenant_id, k.household_id, gen_random_uuid(), $4::uuid, k.table_name, k.item_key, k.organisation_id, k.law_code, 'retention'
     from keeper k`,
    values,
  );
  await owner.query(
    `insert into legal_hold (tenant_id, household_id, id, organisation_id, reason_code, from_date, set_by_person_id)
     select tenant_id, household_id, $4::uuid, organisation_id, 'complaint', '2026-11-20', $3::uuid from record_keeper
     where tenant_id = $1 and household_id <> $2 limit 1`,
    values,
  );
}
