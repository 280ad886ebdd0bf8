import type { Child } from 'hono/jsx';
import { notFound } from '../../../../kernel/errors.ts';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Notice, PageHead, Paragraph, Stack } from '../../../../kernel/ui/index.ts';
import { checkForm, emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { page, type PageReply, publicRoute, redirect, type Request, type Route } from '../../../../kernel/web/route.ts';
import { objectionAnswer } from '../../../households/index.ts';
import { answerByLink, isOpen } from '../../commands/answer-by-link.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { meetingByLink } from '../../queries/by-link.ts';
import { linkAnswerInput, whyNotInput } from '../../schema.ts';
import { LinkFoot } from '../../ui/link-foot.tsx';
import { type ByLink, answerForm, reasonForm } from './forms.tsx';

async function find(cx: AnonymousCx | Cx, request: Request): Promise<ByLink> {
  const token = request.params['meetingToken'] ?? '';
  const asked = await meetingByLink(cx, token);
  if (asked === null) throw notFound();
  return { token, asked };
}

/** The question itself, that it was sent, or why not. */
type Shown = 'ask' | 'sent' | 'why';

function notice(cx: AnonymousCx | Cx, { asked }: ByLink, shown: Shown): Child {
  const words = texts(cx.language).byLink;
  if (!isOpen(asked, cx.now)) return <Notice kind="info" title={asked.planned ? words.begun : words.over} />;
  if (shown !== 'sent') return null;
  const said = asked.answer === 'cannot' ? objectionAnswer(cx.language, asked.cannotCode) : '';
  return (
    <Notice kind="done" title={words.sent}>
      {said === '' ? words.sentText : `${said} ${words.canAfterAll}`}
    </Notice>
  );
}

function view(cx: AnonymousCx | Cx, data: ByLink, form: FormState, shown: Shown): PageReply {
  const { asked } = data;
  const { language } = cx;
  const words = texts(language).byLink;
  const day = writeDay(calendarDay(asked.startsAt), language, cx.today);
  const why = shown === 'why' && !asked.client;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={words.title}
          lead={asked.asksSelf ? words.leadOwn(asked.givenName) : words.lead(asked.givenName, asked.askerGivenName)}
        />
        <Stack wide>
          {notice(cx, data, shown)}
          {isOpen(asked, cx.now) ? (
            <>
              <Paragraph>
                <strong>{texts(language).at(day, clockTime(asked.startsAt))}</strong>
              </Paragraph>
              <Paragraph>
                {words.minutes(asked.minutesLong)} {words.until(day)}
              </Paragraph>
              {why ? reasonForm(cx, data, form) : answerForm(cx, data)}
              {why ? null : (
                <Paragraph>
                  {words.more} <a href={paths.meeting(asked.householdId, asked.meetingId)}>{words.logIn}</a>
                </Paragraph>
              )}
            </>
          ) : null}
          <LinkFoot language={language} asked={asked} />
        </Stack>
      </FormErrors>
    ),
  });
}

const path = '/afspraak/:meetingToken';
const shownBy = (request: Request): Shown | null =>
  request.query['klaar'] === '1'
    ? 'sent'
    : request.query['waarom'] === '1'
      ? 'why'
      : request.query['toch'] === '1'
        ? 'ask'
        : null;

/** Who said no in the own diary comes here for the reason. */
const asksWhy = ({ asked }: ByLink, shown: Shown | null): Shown =>
  shown ?? (asked.answer === 'cannot' && asked.cannotCode === '' ? 'why' : 'ask');

/**
 * The personal link to a meeting, of somebody without an account. Looking changes nothing, because programs that read mail
 * open links too; the buttons send. It signs nobody in.
 */
export const byLinkRoutes: Route[] = [
  publicRoute({
    path,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => {
      const data = await find(cx, request);
      return view(cx, data, emptyForm, asksWhy(data, shownBy(request)));
    },
  }),
  publicRoute({
    path,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const data = await find(cx, request);
      const checked = checkForm(linkAnswerInput, request.sent);
      if (!checked.ok) return { ...view(cx, data, checked.form, 'ask'), status: 400 };
      const { answer } = checked.input;
      const outcome = await answerByLink(cx, data.token, { answer });
      // What is over says so itself.
      if ('refused' in outcome) return redirect(paths.byLink(data.token));
      const asks = answer === 'cannot' && !data.asked.client;
      return redirect(`${paths.byLink(data.token)}?${asks ? 'waarom' : 'klaar'}=1`);
    },
  }),
  publicRoute({
    path: `${path}/waarom`,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const data = await find(cx, request);
      // Of a client nobody asks why.
      if (data.asked.client) throw notFound();
      const checked = checkForm(whyNotInput, request.sent);
      if (!checked.ok) return { ...view(cx, data, checked.form, 'why'), status: 400 };
      await answerByLink(cx, data.token, { answer: 'cannot', ...checked.input });
      return redirect(`${paths.byLink(data.token)}?klaar=1`);
    },
  }),
];
