import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDate } from '../../../../kernel/i18n/calendar.ts';
import { Card, DateField, Notice, RadioChoices, Stack, TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { householdPaths, atTable, scopeName, tableAt } from '../../../households/index.ts';
import { tellClients } from '../../commands/tell-clients.ts';
import { texts } from '../../messages/index.ts';
import { emergencyPaths, paths } from '../../paths.ts';
import { type EmergencyLook, lookAt } from '../../queries/looks.ts';
import { tellSchema } from '../../schema.ts';
import { momentOf } from '../../ui/moment.ts';

/** Who looked, at what, why, what the second person thinks of it, and when the clients hear of it. */
function about(cx: Cx, look: EmergencyLook): Child {
  const { language } = cx;
  const words = texts(language).told;
  const from = [look.who, look.function, look.organisation].filter(Boolean).join(', ');
  const reviewed = { true: words.review.yes, false: words.review.no, null: null }[`${look.accepted}`];
  const tells = look.tellAt === null ? '' : writeDate(calendarDay(new Date(look.tellAt)), language);
  return (
    <Stack>
      <p>
        {words.line(from, scopeName(language, look.domains), momentOf(language, look.openedAt))}{' '}
        {words.until(look.endsAt === null ? '' : clockTime(new Date(look.endsAt)))}
      </p>
      <Card id="reden" title={words.why}>
        <Words>{look.reason}</Words>
      </Card>
      <p>{reviewed === null ? words.review.none : reviewed(look.reviewedBy, look.reviewWords)}</p>
      <Notice kind="info" title={look.told ? words.isTold : words.later(tells)}>
        {look.laterBecause === '' ? null : words.because(look.laterBecause)}
      </Notice>
    </Stack>
  );
}

async function load(cx: Cx, request: Request) {
  const { householdId = '', lookId = '' } = request.params;
  const table = await tableAt(cx, householdId, 'emergency.tell');
  return { ...atTable(table), look: await lookAt(cx, householdId, lookId) };
}

/** For who leads the table: a look by the emergency route, and when the clients hear of it. */
export const toldRoutes = formRoutes({
  path: paths.told,
  gate: 'staff',
  action: 'emergency.tell',
  viewing: true,
  sample: 'case-manager',
  schema: tellSchema,
  load,
  view: (cx, { householdId, role, look }, form) => {
    const words = texts(cx.language).told;
    return page({
      title: words.title,
      viewed: { objectKind: 'household', householdId, role },
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          about={about(cx, look)}
          action={emergencyPaths.told(householdId, look.id)}
          version={look.version}
          submit={words.button}
          back={{ href: householdPaths.home(householdId), text: words.back }}
        >
          <RadioChoices
            {...fieldOf(cx, form, 'when')}
            label={words.when}
            required
            options={[
              { value: 'now', label: words.now, hint: words.nowHint },
              { value: 'later', label: words.laterChoice, hint: words.laterHint },
            ]}
          />
          <DateField {...fieldOf(cx, form, 'day')} label={words.day} />
          <TextArea {...fieldOf(cx, form, 'because')} label={words.becauseField} reads={words.becauseReads} rows={2} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { householdId, look }, request) => {
    const words = texts(cx.language).told;
    if (look.personId === cx.actor.personId) return wrong(request.sent, {}, words.notYours);
    const later = input.when === 'now' ? null : { day: input.day, because: input.because };
    const done = await tellClients(cx, householdId, { lookId: look.id, later, version: input.version });
    if (done === 'wrong-day') return wrong(request.sent, { day: words.wrongDay });
    if (done === 'told') return wrong(request.sent, {}, words.already);
    if (done === 'overtaken') return overtaken(request.sent, words.overtaken, { version: String(look.version) });
    return go(emergencyPaths.told(householdId, look.id));
  },
});
