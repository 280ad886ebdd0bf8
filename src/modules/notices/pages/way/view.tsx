import type { Cx } from '../../../../kernel/cx.ts';
import { HiddenField, Notice } from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import {
  go,
  type Outcome,
  overtaken,
  page,
  type PageReply,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import type { Viewed } from '../../../../kernel/web/route.ts';
import { chooseWay, type ChooseWayInput } from '../../commands/choose-way.ts';
import { texts } from '../../messages/index.ts';
import { saferWay } from '../../model.ts';
import type { WayOf } from '../../queries/way-of.ts';
import { WayFields } from '../../ui/way-fields.tsx';

/** The form, for oneself or together with a client. */
export function wayPage(
  cx: Cx,
  form: FormState,
  at: {
    readonly of: WayOf;
    readonly action: string;
    readonly back: string;
    readonly viewed: Viewed;
    readonly kept: boolean;
  },
): PageReply {
  const words = texts(cx.language).way;
  const { of } = at;
  const own = of.personId === cx.actor.personId;
  const title = own ? words.title : words.titleFor(of.givenName);
  const calls =
    of.way !== null &&
    of.way.channel !== 'call' &&
    of.safeContact.some((text) => saferWay(of.way, text).channel === 'call');
  return page({
    title,
    viewed: at.viewed,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={own ? words.lead : words.leadFor}
        about={
          <>
            {at.kept ? <Notice kind="done" title={words.kept} /> : null}
            {calls ? (
              <Notice kind="info" title={words.safe}>
                {words.safeCalls}
              </Notice>
            ) : null}
          </>
        }
        action={at.action}
        version={of.way?.version ?? 0}
        submit={words.save}
        back={{ href: at.back, text: words.stop }}
      >
        {own ? null : <HiddenField name="together" value={of.personId} />}
        <WayFields cx={cx} form={form} of={of} />
      </FormPage>
    ),
  });
}

/** Keeps what was chosen, or says at which field it does not fit. */
export async function keepWay(
  cx: Cx,
  personId: string,
  input: ChooseWayInput,
  { sent }: Request,
  done: string,
): Promise<Outcome> {
  const words = texts(cx.language).way;
  const outcome = await chooseWay(cx, personId, input);
  if ('done' in outcome) return go(done);
  if ('refused' in outcome) return overtaken(sent, words.overtaken);
  return wrong(sent, Object.fromEntries(Object.entries(outcome.wrong).map(([field, text]) => [field, words[text]])));
}
