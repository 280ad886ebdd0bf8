import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import {
  type AudienceChoice,
  audienceFor,
  chosenAudience,
  choiceOf,
  readersAt,
  readingTableAt,
  sameAudience,
  withinAudience,
} from '../../sharing/index.ts';
import { checkSharer, checkShown, mayWorkOn } from '../policy.ts';
import { type ActionRow, actionAt, goalAt } from '../queries/items.ts';
import { losesSight } from '../queries/loses-sight.ts';
import type { SharedItem } from '../schema.ts';
import { nextNumber, takeTurn } from './keep-change.ts';
import { writeAction } from './write-action.ts';

/** What comes of sharing: done (the plan's own number when nothing changed), somebody was first, or named people who would lose sight of what they do. */
export type Shared =
  | { readonly number: number }
  | { readonly overtaken: true }
  | { readonly losesSight: readonly string[] };

/** One action on its way to other readers. */
export interface SharedAction {
  readonly action: ActionRow;
  readonly now: ItemAudience;
  readonly choice: AudienceChoice;
  readonly adultId: string | null;
}

/**
 * Changes who reads one action; never more people than read its goal, but for one of the network to whom it is shown.
 * @returns as `Shared`
 * @throws not-found, forbidden; invalid 'together', 'audience', 'shownTo'
 */
export async function shareAction(cx: Cx, householdId: string, actionId: string, input: SharedItem): Promise<Shared> {
  const table = await readingTableAt(cx, householdId, 'action.change');
  await takeTurn(cx, householdId);
  const { action, domain, audience } = await actionAt(cx, table, actionId);
  if (!mayWorkOn(cx.actor, table, action)) throw forbidden();
  checkSharer(cx, table, audience);
  if (input.version !== undefined && input.version !== action.version) return { overtaken: true };
  const under = action.goal_id === null ? null : await goalAt(cx, table, action.goal_id);
  const readers = await readersAt(cx, householdId);
  checkShown(cx, table, readers, audience, input);
  const choice = { ...choiceOf(input), shownTo: input.shownTo ?? null };
  const wider = under !== null && !withinAudience(choice, chosenAudience(under.audience));
  const secret = action.adult_person_id === null && table.clientIds.length > 1 && input.audience === 'only-me';
  if (wider || secret) throw invalid('audience');
  // What a wish opened is chosen anew when somebody says so again.
  const same = audience.kind !== 'opened' && sameAudience(choice, chosenAudience(audience));
  const moving = same ? [] : [{ action, now: audience, choice, adultId: action.adult_person_id }];
  const blind = losesSight(cx, readers, domain, moving);
  if (blind.length > 0) return { losesSight: blind };
  const number = await nextNumber(cx, householdId, moving.length);
  if (same) return { number: number - 1 };
  await shareActions(cx, householdId, number, domain, moving);
  cx.record({
    action: 'action.share',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
    fields: ['audience_id'],
    reason: input.audience,
  });
  return { number };
}

/** Gives actions their new readers, each under a number of its own. */
export async function shareActions(
  cx: Cx,
  householdId: string,
  first: number,
  domain: string | null,
  moving: readonly SharedAction[],
): Promise<void> {
  for (const [index, { action, choice, adultId }] of moving.entries()) {
    const audience_id = await audienceFor(cx, householdId, choice, adultId);
    await writeAction(cx, { action, domain }, first + index, 'shared', { audience_id, adult_person_id: adultId });
  }
}
