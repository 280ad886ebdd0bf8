import type { Cx } from '../../../../kernel/cx.ts';
import { optionalId } from '../../../../kernel/web/fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import {
  answerScheme,
  moneyWords,
  type MoneyPage,
  moneyPaths,
  nationalSchemes,
  openMoney,
  schemeChoice,
  schemeMarks,
  schemesLookedUpOn,
  schemeStates,
} from '../../../finances/index.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { checklist, chosenIn, type Listed, takeUp } from '../../ui/checklist.tsx';

const load = async (cx: Cx, request: Request) => ({
  ...(await openMoney(cx, request.params['householdId'] ?? '', 'money.write')),
  chosen: chosenIn(request),
});

const listOf = (cx: Cx, data: MoneyPage): Listed[] =>
  [...nationalSchemes(cx.language, cx.today), ...data.localSchemes].map((scheme) => ({
    ...scheme,
    told: data.answers
      .filter((each) => each.scheme === scheme.code)
      .map(({ adultId, state }) => ({
        adultId,
        mark: schemeMarks[state],
        word: moneyWords(cx.language).schemes.states[state],
      })),
  }));

/** The checklist of national and local schemes. */
function view(cx: Cx, data: Awaited<ReturnType<typeof load>>, form: FormState): PageReply {
  const { schemes: words, back, save } = moneyWords(cx.language);
  const title = cx.actor.kind === 'resident' ? words.title : words.titleOf;
  return page({
    title,
    narrow: false,
    viewed: { objectKind: 'money', ...atTable(data.table) },
    body: checklist(cx, form, data, {
      title,
      lead: words.lead,
      words: texts(cx.language).checklists.schemes,
      back: { href: moneyPaths.money(data.householdId), text: back },
      to: moneyPaths.schemes(data.householdId),
      save,
      field: 'scheme',
      rows: listOf(cx, data),
      states: schemeStates.map((state) => ({ value: state, label: words.states[state] })),
      notLooked: words.states['not-looked'],
      lookedUpOn: schemesLookedUpOn,
      chosen: data.chosen,
    }),
  });
}

export const schemesRoutes = formRoutes({
  path: paths.schemes,
  action: 'money.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: schemeChoice.extend({ doer: optionalId }),
  load,
  view,
  submit: (cx, { together: _, doer, ...input }, data, request) =>
    takeUp(cx, request.sent, data, {
      field: 'scheme',
      name: listOf(cx, data).find(({ code }) => code === input.scheme)?.name,
      domain: 'money',
      adult: input.adult,
      doer,
      to: moneyPaths.schemes(data.householdId),
      keep: () => answerScheme(cx, data.householdId, input),
    }),
});
