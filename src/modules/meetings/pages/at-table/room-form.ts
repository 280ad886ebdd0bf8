import type { z } from 'zod';
import type { ItemAudience } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { commandRoute, go, type Request, wrong } from '../../../../kernel/web/route.ts';
import { askTable, closeQuestion, keepAnswers, replyAloud, undoRound } from '../../commands/ask-table.ts';
import { comeAndGo } from '../../commands/come-and-go.ts';
import { chooseCounts, countTurn, takeTurnBack } from '../../commands/count-turns.ts';
import { letIn, seeHand } from '../../commands/let-in.ts';
import { layOnTable, moveRoom } from '../../commands/open-room.ts';
import { paths } from '../../paths.ts';
import { madeBy } from '../../rules/made.ts';
import { roomInput } from '../../schema.ts';
import { loadReady, loadTable, type ReadyTable } from './load.ts';
import { placeIn } from './place.ts';
import { atTableView } from './view.tsx';

type Input = z.output<typeof roomInput>;

/** Goals and actions of the plan. */
function itemsOf({ plan }: ReadyTable): readonly { readonly id: string; readonly audience: ItemAudience }[] {
  const goals = [...plan.goals, ...plan.closedGoals];
  return [...goals, ...goals.flatMap((goal) => goal.actions), ...plan.loose];
}

/** Whether everybody who is there may read an item of the plan, or it is not of the plan. */
async function isOpenHere(cx: Cx, request: Request, itemId: string): Promise<boolean> {
  const ready = await loadReady(cx, request);
  const item = itemsOf(ready).find((each) => each.id === itemId);
  return item === undefined || !ready.apart(item.audience);
}

/** What a tap needs beside its name; a form of ours always has it. */
async function act(cx: Cx, request: Request, input: Input): Promise<'choose' | undefined> {
  const { householdId = '', meetingId = '' } = request.params;
  const step = input.step ?? 'arrival';
  const { person, device, question } = input;
  switch (input.act) {
    case 'open':
    case 'step':
      await moveRoom(cx, householdId, meetingId, { step });
      return undefined;
    case 'item':
      await moveRoom(cx, householdId, meetingId, { itemId: input.item ?? input.goal });
      return undefined;
    case 'word':
      await moveRoom(cx, householdId, meetingId, { speakerId: person });
      return undefined;
    case 'come':
    case 'go':
      if (person === null) return 'choose';
      await comeAndGo(cx, householdId, meetingId, { personId: person, here: input.act === 'come', step });
      return undefined;
    case 'let-in':
    case 'turn-away':
      if (device === null) return 'choose';
      await letIn(cx, householdId, meetingId, { deviceId: device, allowed: input.act === 'let-in' });
      return undefined;
    case 'seen':
      if (device === null) return 'choose';
      await seeHand(cx, householdId, meetingId, device);
      return undefined;
    case 'ask': {
      const round = input.ask !== '';
      await askTable(cx, householdId, meetingId, {
        kind: round ? 'round' : 'behind',
        goalId: input.goal,
        actionId: input.item,
        words: input.ask,
        id: madeBy(String(request.sent['submission'])),
      });
      // What somebody here may not read is asked apart, and changes nothing on the shared screen.
      const item = input.goal ?? input.item;
      if (item === null || (await isOpenHere(cx, request, item))) await layOnTable(cx, householdId, meetingId, item);
      return undefined;
    }
    case 'reply':
      if (person === null || (question === null && input.made === null)) return 'choose';
      await replyAloud(cx, householdId, meetingId, {
        personId: person,
        questionId: question ?? madeBy(input.made ?? ''),
        answer: input.stand,
        words: input.said,
      });
      return undefined;
    case 'counts':
      await chooseCounts(cx, householdId, meetingId, input.counts ?? 'off');
      return undefined;
    case 'turn':
      if (input.side === null) return 'choose';
      await countTurn(cx, householdId, meetingId, { side: input.side, personId: person });
      return undefined;
    case 'turn-back':
      if (input.side === null) return 'choose';
      await takeTurnBack(cx, householdId, meetingId, { side: input.side, personId: person });
      return undefined;
    case 'undo-round':
      if (question === null) return 'choose';
      await undoRound(cx, householdId, meetingId, question);
      return undefined;
    case 'close':
      await closeQuestion(cx, householdId, meetingId);
      return undefined;
  }
}

/** The small taps of who leads the meeting, in one form: nothing of them changes the plan by itself. */
export const roomRoute = commandRoute({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/kamer',
  action: 'meeting.record',
  sample: 'coordinator',
  gate: 'staff',
  schema: roomInput,
  load: loadTable,
  view: (cx, data, state, request) => atTableView(cx, data, placeIn(data, request, state, 'kamer')),
  submit: async (cx, input, request) => {
    const missing = await act(cx, request, input);
    if (missing === 'choose') return wrong(request.sent, { person: 'choose' });
    const { householdId = '', meetingId = '' } = request.params;
    // A question that the last phone closed: its answers stand in the plan from now on.
    await keepAnswers(cx, householdId, meetingId);
    return go(paths.table(householdId, meetingId, input.step === null ? {} : { step: input.step }));
  },
});
