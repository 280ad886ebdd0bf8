import type { Forgotten } from '../../../kernel/jobs/forgetting.ts';

/**
 * Ninety days after the last trajectory of a household was closed or stopped, what was shown apart to somebody of the network
 * is not shown any more, as nobody else may read along then either (docs/decisions/0089). Not one row goes: who could
 * read what, and until when, stays known.
 */
export const endedShowings: Forgotten = {
  name: 'showings-ended',
  text: `update audience u set shown_ended_at = $1::timestamptz
    where u.tenant_id = current_tenant() and u.shown_to_person_id is not null and u.shown_ended_at is null
      and not exists (select from trajectory t where t.tenant_id = u.tenant_id and t.household_id = u.household_id
        and t.state in ('proposed', 'agreed', 'running', 'paused'))
      and (select max(s.on_date) from trajectory_step s where s.tenant_id = u.tenant_id and s.household_id = u.household_id
        and s.state in ('closed', 'stopped')) + 90 < ($1::timestamptz at time zone 'Europe/Amsterdam')::date`,
  errand: 'rights',
};
