import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import type { FlagNote, FlagState } from '../model.ts';

/** One finding of the review. Names of people who work here, never of a household: a code, and whom to ask. */
export interface Flag {
  readonly id: string;
  readonly rule: string;
  readonly who: string;
  readonly function: string;
  readonly organisation: string;
  readonly householdId: string | null;
  /** Who leads that table, to ask; '' when nobody does, or it is the person in question. */
  readonly caseManager: string;
  readonly day: string;
  readonly times: number;
  readonly first: number;
  readonly last: number;
  readonly state: FlagState;
  readonly note: FlagNote | null;
  readonly decidedBy: string;
  readonly decidedAt: Date | null;
  readonly version: number;
}

export interface Review {
  readonly flags: readonly Flag[];
  readonly counts: Readonly<Record<FlagState, number>>;
  /** Up to when all rows were reviewed; null: not once yet. */
  readonly reviewedAt: Date | null;
}

const flagColumns = `
  f.id, f.rule, trim(p.given_name || ' ' || p.surname) as who, coalesce(a.function, '') as function,
  coalesce(o.name, '') as organisation, f.household_id as "householdId", f.day, f.event_count as times,
  f.first_event as first, f.last_event as last, f.state, f.note_code as note, f.version, f.decided_at as "decidedAt",
  coalesce(trim(d.given_name || ' ' || d.surname), '') as "decidedBy", coalesce((
    select trim(c.given_name || ' ' || c.surname) from role_assignment r join person c on c.tenant_id = r.tenant_id and c.id = r.person_id
    where r.tenant_id = f.tenant_id and r.household_id = f.household_id and r.role = 'case-manager' and r.until_date is null
      and r.person_id <> f.actor_person_id), '') as "caseManager"
  from review_flag f join person p on p.tenant_id = f.tenant_id and p.id = f.actor_person_id
  left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
  left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
  left join person d on d.tenant_id = f.tenant_id and d.id = f.decided_by_person_id
  where f.tenant_id = current_tenant()`;

/** At most this many at once; the oldest open ones come first, so that none is forgotten. */
const shown = 100;

/** The findings in one state. @throws forbidden */
export async function reviewIn(cx: Cx, state: FlagState): Promise<Review> {
  if (!can(cx.actor, 'review.view')) throw forbidden();
  return cx.onErrand('review', async () => {
    const flags = await cx.statement<Flag>(
      'review-flags',
      `select ${flagColumns} and f.state = $1
     order by case when $1 = 'open' then f.day end, f.day desc, f.found_at, f.id limit ${shown}`,
      [state],
    );
    const [facts] = await cx.statement<{ open: number; explained: number; reported: number; reviewedAt: Date | null }>(
      'review-counts',
      `select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'explained')::int as explained,
            count(*) filter (where state = 'reported')::int as reported,
            (select max(reviewed_at) from review_round where tenant_id = current_tenant()) as "reviewedAt"
     from review_flag where tenant_id = current_tenant()`,
      [],
    );
    const { open = 0, explained = 0, reported = 0, reviewedAt = null } = facts ?? {};
    return { flags, counts: { open, explained, reported }, reviewedAt };
  });
}

/** One row of the trail behind a finding, without what it was about. */
export interface FlaggedRow {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly kind: string;
  readonly household: string | null;
  readonly allowed: boolean;
  readonly emergency: boolean;
  readonly grounds: readonly string[];
}

/** One finding with the rows of that person, day and household. @throws forbidden, not-found */
export async function flagWithRows(cx: Cx, flagId: string): Promise<{ flag: Flag; rows: readonly FlaggedRow[] }> {
  if (!can(cx.actor, 'review.view')) throw forbidden();
  return cx.onErrand('review', async () => {
    const [flag] = await cx.statement<Flag>('review-flag', `select ${flagColumns} and f.id = $1`, [flagId]);
    if (flag === undefined) throw notFound();
    const rows = await cx.statement<FlaggedRow>(
      'review-flag-rows',
      `select e.id, e.at, e.action, e.object_kind as kind, e.household_id as household, e.allowed, e.emergency, e.grounds
     from review_flag f join audit_event e on e.tenant_id = f.tenant_id and e.id between f.first_event and f.last_event
       and e.actor_person_id = f.actor_person_id and (f.household_id is null or e.household_id = f.household_id)
       and (e.at at time zone 'Europe/Amsterdam')::date = f.day
     where f.tenant_id = current_tenant() and f.id = $1 order by e.at, e.id limit 200`,
      [flagId],
    );
    return { flag, rows };
  });
}

/** The same household is recognised on the page by the first signs of its id; that tells nothing about who lives there. */
export const householdCode = (householdId: string): string => householdId.slice(0, 8);
