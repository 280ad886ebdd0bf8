import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, nearDay } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { wordsOf } from '../../../../kernel/mail/compose.ts';
import { pathOf } from '../../../../kernel/mail/send-next.ts';
import { ActionLink, Card, Empty, Fold, Heading, PageHead, Paragraph, Stack } from '../../../../kernel/ui/index.ts';
import { page, type PageReply, publicRoute, type Route } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type KeptMessage, latestMessages } from '../../queries/messages.ts';

function card(cx: Cx | AnonymousCx, message: KeptMessage) {
  const words = texts(cx.language).mailbox;
  const said = wordsOf(message.kind, message.language, pathOf(message));
  const state =
    message.channel === null || message.state !== 'sent'
      ? words.states[message.state]
      : words.channels[message.channel];
  const why = Object.hasOwn(words.why, message.reason) ? words.why[message.reason as keyof typeof words.why] : '';
  const when = `${nearDay(calendarDay(message.at), cx.today, cx.language)} ${clockTime(message.at)}`;
  return (
    <Card>
      <Heading level={2}>{said.subject}</Heading>
      <Paragraph look="small">
        {when} · {words.to(fullName(message))} · {state}
        {why === '' ? '' : `: ${why}`}
      </Paragraph>
      {said.lines.map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
      {message.hasCalendar ? <Paragraph look="small">{words.calendar}</Paragraph> : null}
      <ActionLink href={said.link}>{said.button}</ActionLink>
    </Card>
  );
}

/** So many messages lie open; the earlier ones are folded away. */
const shownAtOnce = 8;

/** What would have left the house, newest first. Only in demo mode, where anybody may be anybody. */
export const mailboxRoute: Route = publicRoute({
  path: paths.mailbox,
  method: 'GET',
  action: 'public.view',
  sample: 'nobody',
  run: async (cx): Promise<PageReply> => {
    const words = texts(cx.language).mailbox;
    const messages = await latestMessages(cx);
    return page({
      title: words.title,
      narrow: true,
      body: (
        <>
          <PageHead title={words.title} lead={words.lead} />
          <Stack>
            {messages.length === 0 ? (
              <Empty title={words.title}>{words.none}</Empty>
            ) : (
              <>
                {messages.slice(0, shownAtOnce).map((message) => card(cx, message))}
                {messages.length <= shownAtOnce ? null : (
                  <Fold summary={words.earlier(messages.length - shownAtOnce)}>
                    <Stack>{messages.slice(shownAtOnce).map((message) => card(cx, message))}</Stack>
                  </Fold>
                )}
              </>
            )}
          </Stack>
        </>
      ),
    });
  },
});
