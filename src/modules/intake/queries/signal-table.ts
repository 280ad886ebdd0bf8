import type { Ground, ReadingTable } from '../../../kernel/access/can.ts';
import { can } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import { type ReadingFacts, readingFacts } from '../../sharing/index.ts';

/** A professional who can be told of a signal. */
export interface Chair {
  readonly id: string;
  readonly name: string;
  readonly function: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  /** Reads what a client shares with one person: the case manager, or the starter while there is none. */
  readonly leads: boolean;
}

export interface SignalTable {
  readonly table: ReadingTable;
  readonly reading: ReadingFacts | null;
  readonly chairs: readonly Chair[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** SQL: professionals of household $1 who have a place or a role today, and its clients in the order of the table. */
const chairFacts = `(
  select coalesce(json_agg(json_build_object(
      'id', p.id, 'name', trim(p.given_name || ' ' || p.surname), 'function', coalesce(a.function, ''),
      'organisation', o.name, 'organisationId', a.organisation_id, 'leads', c.leads) order by c.leads desc, p.surname_key, p.id), '[]')
  from (
    select person_id, bool_or(leads) as leads from (
      select person_id, role = 'case-manager' as leads from role_assignment
        where tenant_id = current_tenant() and household_id = $1 and until_date is null
      union all
      select person_id, false from place
        where tenant_id = current_tenant() and household_id = $1 and state = 'accepted' and kind = 'professional'
      union all
      select h.initiator_person_id, true from household h
        where h.tenant_id = current_tenant() and h.id = $1 and not exists (
          select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id
            and r.role = 'case-manager' and r.until_date is null)
    ) as everyone group by person_id) c
  join person p on p.tenant_id = current_tenant() and p.id = c.person_id
  left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
  left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id)`;

const clientFacts = `(
  select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name) order by m.position), '[]')
  from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
  where m.tenant_id = current_tenant() and m.household_id = $1 and m.client)`;

interface Row {
  readonly facts: TableFacts | null;
  readonly grounds: Ground[];
  readonly reading: ReadingFacts | null;
  readonly chairs: Chair[];
  readonly clients: { id: string; name: string }[];
}

/**
 * The actor's table with who reads a signal and who can be told of it, in one statement.
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function signalTableAt(cx: Cx, householdId: string, action: HouseholdAction): Promise<SignalTable> {
  const rows = await cx.statement<Row>(
    'signal-table',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${readingFacts} as reading,
            ${chairFacts} as chairs, ${clientFacts} as clients`,
    [householdId, cx.actor.personId, cx.today],
  );
  const row = rows[0];
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  if (!can(cx.actor, action, table)) throw forbidden();
  return { table, reading: row?.reading ?? null, chairs: row?.chairs ?? [], clients: row?.clients ?? [] };
}

/** Whether somebody at the table may read a signal with this audience, by the one rule of access. */
export function chairReads(
  { table }: SignalTable,
  chair: Chair,
  audience: { kind: 'table' | 'client-and-me'; adultId: string | null; authorId: string },
): boolean {
  const asker = { personId: chair.id, kind: 'staff', organisationId: chair.organisationId } as const;
  const positions = [chair.leads ? 'case-manager' : 'professional'] as const;
  return can(asker, 'item.read', { ...table, positions }, { ...audience, domain: null });
}
