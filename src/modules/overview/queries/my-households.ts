import type { Position } from '../../../kernel/access/actions.ts';
import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { isMine, ownSeatsWith, childrenOn, positionsOf } from '../../households/index.ts';
import { type ChangeLine, newestPerItem, type PlanPerson } from '../../plan/index.ts';
import { type OwnTable, ownTablesFrom, ownTablesJson, type OwnTablesRow } from '../../sharing/index.ts';

/** A change of the plan by somebody else, with who may read it. */
interface RawListed {
  readonly number: number;
  readonly at: string;
  readonly by: string;
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
  /** ISO instants. */
  visited_at: string | null;
  next_meeting_at: string | null;
  promised: number;
  late: number;
  next_due: string | null;
  unread_signals: number;
  requests: number;
  trajectory: string | null;
  urgency: string | null;
  changes: RawListed[];
}

export interface ListedHousehold extends Omit<Row, 'changes' | 'visited_at' | 'next_meeting_at'> {
  readonly visited_at: Date | null;
  readonly next_meeting_at: Date | null;
  readonly positions: ReadingTable['positions'];
  /** What others changed since this person's last visit, as far as this person may read it; newest first. */
  readonly news: readonly ChangeLine[];
  readonly group: 'asks' | 'changed' | 'quiet' | 'closed';
}

/** What is read of every table, each kind of row in one walk: seventy tables would be hundreds of small questions. */
const perTable = `
  promises as (
    select a.household_id, count(*)::int as promised, count(*) filter (where a.due_on < $2::date)::int as late,
           min(a.due_on) as next_due
    from action a where a.tenant_id = current_tenant() and a.doer_person_id = $1 and a.state in ('open', 'busy', 'stuck')
    group by a.household_id
  ), meetings as (
    select m.household_id, min(m.held_on) filter (where m.state = 'held') as first_held_on,
           min(m.starts_at) filter (where m.state = 'planned') as next_meeting_at
    from meeting m where m.tenant_id = current_tenant() and ${isMine('m.household_id')} group by m.household_id
  ), unread as (
    select s.household_id, count(*)::int as signals from signal_reader s
    where s.tenant_id = current_tenant() and ${isMine('s.household_id')} and s.person_id = $1 and s.read_at is null group by s.household_id
  ), asked as (
    select q.household_id, count(*)::int as requests from table_request q
    where q.tenant_id = current_tenant() and ${isMine('q.household_id')} and q.answer is null group by q.household_id
  ), latest as (
    select distinct on (t.household_id) t.household_id, t.state from trajectory t
    where t.tenant_id = current_tenant() and ${isMine('t.household_id')} order by t.household_id, t.consented_on desc nulls first
  )`;

const statement = `
  with ${ownSeatsWith}, ${perTable}, listed as (
  select h.id, h.name, h.opened_on,
    v.at as visited_at, least(h.opened_on, k.held_on) as started_on, meetings.first_held_on, meetings.next_meeting_at,
    coalesce(promises.promised, 0) as promised, coalesce(promises.late, 0) as late, promises.next_due,
    coalesce(unread.signals, 0) as unread_signals, coalesce(asked.requests, 0) as requests, latest.state as trajectory,
    nullif(k.urgency, 'none') as urgency,
    (select coalesce(json_agg(c), '[]') from (
       select c.number, c.at, c.by_person_id as by, c.kind, c.item_kind as "itemKind", c.item_id as "itemId", c.domain_code as domain, c.snapshot,
              json_build_object('kind', a.kind, 'adultId', c.adult_person_id, 'authorId', a.author_person_id,
                'domains', a.domains) as audience
       -- The newest few only: one is told, and that there is more. By a case, which row security lets near the index; a coalesce it would not.
       from (select * from plan_change n where n.tenant_id = h.tenant_id and n.household_id = h.id and n.by_person_id <> $1
               and n.at > case when v.at is null then '-infinity'::timestamptz else v.at end
             order by n.at desc, n.number desc limit 3) c
       join audience a on a.tenant_id = c.tenant_id and a.household_id = c.household_id and a.id = c.audience_id
       order by c.number desc) c) as changes
  from household h
  left join last_visit v on v.tenant_id = h.tenant_id and v.household_id = h.id and v.person_id = $1
  left join kitchen_talk k on k.tenant_id = h.tenant_id and k.household_id = h.id
  ${['promises', 'meetings', 'unread', 'asked', 'latest'].map((each) => `left join ${each} on ${each}.household_id = h.id`).join('\n  ')}
  where h.tenant_id = current_tenant() and ${isMine('h.id')})
  select ${ownTablesJson}, (select coalesce(json_agg(l), '[]') from listed l) as listed,
    -- Once each: the same few people change most.
    (select coalesce(json_agg(json_build_object('id', p.id, 'givenName', p.given_name, 'surname', p.surname, 'kind', p.kind, 'client', false)), '[]')
      from person p where p.tenant_id = current_tenant() and p.id = any (array(
        select distinct (c ->> 'by')::uuid from listed l, json_array_elements(l.changes) c))) as changers`;

interface Found extends OwnTablesRow {
  readonly listed: readonly Row[];
  /** Who made the changes. */
  readonly changers: readonly PlanPerson[];
}

/** A table is on the list of who works there: not where somebody is only asked, or has a plan of the own. */
const works = (position: Position): boolean => !['asked', 'member', 'client'].includes(position);

function groupOf(row: Row, { facts }: OwnTable, news: readonly ChangeLine[]): ListedHousehold['group'] {
  const leads = facts.roles.length > 0 || (facts.initiator && !facts.managed);
  if (row.unread_signals > 0 || row.late > 0 || (leads && row.requests > 0)) return 'asks';
  if (row.trajectory === 'closed') return 'closed';
  return news.length > 0 ? 'changed' : 'quiet';
}

/**
 * The households of this professional in groups - asks something now, changed, quiet, closed -, each in Dutch order of
 * name; a change counts only when this person may read it.
 */
export async function myHouseholds(cx: Cx): Promise<ListedHousehold[]> {
  const [found] = await cx.statement<Found>('my-households', statement, [cx.actor.personId, cx.today]);
  if (found === undefined) return [];
  const changers = new Map(found.changers.map((person) => [person.id, person]));
  const tables = ownTablesFrom(cx, found);
  return found.listed
    .flatMap((row) => {
      const own = tables.get(row.id);
      const positions = own === undefined ? [] : positionsOf(own.facts).filter(works);
      if (own === undefined || positions.length === 0 || own.facts.joined) return [];
      const { changes, visited_at: visitedAt, next_meeting_at: nextAt, ...rest } = row;
      const { facts, grounds } = own;
      const table: ReadingTable = {
        householdId: row.id,
        positions,
        clientIds: facts.clients,
        children: childrenOn(facts.children, cx.today),
        readOnly: false,
        grounds,
      };
      const readable = changes.filter((change) =>
        can(cx.actor, 'item.read', table, { ...change.audience, domain: change.domain }),
      );
      const news = newestPerItem(readable.flatMap((change) => lineOf(change, changers)));
      return [
        {
          ...rest,
          visited_at: visitedAt === null ? null : new Date(visitedAt),
          next_meeting_at: nextAt === null ? null : new Date(nextAt),
          positions,
          news,
          group: groupOf(row, own, news),
        },
      ];
    })
    .sort((a, b) => compareSurnames(a.name, b.name));
}

/** As the plan tells its changes; the version before is not read here. Nothing of somebody whom this person may not know. */
function lineOf(
  { snapshot, at, by: id, ...change }: RawListed,
  changers: ReadonlyMap<string, PlanPerson>,
): ChangeLine[] {
  const by = changers.get(id);
  if (by === undefined) return [];
  return [
    {
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
    },
  ];
}
