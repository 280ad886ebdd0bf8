import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import type { Selectable } from 'kysely';
import { foldAfterDays } from '../model.ts';

type Row<Table extends keyof Tables, Column extends keyof Selectable<Tables[Table]>> = Pick<
  Selectable<Tables[Table]>,
  Column
>;

/** `[id, kind, adult, author, life domains, to whom it was shown]` of an audience row. */
export type RawAudience = [string, ItemAudience['kind'], string | null, string | null, string[] | null, string | null];
export type RawGoal = Row<
  'goal',
  | 'id'
  | 'adult_person_id'
  | 'domain_code'
  | 'words'
  | 'audience_id'
  | 'position'
  | 'state'
  | 'state_words'
  | 'review_on'
  | 'version'
>;
export type RawOption = Row<
  'option',
  'id' | 'goal_id' | 'words' | 'asks' | 'gives' | 'position' | 'chosen_on' | 'chosen_by_person_id' | 'version'
>;
type ActionColumns =
  | 'id'
  | 'goal_id'
  | 'adult_person_id'
  | 'what'
  | 'doer_person_id'
  | 'author_person_id'
  | 'together_with'
  | 'due_on'
  | 'rhythm'
  | 'state'
  | 'state_words'
  | 'authority'
  | 'decides_by'
  | 'decision'
  | 'decided_on'
  | 'audience_id'
  | 'version';
/** Instants arrive as text inside JSON. */
export type RawAction = Row<'action', ActionColumns> & {
  readonly created_at: string;
  readonly changed_at: string;
  /** Still to be done, and whoever would do it has left the table. */
  readonly no_doer?: boolean;
};
export type RawStanding = Row<
  'standing',
  'id' | 'person_id' | 'goal_id' | 'action_id' | 'on_behalf_of_person_id' | 'answer' | 'words'
> & {
  readonly at: string;
};
/** An agreement that somebody remembers otherwise; not yet settled. */
export type RawDispute = Row<
  'dispute',
  'id' | 'goal_id' | 'action_id' | 'noted' | 'words' | 'raised_by_person_id' | 'version'
> & { readonly at: string };
export type RawGoodThing = Row<'good_thing', 'id' | 'kind' | 'adult_person_id' | 'words' | 'on_date' | 'audience_id'>;

/** The plan of a household as it comes from the database: not yet filtered for a reader. */
export interface RawPlan {
  readonly plan: Row<'plan', 'number' | 'money_first' | 'money_first_words' | 'money_first_on'> | null;
  readonly money: 'question' | 'suspicion' | 'none' | null;
  readonly audiences: readonly RawAudience[];
  readonly goals: readonly RawGoal[];
  readonly options: readonly RawOption[];
  readonly actions: readonly RawAction[];
  /** Done and dropped long ago: how many, per audience and goal. */
  readonly old: readonly { readonly audience_id: string; readonly goal_id: string | null; readonly count: number }[];
  /** The newest note per action. */
  readonly notes: readonly Row<'action_note', 'action_id' | 'on_date' | 'by_person_id' | 'words'>[];
  readonly ticks: readonly { readonly action_id: string; readonly count: number; readonly last: string }[];
  /** Of every organisation; each reader is shown the own one's. */
  readonly references: readonly Row<'action_reference', 'action_id' | 'organisation_id' | 'reference'>[];
  /** The newest answer per person, about the whole plan, per goal and per action. */
  readonly standing: readonly RawStanding[];
  readonly good: readonly RawGoodThing[];
  /** Oldest first. */
  readonly disputes: readonly RawDispute[];
  readonly people: readonly {
    readonly id: string;
    readonly given_name: string;
    readonly surname: string;
    readonly kind: 'resident' | 'staff' | 'network';
    readonly client: boolean;
    readonly parted?: boolean;
    readonly child?: boolean;
  }[];
}

const here = (alias: string): string => `${alias}.tenant_id = current_tenant() and ${alias}.household_id = $1`;
const list = (rows: string): string => `coalesce((${rows}), '[]'::json)`;

const actionColumns = `a.id, a.goal_id, a.adult_person_id, a.what, a.doer_person_id, a.author_person_id, a.together_with, a.due_on, a.rhythm,
  a.state, a.state_words, a.authority, a.decides_by, a.decision, a.decided_on, a.audience_id, a.version,
  a.created_at, a.changed_at,
  (a.state in ('open', 'busy', 'stuck') and not exists (select from place c where ${here('c')}
     and c.person_id = a.doer_person_id and c.state in ('asked', 'accepted'))
   and not exists (select from member m where ${here('m')} and m.person_id = a.doer_person_id
     and (m.parted_on is null or m.person_id = a.adult_person_id))
   and not exists (select from representation v where ${here('v')} and v.person_id = a.doer_person_id
     and v.ended_on is null and v.until_date >= current_day())) as no_doer`;

/** SQL: everybody who has or had something to do in household $1, for names beside what they do. */
export const planPeople = list(`
  select json_agg(json_build_object('id', p.id, 'given_name', p.given_name, 'surname', p.surname, 'kind', p.kind,
    'client', coalesce(m.client, false), 'parted', m.parted_on is not null, 'child', coalesce(m.kind = 'child', false)))
  from person p
  left join member m on m.tenant_id = p.tenant_id and m.household_id = $1 and m.person_id = p.id
  where p.tenant_id = current_tenant() and p.id in (
    select m2.person_id from member m2 where ${here('m2')}
    union select c.person_id from place c where ${here('c')}
    union select r.person_id from role_assignment r where ${here('r')}
    union select v.person_id from representation v where ${here('v')}
    union select h.initiator_person_id from household h where h.tenant_id = current_tenant() and h.id = $1)`);

/** SQL: the audiences of household $1. */
export const planAudiences = list(`
  select json_agg(json_build_array(w.id, w.kind, w.adult_person_id, w.author_person_id, w.domains,
    case when w.shown_ended_at is null then w.shown_to_person_id end)) from audience w where ${here('w')}`);

const withFold = (recent: string, old: string): string => `json_build_object(
  'plan', (select json_build_object('number', p.number, 'money_first', p.money_first,
             'money_first_words', p.money_first_words, 'money_first_on', p.money_first_on) from plan p where ${here('p')}),
  'money', (select f.flag from domain_flag f where ${here('f')} and f.domain_code = 'money'),
  'audiences', ${planAudiences},
  'goals', ${list(`select json_agg(x) from (select g.id, g.adult_person_id, g.domain_code, g.words, g.audience_id,
      g.position, g.state, g.state_words, g.review_on, g.version from goal g where ${here('g')} order by g.position, g.id) x`)},
  'options', ${list(`select json_agg(x) from (select o.id, o.goal_id, o.words, o.asks, o.gives, o.position, o.chosen_on,
      o.chosen_by_person_id, o.version from option o where ${here('o')} order by o.position, o.id) x`)},
  'actions', ${list(`select json_agg(x) from (select ${actionColumns} from action a where ${here('a')} and ${recent}
      order by a.due_on nulls last, a.created_at, a.id) x`)},
  'old', ${old},
  'notes', ${list(`select json_agg(n) from (select distinct on (n.action_id) n.action_id, n.on_date, n.by_person_id, n.words
      from action_note n where ${here('n')} order by n.action_id, n.at desc, n.id) n`)},
  'ticks', ${list(`select json_agg(t) from (select t.action_id, count(*)::int as count, max(t.on_date) as last
      from action_tick t where ${here('t')} group by t.action_id) t`)},
  'references', ${list(`select json_agg(json_build_object('action_id', r.action_id, 'organisation_id', r.organisation_id,
      'reference', r.reference)) from action_reference r where ${here('r')}`)},
  'standing', ${list(`select json_agg(s order by s.at, s.id) from (select distinct on (s.person_id, s.goal_id, s.action_id, s.on_behalf_of_person_id)
      s.id, s.person_id, s.goal_id, s.action_id, s.on_behalf_of_person_id, s.answer, s.words, s.at
      from standing s where ${here('s')} order by s.person_id, s.goal_id, s.action_id, s.on_behalf_of_person_id, s.at desc, s.id) s`)},
  'disputes', ${list(`select json_agg(x) from (select i.id, i.goal_id, i.action_id, i.noted, i.words, i.raised_by_person_id, i.at, i.version
      from dispute i where ${here('i')} and i.settled_at is null order by i.at, i.id) x`)},
  'good', ${list(`select json_agg(x) from (select d.id, d.kind, d.adult_person_id, d.words, d.on_date, d.audience_id
      from good_thing d where ${here('d')} order by d.on_date desc, d.id) x`)},
  'people', ${planPeople})`;

const isRecent = `(a.state in ('open', 'busy', 'stuck')
  or a.state = 'done' and a.authority <> '' and a.decided_on is null or a.changed_at >= $3::date - ${foldAfterDays}
  or exists (select from dispute i where ${here('i')} and i.action_id = a.id and i.settled_at is null))`;
const countOld = list(`select json_agg(x) from (select a.audience_id, a.goal_id, count(*)::int as count
  from action a where ${here('a')} and not ${isRecent} group by a.audience_id, a.goal_id) x`);

/**
 * SQL: the plan of household $1 on day $3 as one JSON object (`RawPlan`). For the one statement of larger pages;
 * `planFrom` filters it for its reader.
 */
export const planJson = withFold(isRecent, countOld);

/** The same with every action, however old. */
export const wholePlanJson = withFold('$3::date is not null', `'[]'::json`);
