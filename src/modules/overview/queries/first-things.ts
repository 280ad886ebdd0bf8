import type { Cx } from '../../../kernel/cx.ts';
import { laws } from '../../sharing/index.ts';

/** What a new municipality sets up before its first table, in the order in which one thing needs the other. */
export const firstThings = [
  'provider',
  'organisations',
  'groups',
  'officer',
  'laws',
  'retention',
  'names',
  'minutes',
  'crisis',
  'reply',
  'mail',
  'team',
] as const;
export type FirstThing = (typeof firstThings)[number];

/** Which of them are done, as the database has it. Settings only: no person and no table is in it. */
export async function doneFirst(cx: Cx): Promise<Readonly<Record<FirstThing, boolean>>> {
  // Messages are read by who they are for alone; whether one ever went says that mail works.
  const [found] = await cx.onErrand('outbox', () =>
    cx.statement<Record<FirstThing, boolean>>(
      'first-things',
      `with of as (select id, side from organisation where tenant_id = current_tenant()),
         works as (select o.id, o.side from affiliation f
           join person p on p.tenant_id = f.tenant_id and p.id = f.person_id and p.kind = 'staff' and p.ended_at is null
           join of o on o.id = f.organisation_id where f.tenant_id = current_tenant()),
         mapped as (select role, organisation_id from group_mapping where tenant_id = current_tenant())
       select
         exists (select from identity_provider where tenant_id = current_tenant() and kind = 'staff' and active) as provider,
         (select count(distinct side) = 2 from of where side in ('care', 'work')) as organisations,
         exists (select from of) and not exists (select from of where side <> 'other'
           and id not in (select organisation_id from mapped where organisation_id is not null)
           and id not in (select id from works)) as groups,
         exists (select from mapped where role = 'privacy-officer') or exists (select from person
           where tenant_id = current_tenant() and 'privacy-officer' = any(duties) and ended_at is null) as officer,
         (select count(*) from law_switch where tenant_id = current_tenant()) >= $1 as laws,
         exists (select from of) and not exists (select from of where side <> 'other'
           and id not in (select organisation_id from retention_rule where tenant_id = current_tenant())) as retention,
         exists (select from names_in_log where tenant_id = current_tenant()) as names,
         exists (select from minutes_term where tenant_id = current_tenant()) as minutes,
         exists (select from crisis_term where tenant_id = current_tenant()) as crisis,
         exists (select from reply_address where tenant_id = current_tenant()) as reply,
         exists (select from outbox where tenant_id = current_tenant() and state = 'sent' and channel = 'mail') as mail,
         (select count(distinct side) = 2 from works where side in ('care', 'work')) as team`,
      [laws.length],
    ),
  );
  if (found === undefined) throw new Error('one row was asked');
  return found;
}
