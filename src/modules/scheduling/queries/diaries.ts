import type { Cx } from '../../../kernel/cx.ts';
import type { Diary } from '../model.ts';

/** When these people work and are away, as far as they are professionals: nobody else has a diary here. */
export async function diariesOf(cx: Cx, personIds: readonly string[]): Promise<Diary[]> {
  return cx.statement<Diary>(
    'scheduling-diaries',
    `select f.working_days as "workingDays",
            (select coalesce(json_agg(json_build_object('from', b.from_date, 'until', b.until_date)), '[]')
             from absence b where b.tenant_id = f.tenant_id and b.person_id = f.person_id) as absences
     from affiliation f where f.tenant_id = current_tenant() and f.person_id = any($1::uuid[])`,
    [personIds],
  );
}
