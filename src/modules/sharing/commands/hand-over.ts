import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { withoutHat } from '../../accounts/index.ts';

interface Row {
  readonly householdId: string;
  readonly refused: 'no-ground' | 'lives-here' | null;
  readonly deputyId: string;
  /** What the table said before; undefined where nothing was said yet. */
  readonly before: string | null;
}

/**
 * SQL: the tables of person $1, each with who stands in from day $3 on: the deputy in the role where that organisation
 * may know something there, else the chosen one ($2); refused where that one lives there or may know nothing. A deputy
 * without a ground would see an empty page and a name: it is denied by default.
 */
const tables = `
  with mine as (
    select h.id as household_id, r.deputy_person_id
    from place p
    cross join lateral (select h.id from household h where h.tenant_id = current_tenant() and h.id = p.household_id
      and h.joined_into_id is null offset 0) h
    left join lateral (select r.deputy_person_id from role_assignment r where r.tenant_id = p.tenant_id
      and r.household_id = h.id and r.person_id = p.person_id and r.until_date is null and r.deputy_person_id is not null
      order by r.role limit 1) r on true
    where p.tenant_id = current_tenant() and p.person_id = $1 and p.kind = 'professional' and p.state = 'accepted'
  ), candidate as (
    select m.household_id, c.person_id, c.turn,
      exists (select from member i where i.tenant_id = current_tenant() and i.household_id = m.household_id
              and i.person_id = c.person_id) as lives,
      exists (select from ground g where g.tenant_id = current_tenant() and g.household_id = m.household_id
              and g.organisation_id = f.organisation_id and g.withdrawn_on is null and g.from_date <= $3::date
              and (g.until_date is null or g.until_date >= $3::date)
              and g.law_code <> all ((select laws_off())::text[])) as grounded
    from mine m
    cross join lateral (select m.deputy_person_id as person_id, 1 as turn union all select $2::uuid, 2) c
    left join affiliation f on f.tenant_id = current_tenant() and f.person_id = c.person_id
    where c.person_id is not null and c.person_id <> $1
  )
  select distinct on (c.household_id) c.household_id as "householdId", c.person_id as "deputyId",
    case when c.lives then 'lives-here' when not c.grounded then 'no-ground' end as refused,
    s.deputy_person_id::text || coalesce(s.refused, '') as before
  from candidate c
  left join stand_in s on s.tenant_id = current_tenant() and s.household_id = c.household_id and s.absence_id = $4
  order by c.household_id, (c.grounded and not c.lives) desc, case when c.grounded and not c.lives then c.turn else -c.turn end`;

/**
 * Looks at every table of whoever is away and writes down who stands in there, or why nobody does. Done when the absence
 * is said, and again when asked: a client may have agreed meanwhile, or a table was added.
 * @throws not-found when it is not this actor's absence, or it is over
 */
export async function handOver(cx: Cx, absenceId: string): Promise<void> {
  if (!can(cx.actor, 'week.write')) throw forbidden();
  const me = cx.actor.personId;
  const absence = await cx.db
    .selectFrom('absence')
    .selectAll()
    .where('id', '=', absenceId)
    .where('person_id', '=', me)
    .where('until_date', '>=', cx.today)
    .forUpdate()
    .executeTakeFirst();
  if (absence === undefined) throw notFound();
  const { from_date: from, until_date: until, deputy_person_id: chosen } = absence;
  const day = from > cx.today ? from : cx.today;
  const rows = await withoutHat(cx, () =>
    cx.statement<Row>('tables-to-hand-over', tables, [me, chosen, day, absenceId]),
  );
  for (const { householdId, deputyId, refused, before } of rows) {
    if (before === `${deputyId}${refused ?? ''}`) continue;
    const said = { deputy_person_id: deputyId, refused };
    await cx.db
      .insertInto('stand_in')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        absence_id: absenceId,
        person_id: me,
        from_date: from,
        until_date: until,
        ...said,
      })
      .onConflict((clash) => clash.columns(['tenant_id', 'household_id', 'absence_id']).doUpdateSet(said))
      .execute();
    cx.record({
      action: refused === null ? 'stand-in.give' : 'stand-in.refuse',
      objectKind: 'stand-in',
      objectId: absenceId,
      householdId,
      reason: refused ?? 'absence',
    });
  }
}
