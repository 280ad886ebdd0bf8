import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type EmergencyLook, openLook } from './looks.ts';

/**
 * A household as somebody sees it by the emergency route: the chosen domains, to read, and nothing else this person may
 * be there. Every event of the request says that it was an emergency. Only this query gives the position, so no other
 * page or command knows of it.
 * @throws not-found when no look is open, from four hours on
 */
export async function emergencyTableAt(
  cx: Cx,
  householdId: string,
): Promise<{ readonly table: ReadingTable; readonly look: EmergencyLook }> {
  const look = await openLook(cx, householdId);
  if (look === null) throw notFound();
  const table: ReadingTable = {
    householdId,
    positions: ['emergency'],
    clientIds: [],
    children: [],
    readOnly: true,
    grounds: [],
    scope: { clientId: null, domains: look.domains },
  };
  cx.standOn(householdId, ['emergency']);
  return { table, look };
}
