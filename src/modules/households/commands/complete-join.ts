import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { signInAs } from '../../accounts/index.ts';
import { texts } from '../messages/index.ts';
import { keepStep } from './keep-step.ts';

/** Two tables of one household: `fromId` goes on in `intoId`. */
export interface Join {
  readonly fromId: string;
  readonly intoId: string;
}

/**
 * Joins the tables as soon as both case managers agreed and every client of both said yes; before that nothing happens.
 * Members and chairs that the other table misses move along, the open trajectory here stops with the reason, and this
 * table can from now on only be read: both histories stay. The caller holds the lock on the row of the join.
 */
export const completeJoin = (cx: Cx, join: Join): Promise<'joined' | 'waiting'> =>
  cx.onErrand('join-tables', () => complete(cx, join));

async function complete(cx: Cx, join: Join): Promise<'joined' | 'waiting'> {
  const { rows } = await sql<{ ready: boolean; client: string | null }>`
    select j.agreed_by_person_id is not null and not exists (${clientsWithoutYes(join)}) as ready,
      (select y.person_id from household_join_yes y where y.household_id = ${join.fromId}
        and y.into_household_id = ${join.intoId} order by y.on_date desc limit 1) as client
    from household_join j where j.household_id = ${join.fromId} and j.into_household_id = ${join.intoId}`.execute(
    cx.db,
  );
  const state = rows[0];
  if (state === undefined || !state.ready || state.client === null) return 'waiting';
  await cx.db
    .updateTable('household_join')
    .set({ joined_on: cx.today, client_yes_on: cx.today, client_person_id: state.client })
    .where('household_id', '=', join.fromId)
    .where('into_household_id', '=', join.intoId)
    .execute();
  await moveAlong(cx, join);
  await goOnAsOne(cx, join);
  await stopTrajectory(cx, join.fromId);
  await cx.db
    .updateTable('household')
    .set({ joined_into_id: join.intoId, version: sql`version + 1` })
    .where('id', '=', join.fromId)
    .execute();
  for (const householdId of [join.fromId, join.intoId]) {
    cx.record({
      action: 'household.join',
      objectKind: 'household',
      objectId: join.intoId,
      householdId,
      reason: 'joined',
    });
  }
  return 'joined';
}

/**
 * SQL: persons `p` and `q` are one adult, or one adult who is known twice: the same names and birth date. Twins share all but
 * the given name, and neither says yes, goes along or signs in for the other.
 */
const sameAdult = sql`(q.id = p.id or (q.surname_key = p.surname_key and q.surname_key <> '' and q.birth_date = p.birth_date
  and lower(trim(q.given_name)) = lower(trim(p.given_name))))`;

/** One yes of an adult counts at both tables, also of one who is known twice. */
function clientsWithoutYes({ fromId, intoId }: Join) {
  return sql`
    select from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.household_id in (${fromId}, ${intoId}) and m.client and not exists (
      select from household_join_yes y join person q on q.tenant_id = y.tenant_id and q.id = y.person_id
      where y.household_id = ${fromId} and y.into_household_id = ${intoId} and ${sameAdult})`;
}

async function moveAlong(cx: Cx, { fromId, intoId }: Join): Promise<void> {
  await sql`
    insert into member (tenant_id, household_id, person_id, kind, client, position, relation, safe_contact, contact_hidden, speaks, interpreter, parent_person_ids)
    select m.tenant_id, ${intoId}, m.person_id, m.kind, m.client,
      (select max(position) from member where household_id = ${intoId}) + row_number() over (order by m.position),
      m.relation, m.safe_contact, m.contact_hidden, m.speaks, m.interpreter, m.parent_person_ids
    from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.household_id = ${fromId} and m.parted_on is null and not exists (
      select from member o join person q on q.tenant_id = o.tenant_id and q.id = o.person_id
      where o.household_id = ${intoId} and ${sameAdult})`.execute(cx.db);
  // What somebody keeps secret at one of the two stays secret.
  await sql`
    update member o set contact_hidden = true, version = o.version + 1
    from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id, person q
    where m.household_id = ${fromId} and m.parted_on is null and m.contact_hidden and o.tenant_id = m.tenant_id
      and o.household_id = ${intoId} and not o.contact_hidden and q.tenant_id = o.tenant_id and q.id = o.person_id
      and ${sameAdult}`.execute(cx.db);
  await sql`
    insert into place (tenant_id, household_id, id, person_id, kind, employer, organisation_id, side, function, expertise, mandate,
      why_asked, state, asked_by_person_id, asked_on, from_date)
    select f.tenant_id, ${intoId}, gen_random_uuid(), f.person_id, f.kind, f.employer, f.organisation_id, f.side, f.function, f.expertise,
      f.mandate, f.why_asked, f.state, f.asked_by_person_id, f.asked_on, case when f.state = 'accepted' then ${cx.today}::date end
    from place f
    where f.household_id = ${fromId} and f.state in ('asked', 'accepted')
      and (f.kind <> 'client' or exists (select from member m where m.household_id = ${intoId} and m.person_id = f.person_id))
    on conflict do nothing`.execute(cx.db);
  await moveRepresentations(cx, { fromId, intoId });
}

/**
 * A client who is known twice goes on as who is known at the table that stays: that is whom the client signs in as from now
 * on, and who can still read what was shared at the table that was left.
 */
async function goOnAsOne(cx: Cx, { fromId, intoId }: Join): Promise<void> {
  const { rows } = await sql<{ before: string; from_now: string }>`
    select m.person_id as before, o.person_id as from_now
    from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join member o on o.tenant_id = m.tenant_id and o.household_id = ${intoId} and o.client and o.person_id <> m.person_id
    join person q on q.tenant_id = o.tenant_id and q.id = o.person_id
    where m.household_id = ${fromId} and m.client and m.parted_on is null and ${sameAdult}
    order by m.position`.execute(cx.db);
  for (const { before, from_now: fromNow } of rows) {
    await sql`
      insert into member (tenant_id, household_id, person_id, kind, client, position, relation, safe_contact, contact_hidden, speaks, interpreter, parent_person_ids)
      select m.tenant_id, m.household_id, ${fromNow}, m.kind, m.client, (select max(position) + 1 from member where household_id = ${fromId}),
        m.relation, m.safe_contact, m.contact_hidden, m.speaks, m.interpreter, m.parent_person_ids
      from member m where m.household_id = ${fromId} and m.person_id = ${before}
      on conflict do nothing`.execute(cx.db);
    await signInAs(cx, { before, fromNow, householdId: intoId });
  }
}

/** Who acts for a client goes on at the table where that client now is; nobody keeps a way to the table that was left. */
async function moveRepresentations(cx: Cx, { fromId, intoId }: Join): Promise<void> {
  await sql`
    insert into representation (tenant_id, household_id, id, client_person_id, person_id, kind, domains, paper, from_date,
      until_date, recorded_by_person_id, recorded_on)
    select v.tenant_id, ${intoId}, gen_random_uuid(), v.client_person_id, v.person_id, v.kind, v.domains, v.paper, v.from_date,
      v.until_date, v.recorded_by_person_id, v.recorded_on
    from representation v join member m on m.tenant_id = v.tenant_id and m.household_id = ${intoId}
      and m.person_id = v.client_person_id and m.client
    where v.household_id = ${fromId} and v.ended_on is null and v.until_date >= ${cx.today}
    on conflict do nothing`.execute(cx.db);
  await sql`
    update representation set ended_on = ${cx.today}, ended_by_person_id = ${cx.actor.personId}, version = version + 1
    where tenant_id = current_tenant() and household_id = ${fromId} and ended_on is null`.execute(cx.db);
}

async function stopTrajectory(cx: Cx, householdId: string): Promise<void> {
  const open = await cx.db
    .selectFrom('trajectory')
    .select(['id', 'state'])
    .where('household_id', '=', householdId)
    .where('state', 'in', ['proposed', 'agreed', 'running', 'paused'])
    .executeTakeFirst();
  if (open === undefined) return;
  const state = open.state === 'proposed' ? 'not-started' : 'stopped';
  await cx.db
    .updateTable('trajectory')
    .set({ state, version: sql`version + 1` })
    .where('household_id', '=', householdId)
    .where('id', '=', open.id)
    .execute();
  const reason = texts(cx.language).goesOnElsewhere;
  await keepStep(cx, householdId, { trajectoryId: open.id, state, onDate: cx.today, reason, takenOverBy: '' });
}
