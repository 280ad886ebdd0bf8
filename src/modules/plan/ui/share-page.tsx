import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { Words } from '../../../kernel/ui/index.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { FormPage } from '../../../kernel/web/form-page.tsx';
import { go, overtaken, page, type PageReply, type Request, wrong } from '../../../kernel/web/route.ts';
import type { Shared } from '../commands/share-action.ts';
import { texts } from '../messages/index.ts';
import { type Sharing, ShareFields } from './share-fields.tsx';

interface Shown extends Sharing {
  /** What it is about, in the words of the plan. */
  readonly lead: string;
  readonly about?: Child;
  /** Of this page, and of the item. */
  readonly address: string;
  readonly back: string;
  readonly version: number;
  /** What else is chosen, around who reads it. */
  readonly before?: Child;
  readonly after?: Child;
}

/** The page on which who reads one item of the plan is chosen anew. */
export function sharePage(cx: Cx, form: FormState, shown: Shown): PageReply {
  const words = texts(cx.language);
  const { lead, about, address, back, version, before, after, ...sharing } = shown;
  return page({
    title: words.share.title,
    scripts: ['readers'],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.share.title}
        lead={<Words>{lead}</Words>}
        about={about}
        action={address}
        version={version}
        submit={words.save}
        back={{ href: back, text: words.cancel }}
      >
        {before}
        <ShareFields cx={cx} form={form} {...sharing} />
        {after}
      </FormPage>
    ),
  });
}

/** Back to the item; or named: who would not be able to read an own agreement any more; or what somebody else made of it first. */
export async function afterSharing(
  cx: Cx,
  { sent }: Request,
  done: Shared,
  back: string,
  standing: () => Promise<{ readonly taken: string; readonly version: number }>,
) {
  if ('number' in done) return go(back);
  if ('losesSight' in done) {
    const { losesSight: names } = done;
    const why = texts(cx.language).share.losesSight(nameList(names, cx.language), names.length > 1);
    return wrong(sent, { audience: why });
  }
  const { taken, version } = await standing();
  return overtaken(sent, taken, { version: String(version) });
}
