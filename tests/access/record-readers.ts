import { can, type ReadingTable } from '../../src/kernel/access/can.ts';
import type { Cx } from '../../src/kernel/cx.ts';
import type { Fact, Readers } from './row-readers.ts';

const plainRows = (table: string, key: string, more = 'null'): string =>
  `select ${key} as id, t.household_id as "householdId", ${more} as "personId" from ${table} t`;
const placed = (_cx: Cx, { positions }: ReadingTable): boolean =>
  positions.length > 0 && !positions.includes('employer');
const isClient = (table: ReadingTable): boolean => table.positions.includes('client');
const leads = (table: ReadingTable): boolean =>
  table.positions.some((each) => ['starter', 'case-manager', 'coordinator'].includes(each));
/** Somebody with a chair, and not only a name, an invitation or a question; an employer has rows of the own. */
const sits = ({ positions }: ReadingTable): boolean =>
  positions.some((each) => !['member', 'asked', 'requested', 'employer'].includes(each));
const own = (cx: Cx, { personId }: Fact): boolean => personId === cx.actor.personId;
const ofOrganisation = (cx: Cx, { organisationId }: Fact): boolean =>
  organisationId !== null && organisationId === cx.actor.organisationId;
const nobody = (): boolean => false;

/** A search for a date: clients and who leads, and where somebody is asked. */
const ofPoll = (table: string, key: string, poll: string): Readers => ({
  facts: `select ${key} as id, t.household_id as "householdId", a.person_id as "personId" from ${table} t
    left join poll_person a on a.household_id = t.household_id and a.poll_id = ${poll}`,
  may: (cx, at, row) => can(cx.actor, 'poll.open', at) || (can(cx.actor, 'poll.view', at) && own(cx, row)),
});
/** Known at both tables. */
const ofTwo = (table: string, key: string): Readers => ({
  facts: `select ${key} as id, h as "householdId" from ${table} t cross join unnest(array[t.household_id, t.into_household_id]) h`,
  may: placed,
});

/** Rows that are no item: dates, questions, who keeps what and for how long, the trail. */
export const recordReaders: Readonly<Record<string, Readers>> = {
  wish_name: {
    facts: plainRows('wish_name', 't.wish_id'),
    may: placed,
  },
  household_join: ofTwo('household_join', 't.household_id'),
  household_join_yes: ofTwo('household_join_yes', 't.household_id'),
  table_request: {
    facts: plainRows('table_request', 't.id', 't.asker_person_id'),
    may: (cx, table, row) => own(cx, row) || can(cx.actor, 'request.answer', table),
  },
  table_lookup: {
    facts: plainRows('table_lookup', 't.id', 't.asker_person_id'),
    may: (cx, _table, row) => own(cx, row),
  },
  date_poll: ofPoll('date_poll', 't.id', 't.id'),
  poll_moment: ofPoll('poll_moment', 't.id', 't.poll_id'),
  poll_person: ofPoll('poll_person', 't.poll_id', 't.poll_id'),
  poll_answer: ofPoll('poll_answer', 't.moment_id', 't.poll_id'),
  action_reference: {
    facts: `select t.reference as id, t.household_id as "householdId", t.organisation_id as "organisationId", u.kind, u.domains,
        u.adult_person_id as "adultId", u.author_person_id as "authorId", a.domain_code as domain
      from action_reference t join action a on a.household_id = t.household_id and a.id = t.action_id
      join audience u on u.household_id = a.household_id and u.id = a.audience_id`,
    may: (cx, table, row) => ofOrganisation(cx, row) && can(cx.actor, 'item.read', table, row),
  },
  rights_request: {
    facts: `select t.id, t.household_id as "householdId", p as "personId", t.organisation_id as "organisationId"
      from rights_request t cross join unnest(array[t.person_id, t.addressee_person_id]) p`,
    may: (cx, table, row) => own(cx, row) || leads(table) || (ofOrganisation(cx, row) && sits(table)),
  },
  restriction: {
    facts: `select t.item_key as id, t.household_id as "householdId", p as "personId", q.organisation_id as "organisationId"
      from restriction t join rights_request q on q.household_id = t.household_id and q.id = t.request_id
      cross join unnest(array[q.person_id, q.addressee_person_id]) p`,
    may: (cx, table, row) => own(cx, row) || leads(table) || (ofOrganisation(cx, row) && sits(table)),
  },
  record_keeper: {
    facts: `select t.item_key as id, t.household_id as "householdId", t.organisation_id as "organisationId" from record_keeper t`,
    may: (cx, table, row) => sits(table) || ofOrganisation(cx, row),
  },
  legal_hold: {
    facts: `select t.id, t.household_id as "householdId", t.organisation_id as "organisationId" from legal_hold t`,
    may: (cx, _table, row) => ofOrganisation(cx, row),
  },
  destruction: {
    facts: `select t.id, t.household_id as "householdId", t.organisation_id as "organisationId" from destruction t`,
    may: (cx, table, row) => sits(table) || ofOrganisation(cx, row),
  },
  emergency_look: {
    facts: `select t.id, t.household_id as "householdId", t.person_id as "personId", t.tell_at <= now() as yes from emergency_look t`,
    may: (cx, table, row) =>
      own(cx, row) || can(cx.actor, 'emergency.tell', table) || (isClient(table) && row.yes === true),
  },
  audit_event: { facts: plainRows('audit_event', 't.id::text'), may: nobody },
  review_flag: { facts: plainRows('review_flag', 't.id'), may: nobody },
  study_participant: { facts: plainRows('study_participant', 't.code'), may: nobody },
};

const manager = `(select r.person_id from role_assignment r where r.household_id = h.id and r.role = 'case-manager' and r.until_date is null limit 1)`;

/** Such rows at every table of `fullTable`. */
export const recordRows = [
  `insert into household_join (tenant_id, household_id, into_household_id, proposed_by_person_id, proposed_on)
   select h.tenant_id, h.id, i.id, h.initiator_person_id, '2026-11-23' from household h join household i on i.name = 'Huis Twee' where h.name = 'Huis Een'`,
  `insert into household_join_yes (tenant_id, household_id, into_household_id, person_id, on_date, noted_by_person_id)
   select tenant_id, household_id, into_household_id, proposed_by_person_id, '2026-11-23', proposed_by_person_id from household_join`,
  `insert into table_request (tenant_id, household_id, id, asker_person_id, reason, asked_on)
   select h.tenant_id, h.id, gen_random_uuid(), p.id, 'mag ik erbij', '2026-11-23' from household h join person p on p.tenant_id = h.tenant_id and p.given_name = 'Vreemde'`,
  `insert into table_lookup (tenant_id, id, asker_person_id, on_date, household_id)
   select tenant_id, gen_random_uuid(), asker_person_id, '2026-11-23', household_id from table_request`,
  `insert into date_poll (tenant_id, household_id, id, minutes_long, label, answer_by, created_by_person_id, typed_by_person_id, created_at)
   select tenant_id, id, gen_random_uuid(), 60, 'een gesprek', '2026-11-30', initiator_person_id, initiator_person_id, now() from household`,
  `insert into poll_moment (tenant_id, household_id, poll_id, id, starts_at)
   select tenant_id, household_id, id, gen_random_uuid(), now() from date_poll`,
  // Asked: clients, and some who sit here or left.
  `insert into poll_person (tenant_id, household_id, poll_id, person_id, must)
   select d.tenant_id, d.household_id, d.id, l.person_id, true from date_poll d join place l on l.household_id = d.household_id
     join person p on p.id = l.person_id where p.kind = 'resident' or p.given_name in ('worker', 'Zus', 'ended')
   union select d.tenant_id, d.household_id, d.id, m.person_id, true from date_poll d join member m on m.household_id = d.household_id and m.client`,
  `insert into poll_answer (tenant_id, household_id, poll_id, moment_id, person_id, answer)
   select m.tenant_id, m.household_id, m.poll_id, m.id, p.person_id, 'yes' from poll_moment m join poll_person p on p.poll_id = m.poll_id`,
  `insert into action_reference (tenant_id, household_id, action_id, organisation_id, reference)
   select a.tenant_id, a.household_id, a.id, l.organisation_id, left(a.id::text || l.organisation_id::text, 100) from action a
     join lateral (select distinct organisation_id from place where household_id = a.household_id and organisation_id is not null) l on true`,
  `insert into rights_request (tenant_id, household_id, id, kind, person_id, words, asked_at, typed_by_person_id, organisation_id, law_code, addressee_person_id)
   select h.tenant_id, h.id, gen_random_uuid(), 'deletion', m.person_id, 'weg', now(), m.person_id, l.organisation_id, 'wmo', ${manager}
   from household h join member m on m.household_id = h.id and m.client
     join lateral (select distinct organisation_id from place where household_id = h.id and organisation_id is not null) l on true`,
  `insert into restriction (tenant_id, household_id, request_id, table_name, item_key)
   select tenant_id, household_id, id, 'goal', id::text from rights_request`,
  `insert into legal_hold (tenant_id, household_id, id, organisation_id, reason_code, from_date, set_by_person_id)
   select distinct on (r.household_id, r.organisation_id) r.tenant_id, r.household_id, gen_random_uuid(), r.organisation_id, 'court',
     date '2026-11-23', r.typed_by_person_id from rights_request r`,
  `insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why)
   select r.tenant_id, r.household_id, gen_random_uuid(), 'goal', r.id::text, r.organisation_id, 'wmo', 'deletion' from rights_request r`,
  `insert into record_keeper (tenant_id, household_id, table_name, item_key, organisation_id, law_code, written_on)
   select r.tenant_id, r.household_id, 'goal', r.id::text, r.organisation_id, 'wmo', '2026-11-23' from rights_request r on conflict do nothing`,
  `insert into review_flag (tenant_id, id, rule, actor_person_id, household_id, day, first_event, last_event, event_count, found_at)
   select tenant_id, gen_random_uuid(), 'burst', initiator_person_id, id, '2026-11-23', 1, 1, 1, now() from household`,
  `insert into study_participant (tenant_id, household_id, trajectory_id, code, age_class, gender, background, household_kind, problems)
   select tenant_id, household_id, id, 'C' || row_number() over (order by id), '', '', '', '', '{}' from trajectory`,
  `update emergency_look set tell_at = now() - interval '1 minute' where household_id = (select id from household where name = 'Huis Een')`,
] as const;
