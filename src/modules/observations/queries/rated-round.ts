import { authorOf } from '../../../kernel/access/author.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { Answer } from '../model.ts';

/** A meeting with the own form of whoever looks back at it. */
export interface RatedRound {
  readonly roundId: string;
  readonly householdId: string;
  readonly meetingNumber: number;
  readonly heldOn: string;
  /** Professionals who were there, as the head of the form wants them. */
  readonly professionals: readonly string[];
  readonly observes: boolean;
  readonly wasThere: boolean;
  /** Clients who were there: a professional may fill in together with one of them. */
  readonly clients: readonly { readonly personId: string; readonly givenName: string }[];
  readonly sheet: {
    readonly balance: boolean | null;
    readonly macro: string;
    readonly meso: string;
    readonly handedIn: boolean;
    readonly version: number;
  } | null;
  readonly answers: readonly Answer[];
  /** For the trail: as what this actor looks back. */
  readonly role: string;
}

const statement = `
  select r.id as "roundId", r.household_id as "householdId", r.meeting_number as "meetingNumber", r.held_on as "heldOn",
    coalesce(r.observer_person_id = $2, false) as observes,
    exists (select from observation_present p where p.tenant_id = r.tenant_id and p.household_id = r.household_id
      and p.round_id = r.id and p.person_id = $2) as "wasThere",
    (select coalesce(json_agg(trim(n.given_name || ' ' || n.surname) order by n.surname_key, n.given_name), '[]')
     from observation_present p join person n on n.tenant_id = p.tenant_id and n.id = p.person_id and n.kind = 'staff'
     where p.tenant_id = r.tenant_id and p.household_id = r.household_id and p.round_id = r.id) as professionals,
    (select coalesce(json_agg(json_build_object('personId', n.id, 'givenName', n.given_name) order by m.position), '[]')
     from observation_present p join person n on n.tenant_id = p.tenant_id and n.id = p.person_id
     join member m on m.tenant_id = p.tenant_id and m.household_id = p.household_id and m.person_id = p.person_id and m.client
     where p.tenant_id = r.tenant_id and p.household_id = r.household_id and p.round_id = r.id) as clients,
    (select json_build_object('balance', s.balance, 'macro', s.macro_words, 'meso', s.meso_words,
       'handedIn', s.handed_in_on is not null, 'version', s.version)
     from observation_sheet s where s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.round_id = r.id
       and s.rater_person_id = $3) as sheet,
    (select coalesce(json_agg(json_build_object('indicator', a.indicator, 'point', a.point, 'words', a.words)), '[]')
     from observation_answer a where a.tenant_id = r.tenant_id and a.household_id = r.household_id and a.round_id = r.id
       and a.rater_person_id = $3) as answers
  from observation_round r where r.tenant_id = current_tenant() and r.id = $1 and r.stopped_on is null`;

/**
 * The meeting for whoever may look back at it: its observer, or somebody who was there and still sits at the table.
 * An observer sees the head of the form and nothing of the household.
 * @throws not-found for everybody else, and when the agreement was taken back
 */
export async function ratedRound(cx: Cx, roundId: string): Promise<RatedRound> {
  const rater = authorOf(cx);
  const [found] = await cx.statement<Omit<RatedRound, 'role'>>('rated-round', statement, [
    roundId,
    cx.actor.personId,
    rater,
  ]);
  if (found === undefined) throw notFound();
  if (found.observes) {
    // An observer looks alone.
    if (cx.togetherWith !== null) throw invalid('together');
    cx.standOn(found.householdId, ['observes']);
    return { ...found, clients: [], role: 'observer' };
  }
  const table = await readingTableAt(cx, found.householdId, 'observation.fill');
  const readable = { kind: 'table', adultId: null, authorId: null, domain: null } as const;
  if (!found.wasThere || !can(cx.actor, 'item.read', table, readable)) throw notFound();
  return { ...found, role: roleIn(table) };
}
