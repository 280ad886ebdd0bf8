import type { Cx } from '../../../../kernel/cx.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, page, type PageReply, pageRoute, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { endGrounds } from '../../commands/agree-grounds.ts';
import { nameInWish, takeBackWish, wishOpen } from '../../commands/wish-open.ts';
import { texts } from '../../messages/index.ts';
import { paths, sharingPaths } from '../../paths.ts';
import { type SharingPage, sharingPage } from '../../queries/sharing-page.ts';
import { endSchema, wishNameSchema, wishSchema } from '../../schema.ts';
import { SharingView } from './view.tsx';

const load = (cx: Cx, request: Request) => sharingPage(cx, request.params['householdId'] ?? '');

const view = (cx: Cx, data: SharingPage, form: FormState): PageReply =>
  page({
    title: texts(cx.language).agreement.title,
    body: <SharingView cx={cx} data={data} form={form} />,
    viewed: { objectKind: 'ground', ...atTable(data.table) },
  });

/** "Afspraak over delen": who may know what, on which law or agreement. */
export const sharingRoute = pageRoute({
  path: paths.sharing,
  gate: 'person',
  action: 'sharing.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => ({ ...view(cx, await load(cx, request), emptyForm), narrow: true }),
});

/** Everything of one organisation or person of the network is withdrawn in one act. */
export const endGroundsRoute = actRoute({
  path: paths.end,
  gate: 'person',
  action: 'sharing.agree',
  sample: 'client',
  schema: endSchema,
  load,
  view,
  submit: async (cx, _input, { householdId }, request) => {
    await endGrounds(cx, householdId, request.params['holderId'] ?? '');
    return go(sharingPaths.sharing(householdId));
  },
});

/** The one tap, and taking it back. */
export const wishRoute = actRoute({
  path: paths.wish,
  gate: 'person',
  action: 'sharing.agree',
  sample: 'client',
  schema: wishSchema,
  load,
  view,
  submit: async (cx, { wish, clientId }, { householdId }) => {
    await (wish === 'open' ? wishOpen : takeBackWish)(cx, householdId, clientId);
    return go(sharingPaths.sharing(householdId));
  },
});

/** Somebody with duties under the Participatiewet is added to the tap by name, or taken out. */
export const wishNameRoute = actRoute({
  path: paths.wishName,
  gate: 'person',
  action: 'sharing.agree',
  sample: 'client',
  schema: wishNameSchema,
  load,
  view,
  submit: async (cx, { clientId, personId, reads }, { householdId }) => {
    await nameInWish(cx, householdId, { clientId, personId, reads: reads === 'yes' });
    return go(sharingPaths.sharing(householdId));
  },
});
