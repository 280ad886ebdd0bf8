import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Empty, NewsList, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths, ratePath } from '../../paths.ts';
import { myRounds } from '../../queries/my-rounds.ts';

/** The forms of a professional: of meetings where one was, and that one watches. The way in of an observer. */
export const mineRoute = pageRoute({
  path: paths.mine,
  action: 'observation.list',
  gate: 'staff',
  sample: 'case-manager',
  viewing: false,
  run: async (cx) => {
    const words = texts(cx.language);
    const rounds = await myRounds(cx);
    return page({
      title: words.mine,
      body: (
        <Stack wide>
          <PageHead title={words.mine} lead={words.mineLead} />
          {rounds.length === 0 ? (
            <Empty title={words.mineNone} level={2}>
              {words.noneText}
            </Empty>
          ) : (
            <NewsList
              items={rounds.map((round) => ({
                text: (
                  <a href={ratePath(round.roundId)}>
                    {words.round(round.meetingNumber)}, {writeDay(round.heldOn, cx.language, cx.today)}
                  </a>
                ),
                small: round.observes ? words.observes : words.wasThere,
                end: round.handedIn ? words.handedIn : words.toFill,
              }))}
            />
          )}
          <ActionLink href={paths.paper}>{words.paper}</ActionLink>
        </Stack>
      ),
    });
  },
});
