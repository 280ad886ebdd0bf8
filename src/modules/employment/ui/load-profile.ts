import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Request } from '../../../kernel/web/route.ts';
import type { WorkAction } from '../policy.ts';
import { openWithEmployers } from '../queries/employer.ts';

/** The profile of one client, with what it is made of and to whom it was shown. */
export const loadProfile = (action: WorkAction) => async (cx: Cx, request: Request) => {
  const data = await openWithEmployers(cx, request.params['householdId'] ?? '', action);
  const adult = data.clients.find(({ personId }) => personId === request.params['personId']);
  if (adult === undefined) throw notFound();
  const draft = data.drafts.find(({ adultId }) => adultId === adult.personId) ?? null;
  return { ...data, adult, draft };
};
export type ProfilePage = Awaited<ReturnType<ReturnType<typeof loadProfile>>>;
