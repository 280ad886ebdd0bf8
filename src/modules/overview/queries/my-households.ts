import { can, type Ground, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { positionsOf, type TableFacts } from '../../households/index.ts';
import { type ChangeLine, newestPerItem, type PlanPerson } from '../../plan/index.ts';
import { ownGroundFacts } from '../../sharing/index.ts';

/** A change of the plan by somebody else, with who may read it. */
interface RawListed {
  readonly number: number;
  readonly at: string;
  readonly by: PlanPerson;
  readonly kind: ChangeLine['kind'];
  readonly itemKind: ChangeLine['itemKind'];
  readonly itemId: string;
  readonly snapshot: ChangeLine['row'];
  readonly domain: string | null;
  readonly audience: Pick<ItemAudience, 'kind' | 'domains' | 'adultId' | 'authorId'>;
}

interface Row {
  id: string;
  name: string;
  opened_on: string;
  /** The day of the first signal, and of the first meeting that was held. */
  started_on: string;
  first_held_on: string | null;
  facts: TableFacts;
  grounds: Ground[];
  visited_at: Date | null;
  next_meeting_at: Date | null;
  promised: number;
  late: number;
  next_due: string | null;
  unread_signals: number;
  requests: number;
  trajectory: string | null;
  urgency: string | null;
  changes: RawListed[];
}

export interface ListedHousehold extends Omit<Row, 'facts' | 'grounds' | 'changes'> {
  readonly positions: ReadingTable['positions'];
  /** What others changed since this person's last visit, as far as this person may read it; newest first. */
  readonly news: readonly ChangeLine[];
  readonly group: 'asks' | 'changed' | 'quiet' | 'closed';
}

/** Households of one professional: a place, a role, as starter, or for somebody who is away. */
const mine = `
  select household_id from place where tenant_id = current_tenant() and person_id = $1 and state = 'accepted'
  union select household_id from role_assignment where tenant_id = current_tenant() and person_id = $1 and until_date is null
  union select r.household_id from role_assignment r join absence a on a.tenant_id = r.tenant_id and a.person_id = r.person_id
    where r.tenant_id = current_tenant() and r.until_date is null and $2::date between a.from_date and a.until_date
      and r.deputy_person_id = $1
  union select household_id from stand_in where tenant_id = current_tenant() and deputy_person_id = $1 and refused is null
      and $2::date between from_date and until_date
  union select id from household where tenant_id = current_tenant() and initiator_person_id = $1`;

const statement = `
  with mine as (${mine}),
  away as (
    select household_id, person_id from stand_in where tenant_id = current_tenant() and deputy_person_id = $1
      and refused is null and $2::date between from_date and until_date),
  promises as (
    select a.household_id, count(*)::int as promised, count(*) filter (where a.due_on < $2::date)::int as late,
           min(a.due_on) as next_due
    from action a where a.tenant_id = current_tenant() and a.doer_person_id = $1 and a.state in ('open', 'busy', 'stuck')
    group by a.household_id)
  select h.id, h.name, h.opened_on,
    json_build_object(
      'name', h.name, 'joined', false, 'initiator', h.initiator_person_id in (select $1::uuid union select person_id from away where away.household_id = h.id),
      'managed', exists (select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id
                         and r.role = 'case-manager' and r.until_date is null),
      'client', null,
      'clients', (select coalesce(json_agg(m.person_id), '[]') from member m
                  where m.tenant_id = h.tenant_id and m.household_id = h.id and m.client),
      'place', (select json_build_object('kind', p.kind, 'state', p.state) from place p
                where p.tenant_id = h.tenant_id and p.household_id = h.id and p.state = 'accepted'
                  and (p.person_id = $1 or p.kind = 'professional'
                    and p.person_id in (select person_id from away where away.household_id = h.id))
                order by p.person_id <> $1 limit 1),
      'roles', (select coalesce(json_agg(r.role), '[]') from role_assignment r
                where r.tenant_id = h.tenant_id and r.household_id = h.id and r.until_date is null
                  and (r.person_id = $1 or r.person_id in (select person_id from away where away.household_id = h.id)
                    or r.deputy_person_id = $1 and exists (select from absence a where a.tenant_id = r.tenant_id
                      and a.person_id = r.person_id and $2::date between a.from_date and a.until_date)))) as facts,
    ${ownGroundFacts.replaceAll('$1', 'h.id').replaceAll('$2', '$1').replaceAll('$3', '$2')} as grounds,
    v.at as visited_at,
    least(h.opened_on, (select k.held_on from kitchen_talk k where k.tenant_id = h.tenant_id and k.household_id = h.id)) as started_on,
    (select min(m.held_on) from meeting m where m.tenant_id = h.tenant_id and m.household_id = h.id and m.state = 'held') as first_held_on,
    (select min(m.starts_at) from meeting m where m.tenant_id = h.tenant_id and m.household_id = h.id and m.state = 'planned') as next_meeting_at,
    coalesce(promises.promised, 0) as promised, coalesce(promises.late, 0) as late, promises.next_due,
    (select count(*)::int from signal_reader s where s.tenant_id = h.tenant_id and s.household_id = h.id
       and s.person_id = $1 and s.read_at is null) as unread_signals,
    (select count(*)::int from table_request q where q.tenant_id = h.tenant_id and q.household_id = h.id and q.answer is null) as requests,
    (select t.state from trajectory t where t.tenant_id = h.tenant_id and t.household_id = h.id order by t.consented_on desc nulls first limit 1) as trajectory,
    (select k.urgency from kitchen_talk k where k.tenant_id = h.tenant_id and k.household_id = h.id and k.urgency <> 'none') as urgency,
    (select coalesce(json_agg(c), '[]') from (
       select c.number, c.at, c.kind, c.item_kind as "itemKind", c.item_id as "itemId", c.domain_code as domain, c.snapshot,
              json_build_object('id', by.id, 'givenName', by.given_name, 'surname', by.surname, 'kind', by.kind, 'client', false) as by,
              json_build_object('kind', a.kind, 'adultId', c.adult_person_id, 'authorId', a.author_person_id,
                'domains', a.domains) as audience
       -- The newest few only: one is told, and that there is more. By a case, which row security lets near the index; a coalesce it would not.
       from (select * from plan_change n where n.tenant_id = h.tenant_id and n.household_id = h.id and n.by_person_id <> $1
               and n.at > case when v.at is null then '-infinity'::timestamptz else v.at end
             order by n.at desc, n.number desc limit 3) c
       join person by on by.tenant_id = c.tenant_id and by.id = c.by_person_id
       join audience a on a.tenant_id = c.tenant_id and a.household_id = c.household_id and a.id = c.audience_id
       order by c.number desc) c) as changes
  from mine
  join household h on h.tenant_id = current_tenant() and h.id = mine.household_id and h.joined_into_id is null
  left join last_visit v on v.tenant_id = h.tenant_id and v.household_id = h.id and v.person_id = $1
  left join promises on promises.household_id = h.id`;

function groupOf(row: Row, news: readonly ChangeLine[]): ListedHousehold['group'] {
  const leads = row.facts.roles.length > 0 || (row.facts.initiator && !row.facts.managed);
  if (row.unread_signals > 0 || row.late > 0 || (leads && row.requests > 0)) return 'asks';
  if (row.trajectory === 'closed') return 'closed';
  return news.length > 0 ? 'changed' : 'quiet';
}

/**
 * The households of this professional in groups - asks something now, changed, quiet, closed -, each in Dutch order of
 * name; a change counts only when this person may read it.
 */
export async function myHouseholds(cx: Cx): Promise<ListedHousehold[]> {
  const rows = await cx.statement<Row>('my-households', statement, [cx.actor.personId, cx.today]);
  return rows
    .map((row) => {
      const { facts, grounds, changes, ...rest } = row;
      const positions = positionsOf(facts);
      const table: ReadingTable = {
        householdId: row.id,
        positions,
        clientIds: facts.clients,
        readOnly: false,
        grounds,
      };
      const readable = changes.filter((change) =>
        can(cx.actor, 'item.read', table, { ...change.audience, domain: change.domain }),
      );
      const news = newestPerItem(readable.map(lineOf));
      return { ...rest, positions, news, group: groupOf(row, news) };
    })
    .filter((household) => household.positions.length > 0)
    .sort((a, b) => compareSurnames(a.name, b.name));
}

/** As the plan tells its changes; the version before is not read here. */
const lineOf = ({ snapshot, at, by, ...change }: RawListed): ChangeLine => ({
  ...change,
  at: new Date(at),
  agreedOn: null,
  by,
  togetherWith: null,
  onBehalfOf: null,
  row: snapshot,
  changed: [],
  note: '',
  people: new Map([[by.id, by]]),
});
