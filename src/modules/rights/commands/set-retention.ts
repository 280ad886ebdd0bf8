import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';

export interface RetentionInput {
  readonly organisationId: string;
  readonly law: Tables['retention_rule']['law_code'];
  readonly start: Tables['retention_rule']['start_event'];
  /** Null: nothing is destroyed. */
  readonly months: number | null;
}

/** How long an organisation keeps what it keeps on one law. @returns false when there is no such organisation */
export async function setRetention(cx: Cx, input: RetentionInput): Promise<boolean> {
  const known = await cx.db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', input.organisationId)
    .executeTakeFirst();
  if (known === undefined) return false;
  await cx.db
    .insertInto('retention_rule')
    .values({
      tenant_id: cx.tenant,
      organisation_id: input.organisationId,
      law_code: input.law,
      start_event: input.start,
      term_months: input.months,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'organisation_id', 'law_code']).doUpdateSet({
        start_event: input.start,
        term_months: input.months,
        version: sql`retention_rule.version + 1`,
      }),
    )
    .execute();
  cx.record({ action: 'retention.set', objectKind: 'retention', objectId: input.organisationId, reason: input.law });
  return true;
}
