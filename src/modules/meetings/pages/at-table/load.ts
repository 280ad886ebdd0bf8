import { can, type ItemAudience, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import type { Request } from '../../../../kernel/web/route.ts';
import { type Plan, type PlanAction, type PlanGoal, planOf } from '../../../plan/index.ts';
import { type Reader, type Readers, readersAt, readersOf } from '../../../sharing/index.ts';
import { talksMoney } from '../../rules/money-step.ts';
import { type AgendaStep, agendaFor, checkOrder, isApart, type OpenItem } from '../../model.ts';
import { type CheckedOut, checkOutsOf } from '../../queries/check-outs.ts';
import { checkFacts } from '../../queries/check.ts';
import { growingMinutes, type Minutes } from '../../queries/minutes.ts';
import { type Note, notesOf } from '../../queries/notes.ts';
import { type Preparation, preparationsOf } from '../../queries/preparation.ts';
import { thereNow } from '../../queries/meeting.ts';
import { type Room, roomOf } from '../../queries/room.ts';
import { type Topic, topicsOf } from '../../queries/topics.ts';

/** One point of the check, with what there is to say about it. */
export type CheckItem = OpenItem & {
  readonly audience: ItemAudience;
  readonly checked: boolean;
} & ({ readonly kind: 'action'; readonly action: PlanAction } | { readonly kind: 'goal'; readonly goal: PlanGoal });

/** What lies ready for a meeting: on the screen of who records, and on paper. */
export interface ReadyTable {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly minutes: Minutes;
  readonly agenda: readonly AgendaStep[];
  readonly readers: Readers;
  readonly plan: Plan;
  readonly check: readonly CheckItem[];
  readonly topics: readonly Topic[];
  /** Who is there now: who left does not count. */
  readonly presentIds: readonly string[];
  /** Whether somebody present may not read it: then it is for a talk apart. */
  readonly apart: (audience: ItemAudience) => boolean;
}

/** Everything that the screen of who records shows. */
export interface AtTable extends ReadyTable {
  readonly notes: readonly Note[];
  readonly preparations: readonly Preparation[];
  /** How this meeting was, and the last one. */
  readonly checkOuts: { readonly now: readonly CheckedOut[]; readonly last: readonly CheckedOut[] };
  /** Null until the meeting begins. */
  readonly room: Room | null;
}

/** The open actions and goals of the plan in the order of the check, each marked when this meeting went through it. */
function checkItems(
  plan: Plan,
  facts: Awaited<ReturnType<typeof checkFacts>>,
  checkedIds: ReadonlySet<string>,
): CheckItem[] {
  const base = (id: string) => ({
    id,
    lastMinutes: facts.lastMinutes.get(id) ?? null,
    createdAt: facts.createdAt.get(id) ?? new Date(0),
    checked: checkedIds.has(id),
  });
  const actions = [...plan.goals, ...plan.closedGoals].flatMap((goal) => goal.actions).concat(plan.loose);
  const open = (action: PlanAction) => action.state !== 'done' && action.state !== 'dropped';
  const items: CheckItem[] = [
    ...actions
      .filter((action) => open(action) || checkedIds.has(action.id))
      .map((action) => ({
        ...base(action.id),
        kind: 'action' as const,
        action,
        audience: action.audience,
        disputed: action.disputes.length > 0,
      })),
    ...[...plan.goals, ...plan.closedGoals]
      .filter((goal) => goal.state === 'open' || checkedIds.has(goal.id))
      .map((goal) => ({
        ...base(goal.id),
        kind: 'goal' as const,
        goal,
        audience: goal.audience,
        disputed: goal.disputes.length > 0,
      })),
  ];
  return checkOrder(items, facts.lastHeld);
}

/** What lies ready for the meeting that this actor records. @throws not-found, forbidden; conflict when it was held or cancelled */
export async function loadReady(cx: Cx, { params }: Request): Promise<ReadyTable> {
  const householdId = params['householdId'] ?? '';
  const { table, minutes } = await growingMinutes(cx, householdId, params['meetingId'] ?? '');
  if (!can(cx.actor, 'meeting.record', table)) throw forbidden();
  if (minutes.meeting.state !== 'planned') throw conflict('meeting');
  const readers = await readersAt(cx, householdId);
  const plan = await planOf(cx, table);
  const checkedIds = new Set(minutes.lines.filter((line) => line.phase === 'check').map((line) => line.itemId));
  const presentIds = thereNow(minutes.meeting).map((each) => each.personId);
  const ids = (found: readonly Reader[]) => found.map((reader) => reader.personId);
  const apart = (audience: ItemAudience) => isApart(ids(readersOf(readers, audience)), presentIds);
  return {
    householdId,
    table,
    minutes,
    agenda: agendaFor(minutes.meeting.kind, { money: talksMoney(plan, minutes.lines, apart) }),
    readers,
    plan,
    check: checkItems(plan, await checkFacts(cx, householdId), checkedIds),
    topics: await topicsOf(cx, table),
    presentIds,
    apart,
  };
}

/** The same with all that happens while it goes on. @throws as `loadReady` */
export async function loadTable(cx: Cx, request: Request): Promise<AtTable> {
  const ready = await loadReady(cx, request);
  const { householdId, table, minutes } = ready;
  return {
    ...ready,
    notes: await notesOf(cx, table, minutes.meeting.id),
    preparations: await preparationsOf(cx, table),
    checkOuts: await checkOutsOf(cx, table, minutes.meeting.id),
    room: await roomOf(cx, householdId, minutes.meeting.id),
  };
}
