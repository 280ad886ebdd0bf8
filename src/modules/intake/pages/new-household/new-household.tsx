import type { Cx } from '../../../../kernel/cx.ts';
import { checkForm, emptyForm, type FormState, type Sent } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, page, type PageReply, pageRoute, redirect, type Route } from '../../../../kernel/web/route.ts';
import { findTable, requestTable } from '../../../households/index.ts';
import { openTable } from '../../../sharing/index.ts';
import { leaveFormOpen } from '../../commands/leave-form-open.ts';
import { texts } from '../../messages/index.ts';
import { paths, talkPath } from '../../paths.ts';
import { teamPhoneOf } from '../../queries/team-phone.ts';
import { openingInput, requestInput } from '../../schema.ts';
import { Asked, MaybeATable, OpeningForm } from './new-household-view.tsx';

async function show(cx: Cx, form: FormState, status: 200 | 400 = 200): Promise<PageReply> {
  const teamPhone = await teamPhoneOf(cx);
  return page({
    status,
    narrow: true,
    title: texts(cx.language).opening.title,
    body: <OpeningForm cx={cx} form={form} teamPhone={teamPhone} />,
  });
}

async function maybe(cx: Cx, form: FormState, lookupId: string): Promise<PageReply> {
  const teamPhone = await teamPhoneOf(cx);
  return page({
    narrow: true,
    title: texts(cx.language).maybe.title,
    body: <MaybeATable cx={cx} form={form} lookupId={lookupId} teamPhone={teamPhone} />,
  });
}

const shown = pageRoute({
  path: paths.newHousehold,
  gate: 'staff',
  action: 'household.open',
  viewing: false,
  sample: 'case-manager',
  run: (cx) => show(cx, emptyForm),
});

/**
 * Looks first whether there may be a table, and opens when there is none or when the professional goes on. No ordinary
 * form: a match is a page of its own that must be committed, because the look-up counts and is audited.
 */
const taken: Route = {
  path: paths.newHousehold,
  gate: 'staff',
  action: 'household.open',
  method: 'POST',
  viewing: false,
  once: true,
  sample: 'case-manager',
  run: async (anyCx, { sent }) => {
    const cx = anyCx as Cx;
    // The gate has looked at it: it is an id.
    const submission = String(sent['submission']);
    const checked = checkForm(openingInput, sent);
    if (!checked.ok) return show(cx, checked.form, 400);
    const { name, safeContact, askedBy, surname, birthDate, lookedUp } = checked.input;
    const fail = (errors: FormState['errors']) => show(cx, { values: sent, errors }, 400);
    if (birthDate !== null && birthDate > cx.today) return fail({ birthDate: 'future' });
    if ((surname === '') !== (birthDate === null)) {
      return fail({ [surname === '' ? 'surname' : 'birthDate']: 'both' });
    }
    if (surname !== '' && lookedUp !== 'yes') {
      const found = await findTable(cx, { surname, birthDate, submission });
      if (found.outcome === 'too-many') {
        // Committed too: that somebody goes on trying stands in the trail.
        await leaveFormOpen(cx, submission);
        return show(cx, { values: sent, errors: { surname: 'too-many' } });
      }
      if (found.outcome === 'maybe') {
        await leaveFormOpen(cx, submission);
        return maybe(cx, { values: sent, errors: {} }, found.lookupId);
      }
    }
    const client = { givenName: name, surname, birthDate };
    const { householdId } = await openTable(cx, { name, safeContact, askedBy, client });
    return redirect(talkPath(householdId));
  },
};

const lookupIdOf = (sent: Sent): string => (typeof sent['lookupId'] === 'string' ? sent['lookupId'] : '');

const ask = actRoute({
  path: paths.askCaseManager,
  gate: 'staff',
  action: 'household.look-up',
  sample: 'case-manager',
  schema: requestInput,
  load: async () => null,
  view: (cx, _data, form) => maybe(cx, form, lookupIdOf(form.values)),
  submit: async (cx, input) => {
    await requestTable(cx, { lookupId: input.lookupId, reason: input.reason });
    return go(paths.asked);
  },
});

const asked = pageRoute({
  path: paths.asked,
  gate: 'staff',
  action: 'household.look-up',
  viewing: false,
  sample: 'case-manager',
  run: async (cx) => {
    const teamPhone = await teamPhoneOf(cx);
    return page({
      narrow: true,
      title: texts(cx.language).maybe.askedTitle,
      body: <Asked cx={cx} teamPhone={teamPhone} />,
    });
  },
});

export const newHouseholdRoutes = [shown, taken, ask, asked];
