import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readsWork, workTableAt } from '../queries/work.ts';
import { skillCodes, skillName } from '../rules/skills.ts';
import type { NewTalent } from '../schema.ts';
import { checkOwnWords, checkWhose } from '../../sharing/index.ts';

/**
 * Adds talents: own words, and any number of skills from the list; what is there already is not added twice.
 * What somebody can and wants, only that adult tells: a professional fills it in together.
 * @throws not-found, forbidden; invalid 'adult', 'skills', 'together'
 */
export async function addTalents(cx: Cx, householdId: string, input: NewTalent): Promise<void> {
  const table = await workTableAt(cx, householdId, 'work.write');
  checkWhose(cx, table, input.adult);
  checkOwnWords(cx, input.adult);
  if (input.skills.some((code) => !skillCodes.has(code))) throw invalid('skills');
  const there = await cx.db
    .selectFrom('talent')
    .select(['skill', 'kind', 'words'])
    .where('household_id', '=', householdId)
    .where('adult_person_id', '=', input.adult)
    .where('ended_on', 'is', null)
    .execute();
  const own = input.words === '' ? [] : [{ kind: input.kind ?? ('talent' as const), words: input.words, skill: null }];
  const listed = input.skills.map((skill) => ({ kind: 'skill' as const, words: skillName('nl', skill), skill }));
  const added = [...own, ...listed].filter(
    (each) =>
      !there.some((old) =>
        each.skill === null ? old.words === each.words && old.kind === each.kind : old.skill === each.skill,
      ),
  );
  for (const each of added) {
    const id = cx.newId();
    await cx.db
      .insertInto('talent')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        id,
        adult_person_id: input.adult,
        ...each,
        author_person_id: authorOf(cx),
        at: cx.now,
      })
      .execute();
    cx.record({ action: 'talent.add', objectKind: 'talent', objectId: id, ...atTable(table) });
  }
}

/**
 * Takes a talent off the list; it stays known that it was there. Whose it is says so, as when it was put there.
 * @throws not-found, forbidden; invalid 'adult', 'together'
 */
export async function endTalent(cx: Cx, householdId: string, talentId: string): Promise<void> {
  const table = await workTableAt(cx, householdId, 'work.write');
  const found = await cx.db
    .selectFrom('talent')
    .select(['adult_person_id', 'version'])
    .where('household_id', '=', householdId)
    .where('id', '=', talentId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (found === undefined || !readsWork(cx, table, found.adult_person_id)) throw notFound();
  checkWhose(cx, table, found.adult_person_id);
  checkOwnWords(cx, found.adult_person_id);
  await cx.db
    .updateTable('talent')
    .set({ ended_on: cx.today, version: found.version + 1 })
    .where('household_id', '=', householdId)
    .where('id', '=', talentId)
    .execute();
  cx.record({ action: 'talent.end', objectKind: 'talent', objectId: talentId, ...atTable(table) });
}
