import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Rhythm } from '../model.ts';
import { childrenOn, positionsOf } from '../../households/index.ts';
import type { OwnTables } from '../../sharing/index.ts';

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

type Raw = Omit<OwnAction, 'householdName'> & ItemAudience & { readonly domain: string | null };

const statement = `
  select a.household_id as "householdId", a.id, a.what, a.due_on as "dueOn", a.rhythm, a.state, a.state_words as "stateWords",
    a.version, a.created_at as "createdAt", a.authority, a.decides_by as "decidesBy", a.decided_on as "decidedOn",
    u.kind, u.adult_person_id as "adultId", u.author_person_id as "authorId", u.domains, g.domain_code as domain,
    exists (select from action_tick t where t.tenant_id = a.tenant_id
      and t.household_id = a.household_id and t.action_id = a.id and t.on_date = $2::date) as "tickedToday",
    (select nullif(r.reference, '') from action_reference r where r.tenant_id = a.tenant_id
      and r.household_id = a.household_id and r.action_id = a.id and r.organisation_id = $3::uuid) as reference,
    (select json_build_object('on', n.on_date, 'words', n.words) from action_note n
      where n.tenant_id = a.tenant_id and n.household_id = a.household_id and n.action_id = a.id
      order by n.at desc limit 1) as "lastNote"
  from action a
  join audience u on u.tenant_id = a.tenant_id and u.household_id = a.household_id and u.id = a.audience_id
  left join goal g on g.tenant_id = a.tenant_id and g.household_id = a.household_id and g.id = a.goal_id
  where a.tenant_id = current_tenant() and a.doer_person_id = $1 and a.state in ('open', 'busy', 'stuck')`;

/**
 * The actor's own open actions over all households where the actor still has a place, by date: those without a day
 * last. One statement.
 * @param tables those of this actor
 */
export async function actionsOfPerson(cx: Cx, tables: OwnTables): Promise<OwnAction[]> {
  const rows = await cx.statement<Raw>('plan-own-actions', statement, [
    cx.actor.personId,
    cx.today,
    cx.actor.organisationId,
  ]);
  const own = rows.flatMap((row): OwnAction[] => {
    const here = tables.get(row.householdId);
    if (here === undefined || here.facts.joined) return [];
    const { facts, grounds } = here;
    const table: ReadingTable = {
      householdId: row.householdId,
      positions: positionsOf(facts),
      clientIds: facts.clients,
      children: childrenOn(facts.children, cx.today),
      readOnly: false,
      grounds,
    };
    if (!can(cx.actor, 'item.read', table, row)) return [];
    const { kind: _kind, adultId: _adult, authorId: _author, domains: _domains, domain: _domain, ...action } = row;
    return [{ ...action, householdName: facts.name }];
  });
  const late = '9999-12-31';
  return own.sort((a, b) => (a.dueOn ?? late).localeCompare(b.dueOn ?? late) || a.what.localeCompare(b.what));
}
