import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { choice, id, optionalDay, optionalText, text, version } from '../../../../kernel/web/fields.ts';
import { emptyForm, valueOf } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, type Outcome, overtaken, pageRoute, wrong } from '../../../../kernel/web/route.ts';
import { answerSignal } from '../../../intake/index.ts';
import { addAction, addActionNote, moveAction, setActionState } from '../../../plan/index.ts';
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
    act: choice(['done', 'busy', 'stuck', 'move', 'contact']),
    note: optionalText(1000),
    due: optionalDay,
  })
  .superRefine((input, context) => {
    if (input.act === 'move' && input.due === null)
      context.addIssue({ code: 'custom', path: ['due'], message: 'required' });
    if (input.act === 'contact' && input.note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });

/** An own action done, busy, stuck, moved, or a contact noted in one line. */
export const weekActionRoute = actRoute({
  path: paths.weekAction,
  gate: 'staff',
  action: 'week.write',
  sample: 'case-manager',
  schema: actionInput,
  load: readWeek,
  view: (cx, week, form) => weekView(cx, week, form, { action: valueOf(form, 'action') }),
  submit: async (cx, input, week, request): Promise<Outcome> => {
    if (!week.actions.some((each) => each.id === input.action && each.householdId === input.household))
      throw notFound();
    if (input.act === 'contact') {
      await addActionNote(cx, input.household, input.action, { words: input.note });
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
    await addAction(cx, input.household, { what: input.what, doer: cx.actor.personId, due: input.until });
    return go(paths.week);
  },
});

/** A signal answered. */
export const weekSignalRoute = actRoute({
  path: paths.weekSignal,
  gate: 'staff',
  action: 'week.write',
  sample: 'case-manager',
  schema: z.object({ household: id, signal: id, answer: text(4000), version }),
  load: readWeek,
  view: (cx, week, form) => weekView(cx, week, form, { signal: valueOf(form, 'signal') }),
  submit: async (cx, input, week, request) => {
    if (!week.signals.some((each) => each.id === input.signal && each.householdId === input.household))
      throw notFound();
    const outcome = await answerSignal(cx, input.household, input.signal, input);
    return outcome.kind === 'overtaken' ? overtaken(request.sent, `${outcome.by}: ${outcome.now}`) : go(paths.week);
  },
});
