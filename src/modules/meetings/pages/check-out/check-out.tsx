import type { Cx } from '../../../../kernel/cx.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { checkOutAlone } from '../../commands/check-out.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type CheckedOut, checkOutsOf } from '../../queries/check-outs.ts';
import { checksOutOf } from '../../queries/checks-out.ts';
import { checkOutInput } from '../../schema.ts';
import { CheckOutFields } from '../../ui/check-out-fields.tsx';

interface Data {
  readonly householdId: string;
  readonly meetingId: string;
  /** After the last meeting nobody begins a next one with it. */
  readonly last: boolean;
  readonly before: CheckedOut | undefined;
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, last } = await checksOutOf(cx, householdId, meetingId);
  const { now } = await checkOutsOf(cx, table, meetingId);
  return { householdId, meetingId, last, before: now.find((each) => each.personId === cx.actor.personId) };
}

function view(cx: Cx, { householdId, meetingId, last, before }: Data, form: FormState): PageReply {
  const words = texts(cx.language).checkOut;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        about={
          <p>
            {[before === undefined ? '' : words.before, last ? words.readsLast : words.reads].filter(Boolean).join(' ')}
          </p>
        }
        action={paths.checkOut(householdId, meetingId)}
        submit={words.send}
        back={{ href: paths.meeting(householdId, meetingId), text: texts(cx.language).stop }}
      >
        <CheckOutFields cx={cx} form={form} before={before} />
      </FormPage>
    ),
  });
}

/** How a meeting was, answered later and alone. */
export const checkOutRoutes = formRoutes({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/terugblik',
  action: 'minutes.view',
  sample: 'client',
  gate: 'person',
  schema: checkOutInput,
  load,
  view,
  submit: async (cx, { more, ...said }, { householdId, meetingId }) => {
    await checkOutAlone(cx, householdId, meetingId, { ...said, words: more });
    return go(paths.meeting(householdId, meetingId));
  },
});
