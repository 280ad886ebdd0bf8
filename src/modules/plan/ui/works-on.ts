import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { PlanAction } from '../model.ts';
import { isOwnNote, mayWorkOn } from '../policy.ts';

/** Whether the reader may change this action, as far as the plan on the screen says: the command asks again. */
export const worksOn = (cx: Cx, table: ReadingTable, action: PlanAction): boolean =>
  can(cx.actor, 'action.change', table) &&
  mayWorkOn(cx.actor, table, { doer_person_id: action.doerId, author_person_id: action.authorId });

/** Whether the reader may change who reads this action, alone or together with the client. */
export const sharesAction = (cx: Cx, table: ReadingTable, action: PlanAction): boolean =>
  worksOn(cx, table, action) && (cx.actor.kind !== 'network' || isOwnNote(cx.actor, action.audience));
