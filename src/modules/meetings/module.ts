import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { atTableRoutes } from './pages/at-table/at-table.tsx';
import { byLinkRoutes } from './pages/by-link/by-link.tsx';
import { cancelMeetingRoutes } from './pages/cancel-meeting/cancel-meeting.tsx';
import { disputeRoutes } from './pages/dispute/dispute.tsx';
import { checkOutRoutes } from './pages/check-out/check-out.tsx';
import { guideRoute } from './pages/guide/guide.tsx';
import { kitRoute } from './pages/at-table/kit.ts';
import { meetingRoutes } from './pages/meeting/meeting.tsx';
import { meetingsRoutes } from './pages/meetings/meetings.tsx';
import { minutesRoutes } from './pages/minutes/minutes.tsx';
import { minutesTermRoutes } from './pages/minutes-term/minutes-term.tsx';
import { moveMeetingRoutes } from './pages/move-meeting/move-meeting.tsx';
import { screenRoutes } from './pages/screen/screen.tsx';
import { joinRoutes } from './pages/seat/join.tsx';
import { seatRoutes } from './pages/seat/seat.tsx';
import { topicRoutes } from './pages/new-topic/new-topic.tsx';
import { planMeetingRoutes } from './pages/plan-meeting/plan-meeting.tsx';
import { whyNotRoutes } from './pages/why-not/why-not.tsx';
import { prepareRoutes } from './pages/prepare/prepare.tsx';
import { personal } from './personal.ts';

export const meetings = (surroundings: Surroundings): Module => ({
  name: 'meetings',
  personal,
  routes: [
    ...meetingsRoutes,
    // Before the page of one meeting: its address has a word where that has an id.
    ...planMeetingRoutes,
    ...meetingRoutes,
    guideRoute,
    kitRoute,
    ...moveMeetingRoutes,
    ...cancelMeetingRoutes,
    ...whyNotRoutes,
    ...byLinkRoutes,
    ...atTableRoutes,
    ...minutesRoutes,
    ...minutesTermRoutes,
    ...disputeRoutes,
    ...checkOutRoutes,
    ...prepareRoutes,
    ...topicRoutes,
    ...screenRoutes(surroundings),
    ...joinRoutes(surroundings),
    ...seatRoutes(surroundings),
  ],
  scripts: { table: 'modules/meetings/client/table.ts' },
});
