import { z } from 'zod';
import { pageRoute } from '../../../../kernel/web/route.ts';
import { paths } from '../../paths.ts';
import { openLook } from '../../queries/looks.ts';

/**
 * Whether a look by the emergency route is still open, for its page that is open: the script that takes pages away asks it
 * (`sharing/client/still.ts`). Somebody who looks so has no place at the table, so there it would stand on nothing.
 */
export const stillRoute = pageRoute({
  path: paths.still,
  gate: 'staff',
  action: 'session.use',
  viewing: false,
  passive: true,
  sample: 'emergency',
  run: async (cx, request) => {
    const household = z.uuid().safeParse(request.query['tafel']);
    const look = household.success ? await openLook(cx, household.data) : null;
    return { kind: 'text', contentType: 'application/json', text: JSON.stringify(look === null ? [] : [look.id]) };
  },
});
