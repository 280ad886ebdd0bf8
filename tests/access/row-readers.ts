import { can, type ItemAudience, type ReadingTable } from '../../src/kernel/access/can.ts';
import type { Cx } from '../../src/kernel/cx.ts';

/** A row with what the rule of access asks of it. */
export interface Fact extends ItemAudience {
  readonly id: string;
  readonly householdId: string;
  /** Whose row it is, where that decides. */
  readonly personId?: string | null;
  readonly organisationId?: string | null;
  readonly yes?: boolean;
}

/** For one table: its rows with their facts (read past row security), and what the rule of access says of each. */
export interface Readers {
  readonly facts: string;
  may(cx: Cx, table: ReadingTable, row: Fact): boolean;
}

const item = (cx: Cx, table: ReadingTable, row: Fact): boolean => can(cx.actor, 'item.read', table, row);
const anyPlace = (_cx: Cx, table: ReadingTable): boolean => table.positions.length > 0;
const leads = (table: ReadingTable): boolean =>
  table.positions.some((each) => ['starter', 'case-manager', 'coordinator'].includes(each));
const isClient = (table: ReadingTable): boolean => table.positions.includes('client');

/** Who sits where, and what follows from it, is not for an employer. */
const noEmployer = (cx: Cx, table: ReadingTable): boolean => anyPlace(cx, table) && !isEmployer(table);
const isEmployer = ({ positions }: ReadingTable): boolean => positions.includes('employer');
/** The own chair and what was agreed with it, also for an employer. */
const ownOrNoEmployer = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  noEmployer(cx, table) || (isEmployer(table) && row.personId === cx.actor.personId);
/** An employer knows of the meeting to which that employer was asked. */
const isAskedEmployer = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  isEmployer(table) && row.personId === cx.actor.personId;
/** Somebody of the network knows of a meeting only where asked. */
const knowsOf = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  can(cx.actor, 'meeting.view', table) &&
  (table.positions.some((each) => each !== 'network') || row.personId === cx.actor.personId);

/** A meeting that is looked back at: its observer, and who reads what lies on the table. */
const watches = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  row.personId === cx.actor.personId || item(cx, table, row);
/** The own form; that of others once it is handed in. */
const rated = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  row.personId === cx.actor.personId || (row.yes === true && item(cx, table, row));

/** To whom of the network it is shown apart now. */
const shownTo = (u: string) => `case when ${u}.shown_ended_at is null then ${u}.shown_to_person_id end as "shownTo"`;

const ofAudience = (
  table: string,
  key: string,
  domain: string,
  adult = 'u.adult_person_id',
  author = 'u.author_person_id',
  more = '',
) => `
  select ${key} as id, t.household_id as "householdId", u.kind, u.domains, ${adult} as "adultId", ${author} as "authorId",
    ${domain} as domain${more}
  from ${table} t join audience u on u.household_id = t.household_id and u.id = t.audience_id`;
const plainRows = (table: string, key: string, more = 'null'): string =>
  `select ${key} as id, t.household_id as "householdId", ${more} as "personId" from ${table} t`;

const ofGoal = (table: string): Readers => ({
  facts: `select t.id, t.household_id as "householdId", u.kind, u.domains, u.adult_person_id as "adultId",
      u.author_person_id as "authorId", g.domain_code as domain, ${shownTo('u')}
    from ${table} t join goal g on g.household_id = t.household_id and g.id = t.goal_id
    join audience u on u.household_id = g.household_id and u.id = g.audience_id`,
  may: item,
});
const ofAction = (table: string, key: string): Readers => ({
  facts: `select ${key} as id, t.household_id as "householdId", u.kind, u.domains, u.adult_person_id as "adultId",
      u.author_person_id as "authorId", g.domain_code as domain, ${shownTo('u')}
    from ${table} t join action a on a.household_id = t.household_id and a.id = t.action_id
    left join goal g on g.household_id = a.household_id and g.id = a.goal_id
    join audience u on u.household_id = a.household_id and u.id = a.audience_id`,
  may: item,
});
const signal = (table: string, key: string, join: string): Readers => ({
  facts: `select ${key} as id, s.household_id as "householdId", u.kind, u.domains, s.adult_person_id as "adultId",
      coalesce(u.author_person_id, s.from_person_id) as "authorId", null as domain
    from ${table} t ${join} join audience u on u.household_id = s.household_id and u.id = s.audience_id`,
  may: item,
});
/** A question of a meeting is about a goal, or for the table. */
const aboutGoal = (table: string, key: string, question: string, join = '', more = 'null as "personId"'): string => `
  select ${key} as id, t.household_id as "householdId", coalesce(u.kind, 'table') as kind, u.domains,
    u.adult_person_id as "adultId", u.author_person_id as "authorId", g.domain_code as domain, ${shownTo('u')}, ${more}
  from ${table} t ${join} left join goal g on g.household_id = t.household_id and g.id = ${question}.goal_id
  left join audience u on u.household_id = g.household_id and u.id = g.audience_id`;
const atSignal = 'join signal s on s.household_id = t.household_id and s.id = t.signal_id';

/** Money: on a ground for it, or within the scope; never an employer or by the emergency route. */
const readsMoney = (cx: Cx, table: ReadingTable, row: Fact): boolean =>
  can(cx.actor, 'money.view', table) && item(cx, table, row);
const moneyFact = (
  id: string,
  from: string,
  adult: string,
): string => `select ${id} as id, t.household_id as "householdId",
  'table' as kind, ${adult} as "adultId", null as "authorId", 'money' as domain from ${from}`;
const asMoney = (table: string, key: string): Readers => ({
  facts: moneyFact(key, `${table} t`, 't.adult_person_id'),
  may: readsMoney,
});
const ofDebt = (table: string): Readers => ({
  facts: moneyFact(
    't.id',
    `${table} t join debt d on d.household_id = t.household_id and d.id = t.debt_id`,
    'd.adult_person_id',
  ),
  may: readsMoney,
});

/** Work: on a ground for it, or within the scope; never an employer or by the emergency route. */
const asWork = (table: string, key: string): Readers => ({
  facts: `select ${key} as id, t.household_id as "householdId", 'table' as kind, t.adult_person_id as "adultId",
    null as "authorId", 'work' as domain from ${table} t`,
  may: (cx, at, row) => can(cx.actor, 'work.view', at) && item(cx, at, row),
});

/** What goes to an employer: read as work, and by that employer with a chair while `stands` holds. */
const forEmployer = (from: string, key: string, of: string, stands: string): Readers => ({
  facts: `select ${key} as id, t.household_id as "householdId", 'table' as kind, ${of}.adult_person_id as "adultId",
    null as "authorId", 'work' as domain, ${of}.employer_person_id as "personId", ${stands} as yes from ${from}`,
  may: (cx, at, row) =>
    (can(cx.actor, 'work.view', at) && item(cx, at, row)) ||
    (isEmployer(at) && row.yes === true && row.personId === cx.actor.personId),
});

/** Per table with a household: which rows somebody reads, in the words of `can`. Keys are those of `keys`. */
export const readers: Readonly<Record<string, Readers>> = {
  household: { facts: 'select t.id, t.id as "householdId" from household t', may: noEmployer },
  member: { facts: plainRows('member', 't.person_id'), may: noEmployer },
  place: { facts: plainRows('place', 't.id', 't.person_id'), may: ownOrNoEmployer },
  role_assignment: { facts: plainRows('role_assignment', 't.id'), may: noEmployer },
  trajectory: { facts: plainRows('trajectory', 't.id'), may: noEmployer },
  ground: { facts: plainRows('ground', 't.id', 't.person_id'), may: ownOrNoEmployer },
  wish: { facts: plainRows('wish', 't.id'), may: noEmployer },
  stand_in: {
    facts: plainRows('stand_in', 't.deputy_person_id', 't.deputy_person_id'),
    may: (cx, table, row) => noEmployer(cx, table) || row.personId === cx.actor.personId,
  },
  representation: {
    facts: plainRows('representation', 't.id', 't.person_id'),
    may: (cx, table, row) => noEmployer(cx, table) || row.personId === cx.actor.personId,
  },
  audience: {
    facts: `select t.id, t.household_id as "householdId", t.kind, t.domains, t.adult_person_id as "adultId",
      t.author_person_id as "authorId", null as domain, ${shownTo('t')} from audience t`,
    // An audience has no domain of its own: it is read by who may read any item of it.
    may: (cx, table, row) => item(cx, table, { ...row, domain: table.scope?.domains?.[0] ?? null }),
  },
  goal: {
    facts: ofAudience('goal', 't.id', 't.domain_code', undefined, undefined, `, ${shownTo('u')}`),
    may: item,
  },
  option: ofGoal('option'),
  action: {
    facts: `select t.id, t.household_id as "householdId", u.kind, u.domains, u.adult_person_id as "adultId",
        u.author_person_id as "authorId", g.domain_code as domain, ${shownTo('u')}
      from action t join audience u on u.household_id = t.household_id and u.id = t.audience_id
      left join goal g on g.household_id = t.household_id and g.id = t.goal_id`,
    may: item,
  },
  action_note: ofAction('action_note', 't.id'),
  action_tick: ofAction('action_tick', 't.action_id'),
  standing: {
    facts: `select t.id, t.household_id as "householdId", coalesce(u.kind, 'table') as kind, u.domains,
        u.adult_person_id as "adultId", u.author_person_id as "authorId", g.domain_code as domain, ${shownTo('u')}
      from standing t left join action a on a.household_id = t.household_id and a.id = t.action_id
      left join goal g on g.household_id = t.household_id and g.id = coalesce(t.goal_id, a.goal_id)
      left join audience u on u.household_id = t.household_id and u.id = case when a.id is null then g.audience_id else a.audience_id end`,
    may: item,
  },
  dispute: {
    facts: `select t.id, t.household_id as "householdId", coalesce(u.kind, w.kind) as kind, coalesce(u.domains, w.domains) as domains,
        coalesce(u.adult_person_id, w.adult_person_id) as "adultId", coalesce(u.author_person_id, w.author_person_id) as "authorId",
        coalesce(g.domain_code, a.domain_code) as domain,
        case when coalesce(u.shown_ended_at, w.shown_ended_at) is null then coalesce(u.shown_to_person_id, w.shown_to_person_id) end as "shownTo"
      from dispute t left join goal g on g.household_id = t.household_id and g.id = t.goal_id
      left join audience u on u.household_id = g.household_id and u.id = g.audience_id
      left join action a on a.household_id = t.household_id and a.id = t.action_id
      left join audience w on w.household_id = a.household_id and w.id = a.audience_id`,
    may: item,
  },
  debt: asMoney('debt', 't.id'),
  debt_balance: ofDebt('debt_balance'),
  debt_step: ofDebt('debt_step'),
  debt_letter: ofDebt('debt_letter'),
  money_crisis: asMoney('money_crisis', 't.id'),
  budget_line: asMoney('budget_line', 't.id'),
  debt_help: asMoney('debt_help', 't.id'),
  scheme_answer: asMoney('scheme_answer', 't.id'),
  money_view: asMoney('money_view', 't.id'),
  money_grip: asMoney('money_grip', 't.adult_person_id'),
  work_moment: asWork('work_moment', 't.id'),
  talent: asWork('talent', 't.id'),
  work_wish: asWork('work_wish', 't.adult_person_id'),
  motivation_talk: asWork('motivation_talk', 't.id'),
  work_instrument: asWork('work_instrument', 't.id'),
  candidate_profile: asWork('candidate_profile', 't.adult_person_id'),
  profile_release: forEmployer(
    'profile_release t',
    't.id',
    't',
    `t.withdrawn_at is null and date '2026-11-23' between t.from_date and t.until_date`,
  ),
  profile_seen: forEmployer(
    'profile_seen t join profile_release r on r.household_id = t.household_id and r.id = t.release_id',
    't.release_id',
    'r',
    `r.withdrawn_at is null and date '2026-11-23' between r.from_date and r.until_date`,
  ),
  placement: forEmployer('placement t', 't.id', 't', 'true'),
  check_in: forEmployer(
    'check_in t join placement p on p.household_id = t.household_id and p.id = t.placement_id',
    `concat(t.placement_id, t.weeks, t.side)`,
    'p',
    `t.side = 'employer'`,
  ),
  good_thing: { facts: ofAudience('good_thing', 't.id', 'null'), may: item },
  plan_change: {
    facts: `select t.item_id as id, t.household_id as "householdId", coalesce(u.kind, 'table') as kind, u.domains,
        coalesce(u.adult_person_id, t.adult_person_id) as "adultId", u.author_person_id as "authorId", t.domain_code as domain, ${shownTo('u')}
      from plan_change t left join audience u on u.household_id = t.household_id and u.id = t.audience_id`,
    may: item,
  },
  working_note: {
    facts: plainRows('working_note', 't.id', 't.author_person_id'),
    may: (cx, table, row) => can(cx.actor, 'working-note.write', table) && row.personId === cx.actor.personId,
  },
  topic: {
    facts: `select t.id, t.household_id as "householdId", u.kind, u.domains, u.adult_person_id as "adultId",
        t.author_person_id as "authorId", null as domain, t.employer_person_id as "personId", t.state = 'open' as yes
      from topic t join audience u on u.household_id = t.household_id and u.id = t.audience_id`,
    // The point for which an employer is asked, until it was talked about.
    may: (cx, at, row) =>
      item(cx, at, row) || (isEmployer(at) && row.yes === true && row.personId === cx.actor.personId),
  },
  signal: signal('signal', 't.id', 'join signal s on s.household_id = t.household_id and s.id = t.id'),
  signal_reader: signal('signal_reader', 't.signal_id', atSignal),
  signal_note: signal('signal_note', 't.id', atSignal),
  preparation: {
    facts: `select t.person_id as id, t.household_id as "householdId", 'table' as kind, t.shared as yes, t.person_id as "authorId",
        m.person_id as "adultId", null as domain
      from preparation t left join member m on m.household_id = t.household_id and m.person_id = t.person_id and m.client`,
    may: (cx, table, row) => (row.yes === true || row.id === cx.actor.personId) && item(cx, table, row),
  },
  observation_round: {
    facts: `select t.id, t.household_id as "householdId", 'table' as kind, null as "adultId", null as "authorId",
      null as domain, t.observer_person_id as "personId" from observation_round t`,
    may: watches,
  },
  observation_present: {
    facts: `select t.round_id as id, t.household_id as "householdId", 'table' as kind, null as "adultId", null as "authorId",
        null as domain, r.observer_person_id as "personId"
      from observation_present t join observation_round r on r.household_id = t.household_id and r.id = t.round_id`,
    may: watches,
  },
  observation_sheet: {
    facts: `select t.rater_person_id::text || t.round_id as id, t.household_id as "householdId", 'table' as kind,
      null as "adultId", null as "authorId", null as domain, t.rater_person_id as "personId", t.handed_in_on is not null as yes
      from observation_sheet t`,
    may: rated,
  },
  observation_answer: {
    facts: `select t.rater_person_id::text || t.round_id as id, t.household_id as "householdId", 'table' as kind,
        null as "adultId", null as "authorId", null as domain, t.rater_person_id as "personId", s.handed_in_on is not null as yes
      from observation_answer t join observation_sheet s on s.household_id = t.household_id and s.round_id = t.round_id
        and s.rater_person_id = t.rater_person_id`,
    may: rated,
  },
  situation: {
    facts: `select t.person_id as id, t.household_id as "householdId", 'table' as kind, t.person_id as "adultId",
      null as "authorId", 'work' as domain from situation t`,
    may: (cx, table, row) => can(cx.actor, 'situation.view', table) && item(cx, table, row),
  },
  meeting: {
    facts: `select t.id, t.household_id as "householdId", a.person_id as "personId" from meeting t
      left join attendance a on a.household_id = t.household_id and a.meeting_id = t.id
        and a.person_id in (select p.id from person p where p.kind = 'network')`,
    may: (cx, table, row) => knowsOf(cx, table, row) || isAskedEmployer(cx, table, row),
  },
  kitchen_talk: {
    facts: plainRows('kitchen_talk', 't.by_person_id'),
    may: (cx, table) => can(cx.actor, 'talk.view', table) && (!isClient(table) || table.clientIds.length === 1),
  },
  domain_answer: {
    facts: `select t.household_id as id, t.household_id as "householdId", t.domain_code = 'safety' as yes from domain_answer t`,
    may: (cx, table, row) =>
      can(cx.actor, 'talk.view', table) && (!isClient(table) || (table.clientIds.length === 1 && row.yes !== true)),
  },
  domain_flag: {
    facts: `select t.domain_code || t.household_id as id, t.household_id as "householdId", 'table' as kind, null as "adultId",
      null as "authorId", t.domain_code as domain from domain_flag t`,
    may: (cx, table, row) => leads(table) || item(cx, table, row),
  },
  consent: {
    facts: plainRows('consent', 't.id', 't.person_id'),
    may: (cx, table, row) =>
      can(cx.actor, 'consent.view', table) && (leads(table) || row.personId === cx.actor.personId),
  },
  involved: {
    facts: plainRows('involved', 't.id', 't.noted_by_person_id'),
    may: (cx, table, row) =>
      leads(table) || (isClient(table) && (table.clientIds.length === 1 || row.personId === cx.actor.personId)),
  },
  plan: {
    facts: plainRows('plan', 't.household_id'),
    may: (cx, table) => can(cx.actor, 'plan.view', table) || can(cx.actor, 'emergency.view', table),
  },
  own_reference: {
    facts: `select t.reference as id, t.household_id as "householdId", t.organisation_id as "organisationId" from own_reference t`,
    may: (cx, table, row) => can(cx.actor, 'reference.write', table) && row.organisationId === cx.actor.organisationId,
  },
  bottleneck: { facts: plainRows('bottleneck', 't.id'), may: (_cx, table) => isClient(table) || leads(table) },
  last_visit: {
    facts: plainRows('last_visit', 't.person_id', 't.person_id'),
    may: (cx, _table, row) => row.personId === cx.actor.personId,
  },
  trajectory_step: { facts: plainRows('trajectory_step', 't.trajectory_id'), may: noEmployer },
  household_sheet: { facts: plainRows('household_sheet', 't.household_id'), may: noEmployer },
  meeting_change: {
    facts: `select t.number::text || t.household_id as id, t.household_id as "householdId", coalesce(u.kind, 'table') as kind,
        u.domains, coalesce(u.adult_person_id, c.adult_person_id) as "adultId", u.author_person_id as "authorId", c.domain_code as domain,
        ${shownTo('u')}
      from meeting_change t join plan_change c on c.household_id = t.household_id and c.number = t.number
      left join audience u on u.household_id = c.household_id and u.id = c.audience_id`,
    may: item,
  },
  attendance: {
    facts: `select t.meeting_id as id, t.household_id as "householdId", a.person_id as "personId" from attendance t
      left join attendance a on a.household_id = t.household_id and a.meeting_id = t.meeting_id
        and a.person_id in (select p.id from person p where p.kind = 'network')`,
    may: (cx, table, row) => knowsOf(cx, table, row) || isAskedEmployer(cx, table, row),
  },
  meeting_room: {
    facts: `select t.meeting_id as id, t.household_id as "householdId", a.person_id as "personId" from meeting_room t
      left join attendance a on a.household_id = t.household_id and a.meeting_id = t.meeting_id
        and a.person_id in (select p.id from person p where p.kind = 'network')`,
    may: knowsOf,
  },
  presence: {
    facts: `select t.id, t.household_id as "householdId", a.person_id as "personId" from presence t
      left join attendance a on a.household_id = t.household_id and a.meeting_id = t.meeting_id
        and a.person_id in (select p.id from person p where p.kind = 'network')`,
    may: knowsOf,
  },
  table_device: { facts: plainRows('table_device', 't.id'), may: (_cx, table) => leads(table) },
  meeting_question: { facts: aboutGoal('meeting_question', 't.id', 't'), may: item },
  meeting_reply: {
    facts: aboutGoal(
      'meeting_reply',
      `concat(t.question_id, t.person_id)`,
      'q',
      'join meeting_question q on q.household_id = t.household_id and q.id = t.question_id',
      `t.person_id as "personId", q.closed_at is not null as yes`,
    ),
    may: (cx, table, row) =>
      row.personId === cx.actor.personId || (item(cx, table, row) && (row.yes === true || leads(table))),
  },
  meeting_check_out: {
    facts: `select concat(t.meeting_id, t.person_id) as id, t.household_id as "householdId", t.person_id as "personId", 'table' as kind,
        null as domains, t.adult_person_id as "adultId", null as "authorId", null as domain from meeting_check_out t`,
    may: (cx, table, row) => row.personId === cx.actor.personId || item(cx, table, row),
  },
  meeting_turn: { facts: plainRows('meeting_turn', 't.id'), may: (_cx, table) => leads(table) },
  meeting_note: { facts: ofAudience('meeting_note', 't.id', 'null'), may: item },
  minutes_change: { facts: ofAudience('minutes_change', `concat(t.meeting_id, t.version)`, 'null'), may: item },
  minutes_grant: {
    facts: plainRows('minutes_grant', 'concat(t.meeting_id, t.person_id)', 't.person_id'),
    may: (cx, table, row) =>
      isClient(table) || leads(table) || (row.personId === cx.actor.personId && table.positions.length > 0),
  },
  meeting_note_version: {
    facts: `select t.note_id as id, t.household_id as "householdId", u.kind, u.domains, u.adult_person_id as "adultId",
        u.author_person_id as "authorId", null as domain
      from meeting_note_version t join meeting_note n on n.household_id = t.household_id and n.id = t.note_id
      join audience u on u.household_id = n.household_id and u.id = n.audience_id`,
    may: item,
  },
};
