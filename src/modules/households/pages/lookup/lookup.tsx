import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, formRoutes, go, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { findTable } from '../../commands/find-table.ts';
import { requestTable } from '../../commands/request-table.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { lookupResult } from '../../queries/lookup.ts';
import { lookupAskSchema, lookupSchema } from '../../schema.ts';
import { type LookupPage, LookupView } from './view.tsx';

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** In the address instead of the id of a look-up: the limit of the day was reached. */
const tooMany = 'te-veel';

async function load(cx: Cx, request: Request): Promise<LookupPage> {
  const looked = request.query['zoek'] ?? '';
  if (looked === '') return { kind: 'search' };
  if (looked === tooMany) return { kind: 'too-many' };
  const result = uuidForm.test(looked) ? await lookupResult(cx, looked) : null;
  if (result === null) throw notFound();
  return { kind: 'result', result };
}

const view = (cx: Cx, data: LookupPage, form: FormState): PageReply => ({
  kind: 'page',
  title: texts(cx.language).pages.lookup.title,
  body: <LookupView cx={cx} data={data} form={form} />,
});

/** "Is er al een tafel?": the result stands behind an address with nothing but the number of the look-up. */
export const lookupRoutes = formRoutes({
  path: paths.lookup,
  gate: 'staff',
  action: 'household.look-up',
  sample: 'professional',
  schema: lookupSchema,
  load,
  view,
  submit: async (cx, input) => {
    const found = await findTable(cx, input);
    // A refusal is kept in the audit trail, so it may not be a form that comes back and is rolled back.
    return go(householdPaths.lookup(found.outcome === 'too-many' ? tooMany : found.lookupId));
  },
});

/** Puts the question to the case manager of the table that may be there. */
export const lookupAskRoute = actRoute({
  path: paths.lookupAsk,
  gate: 'staff',
  action: 'household.look-up',
  sample: 'professional',
  schema: lookupAskSchema,
  load: async (cx, request) => {
    const sent = request.sent['lookupId'];
    return load(cx, { ...request, query: { zoek: typeof sent === 'string' ? sent : '' } });
  },
  view,
  submit: async (cx, input) => {
    await requestTable(cx, input);
    return go(householdPaths.lookup(input.lookupId));
  },
});
