import { notFound } from '../../../../kernel/errors.ts';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Button, Notice, PageHead, Paragraph, Stack, SubmitRow } from '../../../../kernel/ui/index.ts';
import { checkForm, emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { page, type PageReply, publicRoute, redirect, type Request, type Route } from '../../../../kernel/web/route.ts';
import { LinkFoot } from '../../../meetings/index.ts';
import { answerByLink } from '../../commands/answer-poll.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { pollByLink, type PollQuestion } from '../../queries/by-link.ts';
import { answerInput } from '../../schema.ts';
import { allDays, restOfDays } from '../../ui/all-days.tsx';
import { answerFields, missingAt } from '../../ui/answer-fields.tsx';
import { writeMoment } from '../../ui/when.ts';

async function find(cx: AnonymousCx | Cx, request: Request): Promise<{ token: string; poll: PollQuestion }> {
  const token = request.params['pollToken'] ?? '';
  const poll = await pollByLink(cx, token);
  if (poll === null) throw notFound();
  return { token, poll };
}

function view(cx: AnonymousCx | Cx, token: string, poll: PollQuestion, form: FormState, sent: boolean): PageReply {
  const { language } = cx;
  const words = texts(language).link;
  const open = poll.state === 'open' && !poll.waits;
  const chosen = poll.startsAt === null ? null : writeMoment(cx, language, new Date(poll.startsAt), poll.minutesLong);
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={words.title}
          lead={
            poll.asksSelf ? words.leadOwn(poll.givenName) : words.lead(poll.givenName, poll.askerGivenName, poll.label)
          }
        />
        <Stack wide>
          {sent ? (
            <Notice kind="done" title={words.sent}>
              {words.sentText}
            </Notice>
          ) : null}
          {poll.state === 'open' && poll.waits ? <Notice kind="info" title={words.waits} /> : null}
          {poll.state === 'open' ? null : (
            <Notice kind="info" title={words.over}>
              {chosen === null ? words.overText : words.chosen(chosen)}
            </Notice>
          )}
          {open ? (
            <>
              <Paragraph>
                {words.minutes(poll.minutesLong)} {words.until(writeDay(poll.answerBy, language, cx.today))}
              </Paragraph>
              {poll.client ? <Notice kind="info" title={texts(language).answer.goneNote} /> : null}
              {poll.answered || poll.moments.length === 0
                ? null
                : allDays(cx, {
                    action: paths.byLink(token),
                    all: texts(language).answer.all,
                    none: texts(language).answer.none,
                    fields: {},
                  })}
              <form class="om-form" action={paths.byLink(token)} method="post" novalidate>
                {answerFields({
                  cx,
                  language,
                  form,
                  minutesLong: poll.minutesLong,
                  moments: poll.moments.map((moment) => ({ ...moment, startsAt: new Date(moment.startsAt) })),
                  replaces: poll.replaces,
                  words: poll.words,
                  client: poll.client,
                  label: poll.label,
                  ...(poll.client ? { reader: poll.onlyClient ? 'alone' : 'several' } : {}),
                })}
                <SubmitRow>
                  <Button kind="primary">{texts(language).answer.submit}</Button>
                  {poll.answered || poll.moments.length < 2 ? null : restOfDays(texts(language).answer.rest)}
                </SubmitRow>
              </form>
            </>
          ) : null}
          <LinkFoot language={language} asked={poll} />
        </Stack>
      </FormErrors>
    ),
  });
}

const path = '/datum/:pollToken';

/**
 * The personal link of somebody without an account. Looking changes nothing, because programs that read mail open
 * links too; the button sends the answer. It signs nobody in.
 */
export const byLinkRoutes: Route[] = [
  publicRoute({
    path,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => {
      const { token, poll } = await find(cx, request);
      return view(cx, token, poll, emptyForm, request.query['klaar'] === '1');
    },
  }),
  publicRoute({
    path,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const { token, poll } = await find(cx, request);
      const checked = checkForm(answerInput, request.sent);
      if (!checked.ok) return { ...view(cx, token, poll, checked.form, false), status: 400 };
      const outcome = await answerByLink(cx, token, checked.input);
      if ('done' in outcome) return redirect(`${paths.byLink(token)}?klaar=1`);
      const { refused } = outcome;
      // What is over or not ready says so itself.
      if (typeof refused === 'string') return redirect(paths.byLink(token));
      const form = { values: request.sent, errors: missingAt(cx.language, refused) };
      return { ...view(cx, token, poll, form, false), status: 400 };
    },
  }),
];
