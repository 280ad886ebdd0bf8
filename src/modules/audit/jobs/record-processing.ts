import type pg from 'pg';
import { activityOfKind } from '../model.ts';

/** Kinds of objects that are a list of one professional's households, and show the people in them. */
const lists = ['household-list', 'invitation-list', 'week'];

/**
 * SQL: whose data each of the rows $2 of municipality $1 were about. What is one adult's own is about that adult alone:
 * this is also what decides who of a household sees the row in "wie heeft gekeken". In order: who is represented;
 * somebody of the household who looks or writes (that person); who it was filled in together with; the person, or the
 * owner of the item; beside the others somebody of the network whose chair or agreement it is; the clients who are asked to the meeting; everybody in the household; on a list, the clients of the
 * tables where its reader sits.
 */
const subjects = `
  with event as (
    -- Members by their household (here and with 'offset 0'): otherwise a walk over those of the municipality.
    select e.*, (select m.person_id from member m where m.tenant_id = e.tenant_id and m.household_id = e.household_id
                   and m.person_id = e.actor_person_id) is not null as by_member
    from audit_event e where e.tenant_id = $1 and e.id = any ($2::bigint[]) and e.allowed
  ), owned as (
    select e.id, e.household_id, e.object_kind, e.object_id, e.at, e.actor_person_id, case
      when e.on_behalf_of_person_id is not null then e.on_behalf_of_person_id
      when e.by_member then e.actor_person_id
      when e.together_with_person_id is not null then e.together_with_person_id
      else case e.object_kind
        when 'person' then e.object_id
        when 'preparation' then e.object_id
        when 'export' then e.object_id
        when 'rights' then e.object_id
        when 'situation' then e.object_id
        when 'goal' then (select i.adult_person_id from goal i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'option' then (select g.adult_person_id from option i join goal g on g.tenant_id = i.tenant_id and g.household_id = i.household_id and g.id = i.goal_id
                            where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'action' then (select i.adult_person_id from action i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'good-thing' then (select i.adult_person_id from good_thing i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'standing' then (select i.person_id from standing i join member m on m.tenant_id = i.tenant_id and m.household_id = i.household_id and m.person_id = i.person_id
                              where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'signal' then (select i.adult_person_id from signal i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'signal-note' then (select i.adult_person_id from signal_note n join signal i on i.tenant_id = n.tenant_id and i.household_id = n.household_id and i.id = n.signal_id
                                 where n.tenant_id = $1 and n.household_id = e.household_id and n.id = e.object_id)
        when 'topic' then (select u.adult_person_id from topic i join audience u on u.tenant_id = i.tenant_id and u.household_id = i.household_id and u.id = i.audience_id
                           where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'representation' then (select i.client_person_id from representation i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'consent' then (select i.person_id from consent i where i.tenant_id = $1 and i.household_id = e.household_id and i.id = e.object_id)
        when 'table-lookup' then (select i.found_person_id from table_lookup i where i.tenant_id = $1 and i.id = e.object_id)
      end end as one
    from event e
  )
  select o.id, p.id as subject from owned o join person p on p.tenant_id = $1 and p.id = o.one and p.kind in ('resident', 'network')
  union
  select o.id, c.person_id from owned o join place c on c.tenant_id = $1 and c.household_id = o.household_id and c.id = o.object_id
    and c.kind = 'network'
  where o.object_kind = 'place'
  union
  select o.id, g.person_id from owned o join ground g on g.tenant_id = $1 and g.household_id = o.household_id and g.id = o.object_id
    and g.person_id is not null
  where o.object_kind = 'ground'
  union
  select o.id, a.person_id from owned o
  join attendance a on a.tenant_id = $1 and a.household_id = o.household_id and a.meeting_id = o.object_id
    and (a.answer <> 'not-asked' or a.present)
  cross join lateral (select m.person_id from member m where m.tenant_id = $1 and m.household_id = o.household_id
    and m.person_id = a.person_id offset 0) m
  where o.one is null and o.object_kind = 'meeting'
  union
  select o.id, m.person_id from owned o
  cross join lateral (select m.person_id from member m where m.tenant_id = $1 and m.household_id = o.household_id offset 0) m
  where o.one is null and o.object_kind <> 'table-lookup' and not (o.object_kind = 'meeting' and exists (
    select from attendance a join member c on c.tenant_id = a.tenant_id and c.household_id = a.household_id and c.person_id = a.person_id
    where a.tenant_id = $1 and a.household_id = o.household_id and a.meeting_id = o.object_id
      and (a.answer <> 'not-asked' or a.present)))
  union
  select o.id, m.person_id from owned o
  join place p on p.tenant_id = $1 and p.person_id = o.actor_person_id and p.state in ('asked', 'accepted')
  cross join lateral (select m.person_id from member m where m.tenant_id = $1 and m.household_id = p.household_id and m.client
    offset 0) m
  where o.household_id is null and o.object_kind = any ($3::text[])`;

/** SQL: a record `r` of processing as its seal covers it. */
export const recordText = `concat_ws(' ', r.data_subject_id, r.trace_id, r.name, r.activity, extract(epoch from r.at))`;

/**
 * Writes the records of processing that follow from rows of the trail, in the transaction that seals those rows: one per
 * person whose data they were about. Gives all records of these rows as text, by row.
 */
export async function recordProcessing(
  client: pg.ClientBase,
  tenant: string,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  await client.query(
    `insert into processing_record (tenant_id, operation_id, data_subject_id, trace_id, name, activity, at)
     select e.tenant_id, e.id, s.subject, e.trace_id, e.action, coalesce($4::jsonb ->> e.object_kind, 'table'), e.at
     from (${subjects}) as s (id, subject) join audit_event e on e.tenant_id = $1 and e.id = s.id
     on conflict do nothing`,
    [tenant, ids, lists, JSON.stringify(activityOfKind)],
  );
  const { rows } = await client.query<{ id: number; text: string }>(
    `select r.operation_id as id, ${recordText} as text from processing_record r
     where r.tenant_id = $1 and r.operation_id = any ($2::bigint[]) order by 1, 2`,
    [tenant, ids],
  );
  const byRow = new Map<number, string[]>();
  for (const { id, text } of rows) byRow.set(id, [...(byRow.get(id) ?? []), text]);
  return byRow;
}
