import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import {
  type AudienceChoice,
  audienceFor,
  choiceOf,
  chosenAudience,
  readersAt,
  readingTableAt,
  sameAudience,
  withinAudience,
} from '../../sharing/index.ts';
import { checkSharer, checkShown } from '../policy.ts';
import { actionsUnder, goalAt } from '../queries/items.ts';
import { losesSight } from '../queries/loses-sight.ts';
import type { SharedGoal } from '../schema.ts';
import { keepChange, nextNumber, takeTurn } from './keep-change.ts';
import { type Shared, shareActions, type SharedAction } from './share-action.ts';

/**
 * Changes who reads a goal, later than when it was written: another audience, or one adult's goal becomes the
 * household's. It is the choice of the client whose goal it is. The agreements that the client names go along; the
 * others stay as they are, but none is ever read by more people than its goal.
 * @returns the last number of the changes; that somebody else was first; or who would lose sight of an own agreement
 * @throws not-found, forbidden; invalid 'together', 'audience', 'shownTo', 'actions'
 */
export async function shareGoal(cx: Cx, householdId: string, goalId: string, input: SharedGoal): Promise<Shared> {
  const table = await readingTableAt(cx, householdId, 'goal.change');
  await takeTurn(cx, householdId);
  const { goal, audience } = await goalAt(cx, table, goalId);
  checkSharer(cx, table, audience);
  if (input.version !== undefined && input.version !== goal.version) return { overtaken: true };
  const adultId = input.share === true ? null : goal.adult_person_id;
  // What is of several adults is not made one's own secret by one of them.
  const ofOne = adultId !== null && table.clientIds.includes(adultId);
  if (!ofOne && table.clientIds.length > 1 && input.audience === 'only-me') throw invalid('audience');
  const readers = await readersAt(cx, householdId);
  checkShown(cx, table, readers, audience, input);
  const choice = { ...choiceOf(input), shownTo: input.shownTo ?? null };
  const same = audience.kind !== 'opened' && sameAudience(choice, chosenAudience(audience));
  const changes = !same || adultId !== goal.adult_person_id;
  const audienceId = changes ? await audienceFor(cx, householdId, choice, adultId) : goal.audience_id;

  const under = await actionsUnder(cx, table, goalId);
  const chosen = new Set(input.actions ?? []);
  if ([...chosen].some((id) => !under.some(({ action }) => action.id === id))) throw invalid('actions');
  const moving = goingAlong(under, chosen, choice, adultId);
  const blind = losesSight(cx, readers, goal.domain_code, moving);
  if (blind.length > 0) return { losesSight: blind };

  const count = moving.length + (changes ? 1 : 0);
  const first = await nextNumber(cx, householdId, count);
  if (count === 0) return { number: first - 1 };
  if (changes) {
    const changed = await cx.onErrand('write-item', () =>
      cx.db
        .updateTable('goal')
        .set({ adult_person_id: adultId, audience_id: audienceId, changed_at: cx.now, version: goal.version + 1 })
        .where('household_id', '=', householdId)
        .where('id', '=', goalId)
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
    await keepChange(cx, householdId, first, {
      kind: 'shared',
      itemKind: 'goal',
      itemId: goalId,
      audienceId,
      domain: changed.domain_code,
      adultId,
      snapshot: changed,
    });
  }
  await shareActions(cx, householdId, changes ? first + 1 : first, goal.domain_code, moving);
  cx.record({
    action: 'goal.share',
    objectKind: 'goal',
    objectId: goalId,
    ...atTable(table),
    fields: ['audience_id', ...(adultId === goal.adult_person_id ? [] : ['adult_person_id'])],
    reason: input.audience,
  });
  return { number: first + count - 1 };
}

/** Agreements under a goal that get other readers: those that were chosen, and those that more people read than the goal itself. */
function goingAlong(
  under: Awaited<ReturnType<typeof actionsUnder>>,
  chosen: ReadonlySet<string>,
  choice: AudienceChoice,
  adultId: string | null,
): SharedAction[] {
  return under.flatMap(({ action, audience: now }): SharedAction[] => {
    const goesAlong = chosen.has(action.id);
    const current = chosenAudience(now);
    // To whom an agreement was shown apart says nothing of its goal.
    const moved = { ...choice, shownTo: choice.kind === 'only-me' ? null : (current.shownTo ?? null) };
    const next = goesAlong || !withinAudience(current, choice) ? moved : current;
    const adult = goesAlong ? adultId : action.adult_person_id;
    if (sameAudience(next, current) && adult === action.adult_person_id) return [];
    return [{ action, now, choice: next, adultId: adult }];
  });
}
