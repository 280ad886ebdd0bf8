import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { sayYes } from '../../commands/say-yes.ts';
import { texts } from '../../messages/index.ts';
import { paths, sharingPaths } from '../../paths.ts';
import { consentPage } from '../../queries/consent-page.ts';
import { yesSchema } from '../../schema.ts';
import { YesView } from './view.tsx';

/** "Ja, samen": the question, what changes and what does not, and the answers of now. */
export const yesRoutes = formRoutes({
  path: paths.yes,
  gate: 'person',
  action: 'consent.view',
  viewing: true,
  sample: 'client',
  schema: yesSchema,
  load: (cx, request) => consentPage(cx, request.params['householdId'] ?? ''),
  view: (cx, data, form) =>
    page({
      title: texts(cx.language).yes.title,
      body: <YesView cx={cx} data={data} form={form} />,
      viewed: { objectKind: 'consent', ...atTable(data.table) },
    }),
  submit: async (cx, input, { householdId }, request) => {
    const words = texts(cx.language).yes;
    if (cx.actor.kind === 'staff') {
      const togetherFits = cx.togetherWith === null ? input.given !== 'screen' : cx.togetherWith === input.personId;
      if (!togetherFits) return wrong(request.sent, { together: words.togetherNeeded });
    }
    const { personId, answer } = input;
    const own = cx.actor.kind === 'resident';
    const said = await sayYes(cx, householdId, {
      personId,
      answer,
      given: own ? 'screen' : input.given,
      onDate: own ? cx.today : (input.onDate ?? cx.today),
    });
    if (said === 'future') return wrong(request.sent, { onDate: 'future' });
    return go(sharingPaths.yes(householdId));
  },
});
