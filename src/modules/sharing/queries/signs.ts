import { createHash } from 'node:crypto';
import type { Ground } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from './reading-table.ts';

/** What somebody stands on, one sign each: a sign that disappears means that a page drawn before shows too much. */
export type Signs = readonly string[];

/** Signs say nothing to who reads them along the way: not a life domain, nor a role. */
const sign = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

/** In one household: positions, grounds of the hat that is worn, and standing wishes. Empty where there is no place. */
export async function signsAt(cx: Cx, householdId: string): Promise<Signs> {
  const { personId, organisationId } = cx.actor;
  const rows = await cx.statement<{ facts: TableFacts | null; grounds: Ground[]; wishes: string[] }>(
    'signs-at',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, array(select w.id::text from wish w
       where w.tenant_id = current_tenant() and w.household_id = $1 and w.taken_back_on is null) as wishes`,
    [householdId, personId, cx.today],
  );
  try {
    const table = readingTableFrom(cx, householdId, rows[0]?.facts ?? null, rows[0]?.grounds ?? []);
    const mine = table.grounds.filter(
      (ground) => ground.personId === personId || (organisationId !== null && ground.organisationId === organisationId),
    );
    return [
      ...table.positions.map((position) => sign('position', position, organisationId)),
      ...mine.map(({ domain, law, named }) => sign('ground', domain, law, named)),
      ...(table.scope?.domains ?? []).map((domain) => sign('scope', domain)),
      ...(rows[0]?.wishes ?? []).map((wish) => sign('wish', wish)),
    ];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Over all households, for lists: where this actor sits or stands in with the worn hat, and what that hat may know there. */
export async function signsEverywhere(cx: Cx): Promise<Signs> {
  const rows = await cx.statement<{ household: string; domain: string | null; law: string | null }>(
    'signs-everywhere',
    `with mine as (
       select household_id from place where tenant_id = current_tenant() and person_id = $1 and state in ('asked', 'accepted')
       union select household_id from stand_in where tenant_id = current_tenant() and deputy_person_id = $1
         and refused is null and $2::date between from_date and until_date)
     select m.household_id as household, g.domain_code as domain, g.law_code as law
     from (select household_id from mine except select household_id from place where tenant_id = current_tenant()
       and person_id = $1 and state = 'accepted' and organisation_id <> $3) m left join ground g on g.tenant_id = current_tenant() and g.household_id = m.household_id
       and (g.person_id = $1 or g.organisation_id = $3) and g.withdrawn_on is null and g.from_date <= $2::date
       and (g.until_date is null or g.until_date >= $2::date) and g.law_code <> all ((select laws_off())::text[])`,
    [cx.actor.personId, cx.today, cx.actor.organisationId],
  );
  const households = new Set(rows.map(({ household }) => household));
  return [
    ...[...households].map((household) => sign('place', household, cx.actor.organisationId)),
    ...rows.flatMap(({ household, domain, law }) => (law === null ? [] : [sign('ground', household, domain, law)])),
  ];
}
