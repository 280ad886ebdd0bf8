import { calendarDay, writeDate } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, PageHead, Stack, Words } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { minutesChangesOf } from '../../queries/minutes-changes.ts';
import { minutesOf } from '../../queries/minutes.ts';
import { byLine } from '../../ui/by-line.ts';

/** Every version of the minutes, newest first: what changed, by whom, when and why; each can be read as it was. */
export const minutesVersionsRoute = pageRoute({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/verslag/versies',
  action: 'minutes.view',
  sample: 'client',
  gate: 'person',
  viewing: true,
  run: async (cx, { params }) => {
    const householdId = params['householdId'] ?? '';
    const meetingId = params['meetingId'] ?? '';
    const { table, minutes } = await minutesOf(cx, householdId, meetingId);
    const changes = await minutesChangesOf(cx, table, meetingId);
    const words = texts(cx.language).way;
    const link = (shown: number) => (
      <a href={paths.minutesVersion(householdId, meetingId, shown)}>{words.version(shown)}</a>
    );
    return page({
      title: words.versionsTitle,
      viewed: { objectKind: 'meeting', objectId: meetingId, ...atTable(table) },
      body: (
        <Stack>
          <PageHead title={words.versionsTitle} lead={words.versionsLead} />
          <NewsList
            items={[
              ...changes.toReversed().map((change) => ({
                text: (
                  <>
                    {link(change.shown)}. {byLine(cx, change)}
                    <div>
                      {words.becomes}: <Words>{change.words}</Words>
                    </div>
                    {change.was === '' ? null : (
                      <div class="om-quiet">
                        {words.was}: <Words>{change.was}</Words>
                      </div>
                    )}
                  </>
                ),
              })),
              {
                text: (
                  <>
                    {link(1)}.{' '}
                    {words.firstVersion(writeDate(minutes.meeting.heldOn ?? calendarDay(cx.now), cx.language))}
                  </>
                ),
              },
            ]}
          />
          <ActionLink back href={paths.minutes(householdId, meetingId)}>
            {words.toMinutes}
          </ActionLink>
        </Stack>
      ),
    });
  },
});
