import type { HouseholdAction, Position } from '../../../kernel/access/actions.ts';
import { can, type Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { type ChildFact, childFacts, childrenOn } from './children.ts';

/** The part of a table's facts that comes from the database: see `tableFacts`. */
export interface TableFacts {
  readonly name: string;
  readonly joined: boolean;
  readonly initiator: boolean;
  readonly managed: boolean;
  readonly client: boolean | null;
  readonly clients: readonly string[];
  /** Nobody has a say over them any more from the day on which they come of age; null: not known. */
  readonly children?: readonly ChildFact[];
  readonly place: { readonly kind: string; readonly state: string; readonly employer?: boolean } | null;
  readonly roles: readonly ('case-manager' | 'coordinator')[];
  /** Clients here for whom this person may act today, each within life domains (null = every one). */
  readonly represents: readonly { readonly clientId: string; readonly domains: readonly string[] | null }[];
  /** Sits or stands in here for another organisation than the one whose hat is worn: nobody here, with this hat. */
  readonly elsewhere: boolean;
}

/** SQL: person $2 stands in at household `h` for somebody who is away on day $3. */
const standsInFor = (holder: string): string => `
  exists (select from stand_in s where s.tenant_id = h.tenant_id and s.household_id = h.id and s.person_id = ${holder}
    and s.deputy_person_id = $2 and s.refused is null and $3::date between s.from_date and s.until_date)`;

/**
 * SQL: what one person ($2) is in one household ($1) on a day ($3), as one JSON object, or NULL when there is no such
 * household. Also used inside the one statement of larger pages, so that access and content are read together.
 * The deputy in a role holds it while that person is absent; whoever stands in at this table (`stand_in`) also has the
 * chair, or acts as starter. The starter counts as long as the starter's own place is not ended. An employer reads no row of
 * the table (row security): for that window the database gives the same facts, without the name.
 */
export const tableFacts = `coalesce((
  select json_build_object(
    'name', h.name,
    'joined', h.joined_into_id is not null,
    'initiator', (h.initiator_person_id = $2 or ${standsInFor('h.initiator_person_id')})
                 and exists (select from place p where p.tenant_id = h.tenant_id and p.household_id = h.id
                   and p.person_id = h.initiator_person_id and p.state = 'accepted'),
    'managed', exists (select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id
                       and r.role = 'case-manager' and r.until_date is null),
    'client', (select m.client from member m where m.tenant_id = h.tenant_id and m.household_id = h.id and m.person_id = $2
                 and m.parted_on is null),
    'clients', (select coalesce(json_agg(m.person_id order by m.position), '[]') from member m
                where m.tenant_id = h.tenant_id and m.household_id = h.id and m.client),
    'children', ${childFacts},
    'place', (select json_build_object('kind', p.kind, 'state', p.state, 'employer', p.employer) from place p
              where p.tenant_id = h.tenant_id and p.household_id = h.id and p.state in ('asked', 'accepted')
                and (p.person_id = $2 or p.kind = 'professional' and p.state = 'accepted' and ${standsInFor('p.person_id')})
              order by p.person_id <> $2, p.state limit 1),
    'roles', (select coalesce(json_agg(r.role), '[]') from role_assignment r
              where r.tenant_id = h.tenant_id and r.household_id = h.id and r.until_date is null
                and (r.person_id = $2 or ${standsInFor('r.person_id')} or r.deputy_person_id = $2 and exists (
                  select from absence a where a.tenant_id = r.tenant_id and a.person_id = r.person_id
                    and $3::date between a.from_date and a.until_date))),
    'represents', (select coalesce(json_agg(json_build_object('clientId', v.client_person_id, 'domains', v.domains)), '[]')
                   from representation v where v.tenant_id = h.tenant_id and v.household_id = h.id and v.person_id = $2
                     and v.ended_on is null and $3::date between v.from_date and v.until_date),
    'elsewhere', $2 = current_person() and (
      exists (select from place p where p.tenant_id = h.tenant_id and p.household_id = h.id and p.person_id = $2
        and p.state = 'accepted' and p.organisation_id <> nullif(current_setting('app.organisation', true), '')::uuid)
      or not exists (select from place p where p.tenant_id = h.tenant_id and p.household_id = h.id and p.person_id = $2
          and p.state = 'accepted')
        and exists (select from stand_in s join affiliation f on f.tenant_id = s.tenant_id and f.person_id = s.deputy_person_id
            and f.organisation_id <> nullif(current_setting('app.organisation', true), '')::uuid
          where s.tenant_id = h.tenant_id and s.household_id = h.id and s.deputy_person_id = $2 and s.refused is null
            and $3::date between s.from_date and s.until_date))
  ) from household h where h.tenant_id = current_tenant() and h.id = $1), window_facts($1, $2))`;

/** The positions that follow from the facts: several at once are possible (case manager and coordinator). */
export function positionsOf(facts: TableFacts): Position[] {
  if (facts.elsewhere) return [];
  const positions: Position[] = [...facts.roles];
  if (facts.client === true) positions.push('client');
  else if (facts.client === false) positions.push('member');
  if (facts.initiator && !facts.managed) positions.push('starter');
  if (facts.place?.state === 'asked') positions.push('asked');
  if (facts.place?.state === 'accepted' && facts.place.kind === 'professional') positions.push('professional');
  if (facts.place?.state === 'accepted' && facts.place.kind === 'network') {
    positions.push(facts.place.employer === true ? 'employer' : 'network');
  }
  return positions;
}

/** The facts as `can` wants them. @throws not-found when there is no household or no place for this actor in it */
export function tableFrom(cx: Cx, householdId: string, facts: TableFacts | null): Table {
  if (facts === null) throw notFound();
  // Whoever acts for a client is here for nothing else, also with a chair or a plan of the own at this table.
  const { onBehalfOf } = cx.actor;
  const scope = facts.represents.find(({ clientId }) => clientId === onBehalfOf && facts.clients.includes(clientId));
  const positions: Position[] =
    onBehalfOf === null ? positionsOf(facts) : scope === undefined ? [] : ['representative'];
  // Not yours and not there are the same answer.
  if (positions.length === 0) throw notFound();
  if (cx.togetherWith !== null && !facts.clients.includes(cx.togetherWith)) throw invalid('together');
  // Sharing says it more exactly where it reads the grounds too.
  const ground = scope !== undefined ? 'represents' : facts.client === null ? 'place' : 'own';
  // Who is only asked does not know yet what the household is called.
  if (positions.every((position) => position === 'asked')) cx.standOn(householdId, [ground]);
  else cx.standOn(householdId, [ground], facts.name);
  const children = childrenOn(facts.children, cx.today);
  const table = { householdId, positions, clientIds: facts.clients, children, readOnly: facts.joined };
  return scope === undefined ? table : { ...table, scope };
}

/**
 * This actor's table in one household, for acts on the household itself (people, roles, consent).
 * @throws not-found when it is not there or not the actor's; forbidden when the place does not allow the action
 */
export async function tableAt(cx: Cx, householdId: string, action: HouseholdAction): Promise<Table> {
  const rows = await cx.statement<{ facts: TableFacts | null }>('table-facts', `select ${tableFacts} as facts`, [
    householdId,
    cx.actor.personId,
    cx.today,
  ]);
  const table = tableFrom(cx, householdId, rows[0]?.facts ?? null);
  if (!can(cx.actor, action, table)) throw forbidden();
  return table;
}

/** At which table an event of the audit trail happened, and in which role there. */
export const atTable = (table: Table): { readonly householdId: string; readonly role: Position | 'none' } => ({
  householdId: table.householdId,
  role: roleIn(table),
});

/** The position to name in the audit trail: the one with most say. */
export function roleIn(table: Table): Position | 'none' {
  const order: Position[] = [
    'client',
    'case-manager',
    'coordinator',
    'starter',
    'professional',
    'network',
    'employer',
    'asked',
    'member',
    'representative',
    'emergency',
  ];
  return order.find((position) => table.positions.includes(position)) ?? 'none';
}
