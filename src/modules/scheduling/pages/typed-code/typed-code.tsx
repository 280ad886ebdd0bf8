import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { Button, Notice, PageHead, Paragraph, Stack, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { page, type PageReply, publicRoute, redirect, type Request, type Route } from '../../../../kernel/web/route.ts';
import { tryCode } from '../../commands/try-code.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

type Said = 'unknown' | 'wait' | null;

function view(cx: AnonymousCx | Cx, form: FormState, said: Said): PageReply {
  const { language } = cx;
  const words = texts(language).typed;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack>
          {said === null ? null : <Notice kind="attention" title={words[said]} />}
          <form class="om-form" action={paths.typed} method="post" novalidate>
            <TextField {...fieldOf(cx, form, 'code')} label={words.code} hint={words.codeHint} required />
            <SubmitRow>
              <Button kind="primary">{words.submit}</Button>
            </SubmitRow>
          </form>
          <Paragraph look="small">{words.call}</Paragraph>
        </Stack>
      </FormErrors>
    ),
  });
}

const saidBy = ({ query }: Request): Said =>
  query['fout'] === '1' ? 'unknown' : query['wacht'] === '1' ? 'wait' : null;

/** For who got a letter: the code in it opens the same page as the link in a mail. It signs nobody in. */
export const typedCodeRoutes: Route[] = [
  publicRoute({
    path: paths.typed,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => view(cx, emptyForm, saidBy(request)),
  }),
  publicRoute({
    path: paths.typed,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, { sent }) => {
      const typed = sent['code'];
      const code = typeof typed === 'string' ? typed.slice(0, 40) : '';
      const tried = await tryCode(cx, code);
      if ('place' in tried) return redirect(tried.place);
      // Wrong codes count: a page that comes back with an error would take that back.
      if (tried.refused === 'wait') return redirect(`${paths.typed}?wacht=1`);
      if (tried.refused === 'unknown') return redirect(`${paths.typed}?fout=1`);
      const error = code.trim() === '' ? 'required' : texts(cx.language).typed.unknown;
      return { ...view(cx, { values: { code }, errors: { code: error } }, null), status: 400 };
    },
  }),
];
