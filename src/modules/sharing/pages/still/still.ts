import { z } from 'zod';
import { pageRoute } from '../../../../kernel/web/route.ts';
import { isBeside } from '../../../accounts/index.ts';
import { paths } from '../../paths.ts';
import { signsAt, signsEverywhere } from '../../queries/signs.ts';

/**
 * What this person stands on now, for a page that is open: asked every few seconds by a script, so it writes no event (it
 * shows nothing), and is no use of the session. An ended place is an empty list and no refusal: else every open page would
 * leave a denial in the trail.
 */
export const stillRoute = pageRoute({
  path: paths.still,
  gate: 'person',
  action: 'session.use',
  viewing: false,
  passive: true,
  sample: 'case-manager',
  run: async (cx, request) => {
    const household = z.uuid().safeParse(request.query['tafel']);
    const found = household.success ? await signsAt(cx, household.data) : await signsEverywhere(cx);
    // Signs in an order of their own: that in which rows lie would tell of something else that changed.
    const signs = found.toSorted();
    const beside = z.uuid().safeParse(request.query['samen']);
    if (beside.success && (await isBeside(cx, beside.data))) signs.push('samen');
    return { kind: 'text', contentType: 'application/json', text: JSON.stringify(signs) };
  },
});
