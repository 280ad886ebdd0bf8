import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { CrisisTerm } from '../queries/crisis-term.ts';

/** Sets within how many working days the first talk must be, and where that stands. `overtaken`: somebody was first. */
export async function setCrisisTerm(cx: Cx, term: CrisisTerm): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql<{ version: number }>`
    insert into crisis_term (tenant_id, working_days, source) select ${cx.tenant}, ${term.workingDays}, ${term.source}
    where ${term.version} = 0 or exists (select from crisis_term where version = ${term.version})
    on conflict (tenant_id) do update set working_days = excluded.working_days, source = excluded.source,
      version = crisis_term.version + 1 where crisis_term.version = ${term.version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({ action: 'crisis-term.change', objectKind: 'crisis-term', fields: ['working_days', 'source'] });
  return 'set';
}
