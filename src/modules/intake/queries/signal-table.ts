import type { Ground, ItemAudience, ReadingTable } from '../../../kernel/access/can.ts';
import { can } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import { type ReadingFacts, readingFacts } from '../../sharing/index.ts';
import { teamPhone } from './team-phone.ts';

/** A professional who can be told of a signal. */
export interface Chair {
  readonly id: string;
  readonly name: string;
  readonly function: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  /** Telephone at work. */
  readonly phone: string;
  /** Reads what a client shares with one person: the case manager, or the starter while there is none. */
  readonly leads: boolean;
}

export interface SignalTable {
  readonly table: ReadingTable;
  /** Of everybody at the table: also where the actor acts for a client and stands on none. */
  readonly grounds: readonly Ground[];
  /** Who reads what is sent here; null when nobody leads this table any more. */
  readonly reading: ReadingFacts | null;
  /** After so many working days an unread signal goes to the deputy and the team (a setting of the municipality). */
  readonly days: number;
  readonly teamPhone: string;
  readonly chairs: readonly Chair[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** SQL: professionals of household $1 who have a place or a role today, and its clients in the order of the table. */
const chairFacts = `(
  select coalesce(json_agg(json_build_object(
      'id', p.id, 'name', trim(p.given_name || ' ' || p.surname), 'function', coalesce(a.function, ''),
      'organisation', o.name, 'organisationId', a.organisation_id, 'phone', p.phone, 'leads', c.leads) order by c.leads desc, p.surname_key, p.id), '[]')
  from (
    select person_id, bool_or(leads) as leads from (
      select person_id, role = 'case-manager' as leads from role_assignment
        where tenant_id = current_tenant() and household_id = $1 and until_date is null
      union all
      select person_id, false from place
        where tenant_id = current_tenant() and household_id = $1 and state = 'accepted' and kind = 'professional'
      union all
      select h.initiator_person_id, true from household h
        join place p on p.tenant_id = h.tenant_id and p.household_id = h.id and p.person_id = h.initiator_person_id
          and p.state = 'accepted'
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

/** SQL: the setting `signalDays` of this municipality, two working days when it is not set. */
export const signalDays = `(
  select case when jsonb_typeof(m.settings -> 'signalDays') = 'number' then (m.settings ->> 'signalDays')::numeric::int else 2 end
  from municipality m where m.id = current_tenant())`;

interface Row {
  readonly facts: TableFacts | null;
  readonly grounds: Ground[];
  readonly reading: ReadingFacts | null;
  readonly chairs: Chair[];
  readonly clients: { id: string; name: string }[];
  readonly days: number;
  readonly phone: string;
}

/**
 * The actor's table with who reads a signal and who can be told of it, in one statement.
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function signalTableAt(cx: Cx, householdId: string, action: HouseholdAction): Promise<SignalTable> {
  const rows = await cx.statement<Row>(
    'signal-table',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${readingFacts} as reading,
            ${chairFacts} as chairs, ${clientFacts} as clients, ${signalDays} as days, ${teamPhone} as phone`,
    [householdId, cx.actor.personId, cx.today],
  );
  const row = rows[0];
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  if (!can(cx.actor, action, table)) throw forbidden();
  const { reading = null, chairs = [], clients = [], days = 2, phone = '' } = row ?? {};
  return {
    table,
    grounds: row?.grounds ?? [],
    reading: chairs.some((chair) => chair.leads) ? reading : null,
    chairs,
    clients,
    days,
    teamPhone: phone,
  };
}

/** A signal as the rule of access sees it: somebody wrote it. */
export type SignalItem = ItemAudience & { readonly authorId: string };

/** Whether somebody at the table may read a signal with this audience, by the one rule of access. */
export function chairReads({ table, grounds }: SignalTable, chair: Chair, item: SignalItem): boolean {
  const asker = { personId: chair.id, kind: 'staff', organisationId: chair.organisationId } as const;
  const positions = [chair.leads ? 'case-manager' : 'professional'] as const;
  return can(asker, 'item.read', { ...table, grounds, positions }, item);
}
