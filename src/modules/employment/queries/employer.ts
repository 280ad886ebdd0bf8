import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { tableAt } from '../../households/index.ts';
import type { CheckIn, Placement, ProfileDraft, Release } from '../model.ts';
import { openWork, type WorkPage } from './work-page.ts';
import type { WorkAction } from '../policy.ts';

/** What goes to and comes from employers, of one household; row security leaves what this person reads. */
export interface WithEmployers {
  readonly drafts: readonly ProfileDraft[];
  /** Newest first. */
  readonly releases: readonly Release[];
  /** Newest first. */
  readonly placements: readonly Placement[];
  readonly checkIns: readonly CheckIn[];
}

const here = (alias: string): string => `${alias}.tenant_id = current_tenant() and ${alias}.household_id = $1`;

const draftsJson = `(select coalesce(json_agg(json_build_object('adultId', c.adult_person_id, 'called', c.called, 'headline', c.headline,
    'learning', c.learning, 'talents', c.talents, 'parts', c.parts, 'version', c.version)), '[]')
  from candidate_profile c where ${here('c')})`;
const releasesJson = `(select coalesce(json_agg(json_build_object('id', r.id, 'adultId', r.adult_person_id,
    'employerId', r.employer_person_id, 'called', r.called, 'headline', r.headline, 'strengths', r.strengths, 'skills', r.skills, 'learning', r.learning,
    'hours', r.hours, 'days', r.days, 'travel', r.travel, 'helps', r.helps, 'instruments', r.instruments, 'from', r.from_date,
    'until', r.until_date, 'withdrawn', r.withdrawn_at is not null, 'seen', (
      select coalesce(json_agg(json_build_object('on', s.on_date, 'at', s.at) order by s.on_date desc), '[]') from profile_seen s
      where s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.release_id = r.id)) order by r.at desc), '[]')
  from profile_release r where ${here('r')})`;
const placementsJson = `(select coalesce(json_agg(json_build_object('id', p.id, 'adultId', p.adult_person_id,
    'employerId', p.employer_person_id, 'kind', p.kind, 'task', p.task, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
    'clientExpects', p.client_expects, 'employerExpects', p.employer_expects, 'adjustments', p.adjustments,
    'painDays', p.pain_days, 'callWhen', p.call_when, 'partEnds', p.part_ends, 'prepared', p.prepared,
    'version', p.version) order by p.starts_on desc, p.at desc), '[]') from placement p where ${here('p')})`;
const checkInsJson = `(select coalesce(json_agg(json_build_object('placementId', c.placement_id, 'weeks', c.weeks, 'side', c.side,
    'dueOn', c.due_on, 'answer', c.answer, 'words', c.words, 'answeredOn', c.answered_on) order by c.due_on, c.side), '[]')
  from check_in c where ${here('c')})`;
const withEmployers = `select ${draftsJson} as drafts, ${releasesJson} as releases, ${placementsJson} as placements,
  ${checkInsJson} as "checkIns"`;

const nothing: WithEmployers = { drafts: [], releases: [], placements: [], checkIns: [] };

async function readWithEmployers(cx: Cx, householdId: string): Promise<WithEmployers> {
  const rows = await cx.statement<WithEmployers>('with-employers', withEmployers, [householdId]);
  return rows[0] ?? nothing;
}

/** Work with what goes to employers. @throws as `openWork` */
export async function openWithEmployers(
  cx: Cx,
  householdId: string,
  action: WorkAction,
): Promise<WorkPage & WithEmployers> {
  const page = await openWork(cx, householdId, action);
  const found = await readWithEmployers(cx, householdId);
  const clients = new Set(page.clients.map(({ personId }) => personId));
  const seen = <Item extends { readonly adultId: string }>(items: readonly Item[]): Item[] =>
    items.filter(({ adultId }) => clients.has(adultId));
  const placements = seen(found.placements);
  return {
    ...page,
    drafts: seen(found.drafts),
    releases: seen(found.releases),
    placements,
    checkIns: found.checkIns.filter((each) => placements.some(({ id }) => id === each.placementId)),
  };
}

/** All that an employer sees of work, and nothing else. */
export interface EmployerWindow {
  readonly householdId: string;
  readonly releases: readonly Release[];
  readonly placements: readonly Placement[];
  readonly checkIns: readonly CheckIn[];
}

/**
 * What was released to this employer and holds today, the placements with this employer and the own short questions. Read
 * under row security, which knows the employer; filtered here once more by person, day and side.
 * @throws not-found, forbidden: as `tableAt`
 */
export async function openWindow(cx: Cx, householdId: string): Promise<EmployerWindow> {
  await tableAt(cx, householdId, 'work.window');
  const found = await readWithEmployers(cx, householdId);
  const { personId } = cx.actor;
  const placements = found.placements.filter(({ employerId }) => employerId === personId);
  return {
    householdId,
    releases: found.releases.filter(
      ({ employerId, withdrawn, from, until }) =>
        employerId === personId && !withdrawn && from <= cx.today && until >= cx.today,
    ),
    placements,
    checkIns: found.checkIns.filter(
      ({ side, placementId }) => side === 'employer' && placements.some(({ id }) => id === placementId),
    ),
  };
}

/** That this person sits at the table of this household as an employer. @throws invalid 'employer' */
export async function checkEmployer(cx: Cx, householdId: string, personId: string): Promise<void> {
  const employer = await cx.db
    .selectFrom('place')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('employer', '=', true)
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  if (employer === undefined) throw invalid('employer');
}
