import type { Cx } from '../../../../kernel/cx.ts';
import type { MarkState } from '../../../../kernel/ui/index.ts';
import { optionalId } from '../../../../kernel/web/fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import {
  answerInstrument,
  instrumentChoice,
  instrumentsLookedUpOn,
  instrumentStates,
  instrumentsOn,
  openWork,
  type WorkPage,
  workPaths,
  workWords,
} from '../../../employment/index.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { checklist, chosenIn, type Listed, takeUp } from '../../ui/checklist.tsx';

const load = async (cx: Cx, request: Request) => ({
  ...(await openWork(cx, request.params['householdId'] ?? '', 'work.write')),
  chosen: chosenIn(request),
});

const markOf: Readonly<Record<(typeof instrumentStates)[number], MarkState>> = {
  considered: 'open',
  applied: 'busy',
  'in-place': 'done',
  'not-now': 'dropped',
};

function listOf(cx: Cx, data: WorkPage): Listed[] {
  const words = workWords(cx.language).instruments;
  return instrumentsOn(cx.today).map((each) => ({
    ...each,
    name: each.name[cx.language],
    about: `${each.about[cx.language]} (${words.at[each.at]})`,
    told: data.answers
      .filter(({ instrument }) => instrument === each.code)
      .map(({ adultId, state }) => ({ adultId, mark: markOf[state], word: words.states[state] })),
  }));
}

/** The checklist of help of the law with work. */
function view(cx: Cx, data: Awaited<ReturnType<typeof load>>, form: FormState): PageReply {
  const words = texts(cx.language).checklists.instruments;
  const work = workWords(cx.language);
  return page({
    title: words.title,
    narrow: false,
    viewed: { objectKind: 'work', ...atTable(data.table) },
    body: checklist(cx, form, data, {
      title: words.title,
      lead: words.lead,
      words,
      back: { href: workPaths.work(data.householdId), text: work.back },
      to: workPaths.instruments(data.householdId),
      save: work.save,
      field: 'instrument',
      rows: listOf(cx, data),
      states: instrumentStates.map((state) => ({ value: state, label: work.instruments.states[state] })),
      notLooked: words.notLooked,
      lookedUpOn: instrumentsLookedUpOn,
      chosen: data.chosen,
    }),
  });
}

export const instrumentsRoutes = formRoutes({
  path: paths.instruments,
  action: 'work.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: instrumentChoice.extend({ doer: optionalId }),
  load,
  view,
  submit: (cx, { together: _, doer, ...input }, data, request) =>
    takeUp(cx, request.sent, data, {
      field: 'instrument',
      name: listOf(cx, data).find(({ code }) => code === input.instrument)?.name,
      domain: 'work',
      adult: input.adult,
      doer,
      to: workPaths.instruments(data.householdId),
      keep: () => answerInstrument(cx, data.householdId, input),
    }),
});
