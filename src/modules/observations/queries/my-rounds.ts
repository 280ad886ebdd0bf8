import type { Cx } from '../../../kernel/cx.ts';

/** A meeting that this actor looks back at; of whose household it is stands only where the actor sits. */
export interface MyRound {
  readonly roundId: string;
  readonly meetingNumber: number;
  readonly heldOn: string;
  readonly observes: boolean;
  readonly handedIn: boolean;
}

/** The forms of this actor, those that are not handed in first. */
export const myRounds = (cx: Cx): Promise<MyRound[]> =>
  cx.statement<MyRound>(
    'my-rounds',
    `select r.id as "roundId", r.meeting_number as "meetingNumber", r.held_on as "heldOn",
       coalesce(r.observer_person_id = $1, false) as observes, coalesce(s.handed_in_on is not null, false) as "handedIn"
     from observation_round r
     left join observation_sheet s on s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.round_id = r.id
       and s.rater_person_id = $1
     where r.tenant_id = current_tenant() and r.stopped_on is null and (r.observer_person_id = $1 or exists (
       select from observation_present p where p.tenant_id = r.tenant_id and p.household_id = r.household_id
         and p.round_id = r.id and p.person_id = $1))
     order by s.handed_in_on is not null, r.held_on desc, r.id
     limit 100`,
    [cx.actor.personId],
  );
