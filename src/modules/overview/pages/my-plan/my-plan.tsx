import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { ActionLink, PageHead } from '../../../../kernel/ui/index.ts';
import { choice, id, version } from '../../../../kernel/web/fields.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, overtaken, type PageReply, page, pageRoute } from '../../../../kernel/web/route.ts';
import { partedFrom } from '../../../households/index.ts';
import { setActionState, tickAction } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type OnePage, onePageAhead, openOnePage } from '../../queries/one-page.ts';
import { planSheet } from '../../ui/plan-sheet.tsx';

/** One sheet: one step first, then the next meeting, what changed, whom to call; the rest opens in place. */
function view(cx: Cx, data: OnePage | null, form: FormState, parted = false): PageReply {
  const words = texts(cx.language).myPlan;
  if (data === null) {
    return page({
      title: 'Omtafel',
      viewed: { objectKind: 'plan', role: 'none' },
      body: (
        <>
          <PageHead
            title={parted ? texts(cx.language).parted.noTable : words.noHousehold}
            lead={parted ? texts(cx.language).parted.noTableText : words.noHouseholdText}
          />
          {parted ? <ActionLink href={paths.parted}>{texts(cx.language).parted.link}</ActionLink> : null}
        </>
      ),
    });
  }
  return page({
    title: 'Omtafel',
    viewed: { objectKind: 'plan', householdId: data.householdId, role: 'client' },
    body: planSheet(cx, data, form),
  });
}

const load = (cx: Cx): Promise<OnePage | null> => openOnePage(cx, null, 'plan.view');

export const myPlanRoute = pageRoute({
  path: paths.plan,
  gate: 'resident',
  action: 'own-plan.view',
  viewing: true,
  sample: 'client',
  ahead: (_request, now, session) => onePageAhead(null, now, session),
  run: async (cx) => {
    const data = await load(cx);
    // Who went apart and has no table of the own yet.
    return view(cx, data, emptyForm, data === null && (await partedFrom(cx)).length > 0);
  },
});

/** "Dit is gedaan" and "Het lukt niet" on the card with the next step. */
export const stepRoute = actRoute({
  path: paths.step,
  gate: 'resident',
  action: 'own-plan.view',
  sample: 'client',
  schema: z.object({ action: id, state: choice(['done', 'stuck', 'ticked']), version }),
  load,
  view: (cx, data, form) => view(cx, data, form),
  submit: async (cx, input, data, request) => {
    if (data === null) throw notFound();
    const { action, state, version: seen } = input;
    if (state === 'ticked') {
      await tickAction(cx, data.householdId, action);
      return go(paths.plan);
    }
    const outcome = await setActionState(cx, data.householdId, action, { state, version: seen, note: '' });
    if ('overtaken' in outcome) return overtaken(request.sent, texts(cx.language).myPlan.overtaken);
    return go(paths.plan);
  },
});
