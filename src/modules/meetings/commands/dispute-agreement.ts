import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type Disputable, disputeItem } from '../../plan/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayDispute } from '../model.ts';
import { wasThereWhen } from '../queries/was-there.ts';

/**
 * "Zo heb ik dat niet afgesproken", by somebody who was there when it was agreed, a client, or who does it. At once it is
 * shown as disputed in the plan, and it is the first thing at the next table.
 * @throws not-found when it is not for this reader; forbidden for who has no part in it
 */
export async function disputeAgreement(
  cx: Cx,
  householdId: string,
  item: Disputable,
  words: string,
): Promise<{ readonly disputeId: string } | 'already'> {
  const table = await readingTableAt(cx, householdId, 'dispute.raise');
  const personId = authorOf(cx);
  const part = await wasThereWhen(cx, householdId, item, personId);
  if (!mayDispute({ client: table.clientIds.includes(personId), ...part })) throw forbidden();
  return disputeItem(cx, householdId, item, words);
}
