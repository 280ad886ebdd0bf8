import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/i18n/calendar.ts';
import { atTable } from '../../households/index.ts';
import { checkOwn } from '../policy.ts';
import { checkEmployer, type EmployerWindow, openWithEmployers } from '../queries/employer.ts';
import { readsWork, workTableAt } from '../queries/work.ts';
import { printOf, privateWordIn, shownProfile } from '../rules/profile.ts';
import type { ProfileInput, ReleaseInput } from '../schema.ts';
import { keepOwn } from './keep-own.ts';
import { checkWhose } from '../../sharing/index.ts';

/** No release is longer than a quarter: then the client is asked again. */
const longestRelease = 92;

/**
 * Keeps what a client composes to show. `version` 0: nothing was there. `overtaken`: somebody was first.
 * @throws not-found, forbidden; invalid 'adult', 'talents'
 */
export async function setProfile(cx: Cx, householdId: string, input: ProfileInput): Promise<'kept' | 'overtaken'> {
  const page = await openWithEmployers(cx, householdId, 'work.write');
  checkWhose(cx, page.table, input.adult);
  const own = page.talents.filter(({ adultId }) => adultId === input.adult).map(({ id }) => id);
  if (input.talents.some((id) => !own.includes(id))) throw invalid('talents');
  const { adult, version, called, headline, learning, talents, parts } = input;
  const said = { called, headline, learning, talents, parts };
  if ((await keepOwn(cx, 'candidate_profile', { householdId, adult, version }, said)) === 'overtaken')
    return 'overtaken';
  cx.record({
    action: 'profile.compose',
    objectKind: 'profile',
    objectId: input.adult,
    ...atTable(page.table),
    fields: Object.keys(said),
  });
  return 'kept';
}

/**
 * Shows the profile, as it is composed now, to one employer at this table until a day; an earlier release to the same
 * employer ends with it. The client does this, or a professional together with that client.
 * @param input.version as `printOf` said of what was looked at; left out: as it stands
 * @throws not-found, forbidden; invalid 'together', 'adult', 'employer', 'until', 'private' (words that do not belong in it),
 * 'changed' when it reads otherwise now: nobody shows what was not looked at
 */
export async function releaseProfile(
  cx: Cx,
  householdId: string,
  input: Omit<ReleaseInput, 'version'> & Partial<Pick<ReleaseInput, 'version'>>,
): Promise<string> {
  const page = await openWithEmployers(cx, householdId, 'work.release');
  checkOwn(cx, page.table, input.adult);
  const draft = page.drafts.find(({ adultId }) => adultId === input.adult);
  if (draft === undefined) throw notFound();
  await checkEmployer(cx, householdId, input.employer);
  if (input.until < cx.today || input.until > addDays(cx.today, longestRelease)) throw invalid('until');
  const shown = shownProfile(draft, page);
  if (privateWordIn(shown) !== null) throw invalid('private');
  if (input.version !== undefined && input.version !== printOf(shown)) throw invalid('changed');
  await cx.db
    .updateTable('profile_release')
    .set({ withdrawn_at: cx.now })
    .where('household_id', '=', householdId)
    .where('adult_person_id', '=', input.adult)
    .where('employer_person_id', '=', input.employer)
    .where('withdrawn_at', 'is', null)
    .execute();
  const id = cx.newId();
  await cx.db
    .insertInto('profile_release')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      adult_person_id: input.adult,
      employer_person_id: input.employer,
      ...shown,
      strengths: [...shown.strengths],
      skills: [...shown.skills],
      days: [...shown.days],
      instruments: [...shown.instruments],
      from_date: cx.today,
      until_date: input.until,
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
  cx.record({ action: 'profile.release', objectKind: 'profile', objectId: id, ...atTable(page.table) });
  return id;
}

/** Takes a profile back: from the next request the employer sees nothing of it. @throws not-found, forbidden; invalid 'together' */
export async function withdrawProfile(cx: Cx, householdId: string, releaseId: string): Promise<void> {
  const table = await workTableAt(cx, householdId, 'work.release');
  const found = await cx.db
    .selectFrom('profile_release')
    .select('adult_person_id')
    .where('household_id', '=', householdId)
    .where('id', '=', releaseId)
    .executeTakeFirst();
  if (found === undefined || !readsWork(cx, table, found.adult_person_id)) throw notFound();
  checkOwn(cx, table, found.adult_person_id);
  await cx.db
    .updateTable('profile_release')
    .set({ withdrawn_at: cx.now })
    .where('household_id', '=', householdId)
    .where('id', '=', releaseId)
    .where('withdrawn_at', 'is', null)
    .execute();
  cx.record({
    action: 'profile.withdraw',
    objectKind: 'profile',
    objectId: releaseId,
    ...atTable(table),
  });
}

/** Notes that the employer saw what is shown now: once a day for each release, for the client to read. */
export async function noteSeen(cx: Cx, { householdId, releases }: EmployerWindow): Promise<void> {
  for (const { id } of releases.filter(({ seen }) => !seen.some(({ on }) => on === cx.today))) {
    await cx.db
      .insertInto('profile_seen')
      .values({ tenant_id: cx.tenant, household_id: householdId, release_id: id, on_date: cx.today, at: cx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
