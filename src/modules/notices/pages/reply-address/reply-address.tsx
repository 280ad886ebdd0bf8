import { TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { setReplyAddress } from '../../commands/set-reply-address.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { replyAddress } from '../../queries/reply-address.ts';
import { replyAddressInput } from '../../schema.ts';

/** Where the slip of a letter goes back to. */
export const replyAddressRoutes = formRoutes({
  path: paths.replyAddress,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: replyAddressInput,
  load: (cx) => replyAddress(cx),
  view: (cx, kept, form) => {
    const words = texts(cx.language).replyAddress;
    const field = (name: 'name' | 'street' | 'postcode' | 'town') => {
      const given = fieldOf(cx, form, name);
      const hint = name === 'name' ? words.nameHint : undefined;
      return <TextField {...given} label={words[name]} hint={hint} value={given.value || kept[name]} required />;
    };
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          action={paths.replyAddress}
          version={String(kept.version)}
          submit={words.save}
          back={{ href: paths.office, text: words.back }}
        >
          {field('name')}
          {field('street')}
          {field('postcode')}
          {field('town')}
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, kept, request) => {
    if ((await setReplyAddress(cx, input)) === 'set') return go(paths.office);
    const words = texts(cx.language).replyAddress;
    return overtaken(request.sent, words.taken(kept.street), { version: String(kept.version) });
  },
});
