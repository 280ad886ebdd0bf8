import type { Cx } from '../../../kernel/cx.ts';

/** Notes that a professional is away from one day up to and including another, and who stands in. */
export async function addAbsence(
  cx: Cx,
  absence: { personId: string; deputyId: string; from: string; until: string },
): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('absence')
    .values({
      tenant_id: cx.tenant,
      id,
      person_id: absence.personId,
      deputy_person_id: absence.deputyId,
      from_date: absence.from,
      until_date: absence.until,
    })
    .execute();
  cx.record({ action: 'absence.add', objectKind: 'absence', objectId: id });
  return id;
}
