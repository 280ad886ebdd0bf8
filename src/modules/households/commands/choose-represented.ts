import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { actFor } from '../../accounts/index.ts';
import { representedBy } from '../queries/representations.ts';

/**
 * From now on this session acts for that client, or for the person of the session again (null). It gives nothing by itself:
 * every page asks again whether the representation stands.
 * @throws not-found when nothing stands today
 */
export async function chooseRepresented(cx: Cx, clientId: string | null): Promise<void> {
  if (!can(cx.actor, 'represented.choose')) throw forbidden();
  const standing = await representedBy(cx);
  if (clientId !== null && !standing.some((each) => each.clientId === clientId)) throw notFound();
  await actFor(cx, clientId);
}
