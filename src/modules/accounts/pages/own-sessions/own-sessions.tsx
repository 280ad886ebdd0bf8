import { LinkButton, Notice, PageHead, Paragraph, PeopleList, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownSessions } from '../../queries/own-sessions.ts';
import { sessionMoment, sessionName } from '../../ui/session-words.ts';

/** Where somebody is signed in now; looking asks no new proof of who it is, ending does. */
export const ownSessionsRoute = pageRoute({
  path: paths.sessions,
  gate: 'person',
  action: 'session.end',
  viewing: false,
  sample: 'client',
  run: async (cx, request) => {
    const words = texts(cx.language).sessions;
    const sessions = await ownSessions(cx);
    const elsewhere = sessions.some(({ here }) => !here);
    return page({
      title: words.title,
      narrow: true,
      body: (
        <Stack>
          <PageHead title={words.title} lead={elsewhere ? words.lead : words.onlyHere} />
          {request.query['nieuw'] === 'ja' && elsewhere ? (
            <Notice kind="attention" title={words.newWay}>
              {words.newWayText}
            </Notice>
          ) : null}
          <PeopleList
            items={sessions.map((each) => ({
              name: sessionName(cx, each),
              small: `${words.since(sessionMoment(cx, each.startedAt))} ${words.used(sessionMoment(cx, each.lastSeenAt))}`,
              ...(each.here ? { tag: words.here } : {}),
            }))}
          />
          {elsewhere ? (
            <LinkButton kind="quiet" href={paths.endSessions}>
              {words.endTitle}
            </LinkButton>
          ) : null}
          <Paragraph look="small">{words.atTable}</Paragraph>
        </Stack>
      ),
    });
  },
});
