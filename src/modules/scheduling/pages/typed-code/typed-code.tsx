import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { readAnswerCode, tokenOfCode } from '../../../../kernel/mail/answer-code.ts';
import { Button, PageHead, Paragraph, Stack, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { page, type PageReply, publicRoute, redirect, type Route } from '../../../../kernel/web/route.ts';
import { meetingByLink, meetingPaths } from '../../../meetings/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { pollByLink } from '../../queries/by-link.ts';

function view(cx: AnonymousCx | Cx, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).typed;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack>
          <form class="om-form" action={paths.typed} method="post" novalidate>
            <TextField
              language={language}
              name="code"
              label={words.code}
              hint={words.codeHint}
              value={valueOf(form, 'code')}
              error={fieldError(language, form, 'code')}
              required
            />
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

/** Where the question behind a code is answered; null when there is none, it was taken back, or its time is over. */
async function placeOf(cx: AnonymousCx | Cx, typed: string): Promise<string | null> {
  const code = readAnswerCode(typed);
  if (code === null) return null;
  const token = tokenOfCode(code);
  if ((await meetingByLink(cx, token)) !== null) return meetingPaths.byLink(token);
  return (await pollByLink(cx, token)) === null ? null : paths.byLink(token);
}

/** For who got a letter: the code in it opens the same page as the link in a mail. It signs nobody in. */
export const typedCodeRoutes: Route[] = [
  publicRoute({
    path: paths.typed,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx) => view(cx, emptyForm),
  }),
  publicRoute({
    path: paths.typed,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, { sent }) => {
      const typed = sent['code'];
      const code = typeof typed === 'string' ? typed.slice(0, 40) : '';
      const place = await placeOf(cx, code);
      if (place !== null) return redirect(place);
      const error = code.trim() === '' ? 'required' : texts(cx.language).typed.unknown;
      return { ...view(cx, { values: { code }, errors: { code: error } }), status: 400 };
    },
  }),
];
