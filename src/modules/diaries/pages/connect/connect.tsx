import { addressOf } from '../../../../kernel/calendar/busy-source.ts';
import { formRoutes, go, page, type Route, wrong } from '../../../../kernel/web/route.ts';
import { connectDiary } from '../../commands/connect-diary.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { connectInput } from '../../schema.ts';
import { addressFault, connectForm, noKeyFault } from '../../ui/connect-form.tsx';

/** Connect a diary elsewhere. */
export const connectRoutes: Route[] = formRoutes({
  path: paths.connect,
  action: 'diary.connect',
  sample: 'case-manager',
  gate: 'staff',
  schema: connectInput,
  load: () => Promise.resolve(null),
  view: (cx, _none, form) => {
    const title = texts(cx.language).busy.connect;
    return page({
      title: title,
      body: connectForm(cx, form, { title, action: paths.connect, back: paths.diary }),
    });
  },
  submit: async (cx, input, _none, { sent }) => {
    if (addressOf(input.address) === null) return wrong(sent, { address: addressFault(cx) });
    const outcome = await connectDiary(cx, input);
    return outcome === 'no-key' ? wrong(sent, {}, noKeyFault(cx)) : go(paths.diary);
  },
});
