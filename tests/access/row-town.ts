import { addMember, assignRole, invitePlace } from '../../src/modules/households/index.ts';
import { endPlace } from '../../src/modules/households/testing.ts';
import { answerInvitation, goAway, openTable, sayYes } from '../../src/modules/sharing/index.ts';
import { wishOpen } from '../../src/modules/sharing/testing.ts';
import { nameInWish } from '../../src/modules/sharing/testing.ts';
import type { World } from '../../src/testing/world.ts';

/** Somebody of the town, with for whom this person acts. */
export interface Asking {
  readonly who: string;
  readonly personId: string;
  readonly onBehalfOf?: string;
  /** The organisation whose hat is worn; left out: none is said. */
  readonly wears?: string;
}

/** One household with somebody in every state; gives who they are. */
export async function fullTable(town: World, name: string): Promise<Asking[]> {
  const { owner } = town.database;
  const staff = async (given: string, side: 'care' | 'work' | 'other', expertise: readonly string[] = []) =>
    town.staff(given, { organisationId: await town.organisation(`${name} ${given}`, side), side, expertise });
  const lead = await staff('Casus', 'care');
  const as = (personId: string) => town.as(personId);
  const organisationOf = async (personId: string): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(
      'select organisation_id as id from affiliation where person_id = $1',
      [personId],
    );
    return rows[0]?.id ?? '';
  };
  const { householdId, clientId } = await as(lead).run((cx) =>
    openTable(cx, { name, client: { givenName: 'Daan' }, safeContact: 'bellen' }),
  );
  const add = (givenName: string, client: boolean) =>
    as(lead).run((cx) => addMember(cx, householdId, { givenName, kind: 'adult', client }));
  const [partner, member] = [await add('Noor', true), await add('Broer', false)];
  const child = async (givenName: string, birthDate: string, parents: readonly string[]): Promise<void> => {
    const id = await as(lead).run((cx) => addMember(cx, householdId, { givenName, kind: 'child', birthDate }));
    await owner.query('update member set parent_person_ids = $3 where household_id = $1 and person_id = $2', [
      householdId,
      id,
      parents,
    ]);
  };
  await child('Ilyas', '2015-05-17', [partner]);
  await child('Deniz', '2008-11-23', [clientId, partner]);
  const seated = {
    coordinator: 'care',
    worker: 'work',
    named: 'work',
    debts: 'other',
    withdrawn: 'care',
    ended: 'care',
    second: 'work',
  } as const;
  const found: Record<string, string> = {};
  for (const [who, side] of Object.entries(seated)) {
    const personId = await staff(who, side, who === 'debts' ? ['debts'] : []);
    found[who] = personId;
    await as(lead).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  await owner.query(
    `update organisation set participation_act_duty = true where id in (select organisation_id from affiliation where person_id = any ($1))`,
    [[found['worker'], found['named']]],
  );
  await as(lead).run(async (cx) => {
    await assignRole(cx, householdId, { role: 'case-manager', personId: lead });
    await assignRole(cx, householdId, { role: 'coordinator', personId: found['coordinator'] ?? '' });
  });
  for (const personId of [clientId, partner]) {
    await as(personId).run((cx) =>
      sayYes(cx, householdId, { personId, answer: 'yes', given: 'screen', onDate: cx.today }),
    );
    await as(personId).run((cx) => wishOpen(cx, householdId, personId));
  }
  await as(clientId).run((cx) =>
    nameInWish(cx, householdId, { clientId, personId: found['named'] ?? '', reads: true }),
  );
  await owner.query(
    `update ground set withdrawn_on = $2, withdrawn_by_person_id = given_by_person_id where organisation_id in
       (select organisation_id from affiliation where person_id = $1)`,
    [found['withdrawn'], '2026-11-23'],
  );
  const { rows: places } = await owner.query<{ id: string; version: number }>(
    'select id, version from place where household_id = $1 and person_id = $2',
    [householdId, found['ended']],
  );
  const place = places[0];
  if (place === undefined) throw new Error('nobody to end');
  await as(lead).run((cx) => endPlace(cx, householdId, { placeId: place.id, version: place.version }));
  const asked = await staff('Gevraagd', 'care');
  await as(lead).run((cx) => invitePlace(cx, householdId, { who: { personId: asked }, whyAsked: 'nodig' }));
  const organisationId = await organisationOf(lead);
  const deputy = await town.staff('Vervanger', { organisationId });
  await as(lead).run((cx) => goAway(cx, { deputyId: deputy, from: '2026-11-23', until: '2026-11-30' }));
  const two = found['debts'] ?? '';
  await owner.query(`insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'maatje')`, [
    town.tenant,
    two,
    organisationId,
  ]);
  const network: string[] = [];
  for (const given of ['Zus', 'Buur']) {
    const personId = await town.network(given);
    network.push(personId);
    await owner.query(
      `insert into place (tenant_id, household_id, id, person_id, kind, state, asked_by_person_id, asked_on, from_date)
       values ($1, $2, gen_random_uuid(), $3, 'network', 'accepted', $4, '2026-11-23', '2026-11-23')`,
      [town.tenant, householdId, personId, lead],
    );
  }
  await owner.query(
    `insert into ground (tenant_id, household_id, id, person_id, domain_code, law_code, consent_id, from_date, given_by_person_id)
     select $1, $2, gen_random_uuid(), $3, 'money', 'consent', c.id, '2026-11-23', $4 from consent c where c.household_id = $2 and c.person_id = $4`,
    [town.tenant, householdId, network[0], clientId],
  );
  // Of two organisations and somebody of the network the agreement names the children too.
  await owner.query(
    `update ground set child_person_ids = array(select person_id from member where household_id = $1 and kind = 'child')
     where household_id = $1 and (person_id = $2 or organisation_id in (select organisation_id from affiliation where person_id = any ($3)))`,
    [householdId, network[0], [found['debts'], found['withdrawn']]],
  );
  const boss = await town.network('Baas');
  await owner.query(
    `insert into place (tenant_id, household_id, id, person_id, kind, employer, state, asked_by_person_id, asked_on, from_date)
     values ($1, $2, gen_random_uuid(), $3, 'network', true, 'accepted', $4, '2026-11-23', '2026-11-23')`,
    [town.tenant, householdId, boss, lead],
  );
  await owner.query(
    `insert into ground (tenant_id, household_id, id, person_id, domain_code, law_code, consent_id, from_date, given_by_person_id)
     select $1, $2, gen_random_uuid(), $3, 'work', 'consent', c.id, '2026-11-23', $4 from consent c where c.household_id = $2 and c.person_id = $4`,
    [town.tenant, householdId, boss, clientId],
  );
  const helper = await town.resident('Bewind');
  const guardian = await town.resident('Curator');
  for (const [personId, kind, domains] of [
    [helper, 'administrator', ['money']],
    [guardian, 'guardian', null],
  ]) {
    await owner.query(
      `insert into representation (tenant_id, household_id, id, client_person_id, person_id, kind, domains, paper, from_date, until_date, recorded_by_person_id, recorded_on)
       values ($1, $2, gen_random_uuid(), $3, $4, $5, $6, 'beschikking', '2026-11-01', '2027-11-01', $7, '2026-11-23')`,
      [town.tenant, householdId, clientId, personId, kind, domains, lead],
    );
  }
  const looking = await town.staff('Nood');
  await owner.query(
    `insert into emergency_look (tenant_id, household_id, id, person_id, domains, reason, asked_at, opened_at, ends_at, tell_at)
     values ($1, $2, gen_random_uuid(), $3, array['money', 'work'], 'acuut gevaar voor iemand hier', now(), now(), now() + interval '4 hours', now() + interval '1 day')`,
    [town.tenant, householdId, looking],
  );
  return [
    { who: 'emergency', personId: looking },
    { who: 'client', personId: clientId },
    { who: 'partner', personId: partner },
    { who: 'member', personId: member },
    { who: 'case manager', personId: lead },
    ...Object.entries(found).map(([who, personId]) => ({ who, personId })),
    { who: 'asked', personId: asked },
    // Two hats: of the own chair, and of another organisation that may know everything here.
    { who: 'with the hat of the chair', personId: two, wears: await organisationOf(two) },
    { who: 'with another hat', personId: two, wears: organisationId },
    { who: 'deputy', personId: deputy },
    { who: 'network with a ground', personId: network[0] ?? '' },
    { who: 'network', personId: network[1] ?? '' },
    { who: 'employer', personId: boss },
    { who: 'administrator of money', personId: helper, onBehalfOf: clientId },
    { who: 'guardian', personId: guardian, onBehalfOf: clientId },
    { who: 'the same helper without a session for the client', personId: helper },
  ];
}

/**
 * Rows of every kind, for every audience that somebody of the household could have chosen, straight into the tables: what
 * the commands would refuse is here too, because row security must hold without them.
 */
export const rowsOfEveryKind = `
  with h as (select tenant_id, id from household where not exists (select from goal g where g.household_id = household.id)),
  plans as (insert into plan (tenant_id, household_id, number) select tenant_id, id, 1000 from h on conflict do nothing),
  writers as (
    select h.tenant_id, h.id as household, m.person_id from h join member m on m.household_id = h.id and m.client
    union select h.tenant_id, h.id, p.person_id from h join place p on p.household_id = h.id
      join person w on w.id = p.person_id and w.given_name in ('Casus', 'worker', 'ended', 'Zus', 'Starter')),
  adults as (select h.id as household, m.person_id from h join member m on m.household_id = h.id and (m.client or m.kind = 'child')
    union all select h.id, null from h),
  neighbours as (select p.household_id as household, p.person_id from place p join person n on n.id = p.person_id and n.given_name = 'Buur'),
  said as (
    insert into audience (tenant_id, household_id, id, kind, domains, adult_person_id, author_person_id, wish_id,
      shown_to_person_id, shown_ended_at)
    select w.tenant_id, w.household, gen_random_uuid(), k.kind, k.domains, a.person_id,
      case when k.kind = 'table' then null else w.person_id end,
      case when k.kind = 'opened' then s.id end, b.person_id, case when k.shown = 'over' then now() end
    from writers w join adults a on a.household = w.household
    cross join (values ('table', null, null), ('opened', null, null), ('client-and-me', null, null), ('only-me', null, null),
      ('domains', array['money'], null), ('domains', array['work', 'physical-health'], null), ('table', null, 'now'),
      ('client-and-me', null, 'now'), ('table', null, 'over')) as k(kind, domains, shown)
    left join neighbours b on b.household = w.household and k.shown is not null
    left join wish s on s.household_id = w.household and s.person_id = w.person_id
    where (k.kind <> 'opened' or s.id is not null) and (k.shown is null or b.person_id is not null
      and exists (select from member m where m.household_id = w.household and m.person_id = w.person_id))
    on conflict do nothing returning *),
  goals as (
    insert into goal (tenant_id, household_id, id, adult_person_id, domain_code, words, audience_id, position, author_person_id, created_at, changed_at)
    select s.tenant_id, s.household_id, gen_random_uuid(), s.adult_person_id, d.code, 'doel', s.id, 1,
      coalesce(s.author_person_id, s.adult_person_id, (select person_id from writers w where w.household = s.household_id limit 1)), now(), now()
    from said s cross join unnest(array['money', 'work', 'physical-health']) as d(code) returning *)
  select count(*)::int as goals from goals`;

/** What hangs under those goals and audiences. */
export const rowsUnderThem = [
  `insert into option (tenant_id, household_id, id, goal_id, words, position, author_person_id)
   select tenant_id, household_id, gen_random_uuid(), id, 'kan', 1, author_person_id from goal`,
  // With the audience of another goal of the same writer: an agreement may be wider than its goal.
  `insert into action (tenant_id, household_id, id, goal_id, what, doer_person_id, audience_id, author_person_id, created_at, changed_at)
   select g.tenant_id, g.household_id, gen_random_uuid(), case when g.domain_code = 'work' then null else g.id end, 'doen',
     g.author_person_id, coalesce((select u.id from audience u where g.domain_code = 'money' and u.household_id = g.household_id
       and u.kind = 'table' and u.adult_person_id is null and u.shown_to_person_id is null), g.audience_id), g.author_person_id, now(), now() from goal g`,
  `insert into action_note (tenant_id, household_id, id, action_id, on_date, at, by_person_id, words)
   select tenant_id, household_id, gen_random_uuid(), id, '2026-11-23', now(), author_person_id, 'gebeld' from action`,
  `insert into action_tick (tenant_id, household_id, action_id, on_date, by_person_id)
   select tenant_id, household_id, id, '2026-11-23', author_person_id from action`,
  `insert into standing (tenant_id, household_id, id, person_id, goal_id, answer, at, typed_by_person_id)
   select tenant_id, household_id, gen_random_uuid(), author_person_id, case when domain_code = 'work' then null else id end, 'yes', now(), author_person_id from goal`,
  `insert into standing (tenant_id, household_id, id, person_id, action_id, answer, at, typed_by_person_id)
   select tenant_id, household_id, gen_random_uuid(), author_person_id, id, 'partly', now(), author_person_id from action`,
  `insert into plan_change (tenant_id, household_id, number, at, by_person_id, kind, item_kind, item_id, audience_id, domain_code, adult_person_id, snapshot)
   select tenant_id, household_id, 1000 + row_number() over (order by id), now(), author_person_id, 'added', 'goal', id,
     case when words = 'geen' then null else audience_id end, domain_code, adult_person_id, '{}' from goal`,
  `insert into plan_change (tenant_id, household_id, number, at, by_person_id, kind, item_kind, item_id, domain_code, adult_person_id, snapshot)
   select m.tenant_id, m.household_id, 5000 + row_number() over (order by m.person_id, d), now(), m.person_id, 'moved', 'plan', gen_random_uuid(), d, a, '{}'
   from member m cross join unnest(array['money', null]) d cross join unnest(array[m.person_id, null]) a where m.client`,
  `insert into dispute (tenant_id, household_id, id, goal_id, number, noted, words, raised_by_person_id, typed_by_person_id, at)
   select g.tenant_id, g.household_id, gen_random_uuid(), g.id, c.number, 'doel', 'anders', g.author_person_id, g.author_person_id, now()
   from goal g join plan_change c on c.household_id = g.household_id and c.item_id = g.id`,
  `insert into dispute (tenant_id, household_id, id, action_id, number, noted, words, raised_by_person_id, typed_by_person_id, at)
   select a.tenant_id, a.household_id, gen_random_uuid(), a.id, (select min(c.number) from plan_change c where c.household_id = a.household_id),
     'doen', 'anders', a.author_person_id, a.author_person_id, now() from action a`,
  `insert into good_thing (tenant_id, household_id, id, kind, words, on_date, audience_id, author_person_id)
   select u.tenant_id, u.household_id, gen_random_uuid(), 'success', 'fijn', date '2026-11-23', u.id, coalesce(u.author_person_id, h.initiator_person_id)
   from audience u join household h on h.id = u.household_id`,
  `insert into topic (tenant_id, household_id, id, words, audience_id, author_person_id, typed_by_person_id, on_date)
   select tenant_id, household_id, gen_random_uuid(), 'punt', audience_id, author_person_id, author_person_id, date '2026-11-23' from good_thing
   union all select u.tenant_id, u.household_id, gen_random_uuid(), 'punt', u.id, p.person_id, p.person_id, date '2026-11-23'
   from audience u join place p on p.household_id = u.household_id and p.state = 'accepted' where u.kind = 'table'`,
  // Points for the employer of that table and for a neighbour who never was one, open and over.
  `insert into topic (tenant_id, household_id, id, words, audience_id, author_person_id, typed_by_person_id, on_date, employer_person_id, state)
   select u.tenant_id, u.household_id, gen_random_uuid(), 'werk', u.id, m.person_id, m.person_id, date '2026-11-23', p.person_id, s
   from audience u join member m on m.household_id = u.household_id and m.client
   join place p on p.household_id = u.household_id and p.kind = 'network' and p.state = 'accepted'
   cross join unnest(array['open', 'discussed']) s where u.kind in ('table', 'only-me')`,
  `insert into signal (tenant_id, household_id, id, adult_person_id, from_person_id, typed_by_person_id, words, audience_id, sent_at)
   select g.tenant_id, g.household_id, gen_random_uuid(), u.adult_person_id, g.author_person_id, g.author_person_id, 'let op', u.id, now()
   from good_thing g join audience u on u.household_id = g.household_id and u.id = g.audience_id
   -- Of everybody with a chair too: also of who may not know of what lies on the table.
   union all select u.tenant_id, u.household_id, gen_random_uuid(), u.adult_person_id, p.person_id, p.person_id, 'let op', u.id, now()
   from audience u join place p on p.household_id = u.household_id and p.state in ('accepted', 'ended') where u.kind = 'table'`,
  `insert into working_note (tenant_id, household_id, id, author_person_id, words, written_on, written_at)
   select p.tenant_id, p.household_id, gen_random_uuid(), p.person_id, 'onthouden', date '2026-11-23', now() from place p`,
  `insert into signal_reader (tenant_id, household_id, signal_id, person_id, reason)
   select tenant_id, household_id, id, from_person_id, 'concerned' from signal`,
  `insert into signal_note (tenant_id, household_id, id, signal_id, on_date, by_person_id, words)
   select tenant_id, household_id, gen_random_uuid(), id, '2026-11-23', from_person_id, 'gebeld' from signal`,
  `insert into preparation (tenant_id, household_id, person_id, shared, typed_by_person_id, changed_at)
   select tenant_id, household_id, person_id, row_number() over (partition by household_id order by kind, person_id) % 2 = 0, person_id, now()
   from place where state = 'accepted'`,
  `insert into situation (tenant_id, household_id, trajectory_id, person_id, moment, on_date, typed_by_person_id)
   select m.tenant_id, m.household_id, t.id, m.person_id, 'start', '2026-11-23', m.person_id
   from member m join trajectory t on t.household_id = m.household_id where m.client`,
  // Money of each adult, and of both.
  `insert into debt (tenant_id, household_id, id, adult_person_id, creditor, author_person_id, created_at)
   select m.tenant_id, m.household_id, gen_random_uuid(), a, 'iemand', m.person_id, now()
   from member m cross join unnest(array[m.person_id, null]) a where m.client`,
  `insert into debt_balance (tenant_id, household_id, debt_id, id, on_date, cents, source, author_person_id, at)
   select tenant_id, household_id, id, gen_random_uuid(), '2026-11-23', 100, 'client', author_person_id, now() from debt`,
  `insert into debt_step (tenant_id, household_id, debt_id, id, on_date, state, author_person_id, at)
   select tenant_id, household_id, id, gen_random_uuid(), '2026-11-23', 'known', author_person_id, now() from debt`,
  `insert into debt_letter (tenant_id, household_id, debt_id, id, picture, blackened, scanned, author_person_id, at)
   select tenant_id, household_id, id, gen_random_uuid(), '\\xffd8ff', false, false, author_person_id, now() from debt`,
  `insert into money_crisis (tenant_id, household_id, id, adult_person_id, kind, told_on, talk_by, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), adult_person_id, 'gas', '2026-11-23', '2026-11-26', author_person_id, now() from debt`,
  `insert into budget_line (tenant_id, household_id, id, adult_person_id, kind, label, per, on_date, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), adult_person_id, 'cost', 'huur', 'month', '2026-11-23', author_person_id, now() from debt`,
  `insert into debt_help (tenant_id, household_id, id, adult_person_id, on_date, phase, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), adult_person_id, '2026-11-23', 'intake', author_person_id, now() from debt`,
  `insert into scheme_answer (tenant_id, household_id, id, adult_person_id, scheme, state, on_date, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, 'huurtoeslag', 'maybe', '2026-11-23', person_id, now() from member where client`,
  `insert into money_view (tenant_id, household_id, id, adult_person_id, on_date, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, '2026-11-23', person_id, now() from member where client`,
  `insert into money_grip (tenant_id, household_id, adult_person_id, on_date, with_person_id, typed_by_person_id, at)
   select tenant_id, household_id, person_id, '2026-11-23', person_id, person_id, now() from member where client`,
  // Work of each adult.
  `insert into work_moment (tenant_id, household_id, id, adult_person_id, on_date, step, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, '2026-11-23', 'voluntary', person_id, now() from member where client`,
  `insert into talent (tenant_id, household_id, id, adult_person_id, kind, words, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, 'talent', 'tekenen', person_id, now() from member where client`,
  `insert into work_wish (tenant_id, household_id, adult_person_id, author_person_id, at)
   select tenant_id, household_id, person_id, person_id, now() from member where client`,
  `insert into motivation_talk (tenant_id, household_id, id, adult_person_id, on_date, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, '2026-11-23', person_id, now() from member where client`,
  `insert into work_instrument (tenant_id, household_id, id, adult_person_id, instrument, state, on_date, author_person_id, at)
   select tenant_id, household_id, gen_random_uuid(), person_id, 'no-riskpolis', 'considered', '2026-11-23', person_id, now()
   from member where client`,
  `insert into candidate_profile (tenant_id, household_id, adult_person_id, author_person_id, at)
   select tenant_id, household_id, person_id, person_id, now() from member where client`,
  // To the employer of that table, or to a neighbour who never was one; now, over, and taken back.
  `insert into profile_release (tenant_id, household_id, id, adult_person_id, employer_person_id, called, headline, strengths, learning,
     hours, days, travel, helps, instruments, from_date, until_date, withdrawn_at, author_person_id, at)
   select m.tenant_id, m.household_id, gen_random_uuid(), m.person_id, p.person_id, 'ik', 'werk', '{}'::text[], '', '', '{}'::text[], '', '', '{}'::text[],
     date '2026-11-01', d.until, d.withdrawn, m.person_id, now()
   from member m join place p on p.household_id = m.household_id and p.kind = 'network' and p.state = 'accepted'
   cross join (values (date '2026-12-01', null::timestamptz), (date '2026-11-20', null), (date '2026-12-01', now())) as d(until, withdrawn)
   where m.client`,
  `insert into profile_seen (tenant_id, household_id, release_id, on_date, at)
   select tenant_id, household_id, id, from_date, now() from profile_release`,
  `insert into placement (tenant_id, household_id, id, adult_person_id, employer_person_id, kind, task, starts_on, author_person_id, at)
   select m.tenant_id, m.household_id, gen_random_uuid(), m.person_id, p.person_id, 'paid', 'fietsen', date '2026-11-01', m.person_id, now()
   from member m join place p on p.household_id = m.household_id and p.kind = 'network' and p.state = 'accepted' where m.client`,
  `insert into check_in (tenant_id, household_id, placement_id, weeks, side, due_on)
   select tenant_id, household_id, id, 1, s, date '2026-11-08' from placement cross join unnest(array['client', 'employer']) s`,
  `insert into meeting (tenant_id, household_id, id, kind, starts_at, created_by_person_id, typed_by_person_id)
   select tenant_id, id, gen_random_uuid(), 'first', now(), initiator_person_id, initiator_person_id from household
   union all select tenant_id, id, gen_random_uuid(), 'later', now(), initiator_person_id, initiator_person_id from household`,
  `insert into attendance (tenant_id, household_id, meeting_id, person_id)
   select m.tenant_id, m.household_id, m.id, p.person_id from meeting m join place p on p.household_id = m.household_id
   where p.state = 'accepted' and (m.kind = 'first' or p.kind <> 'network')`,
  `insert into meeting_change (tenant_id, household_id, meeting_id, number, phase)
   select c.tenant_id, c.household_id, m.id, c.number, 'plan' from plan_change c join meeting m on m.household_id = c.household_id and m.kind = 'first'`,
  `insert into meeting_room (tenant_id, household_id, meeting_id, opened_at, step, step_at, code)
   select tenant_id, household_id, id, now(), 'plan', now(), upper(translate(substr(id::text, 1, 6), '01', '23'))
   from meeting`,
  `insert into presence (tenant_id, household_id, meeting_id, id, person_id, here, step, at)
   select tenant_id, household_id, meeting_id, gen_random_uuid(), person_id, true, 'plan', now() from attendance`,
  `insert into table_device (tenant_id, household_id, meeting_id, id, token_hash, mark, asked_at)
   select tenant_id, household_id, meeting_id, gen_random_uuid(), encode(sha256(meeting_id::text::bytea), 'hex'), '12', now() from meeting_room`,
  `insert into meeting_question (tenant_id, household_id, meeting_id, id, kind, goal_id, asked_at, asked_by_person_id, closed_at)
   select m.tenant_id, m.household_id, m.id, gen_random_uuid(), 'behind', g.id, now(), m.created_by_person_id, now()
   from meeting m join goal g on g.household_id = m.household_id
   union all select tenant_id, household_id, id, gen_random_uuid(), 'behind', null, now(), created_by_person_id, null from meeting`,
  `insert into meeting_reply (tenant_id, household_id, question_id, person_id, answer, at)
   select q.tenant_id, q.household_id, q.id, a.person_id, 'yes', now()
   from meeting_question q join attendance a on a.household_id = q.household_id and a.meeting_id = q.meeting_id`,
  `insert into meeting_check_out (tenant_id, household_id, meeting_id, person_id, adult_person_id, heard, clear, own, at)
   select a.tenant_id, a.household_id, a.meeting_id, a.person_id, m.person_id, 'yes', 'partly', 'no', now()
   from attendance a left join member m on m.household_id = a.household_id and m.person_id = a.person_id and m.client`,
  `insert into meeting_turn (tenant_id, household_id, meeting_id, id, side, person_id)
   select tenant_id, household_id, meeting_id, gen_random_uuid(), 'client', null from meeting_room`,
  `insert into observation_round (tenant_id, household_id, id, meeting_id, meeting_number, held_on, observer_person_id, started_by_person_id, started_at)
   select h.tenant_id, h.id, gen_random_uuid(), gen_random_uuid(), 1, date '2026-11-23', (select p.person_id from place p where p.household_id = h.id
     and p.state = 'ended' order by p.person_id limit 1), h.initiator_person_id, now() from household h`,
  `insert into observation_present (tenant_id, household_id, round_id, person_id, agreed_on, noted_by_person_id)
   select r.tenant_id, r.household_id, r.id, p.person_id, r.held_on, r.started_by_person_id from observation_round r
   join place p on p.household_id = r.household_id and p.state = 'accepted'`,
  `insert into observation_sheet (tenant_id, household_id, round_id, rater_person_id, handed_in_on, typed_by_person_id)
   select tenant_id, household_id, round_id, person_id,
     case when row_number() over (partition by household_id order by person_id) % 2 = 0 then agreed_on end, person_id
   from observation_present`,
  `insert into observation_answer (tenant_id, household_id, round_id, rater_person_id, indicator, point)
   select tenant_id, household_id, round_id, rater_person_id, 'task-1', 3 from observation_sheet`,
  `insert into meeting_note (tenant_id, household_id, meeting_id, id, kind, words, audience_id, author_person_id, at)
   select m.tenant_id, m.household_id, m.id, gen_random_uuid(), 'note', 'gezegd', u.id, m.created_by_person_id, now()
   from meeting m join audience u on u.household_id = m.household_id`,
  `insert into meeting_note_version (tenant_id, household_id, note_id, version, words, by_person_id, at)
   select tenant_id, household_id, id, 1, words, author_person_id, at from meeting_note`,
  `insert into minutes_change (tenant_id, household_id, meeting_id, version, kind, words, audience_id, by_person_id, typed_by_person_id, at)
   select m.tenant_id, m.household_id, m.id, 1 + row_number() over (partition by m.id order by u.id), 'view', 'zo', u.id,
     m.created_by_person_id, m.created_by_person_id, now()
   from meeting m join audience u on u.household_id = m.household_id`,
  `insert into minutes_grant (tenant_id, household_id, meeting_id, person_id, reason, given_by_person_id, typed_by_person_id, given_at)
   select tenant_id, household_id, meeting_id, person_id, 'client-asks', person_id, person_id, now() from attendance`,
  `insert into kitchen_talk (tenant_id, household_id, held_on, by_person_id) select tenant_id, id, '2026-11-23', initiator_person_id from household`,
  `insert into domain_answer (tenant_id, household_id, domain_code, state)
   select tenant_id, id, d, 'discussed' from household cross join unnest(array['money', 'safety']) d`,
  `insert into domain_flag (tenant_id, household_id, domain_code, flag)
   select tenant_id, id, d, 'question' from household cross join unnest(array['money', 'work', 'children']) d on conflict do nothing`,
  `insert into involved (tenant_id, household_id, id, name, noted_by_person_id, noted_on)
   select tenant_id, household_id, gen_random_uuid(), 'arts', person_id, '2026-11-23' from place where state = 'accepted'`,
  `insert into own_reference (tenant_id, household_id, organisation_id, reference)
   select distinct tenant_id, household_id, organisation_id, organisation_id::text from place where organisation_id is not null`,
  `insert into bottleneck (tenant_id, household_id, id, level, words, noted_on, noted_by_person_id)
   select tenant_id, id, gen_random_uuid(), 'policy', 'traag', '2026-11-23', initiator_person_id from household`,
  `insert into last_visit (tenant_id, household_id, person_id, at)
   select tenant_id, household_id, person_id, now() from place where state = 'accepted'
   on conflict do nothing`,
] as const;
