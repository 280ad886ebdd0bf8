import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { formRoutes, go, page } from '../../../../kernel/web/route.ts';
import { joinsSides, proposeTrajectory, atTable, trajectoryOf } from '../../../households/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { talkOf } from '../../queries/talk.ts';
import { AfterTalkView } from './after-talk-view.tsx';

/** After the talk: whether to work together and why, and what comes next (method, step 1 and 2). */
export const afterTalkRoutes = formRoutes({
  path: paths.afterTalk,
  gate: 'staff',
  action: 'talk.view',
  viewing: true,
  sample: 'case-manager',
  schema: z.object({}),
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const data = await talkOf(cx, householdId, 'talk.view');
    // Only steps to take: at a table that was joined into another there are none.
    if (!can(cx.actor, 'trajectory.change', data.table)) throw forbidden();
    return { ...data, trajectory: await trajectoryOf(cx, householdId) };
  },
  view: (cx, data) => {
    const { householdId } = data.table;
    return page({
      title: texts(cx.language).after.title,
      viewed: { objectKind: 'talk', objectId: householdId, ...atTable(data.table) },
      body: <AfterTalkView cx={cx} data={data} trajectory={data.trajectory} />,
    });
  },
  submit: async (cx, _input, data) => {
    const { householdId } = data.table;
    const asked = (data.talk?.answers ?? []).filter((answer) => answer.flag !== 'none').map((answer) => answer.domain);
    const words = texts(cx.language).after;
    await proposeTrajectory(cx, householdId, joinsSides(asked) ? words.reason : words.reasonOneSide);
    return go(sharingPaths.yes(householdId));
  },
});
