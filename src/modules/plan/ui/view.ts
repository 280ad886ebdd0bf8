import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Actor, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Viewer } from '../model.ts';

/** For whom a part of the plan is drawn. */
export interface PlanView extends Viewer {
  readonly language: Language;
  readonly householdId: string;
  readonly readerId: string;
  readonly readerKind: Actor['kind'];
}

/** The reader of this request; `since` is the last visit, where the page knows it. */
export const viewFor = (cx: Cx, householdId: string, since: Date | null = null): PlanView => ({
  language: cx.language,
  householdId,
  readerId: cx.actor.personId,
  readerKind: cx.actor.kind,
  today: cx.today,
  since,
});

/** Whether this reader may do something here: decides which links and buttons stand on a page. */
export const may = (cx: Cx, table: ReadingTable, action: Parameters<typeof can>[1]): boolean =>
  can(cx.actor, action as 'goal.add', table);
