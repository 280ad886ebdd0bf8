import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { ledBy } from '../../households/index.ts';

/** One look by the emergency route. Times as the database writes them in JSON. */
export interface EmergencyLook {
  readonly id: string;
  readonly householdId: string;
  /** Name of the household: for who leads its table, never for the privacy officer. */
  readonly household: string;
  readonly personId: string;
  readonly who: string;
  readonly function: string;
  readonly organisation: string;
  readonly domains: readonly string[];
  readonly reason: string;
  readonly askedAt: string;
  readonly openedAt: string | null;
  readonly endsAt: string | null;
  readonly tellAt: string | null;
  /** It was opened, and its time is over, by the clock of the database. */
  readonly over: boolean;
  /** The clients hear of it already. */
  readonly told: boolean;
  readonly laterBecause: string;
  readonly accepted: boolean | null;
  readonly reviewWords: string;
  readonly reviewedBy: string;
  readonly caseManager: string;
  readonly version: number;
}

const line = `json_build_object('id', k.id, 'householdId', k.household_id, 'household', h.name, 'personId', k.person_id,
  'who', trim(p.given_name || ' ' || p.surname), 'function', coalesce(a.function, ''), 'organisation', coalesce(o.name, ''),
  'domains', k.domains, 'reason', k.reason, 'askedAt', k.asked_at, 'openedAt', k.opened_at, 'endsAt', k.ends_at,
  'tellAt', k.tell_at, 'over', coalesce(k.ends_at <= now(), false),
  'told', k.tell_at <= now(), 'laterBecause', k.later_because, 'accepted', k.accepted,
  'reviewWords', k.review_words, 'reviewedBy', coalesce((select trim(r.given_name || ' ' || r.surname) from person r
    where r.tenant_id = k.tenant_id and r.id = k.reviewed_by_person_id), ''),
  'caseManager', coalesce((select trim(c.given_name || ' ' || c.surname) from role_assignment m
    join person c on c.tenant_id = m.tenant_id and c.id = m.person_id
    where m.tenant_id = k.tenant_id and m.household_id = k.household_id and m.role = 'case-manager' and m.until_date is null), ''),
  'version', k.version)`;
const source = `from emergency_look k
  join household h on h.tenant_id = k.tenant_id and h.id = k.household_id
  join person p on p.tenant_id = k.tenant_id and p.id = k.person_id
  left join affiliation a on a.tenant_id = k.tenant_id and a.person_id = k.person_id
  left join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
  where k.tenant_id = current_tenant()`;

async function looks(cx: Cx, name: string, rest: string, values: readonly unknown[]): Promise<EmergencyLook[]> {
  const rows = await cx.onErrand('emergency-look', () =>
    cx.statement<{ look: EmergencyLook }>(name, `select ${line} as look ${source} ${rest}`, values),
  );
  return rows.map(({ look }) => look);
}

/** The own look of this actor, asked or opened. @throws not-found */
export async function ownLook(cx: Cx, lookId: string): Promise<EmergencyLook> {
  const [found] = await looks(cx, 'own-look', 'and k.id = $1 and k.person_id = $2', [lookId, cx.actor.personId]);
  if (found === undefined) throw notFound();
  return found;
}

/** What this actor asked for and has not opened yet, not older than half an hour: after signing in again it goes on there. */
export async function pendingLook(cx: Cx): Promise<string | null> {
  const rows = await cx.statement<{ id: string }>(
    'pending-look',
    `select id from emergency_look where tenant_id = current_tenant() and person_id = $1 and opened_at is null
       and asked_at > $2::timestamptz - interval '30 minutes' order by asked_at desc limit 1`,
    [cx.actor.personId, cx.now],
  );
  return rows[0]?.id ?? null;
}

/** The look of this actor in a household that is open at this moment, by the clock of the database; null: none. */
export async function openLook(cx: Cx, householdId: string): Promise<EmergencyLook | null> {
  const [found] = await looks(
    cx,
    'open-look',
    `and k.household_id = $1 and k.person_id = $2 and k.opened_at is not null
     and k.ends_at > now() order by k.ends_at desc limit 1`,
    [householdId, cx.actor.personId],
  );
  return found ?? null;
}

/** Looks of the last thirty days in households that this actor leads and that are not told or not reviewed, newest first. */
export const looksWhereLeading = (cx: Cx): Promise<EmergencyLook[]> =>
  looks(
    cx,
    'looks-leading',
    `and k.opened_at > now() - interval '30 days' and k.person_id <> $1
     and (k.tell_at > now() or k.accepted is null) and k.household_id in ${ledBy('$1', '$2')}
     order by k.opened_at desc`,
    [cx.actor.personId, cx.today],
  );

/** One look in a household, for who leads its table. @throws not-found when it was not opened there */
export async function lookAt(cx: Cx, householdId: string, lookId: string): Promise<EmergencyLook> {
  const [found] = await looks(cx, 'look-at', 'and k.household_id = $1 and k.id = $2 and k.opened_at is not null', [
    householdId,
    lookId,
  ]);
  if (found === undefined) throw notFound();
  return found;
}

/** Every look that was opened, those without a review first. For the privacy officer. */
export const allLooks = (cx: Cx): Promise<EmergencyLook[]> =>
  looks(cx, 'all-looks', 'and k.opened_at is not null order by k.accepted is not null, k.opened_at desc limit 200', []);

/** One of them. @throws not-found */
export async function anyLook(cx: Cx, lookId: string): Promise<EmergencyLook> {
  const [found] = await looks(cx, 'any-look', 'and k.id = $1 and k.opened_at is not null', [lookId]);
  if (found === undefined) throw notFound();
  return found;
}

/** SQL: looks in household $1 of the last thirty days as a JSON list; `tellAt` says from when its clients hear of each. */
export const emergencyFacts = `(
  select coalesce(json_agg(${line} order by k.opened_at desc), '[]') ${source} and k.household_id = $1
    and k.opened_at is not null)`;

/** How many looks wait for a verdict; 0 for who does not give one. */
export async function looksToReview(cx: Cx): Promise<number> {
  if (!can(cx.actor, 'emergency.review')) return 0;
  const rows = await cx.onErrand('emergency-look', () =>
    cx.statement<{ waiting: number }>(
      'looks-to-review',
      `select count(*)::int as waiting from emergency_look
     where tenant_id = current_tenant() and opened_at is not null and accepted is null and person_id <> $1`,
      [cx.actor.personId],
    ),
  );
  return rows[0]?.waiting ?? 0;
}

export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly opened: number;
  readonly accepted: number;
  readonly notAccepted: number;
}

/** How many looks were opened per month, newest first, the last twelve. */
export const countPerMonth = (cx: Cx): Promise<MonthCount[]> =>
  cx.onErrand('emergency-look', () =>
    cx.statement(
      'emergency-months',
      `select to_char(opened_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, count(*)::int as opened,
       count(*) filter (where accepted)::int as accepted, count(*) filter (where not accepted)::int as "notAccepted"
     from emergency_look where tenant_id = current_tenant() and opened_at is not null
     group by 1 order by 1 desc limit 12`,
      [],
    ),
  );

const shownDays = 30;

/** What this reader may know of emergency looks; by the wall clock, as these are. Nobody is told of the own look. */
export function tellableLooks(cx: Cx, table: ReadingTable, looks: readonly EmergencyLook[]): EmergencyLook[] {
  const now = Date.now();
  const leads = can(cx.actor, 'emergency.tell', table);
  const told = (look: EmergencyLook) =>
    table.positions.includes('client') && new Date(look.tellAt ?? '9999-12-31').getTime() <= now;
  const recent = (look: EmergencyLook) => new Date(look.endsAt ?? 0).getTime() > now - shownDays * 86_400_000;
  return looks.filter((look) => look.personId !== cx.actor.personId && recent(look) && (leads || told(look)));
}

/** Who is told of a look as soon as it is open: who leads the table, and every privacy officer; never who looks. */
export const toBeTold = (cx: Cx, householdId: string): Promise<{ personId: string; leads: boolean }[]> =>
  cx.onErrand('emergency-look', () =>
    cx.statement(
      'look-to-be-told',
      `select w.id as "personId", bool_or(w.leads) as leads from (
         select r.person_id as id, true as leads from role_assignment r
         where r.tenant_id = current_tenant() and r.household_id = $1 and r.until_date is null
         union all select h.initiator_person_id, true from household h
         where h.tenant_id = current_tenant() and h.id = $1 and not exists (select from role_assignment r
           where r.tenant_id = h.tenant_id and r.household_id = h.id and r.role = 'case-manager' and r.until_date is null)
         union all select p.id, false from person p
         where p.tenant_id = current_tenant() and 'privacy-officer' = any (p.duties) and p.ended_at is null) w
       where w.id <> $2 group by 1 order by 1`,
      [householdId, cx.actor.personId],
    ),
  );
