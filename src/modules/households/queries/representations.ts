import { sql } from 'kysely';
import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { RepresentationKind } from '../model.ts';

/** Who acts for whom, for which part of life and until when. */
export interface Representation {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly kind: RepresentationKind;
  /** Life domains; null = every one. */
  readonly domains: readonly string[] | null;
  readonly fromDate: string;
  readonly untilDate: string;
}

/** The same with what only the table reads. */
export interface RecordedRepresentation extends Representation {
  readonly paper: string;
  readonly recordedBy: string;
  readonly recordedOn: string;
  readonly endedOn: string | null;
  readonly version: number;
}

const common = `'id', v.id, 'clientId', v.client_person_id, 'clientName', c.given_name, 'personId', v.person_id,
  'givenName', p.given_name, 'surname', p.surname, 'kind', v.kind, 'domains', v.domains, 'fromDate', v.from_date,
  'untilDate', v.until_date`;
const joined = `from representation v
  join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
  join person c on c.tenant_id = v.tenant_id and c.id = v.client_person_id
  where v.tenant_id = current_tenant() and v.household_id = $1`;

/** SQL: who acts for the clients of household $1 and was not ended, as a JSON list; `stands` says which count on a day. */
export const representationFacts = `(
  select coalesce(json_agg(json_build_object(${common}) order by v.from_date, v.id), '[]') ${joined} and v.ended_on is null)`;

/** Whether a representation that was not ended counts on this day. */
export const stands = ({ fromDate, untilDate }: Pick<Representation, 'fromDate' | 'untilDate'>, day: string): boolean =>
  fromDate <= day && day <= untilDate;

/** Every representation of this household, what stands first. A client reads the own ones only. */
export async function representationsAt(cx: Cx, table: Table): Promise<RecordedRepresentation[]> {
  const rows = await cx.statement<{ found: RecordedRepresentation[] }>(
    'representations-at',
    `select coalesce(json_agg(x.line order by x.ended_on desc nulls first, x.from_date desc, x.id), '[]') as found from (
       select json_build_object(${common}, 'paper', v.paper, 'recordedOn', v.recorded_on, 'endedOn', v.ended_on,
         'version', v.version, 'recordedBy', (select b.given_name from person b
           where b.tenant_id = v.tenant_id and b.id = v.recorded_by_person_id)) as line, v.ended_on, v.from_date, v.id
       ${joined}) x`,
    [table.householdId],
  );
  const all = rows[0]?.found ?? [];
  return table.positions.includes('client') ? all.filter(({ clientId }) => clientId === cx.actor.personId) : all;
}

/** One of them. @throws not-found when it is not here, not for this reader, or ended */
export async function representationAt(cx: Cx, table: Table, id: string): Promise<RecordedRepresentation> {
  const found = (await representationsAt(cx, table)).find((each) => each.id === id && each.endedOn === null);
  if (found === undefined) throw notFound();
  return found;
}

/** For whom this person may act today, at which table. */
export async function representedBy(cx: Cx): Promise<(Representation & { readonly householdId: string })[]> {
  return cx.onErrand('represented-by', () =>
    cx.statement(
      'represented-by',
      `select v.id, v.household_id as "householdId", v.client_person_id as "clientId", c.given_name as "clientName",
       v.person_id as "personId", p.given_name as "givenName", p.surname, v.kind, v.domains,
       v.from_date as "fromDate", v.until_date as "untilDate"
     from representation v
     join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
     join person c on c.tenant_id = v.tenant_id and c.id = v.client_person_id
     join household h on h.tenant_id = v.tenant_id and h.id = v.household_id and h.joined_into_id is null
     where v.tenant_id = current_tenant() and v.person_id = $1 and v.ended_on is null
       and $2::date between v.from_date and v.until_date
     order by c.given_name, h.opened_on desc, v.id`,
      [cx.actor.personId, cx.today],
    ),
  );
}

/** Who is here already and may be asked to act for a client: adults at home, and people of the network at the table. */
export async function representativesToBe(
  cx: Cx,
  householdId: string,
): Promise<{ personId: string; givenName: string; surname: string }[]> {
  const { rows } = await sql<{ personId: string; givenName: string; surname: string }>`
    select p.id as "personId", p.given_name as "givenName", p.surname from person p
    where p.tenant_id = current_tenant() and p.kind in ('resident', 'network') and p.id = any (array(
      select m.person_id from member m
        where m.tenant_id = current_tenant() and m.household_id = ${householdId} and m.kind = 'adult'
      union select c.person_id from place c
        where c.tenant_id = current_tenant() and c.household_id = ${householdId} and c.kind = 'network' and c.state = 'accepted'
      union select v.person_id from representation v
        where v.tenant_id = current_tenant() and v.household_id = ${householdId}))
    order by p.given_name, p.id`.execute(cx.db);
  return rows;
}
