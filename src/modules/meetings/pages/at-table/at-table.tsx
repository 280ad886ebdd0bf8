import type { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { emptyForm, type Sent } from '../../../../kernel/web/form-data.ts';
import {
  commandRoute,
  go,
  type Outcome,
  overtaken,
  pageRoute,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { closingOf } from '../../../households/index.ts';
import { inOneField } from '../../../sharing/index.ts';
import { checkOutAloud } from '../../commands/check-out.ts';
import { checkAction, checkGoal } from '../../commands/check-item.ts';
import { discussTopic } from '../../commands/discuss-topic.ts';
import { finishMeeting } from '../../commands/finish-meeting.ts';
import { recordAttendance } from '../../commands/record-attendance.ts';
import { recordFirstWord } from '../../commands/record-first-word.ts';
import { recordNext } from '../../commands/record-next.ts';
import { recordAction, recordChoice, recordGoal, recordMoneyFirst, recordOption } from '../../commands/record-plan.ts';
import { recordStanding } from '../../commands/record-standing.ts';
import { settleAtTable } from '../../commands/settle-at-table.ts';
import { undoEntry, undoNext, undoTopic } from '../../commands/undo-entry.ts';
import { recordWords } from '../../commands/record-words.ts';
import { texts } from '../../messages/index.ts';
import { paths, type TableForm } from '../../paths.ts';
import {
  actionCheckInput,
  attendanceInput,
  checkOutAloudInput,
  choiceInTableInput,
  discussedInput,
  finishInput,
  firstWordInput,
  goalCheckInput,
  meetingInput,
  moneyInTableInput,
  newActionInput,
  newGoalInput,
  optionInTableInput,
  settledInput,
  standingInput,
  undoInput,
  wordsInput,
} from '../../schema.ts';
import { atTableNowView } from './live.tsx';
import { loadNow, loadTable } from './load.ts';
import { madeBy } from '../../rules/made.ts';
import { noteRoute } from './note-form.ts';
import { roomRoute } from './room-form.ts';
import { placeIn, stepOf, stepSent } from './place.ts';
import { atTableView } from './view.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel';

interface Act {
  readonly cx: Cx;
  readonly householdId: string;
  readonly meetingId: string;
  readonly request: Request;
  readonly sent: Sent;
  /** Back to the screen, at the step of this form; `at` opens one point of it. */
  readonly back: (at?: { readonly goal?: string; readonly item?: string }) => Outcome;
}

/** A field that the plan refuses is marked at the field; every other refusal ends the request. */
function atField(error: unknown, sent: Sent): Outcome {
  if (error instanceof Refusal && error.kind === 'invalid' && error.reason !== '') {
    return wrong(sent, { [error.reason]: error.reason === 'together' ? 'together' : 'wrong' });
  }
  throw error;
}

/**
 * One small form of the screen: it changes the plan at once, and a failed one comes back on the same screen. That screen
 * is read for a failed one only: whoever taps at a table has seven people waiting.
 */
function form<Schema extends z.ZodType>(
  name: TableForm,
  schema: Schema,
  submit: (act: Act, input: z.output<Schema>) => Promise<Outcome>,
): Route {
  return commandRoute({
    path: `${path}/${name}`,
    action: 'meeting.record',
    sample: 'coordinator',
    gate: 'staff',
    schema,
    load: loadTable,
    view: (cx, data, state, request) => atTableView(cx, data, placeIn(data, request, state, name)),
    submit: async (cx, input, request) => {
      const { params, sent } = request;
      const householdId = params['householdId'] ?? '';
      const meetingId = params['meetingId'] ?? '';
      const step = stepSent(sent) ?? stepOf([], name);
      const act: Act = {
        cx,
        householdId,
        meetingId,
        request,
        sent,
        back: (at = {}) => go(paths.table(householdId, meetingId, { step, ...at })),
      };
      try {
        return await submit(act, input);
      } catch (error) {
        return atField(error, sent);
      }
    },
  });
}

const show = async (cx: Cx, request: Request) => {
  const data = await loadTable(cx, request);
  return atTableView(cx, data, placeIn(data, request, emptyForm, null));
};
const showNow = async (cx: Cx, request: Request) => {
  const data = await loadNow(cx, request);
  return atTableNowView(cx, data, placeIn(data, request, emptyForm, null));
};
const about = { action: 'meeting.record', sample: 'coordinator', gate: 'staff' } as const;
const screen = pageRoute({ ...about, path, viewing: true, run: show });
/** What the open page fetches when something changed: that page was looked at already, so this is no new look. */
const screenNow = pageRoute({ ...about, path: `${path}/nu`, viewing: false, passive: true, run: showNow });

/** The screen of who records a meeting, and its forms, one per step. */
export const atTableRoutes: Route[] = [
  screen,
  screenNow,
  roomRoute,
  noteRoute,
  form('aanwezig', attendanceInput, async ({ cx, householdId, meetingId, sent, back }, input) => {
    const words = texts(cx.language);
    const outcome = await recordAttendance(cx, householdId, meetingId, input);
    if ('done' in outcome) return back();
    return outcome.refused === 'nobody'
      ? wrong(sent, { present: words.table.nobodyThere })
      : wrong(sent, { withoutClientReason: words.table.finishReason });
  }),
  form('eerste-woord', firstWordInput, async ({ cx, householdId, meetingId, sent, back }, input) =>
    (await recordFirstWord(cx, householdId, meetingId, input)) === 'done'
      ? back()
      : wrong(sent, { speaker: texts(cx.language).table.notThere }),
  ),
  form('onderwerp', discussedInput, async ({ cx, householdId, meetingId, back }, input) => {
    await discussTopic(cx, householdId, meetingId, input.topic);
    return back();
  }),
  form('punt-afspraak', actionCheckInput, async ({ cx, householdId, meetingId, request, sent, back }, input) => {
    return atFields(sent, { decidedOn: 'future' }, async () => {
      const outcome = await checkAction(cx, householdId, meetingId, input.item, input);
      if ('number' in outcome) return back();
      const words = texts(cx.language);
      const now = (await loadTable(cx, request)).check.find((item) => item.id === input.item);
      if (now?.kind !== 'action') return back();
      return overtaken(
        sent,
        words.table.checkOvertaken(stateNow(words.actionStates[now.action.state], now.action.stateWords)),
        { version: String(now.action.version) },
      );
    });
  }),
  form('punt-doel', goalCheckInput, async ({ cx, householdId, meetingId, request, sent, back }, input) => {
    const outcome = await checkGoal(cx, householdId, meetingId, input.item, input);
    if ('number' in outcome) return back();
    const words = texts(cx.language);
    const now = (await loadTable(cx, request)).check.find((item) => item.id === input.item);
    if (now?.kind !== 'goal') return back();
    return overtaken(
      sent,
      words.table.checkOvertaken(stateNow(words.goalStates[now.goal.state], now.goal.stateWords)),
      {
        version: String(now.goal.version),
      },
    );
  }),
  form('doel', inOneField(newGoalInput), async ({ cx, householdId, meetingId, sent, back }, input) => {
    await recordGoal(cx, householdId, meetingId, input, madeBy(String(sent['submission'])));
    return back();
  }),
  form('oplossing', optionInTableInput, async ({ cx, householdId, meetingId, back }, input) => {
    const { forGoal, made, ...option } = input;
    const goal = forGoal ?? madeBy(made ?? '');
    await recordOption(cx, householdId, meetingId, goal, option);
    return back({ goal });
  }),
  form('keuze', choiceInTableInput, async ({ cx, householdId, meetingId, back }, { forGoal, option }) => {
    await recordChoice(cx, householdId, meetingId, option);
    return back({ goal: forGoal });
  }),
  form('geld-eerst', moneyInTableInput, async ({ cx, householdId, meetingId, back }, input) => {
    await recordMoneyFirst(cx, householdId, meetingId, input);
    return back();
  }),
  form('afspraak', inOneField(newActionInput), async ({ cx, householdId, meetingId, sent, back }, input) => {
    await recordAction(cx, householdId, meetingId, input, madeBy(String(sent['submission'])));
    return back();
  }),
  form('achter', standingInput, async ({ cx, householdId, meetingId, sent, back }, input) => {
    const outcome = await recordStanding(cx, householdId, meetingId, input);
    if (typeof outcome !== 'string') return back();
    const words = texts(cx.language).table;
    return wrong(sent, { answer: outcome === 'not-known' ? words.notInPlan : words.notThere });
  }),
  form('terugblik', checkOutAloudInput, async ({ cx, householdId, meetingId, back }, { person, more, ...said }) => {
    await checkOutAloud(cx, householdId, meetingId, person, { ...said, words: more });
    return back();
  }),
  form('vrije-tekst', wordsInput, async ({ cx, householdId, meetingId, sent, back }, input) => {
    const outcome = await recordWords(cx, householdId, meetingId, { words: input.freeWords, version: input.version });
    if ('done' in outcome) return back();
    return overtaken(sent, texts(cx.language).table.freeWordsOvertaken(outcome.words), {
      version: String(outcome.version),
    });
  }),
  form('terughalen', undoInput, async ({ cx, householdId, meetingId }, { number, topic, next, step }) => {
    if (topic !== null) await undoTopic(cx, householdId, meetingId, topic);
    else if (next !== null) await undoNext(cx, householdId, meetingId);
    else await undoEntry(cx, householdId, meetingId, number ?? 0);
    return go(paths.table(householdId, meetingId, step === null ? {} : { step }));
  }),
  form('geschil', settledInput, async ({ cx, householdId, meetingId, back }, input) => {
    await settleAtTable(cx, householdId, meetingId, input.dispute, { ...input, words: input.settledWords });
    return back();
  }),
  form('volgende', meetingInput, async ({ cx, householdId, meetingId, sent, back }, input) => {
    const outcome = await recordNext(cx, householdId, meetingId, input);
    if ('meetingId' in outcome) return back();
    const words = texts(cx.language);
    if (outcome.refused === 'left-out') return wrong(sent, { time: words.plan.leftOut });
    if ('startedOn' in outcome)
      return wrong(sent, { date: words.plan.beforeStart(writeDate(outcome.startedOn, cx.language)) });
    return outcome.refused === 'past'
      ? wrong(sent, { date: words.move.past })
      : wrong(sent, { people: words.plan.needsReason });
  }),
  form('klaar', finishInput, async ({ cx, householdId, meetingId, sent }, input) => {
    const outcome = await finishMeeting(cx, householdId, meetingId, input);
    if ('done' in outcome) {
      // After the last meeting the closing goes on: before and after, then the end.
      return go(outcome.done === 'closing' ? closingOf(householdId) : paths.minutes(householdId, meetingId));
    }
    if ('startedOn' in outcome)
      return wrong(sent, { heldOn: texts(cx.language).plan.beforeStart(writeDate(outcome.startedOn, cx.language)) });
    const words = texts(cx.language).table;
    if (outcome.refused === 'no-next') return wrong(sent, { noNextReason: words.finishNoNext });
    const errors = { future: 'future', nobody: words.finishMissing, 'needs-reason': words.finishReason } as const;
    return wrong(sent, { heldOn: errors[outcome.refused] });
  }),
];

const stateNow = (state: string, words: string): string => (words === '' ? state : `${state}, "${words}"`);
