import { can } from '../../../../kernel/access/can.ts';
import { calendarDay } from '../../../../kernel/i18n/calendar.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Empty, LinkButton, NewsList, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, type PageReply, pageRoute, type Request, type Route } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { openPolls, type Poll } from '../../queries/poll.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';

async function show(cx: Cx, { params }: Request): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const { table, polls } = await openPolls(cx, householdId);
  const words = texts(cx.language).list;
  const mayOpen = can(cx.actor, 'poll.open', table);
  const open = (
    <LinkButton kind="primary" href={paths.open(householdId)}>
      {words.open}
    </LinkButton>
  );
  const days = (poll: Poll): string => {
    const first = poll.moments[0];
    const last = poll.moments.at(-1);
    if (first === undefined || last === undefined) return words.open;
    return [first, last].map(({ startsAt }) => writeDay(calendarDay(startsAt), cx.language, cx.today)).join(' - ');
  };
  return page({
    title: words.title,
    viewed: { objectKind: 'household', objectId: householdId, ...atTable(table) },
    body: (
      <>
        <PageHead
          title={words.title}
          lead={cx.actor.kind === 'resident' ? words.leadClient : words.lead}
          actions={mayOpen && polls.length > 0 ? open : undefined}
        />
        <Stack wide>
          {polls.length === 0 ? (
            <Empty title={words.noneTitle} level={2} action={mayOpen ? open : undefined}>
              {mayOpen ? words.none : words.noneOthers}
            </Empty>
          ) : (
            <NewsList
              items={polls.map((poll) => ({
                text: <a href={paths.poll(householdId, poll.id)}>{days(poll)}</a>,
                small: words.answered(poll.people.filter(({ answered }) => answered).length, poll.people.length),
                end: poll.people.some(({ personId, answered }) => personId === cx.actor.personId && !answered) ? (
                  <a href={paths.answer(householdId, poll.id)}>{words.answer}</a>
                ) : undefined,
              }))}
            />
          )}
          <ActionLink back href={meetingPaths.meetings(householdId)}>
            {words.back}
          </ActionLink>
        </Stack>
      </>
    ),
  });
}

/** The searches for a date of a household that are open. */
export const pollsRoutes: Route[] = [
  pageRoute({
    path: '/huishoudens/:householdId/datums',
    action: 'poll.view',
    sample: 'client',
    gate: 'person',
    viewing: true,
    run: show,
  }),
];
