/**
 * The rules of the review, as data: each is a question over the rows of a stretch of time. `w` holds those rows with
 * who acted: id, at, day, actor, kind, surname_key, given, household, action, allowed, emergency. A rule gives the rows it
 * wonders about as (id, actor, household, day); household NULL when the wonder is about the person's day as a whole.
 * A finding is a question to somebody, never a verdict.
 */
export interface ReviewRule {
  readonly code: string;
  readonly rows: string;
}

const atWork = `w.kind in ('staff', 'office')`;

/** SQL: a postcode without its space. */
const postcodeOf = (way: 'own' | 'home'): string => `upper(replace(${way}.postcode, ' ', ''))`;
/** SQL: the name of a street without the number of the house, the dots and the spaces. */
const streetOf = (way: 'own' | 'home'): string =>
  `regexp_replace(regexp_replace(lower(${way}.street), '[[:space:]]+[0-9].*$', ''), '[^[:alpha:]]', '', 'g')`;

/** Above this many households in ten minutes nobody reads any of them. */
const burstHouseholds = 20;
/** From this many refusals on one day. */
const deniedTimes = 5;

export const reviewRules: readonly ReviewRule[] = [
  {
    // Somebody who works here, and whose name is that of somebody who lives there.
    code: 'same-surname',
    rows: `select w.id, w.actor, w.household, w.day from w where ${atWork} and w.surname_key <> '' and exists (
      select from member m join person q on q.tenant_id = m.tenant_id and q.id = m.person_id
      where m.tenant_id = w.tenant_id and m.household_id = w.household and q.surname_key = w.surname_key
        and lower(q.given_name) <> w.given)`,
  },
  {
    // The own street: the same name in the same town, whatever the number; or the same postcode, which is a side of one.
    // What a professional left as the own address is for this alone.
    code: 'same-street',
    rows: `select w.id, w.actor, w.household, w.day from w where ${atWork} and exists (
      select from contact_way own
      join contact_way home on home.tenant_id = own.tenant_id and home.person_id <> own.person_id
        and ((own.postcode <> '' and ${postcodeOf('home')} = ${postcodeOf('own')})
          or (${streetOf('own')} <> '' and ${streetOf('home')} = ${streetOf('own')}
            and lower(trim(home.town)) = lower(trim(own.town))))
      join member m on m.tenant_id = home.tenant_id and m.person_id = home.person_id and m.household_id = w.household
      where own.tenant_id = w.tenant_id and own.person_id = w.actor)`,
  },
  {
    // The own household: an account of somebody who lives there, or the whole name of one.
    code: 'own-household',
    rows: `select w.id, w.actor, w.household, w.day from w where ${atWork} and exists (
      select from member m join person q on q.tenant_id = m.tenant_id and q.id = m.person_id
      where m.tenant_id = w.tenant_id and m.household_id = w.household
        and (q.id = w.actor or (w.surname_key <> '' and q.surname_key = w.surname_key and lower(q.given_name) = w.given)))`,
  },
  {
    // Many households in a short time. A household counts once in each ten minutes.
    code: 'burst',
    rows: `select id, actor, null::uuid, day from (
      select f.*, count(*) over (partition by f.actor order by f.at range between interval '10 minutes' preceding and current row) as many
      from (select distinct on (w.actor, w.household, date_bin('10 minutes', w.at, 'epoch')) w.* from w
            where ${atWork} and w.household is not null
            order by w.actor, w.household, date_bin('10 minutes', w.at, 'epoch'), w.at) f) b
      where b.many > ${burstHouseholds}`,
  },
  {
    // Between eleven at night and five in the morning.
    code: 'night',
    rows: `select w.id, w.actor, null::uuid, w.day from w where ${atWork} and w.allowed and w.household is not null
      and (w.clock >= time '23:00' or w.clock < time '05:00')`,
  },
  {
    // Somebody was looked up, and within two hours nothing was opened and nobody was asked.
    code: 'search-only',
    rows: `select w.id, w.actor, null::uuid, w.day from w
      where w.action = 'household.look-up' and w.at < $4::timestamptz - interval '2 hours' and not exists (
        select from w o where o.actor = w.actor and o.action in ('household.open', 'table-request.ask') and o.allowed
          and o.at between w.at and w.at + interval '2 hours')`,
  },
  {
    // Looked, or tried to, after the own place at that table had ended.
    code: 'ended-place',
    rows: `select w.id, w.actor, w.household, w.day from w where ${atWork} and exists (
      select from place x where x.tenant_id = w.tenant_id and x.household_id = w.household and x.person_id = w.actor
        and x.state = 'ended' and x.until_date < w.day)
      and not exists (select from place x where x.tenant_id = w.tenant_id and x.household_id = w.household
        and x.person_id = w.actor and x.state in ('asked', 'accepted'))`,
  },
  {
    // Refused again and again.
    code: 'denied',
    rows: `select id, actor, null::uuid, day from (
      select w.*, count(*) over (partition by w.actor, w.day) as many from w where not w.allowed) d
      where d.many >= ${deniedTimes}`,
  },
  {
    // By the emergency route for the second time, or more, in thirty days.
    code: 'emergency-again',
    rows: `select w.id, w.actor, w.household, w.day from w where w.emergency and exists (
      select from audit_event x where x.tenant_id = w.tenant_id and x.emergency and x.actor_person_id = w.actor
        and x.at > w.at - interval '30 days' and x.at < w.at
        and (x.household_id, (x.at at time zone 'Europe/Amsterdam')::date) is distinct from (w.household, w.day))`,
  },
];

/** SQL: what all rules find in the rows $2 to $3 of municipality $1, at $4: a line per rule, person, household and day. */
export const findings = `
  with w as materialized (
    select e.tenant_id, e.id, e.at, (e.at at time zone 'Europe/Amsterdam')::date as day,
      (e.at at time zone 'Europe/Amsterdam')::time as clock, e.actor_person_id as actor, e.household_id as household,
      e.action, e.allowed, e.emergency, p.kind, p.surname_key, lower(p.given_name) as given
    from audit_event e join person p on p.tenant_id = e.tenant_id and p.id = e.actor_person_id
    where e.tenant_id = $1 and e.id between $2 and $3
  )
  select f.rule, f.actor, h.id as household, f.day, min(f.id) as first, max(f.id) as last, count(*)::int as many
  from (${reviewRules
    .map(({ code, rows }) => `select '${code}' as rule, r.* from (${rows}) as r (id, actor, household, day)`)
    .join('\n  union all ')}) f
  left join household h on h.tenant_id = $1 and h.id = f.household
  where f.household is null or h.id is not null
  group by 1, 2, 3, 4`;
