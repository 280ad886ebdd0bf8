import type { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { commandRoute, go, type Request, wrong } from '../../../../kernel/web/route.ts';
import { everyAction, everyGoal } from '../../../plan/index.ts';
import { askTable, closeQuestion, keepAnswers, replyAloud, undoRound } from '../../commands/ask-table.ts';
import { comeAndGo } from '../../commands/come-and-go.ts';
import { chooseCounts, countTurn, takeTurnBack } from '../../commands/count-turns.ts';
import { letIn, seeHand } from '../../commands/let-in.ts';
import { layOnTable, moveRoom } from '../../commands/open-room.ts';
import { paths } from '../../paths.ts';
import { madeBy } from '../../rules/made.ts';
import { roomInput } from '../../schema.ts';
import { loadReady, loadTable } from './load.ts';
import { placeIn } from './place.ts';
import { atTableView } from './view.tsx';

type Input = z.output<typeof roomInput>;

/** Whether everybody who is there may read an item of the plan, or it is not of the plan. */
async function isOpenHere(cx: Cx, request: Request, itemId: string): Promise<boolean> {
  const ready = await loadReady(cx, request);
  const item = [...everyGoal(ready.plan), ...everyAction(ready.plan)].find(({ id }) => id === itemId);
  return item === undefined || !ready.apart(item.audience);
}

type Meeting = readonly [cx: Cx, householdId: string, meetingId: string];

/** Asks the table, and shows what it is about. */
async function ask(at: Meeting, input: Input, request: Request): Promise<void> {
  await askTable(...at, {
    kind: input.ask === '' ? 'behind' : 'round',
    goalId: input.goal,
    actionId: input.item,
    words: input.ask,
    id: madeBy(String(request.sent['submission'])),
  });
  // What somebody here may not read is asked apart, and changes nothing on the shared screen.
  const item = input.goal ?? input.item;
  if (item === null || (await isOpenHere(at[0], request, item))) await layOnTable(...at, item);
}

const move = (at: Meeting, { step }: Input) => moveRoom(...at, { step: step ?? 'arrival' });
const comesOrGoes = (at: Meeting, { act, person, step }: Input) =>
  person === null ? null : comeAndGo(...at, { personId: person, here: act === 'come', step: step ?? 'arrival' });
const letInOrNot = (at: Meeting, { act, device }: Input) =>
  device === null ? null : letIn(...at, { deviceId: device, allowed: act === 'let-in' });

/** What each tap does; null where it lacks whom or what it is about, which a form of ours always has. */
const taps: Readonly<Record<Input['act'], (at: Meeting, input: Input, request: Request) => Promise<unknown> | null>> = {
  open: move,
  step: move,
  item: (at, { item, goal }) => moveRoom(...at, { itemId: item ?? goal }),
  word: (at, { person }) => moveRoom(...at, { speakerId: person }),
  come: comesOrGoes,
  go: comesOrGoes,
  'let-in': letInOrNot,
  'turn-away': letInOrNot,
  seen: (at, { device }) => (device === null ? null : seeHand(...at, device)),
  ask,
  reply: (at, { person, question, made, stand, said }) => {
    const questionId = question ?? (made === null ? null : madeBy(made));
    if (person === null || questionId === null) return null;
    return replyAloud(...at, { personId: person, questionId, answer: stand, words: said });
  },
  counts: (at, { counts }) => chooseCounts(...at, counts ?? 'off'),
  turn: (at, { side, person }) => (side === null ? null : countTurn(...at, { side, personId: person })),
  'turn-back': (at, { side, person }) => (side === null ? null : takeTurnBack(...at, { side, personId: person })),
  'undo-round': (at, { question }) => (question === null ? null : undoRound(...at, question)),
  close: (at) => closeQuestion(...at),
};

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
    const { householdId = '', meetingId = '' } = request.params;
    const done = taps[input.act]([cx, householdId, meetingId], input, request);
    if (done === null) return wrong(request.sent, { person: 'choose' });
    await done;
    // A question that the last phone closed: its answers stand in the plan from now on.
    await keepAnswers(cx, householdId, meetingId);
    return go(paths.table(householdId, meetingId, input.step === null ? {} : { step: input.step }));
  },
});
