import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { HandedIn } from '../model.ts';

/** One meeting that was looked back at, with the forms that were handed in: the observer's first. */
export interface Round {
  readonly roundId: string;
  readonly meetingNumber: number;
  readonly heldOn: string;
  readonly stopped: boolean;
  readonly hasObserver: boolean;
  /** This reader was there, or is the observer. */
  readonly mine: boolean;
  readonly present: number;
  readonly sheets: readonly HandedIn[];
}

const statement = `
  select r.id as "roundId", r.meeting_number as "meetingNumber", r.held_on as "heldOn", r.stopped_on is not null as stopped,
    r.observer_person_id is not null as "hasObserver",
    (select count(*)::int from observation_present p where p.tenant_id = r.tenant_id and p.household_id = r.household_id
      and p.round_id = r.id) as present,
    exists (select from observation_present p where p.tenant_id = r.tenant_id and p.household_id = r.household_id
      and p.round_id = r.id and p.person_id = $2) or coalesce(r.observer_person_id = $2, false) as mine,
    (select coalesce(json_agg(json_build_object('observer', coalesce(s.rater_person_id = r.observer_person_id, false),
        'balance', s.balance, 'macro', s.macro_words, 'meso', s.meso_words,
        'answers', (select coalesce(json_agg(json_build_object('indicator', a.indicator, 'point', a.point, 'words', a.words)), '[]')
          from observation_answer a where a.tenant_id = s.tenant_id and a.household_id = s.household_id
            and a.round_id = s.round_id and a.rater_person_id = s.rater_person_id))
        -- By an order that tells nobody's name.
        order by coalesce(s.rater_person_id = r.observer_person_id, false) desc, md5(s.rater_person_id::text || r.id::text)), '[]')
     from observation_sheet s where s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.round_id = r.id
       and s.handed_in_on is not null) as sheets
  from observation_round r where r.tenant_id = current_tenant() and r.household_id = $1
  order by r.held_on, r.meeting_number, r.id`;

/** Everything the table may see of looking back, by meeting. @throws not-found, forbidden as `readingTableAt` */
export async function lookingBack(
  cx: Cx,
  householdId: string,
): Promise<{ readonly table: ReadingTable; readonly rounds: readonly Round[] }> {
  const table = await readingTableAt(cx, householdId, 'observation.view');
  const readable = { kind: 'table', adultId: null, authorId: null, domain: null } as const;
  if (!can(cx.actor, 'item.read', table, readable)) return { table, rounds: [] };
  const rounds = await cx.statement<Round>('looking-back', statement, [householdId, cx.actor.personId]);
  return { table, rounds };
}
