import type { Forgotten } from '../../../kernel/jobs/forgetting.ts';

/**
 * Ninety days after the last trajectory of a household was closed or stopped, what was shown apart to somebody of the network
 * is not shown any more, as nobody else may read along then either (docs/decisions/0089). What a client shows after that
 * stays. Not one row goes: who could read what, and until when, stays known.
 */
export const endedShowings: Forgotten = {
  name: 'showings-ended',
  text: `update audience u set shown_ended_at = $1::timestamptz
    from (select s.household_id, max(s.on_date) + 91 as over_on from trajectory_step s
      where s.tenant_id = current_tenant() and s.state in ('closed', 'stopped') group by s.household_id) after_care
    where u.tenant_id = current_tenant() and u.household_id = after_care.household_id
      and u.shown_to_person_id is not null and u.shown_ended_at is null
      and after_care.over_on <= ($1::timestamptz at time zone 'Europe/Amsterdam')::date
      and not exists (select from trajectory t where t.tenant_id = u.tenant_id and t.household_id = u.household_id
        and t.state in ('proposed', 'agreed', 'running', 'paused'))
      and not exists (select from plan_change c where c.tenant_id = u.tenant_id and c.household_id = u.household_id
        and c.audience_id = u.id and c.at >= after_care.over_on::timestamp at time zone 'Europe/Amsterdam')`,
  errand: 'rights',
};
