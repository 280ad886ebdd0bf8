import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor, chosenAudience, choiceOf, readingTableAt, withinAudience } from '../../sharing/index.ts';
import { checkAdult, checkScope, shownWith } from '../policy.ts';
import { checkDoer } from '../queries/doer.ts';
import { goalAt } from '../queries/items.ts';
import type { NewAction } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Adds an action: what, one doer who answers for it, optionally together with somebody, with a day or a rhythm. Under
 * one adult's goal it is that adult's, and it is never read by more people than the goal, but for a doer of the network
 * to whom the client gives it.
 * @throws not-found, forbidden; invalid 'doer', 'adult', 'goal', 'rhythm', 'authority', 'audience'
 */
export async function addAction(
  cx: Cx,
  householdId: string,
  input: NewAction,
  actionId = cx.newId(),
): Promise<{ actionId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'action.add');
  if (input.due && input.rhythm) throw invalid('rhythm');
  if (input.decidesBy && !input.authority) throw invalid('authority');
  const number = await nextNumber(cx, householdId);
  const under = input.goal ? await goalAt(cx, table, input.goal) : null;
  const adult = under?.goal.adult_person_id ?? input.adult ?? null;
  if (under === null || under.goal.adult_person_id === null) checkAdult(cx, table, adult);
  // To whom a goal was shown apart says nothing of what is agreed under it.
  const widest = under === null ? { kind: 'table' as const } : { ...chosenAudience(under.audience), shownTo: null };
  const choice = input.audience === undefined ? widest : choiceOf({ ...input, audience: input.audience });
  if (!withinAudience(choice, widest)) throw invalid('audience');
  const { kind } = choice;
  const domain = under?.goal.domain_code ?? null;
  const authorId = authorOf(cx);
  if (cx.actor.onBehalfOf !== null) checkScope(cx, table, { ...choice, adultId: adult, authorId: null, domain });
  const item = { ...choice, adultId: adult, authorId: kind === 'table' ? null : authorId, domain };
  const { ofNetwork } = await checkDoer(cx, householdId, input.doer, item);
  const shownTo = shownWith(cx, table, item, { personId: input.doer, ofNetwork });
  const audienceId = await audienceFor(cx, householdId, { ...choice, shownTo }, adult);
  const action = await cx.onErrand('write-item', () =>
    cx.db
      .insertInto('action')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        id: actionId,
        goal_id: input.goal ?? null,
        adult_person_id: adult,
        what: input.what,
        doer_person_id: input.doer,
        together_with: input.with ?? '',
        due_on: input.due ?? null,
        rhythm: input.rhythm ?? null,
        authority: input.authority ?? '',
        decides_by: input.decidesBy ?? null,
        audience_id: audienceId,
        author_person_id: authorId,
        created_at: cx.now,
        changed_at: cx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  await keepChange(cx, householdId, number, {
    kind: 'added',
    itemKind: 'action',
    itemId: actionId,
    audienceId,
    domain,
    adultId: adult,
    snapshot: action,
  });
  cx.record({ action: 'action.add', objectKind: 'action', objectId: actionId, ...atTable(table) });
  return { actionId, number };
}
