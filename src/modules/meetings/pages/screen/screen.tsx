import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { LinkButton, PageHead, Row } from '../../../../kernel/ui/index.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, pageRoute, type PageReply, type Request, type Route } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { meetingAt } from '../../queries/meeting.ts';
import { roomOf } from '../../queries/room.ts';
import { asScreen, screenOf, turnToScreen } from '../../queries/screen.ts';
import { FreshByHand, LiveNote, LivePart } from '../../ui/live-part.tsx';
import { Wall } from '../../ui/wall.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/scherm';

/** The shared screen on the device of who leads the meeting: read as the screen, not as that person. */
async function show(cx: Cx, { params }: Request, joinAt: string): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.record');
  if (!can(cx.actor, 'meeting.record', table)) throw forbidden();
  const viewed = { objectKind: 'meeting', objectId: meetingId, ...atTable(table) };
  const words = texts(cx.language).screen;
  // Everybody in the room still looks at it: that it ended is said, and not that the page is gone.
  if (meeting.state !== 'planned') {
    return page({
      title: words.title,
      viewed,
      body: (
        <>
          <PageHead title={texts(cx.language).phone.over} />
          {meeting.state === 'held' ? (
            <LinkButton kind="primary" href={paths.minutes(householdId, meetingId)}>
              {words.toMinutes}
            </LinkButton>
          ) : null}
        </>
      ),
    });
  }
  if ((await roomOf(cx, householdId, meetingId)) === null) {
    return page({
      title: words.title,
      viewed,
      body: (
        <>
          <PageHead title={words.title} lead={words.notYet} />
          <LinkButton kind="primary" href={paths.table(householdId, meetingId)}>
            {words.back}
          </LinkButton>
        </>
      ),
    });
  }
  await turnToScreen(cx, householdId, meetingId);
  const data = await screenOf(cx, householdId, meetingId);
  const { step } = data.room;
  return page({
    title: words.title,
    bare: true,
    scripts: ['still', 'table'],
    viewed,
    body: (
      <>
        <LivePart name="wall">
          <Wall cx={asScreen(cx)} data={data} joinAt={joinAt} />
        </LivePart>
        <Row screenOnly>
          <a class="nl-link om-link" data-key="s" href={paths.table(householdId, meetingId, { step })}>
            {words.back}
          </a>
          <FreshByHand here={paths.screen(householdId, meetingId)} words={texts(cx.language).phone.fresh} />
        </Row>
        <LiveNote live={paths.live(householdId, meetingId)} fresh={paths.screenNow(householdId, meetingId)} />
      </>
    ),
  });
}

export const screenRoutes = ({ publicUrl }: Pick<Surroundings, 'publicUrl'>): Route[] => [
  pageRoute({
    path,
    action: 'meeting.record',
    sample: 'coordinator',
    gate: 'staff',
    viewing: true,
    run: (cx, request) => show(cx, request, publicUrl.host),
  }),
  // What the open page fetches when something changed: that page was looked at already, so this is no new look.
  pageRoute({
    path: `${path}/nu`,
    action: 'meeting.record',
    sample: 'coordinator',
    gate: 'staff',
    viewing: false,
    passive: true,
    run: (cx, request) => show(cx, request, publicUrl.host),
  }),
  pageRoute({
    path: '/huishoudens/:householdId/gesprekken/:meetingId/live',
    action: 'meeting.record',
    sample: 'coordinator',
    gate: 'staff',
    viewing: false,
    passive: true,
    run: async (cx, { params }) => {
      const householdId = params['householdId'] ?? '';
      await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.record');
      return { kind: 'live', householdId };
    },
  }),
];
