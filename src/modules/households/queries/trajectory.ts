import type { Cx } from '../../../kernel/cx.ts';
import type { TrajectoryState } from '../model.ts';

export interface TrajectoryStepRow {
  readonly state: TrajectoryState;
  readonly onDate: string;
  readonly reason: string;
  readonly takenOverBy: string;
  readonly personId: string;
  readonly by: string;
}
export interface Trajectory {
  readonly id: string;
  readonly state: TrajectoryState;
  readonly consentedOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
  /** Oldest first. */
  readonly steps: readonly TrajectoryStepRow[];
}

/** SQL: the newest trajectory of household $1 with its steps as JSON, or NULL. An open one is always the newest. */
export const trajectoryFacts = `(
  select json_build_object('id', t.id, 'state', t.state, 'consentedOn', t.consented_on, 'closedOn', t.closed_on,
    'version', t.version, 'steps', (
      select coalesce(json_agg(json_build_object('state', s.state, 'onDate', s.on_date, 'reason', s.reason,
        'takenOverBy', s.taken_over_by, 'personId', s.person_id, 'by', trim(p.given_name || ' ' || p.surname)) order by s.number), '[]')
      from trajectory_step s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
      where s.tenant_id = t.tenant_id and s.household_id = t.household_id and s.trajectory_id = t.id))
  from trajectory t
  where t.tenant_id = current_tenant() and t.household_id = $1
  order by t.state in ('proposed', 'agreed', 'running', 'paused') desc,
    (select max(s.on_date) from trajectory_step s where s.tenant_id = t.tenant_id and s.household_id = t.household_id
      and s.trajectory_id = t.id) desc, t.id limit 1)`;

/** The trajectory that is open, else the last one; null when there was none. Checks no right: read the table first. */
export async function trajectoryOf(cx: Cx, householdId: string): Promise<Trajectory | null> {
  const rows = await cx.statement<{ trajectory: Trajectory | null }>(
    'trajectory',
    `select ${trajectoryFacts} as trajectory`,
    [householdId],
  );
  return rows[0]?.trajectory ?? null;
}
