import { can, type ItemAudience, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import type { Request } from '../../../../kernel/web/route.ts';
import { type Plan, planOf } from '../../../plan/index.ts';
import { type Readers, readersAt, readersOf } from '../../../sharing/index.ts';
import { talksMoney } from '../../rules/money-step.ts';
import { type AgendaStep, agendaFor, isApart } from '../../model.ts';
import { type BesidePlan, besidePlan } from '../../queries/beside-plan.ts';
import { type CheckFacts, checkFacts } from '../../queries/check.ts';
import { type CheckItem, checkItemsOf } from '../../queries/check-items.ts';
import { growingMinutes, type Minutes } from '../../queries/minutes.ts';
import { type Preparation, preparationsOf } from '../../queries/preparation.ts';
import { plannedAfter, thereNow } from '../../queries/meeting.ts';
import { type Room, roomOf } from '../../queries/room.ts';

/** What lies ready for a meeting: on the screen of who records, and on paper. */
export interface ReadyTable extends BesidePlan {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly minutes: Minutes;
  readonly agenda: readonly AgendaStep[];
  readonly readers: Readers;
  readonly plan: Plan;
  readonly check: readonly CheckItem[];
  /** The last meeting that was held. */
  readonly lastHeld: CheckFacts['lastHeld'];
  /** Who is there now: who left does not count. */
  readonly presentIds: readonly string[];
  /** Whether somebody present may not read it: then it is for a talk apart. */
  readonly apart: (audience: ItemAudience) => boolean;
}

/** Everything that the screen of who records shows. */
export interface AtTable extends ReadyTable {
  readonly preparations: readonly Preparation[];
  /** What the last meeting says, while this one looks back. */
  readonly previous: Minutes | null;
  /** Null until the meeting begins. */
  readonly room: Room | null;
}

/** What lies ready for the meeting that this actor records. @throws not-found, forbidden; conflict when it was held or cancelled */
export async function loadReady(cx: Cx, { params }: Request): Promise<ReadyTable> {
  const householdId = params['householdId'] ?? '';
  const { table, minutes } = await growingMinutes(cx, householdId, params['meetingId'] ?? '');
  if (!can(cx.actor, 'meeting.record', table)) throw forbidden();
  if (minutes.meeting.state !== 'planned') throw conflict('meeting');
  const readers = await readersAt(cx, householdId);
  const plan = await planOf(cx, table);
  const presentIds = thereNow(minutes.meeting).map((each) => each.personId);
  const facts = await checkFacts(cx, householdId);
  const readerIds = (audience: ItemAudience) => readersOf(readers, audience).map(({ personId }) => personId);
  const apart = (audience: ItemAudience) => isApart(readerIds(audience), presentIds);
  return {
    householdId,
    table,
    minutes,
    agenda: agendaFor(minutes.meeting.kind, { money: talksMoney(plan, minutes.lines, apart) }),
    readers,
    plan,
    check: checkItemsOf(plan, minutes.lines, facts),
    lastHeld: facts.lastHeld,
    ...(await besidePlan(cx, table, minutes.meeting.id)),
    presentIds,
    apart,
  };
}

/** What the parts of an open page need that follow what happens elsewhere. @throws as `loadReady` */
export async function loadNow(cx: Cx, request: Request): Promise<AtTable> {
  const ready = await loadReady(cx, request);
  const room = await roomOf(cx, ready.householdId, ready.minutes.meeting.id);
  return { ...ready, preparations: [], previous: null, room };
}

/** The same with all that happens while it goes on. @throws as `loadReady` */
export async function loadTable(cx: Cx, request: Request): Promise<AtTable> {
  const ready = await loadReady(cx, request);
  const { householdId, table, minutes, lastHeld } = ready;
  const looksBack = lastHeld !== null && ready.agenda.includes('check');
  return {
    ...ready,
    minutes: { ...minutes, planned: await plannedAfter(cx, householdId, minutes.meeting) },
    preparations: await preparationsOf(cx, table),
    previous: looksBack ? (await growingMinutes(cx, householdId, lastHeld.id, table)).minutes : null,
    room: await roomOf(cx, householdId, minutes.meeting.id),
  };
}
