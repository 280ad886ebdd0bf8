import { can, type ItemAudience, type Ground, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Rhythm } from '../model.ts';
import { positionsOf, type TableFacts, tableFacts } from '../../households/index.ts';
import { ownGroundFacts } from '../../sharing/index.ts';

/** An open action of the actor, with the household it belongs to: a line of Mijn week. */
export interface OwnAction {
  readonly id: string;
  readonly householdId: string;
  readonly householdName: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly rhythm: Rhythm | null;
  readonly state: 'open' | 'busy' | 'stuck';
  readonly stateWords: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly tickedToday: boolean;
  readonly lastNote: { readonly on: string; readonly words: string } | null;
  readonly authority: string;
  readonly decidesBy: string | null;
  readonly decidedOn: string | null;
  readonly reference: string | null;
}

interface RawHousehold {
  readonly household_id: string;
  readonly facts: TableFacts | null;
  readonly grounds: readonly Ground[];
  readonly actions: readonly (Omit<OwnAction, 'createdAt' | 'householdId' | 'householdName'> & {
    readonly createdAt: string;
    readonly kind: ItemAudience['kind'];
    readonly domains: string[] | null;
    readonly adultId: string | null;
    readonly authorId: string | null;
    readonly domain: string | null;
  })[];
}

/** The fragments speak of household $1, person $2 and day $3; here the household is a column of the row. */
const perHousehold = (fragment: string): string =>
  fragment.replaceAll('$1', 'w.household_id').replaceAll('$2', '$1').replaceAll('$3', '$2');

const statement = `
  select w.household_id, ${perHousehold(tableFacts)} as facts, ${perHousehold(ownGroundFacts)} as grounds,
    (select json_agg(json_build_object('id', a.id, 'what', a.what, 'dueOn', a.due_on, 'rhythm', a.rhythm,
        'state', a.state, 'stateWords', a.state_words, 'version', a.version, 'createdAt', a.created_at,
        'authority', a.authority, 'decidesBy', a.decides_by, 'decidedOn', a.decided_on,
        'kind', u.kind, 'adultId', u.adult_person_id, 'authorId', u.author_person_id, 'domains', u.domains, 'domain', g.domain_code,
        'tickedToday', exists (select from action_tick t where t.tenant_id = a.tenant_id
          and t.household_id = a.household_id and t.action_id = a.id and t.on_date = $2::date),
        'reference', (select nullif(r.reference, '') from action_reference r where r.tenant_id = a.tenant_id
          and r.household_id = a.household_id and r.action_id = a.id and r.organisation_id = $3::uuid),
        'lastNote', (select json_build_object('on', n.on_date, 'words', n.words) from action_note n
          where n.tenant_id = a.tenant_id and n.household_id = a.household_id and n.action_id = a.id
          order by n.at desc limit 1)))
     from action a
     join audience u on u.tenant_id = a.tenant_id and u.household_id = a.household_id and u.id = a.audience_id
     left join goal g on g.tenant_id = a.tenant_id and g.household_id = a.household_id and g.id = a.goal_id
     where a.tenant_id = current_tenant() and a.doer_person_id = $1 and a.household_id = w.household_id
       and a.state in ('open', 'busy', 'stuck')) as actions
  from (select distinct a.household_id from action a where a.tenant_id = current_tenant() and a.doer_person_id = $1
        and a.state in ('open', 'busy', 'stuck')) w`;

/**
 * The actor's own open actions over all households where the actor still has a place, by date: those without a day
 * last. One statement.
 */
export async function actionsOfPerson(cx: Cx): Promise<OwnAction[]> {
  const rows = await cx.statement<RawHousehold>('plan-own-actions', statement, [
    cx.actor.personId,
    cx.today,
    cx.actor.organisationId,
  ]);
  const own = rows.flatMap((row) => {
    if (row.facts === null || row.facts.joined) return [];
    const table: ReadingTable = {
      householdId: row.household_id,
      positions: positionsOf(row.facts),
      clientIds: row.facts.clients,
      readOnly: false,
      grounds: row.grounds,
    };
    const { name } = row.facts;
    return row.actions
      .filter((action) => can(cx.actor, 'item.read', table, action))
      .map(
        ({
          kind: _kind,
          adultId: _adult,
          authorId: _author,
          domains: _domains,
          domain: _domain,
          createdAt,
          ...action
        }) => ({
          ...action,
          createdAt: new Date(createdAt),
          householdId: row.household_id,
          householdName: name,
        }),
      );
  });
  const late = '9999-12-31';
  return own.sort((a, b) => (a.dueOn ?? late).localeCompare(b.dueOn ?? late) || a.what.localeCompare(b.what));
}
