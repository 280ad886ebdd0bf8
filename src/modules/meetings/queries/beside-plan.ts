import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { listsFor } from '../../../kernel/db/lists-of.ts';
import { type CheckOutRow, type CheckOuts, checkOutsAround, checkOutsFrom } from './check-outs.ts';
import { type Note, type NoteRow, notesFrom, notesOfMeeting } from './notes.ts';
import { type Parked, parkedBefore, parkedFrom, type ParkedRow } from './parked.ts';
import { type Topic, topicsFrom, topicsOfHousehold } from './topics.ts';

/** What stands beside the plan at a meeting. */
export interface BesidePlan {
  readonly topics: readonly Topic[];
  readonly notes: readonly Note[];
  /** What was parked at an earlier meeting and did not come back yet. */
  readonly parked: readonly Parked[];
  /** How this meeting was, and the last one. */
  readonly checkOuts: CheckOuts;
}

interface Rows extends Record<string, unknown> {
  readonly topics: Topic;
  readonly notes: NoteRow;
  readonly parked: ParkedRow;
  readonly checkOuts: CheckOutRow;
}

const lists = { topics: topicsOfHousehold, notes: notesOfMeeting, parked: parkedBefore, checkOuts: checkOutsAround };

/** All of it in one statement, as far as this reader may read it. */
export async function besidePlan(cx: Cx, table: ReadingTable, meetingId: string): Promise<BesidePlan> {
  const rows = await listsFor<Rows>(cx, 'beside-plan', lists, [table.householdId, meetingId]);
  return {
    topics: topicsFrom(cx, table, rows.topics),
    notes: notesFrom(cx, table, rows.notes),
    parked: parkedFrom(cx, table, rows.parked),
    checkOuts: checkOutsFrom(cx, table, rows.checkOuts),
  };
}
