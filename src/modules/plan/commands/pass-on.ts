import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { shownApart } from '../../sharing/index.ts';
import { shownWith } from '../policy.ts';
import { checkDoer } from '../queries/doer.ts';
import type { FoundAction } from '../queries/items.ts';

/**
 * What to write into an action that somebody else is going to do: the doer, and who reads it when that one or the one
 * before sits here as somebody of the network.
 * @throws invalid 'doer'
 */
export async function passOn(
  cx: Cx,
  table: ReadingTable,
  { action, domain, audience }: FoundAction,
  doerId: string,
): Promise<{ readonly doer_person_id: string; readonly audience_id: string }> {
  const { householdId } = table;
  const { ofNetwork } = await checkDoer(cx, householdId, doerId, { ...audience, domain });
  const before = action.doer_person_id;
  const shownTo = shownWith(cx, table, audience, { personId: doerId, ofNetwork, before });
  const audienceId = action.audience_id;
  const isSame = shownTo === (audience.shownTo ?? null);
  return {
    doer_person_id: doerId,
    audience_id: isSame ? audienceId : await shownApart(cx, householdId, audienceId, shownTo),
  };
}
