import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { entryLinkRoutes } from './pages/entry-link/entry-link.tsx';
import { householdNameRoutes } from './pages/household-name/household-name.tsx';
import { inviteRoutes } from './pages/invite/invite.tsx';
import { inviteNetworkRoutes } from './pages/invite-network/invite-network.tsx';
import { involvedRoutes } from './pages/involved/involved.tsx';
import { memberRoutes } from './pages/member/member.tsx';
import { whenAccountEnds } from '../accounts/index.ts';
import { leaveEveryTable } from './commands/leave-every-table.ts';
import { memberNewRoutes } from './pages/member-new/member-new.tsx';
import { membersRoute } from './pages/members/members.tsx';
import { placeRoutes } from './pages/place/place.tsx';
import { placeEndRoutes } from './pages/place-end/place-end.tsx';
import { representationEndRoutes } from './pages/representation-end/representation-end.tsx';
import { representationNewRoutes } from './pages/representation-new/representation-new.tsx';
import { representationsRoute } from './pages/representations/representations.tsx';
import { requestRoutes } from './pages/request/request.tsx';
import { rolesRoutes } from './pages/roles/roles.tsx';
import { tableRoute } from './pages/table/table.tsx';
import { proposalRoute, trajectoryRoutes } from './pages/trajectory/trajectory.tsx';
import { personal } from './personal.ts';

whenAccountEnds(leaveEveryTable);

// A fixed address stands before the one with an id at the same depth: the first that fits answers.
export const households = (surroundings: Surroundings): Module => ({
  name: 'households',
  personal,
  routes: [
    tableRoute,
    ...inviteRoutes,
    ...inviteNetworkRoutes,
    ...placeRoutes,
    ...placeEndRoutes,
    ...involvedRoutes,
    ...rolesRoutes,
    ...trajectoryRoutes,
    proposalRoute,
    ...householdNameRoutes,
    membersRoute,
    ...memberNewRoutes,
    ...memberRoutes,
    ...requestRoutes,
    ...entryLinkRoutes(surroundings),
    representationsRoute,
    ...representationNewRoutes,
    ...representationEndRoutes,
  ],
});
