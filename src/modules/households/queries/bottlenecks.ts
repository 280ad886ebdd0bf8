import type { Cx } from '../../../kernel/cx.ts';

export interface Bottleneck {
  readonly id: string;
  readonly level: 'organisation' | 'policy';
  readonly organisation: string | null;
  readonly words: string;
  readonly notedOn: string;
}

/** What stood in the way of this table, newest first. Checks no right: read the table first. */
export function bottlenecksOf(cx: Cx, householdId: string): Promise<Bottleneck[]> {
  return cx.statement<Bottleneck>(
    'bottlenecks-of',
    `select b.id, b.level, o.name as organisation, b.words, b.noted_on as "notedOn"
     from bottleneck b left join organisation o on o.tenant_id = b.tenant_id and o.id = b.organisation_id
     where b.tenant_id = current_tenant() and b.household_id = $1 order by b.noted_on desc, b.id`,
    [householdId],
  );
}
