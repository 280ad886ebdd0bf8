import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { choice, id, optionalChoice, optionalDay, optionalText, text, version } from '../../../../kernel/web/fields.ts';
import { emptyForm, valueOf } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, type Outcome, overtaken, pageRoute, wrong } from '../../../../kernel/web/route.ts';
import { addSignalNote, answerSignal } from '../../../intake/index.ts';
import { addAction, addActionNote, moveAction, setActionState, tickAction } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { openWeekSignal } from '../../commands/open-week-signal.ts';
import { readWeek } from '../../queries/week.ts';
import { weekView } from './view.tsx';

const notice = (cx: Cx) => texts(cx.language).week.overtakenPlain;

/** My week. `?afspraak=` opens one action and `?signaal=` one signal, in place and without the household. */
export const myWeekRoute = pageRoute({
  path: paths.week,
  gate: 'staff',
  action: 'week.view',
  viewing: true,
  sample: 'case-manager',
  run: async (cx, request) => {
    const { afspraak: action, signaal: signal } = request.query;
    const week = await readWeek(cx);
    if (signal !== undefined) await openWeekSignal(cx, week, signal);
    return weekView(cx, week, emptyForm, { action, signal });
  },
});

const actionInput = z
  .object({
    household: id,
    action: id,
    version,
    act: choice(['done', 'busy', 'stuck', 'move', 'contact', 'ticked']),
    note: optionalText(1000),
    due: optionalDay,
  })
  .superRefine((input, context) => {
    if (input.act === 'move' && input.due === null)
      context.addIssue({ code: 'custom', path: ['due'], message: 'required' });
    if (input.act === 'contact' && input.note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });

/** An own action done, ticked, busy, stuck, moved, or a contact noted in one line. The commands look who may. */
export const weekActionRoute = actRoute({
  path: paths.weekAction,
  gate: 'staff',
  action: 'week.write',
  sample: 'case-manager',
  schema: actionInput,
  load: readWeek,
  view: (cx, week, form) => weekView(cx, week, form, { action: valueOf(form, 'action') }),
  submit: async (cx, input, _week, request): Promise<Outcome> => {
    if (input.act === 'move' && (input.due ?? '') < cx.today) return wrong(request.sent, { due: 'past' });
    if (input.act === 'contact' || input.act === 'ticked') {
      if (input.act === 'ticked') await tickAction(cx, input.household, input.action);
      if (input.note !== '') await addActionNote(cx, input.household, input.action, { words: input.note });
      return go(paths.week);
    }
    const outcome =
      input.act === 'move'
        ? await moveAction(cx, input.household, input.action, { due: input.due ?? cx.today, version: input.version })
        : await setActionState(cx, input.household, input.action, {
            state: input.act,
            note: input.note,
            version: input.version,
          });
    return 'overtaken' in outcome ? overtaken(request.sent, notice(cx)) : go(paths.week);
  },
});

/** A new own action in one line. */
export const weekNewRoute = actRoute({
  path: paths.weekNew,
  gate: 'staff',
  action: 'week.write',
  sample: 'case-manager',
  schema: z.object({ household: id, what: text(1000), until: optionalDay }),
  load: readWeek,
  view: (cx, week, form) => weekView(cx, week, form, {}),
  submit: async (cx, input, week, request) => {
    if (!week.households.some((each) => each.id === input.household))
      return wrong(request.sent, { household: 'choose' });
    if (input.until !== null && input.until < cx.today) return wrong(request.sent, { until: 'past' });
    await addAction(cx, input.household, { what: input.what, doer: cx.actor.personId, due: input.until });
    return go(paths.week);
  },
});

/** A contact is one line: shorter than an answer. */
const noteLength = 1000;

/** A signal answered, or a contact noted at it. */
export const weekSignalRoute = actRoute({
  path: paths.weekSignal,
  gate: 'staff',
  action: 'week.write',
  sample: 'case-manager',
  schema: z.object({
    household: id,
    signal: id,
    answer: text(4000),
    act: optionalChoice(['answer', 'contact']),
    version,
  }),
  load: readWeek,
  view: (cx, week, form) => weekView(cx, week, form, { signal: valueOf(form, 'signal') }),
  submit: async (cx, input, week, request) => {
    const waits = week.signals.some((each) => each.id === input.signal && each.householdId === input.household);
    // Who leads there may be a moment late: somebody else answered, and it waits no more.
    if (!waits && !week.answersAt.includes(input.household)) throw notFound();
    if (input.act === 'contact') {
      if ([...input.answer].length > noteLength) return wrong(request.sent, { answer: `too-long:${noteLength}` });
      await addSignalNote(cx, input.household, input.signal, { words: input.answer });
      return go(paths.week);
    }
    const outcome = await answerSignal(cx, input.household, input.signal, input);
    return outcome.kind === 'overtaken' ? overtaken(request.sent, `${outcome.by}: ${outcome.now}`) : go(paths.week);
  },
});
