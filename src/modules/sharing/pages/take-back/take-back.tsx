import { formRoutes, go, page } from '../../../../kernel/web/route.ts';
import { takeBackYes } from '../../commands/take-back-yes.ts';
import { texts } from '../../messages/index.ts';
import { paths, sharingPaths } from '../../paths.ts';
import { consentPage, standingOf } from '../../queries/consent-page.ts';
import { takeBackSchema } from '../../schema.ts';
import { TakeBackView } from './view.tsx';

/** Taking a yes back: what ends at once, what stays, and then the button. */
export const takeBackRoutes = formRoutes({
  path: paths.takeBack,
  gate: 'person',
  action: 'consent.say',
  sample: 'client',
  schema: takeBackSchema,
  load: async (cx, request) => {
    const data = await consentPage(cx, request.params['householdId'] ?? '');
    const clients = data.clients.filter((client) => standingOf(data, client.personId)?.answer === 'yes');
    return { householdId: data.householdId, clients: data.maySay ? clients : [], alone: data.clients.length === 1 };
  },
  view: (cx, data, form) =>
    page({
      title: texts(cx.language).back.titleStaff,
      body: <TakeBackView cx={cx} form={form} {...data} />,
    }),
  submit: async (cx, input, { householdId }) => {
    await takeBackYes(cx, householdId, input);
    return go(sharingPaths.yes(householdId));
  },
});
