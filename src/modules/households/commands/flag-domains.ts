import type { Cx } from '../../../kernel/cx.ts';
import type { DomainCode } from '../model.ts';
import { atTable, tableAt } from '../queries/table.ts';

export interface DomainFlag {
  readonly domain: DomainCode;
  readonly flag: 'question' | 'suspicion' | 'none';
}

/** Keeps which life domains have a question or a suspicion of one: the flag alone, no text. */
export async function flagDomains(cx: Cx, householdId: string, flags: readonly DomainFlag[]): Promise<void> {
  const table = await tableAt(cx, householdId, 'talk.write');
  if (flags.length === 0) return;
  await cx.db
    .insertInto('domain_flag')
    .values(
      flags.map(({ domain, flag }) => ({
        tenant_id: cx.tenant,
        household_id: householdId,
        domain_code: domain,
        flag,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'household_id', 'domain_code'])
        .doUpdateSet((row) => ({ flag: row.ref('excluded.flag') })),
    )
    .execute();
  cx.record({
    action: 'domain.flag',
    objectKind: 'household',
    objectId: householdId,
    ...atTable(table),
    fields: flags.map(({ domain }) => domain),
  });
}
