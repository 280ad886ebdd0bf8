import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { daysBetween } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { DateField, PageHead, SelectField, Stack } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { day, id } from '../../../../kernel/web/fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { actRoute, formRoutes, go, type Outcome, page, type PageReply, wrong } from '../../../../kernel/web/route.ts';
import { myMeetings } from '../../../meetings/index.ts';
import { comeBack, deputiesFor, goAway, handOver, longestAway, ownAbsences } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { absencePart } from './absence-part.tsx';

async function load(cx: Cx) {
  return { deputies: await deputiesFor(cx), absences: await ownAbsences(cx), meetings: await myMeetings(cx) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).away;
  return page({
    title: words.title,
    viewed: { objectKind: 'absence' },
    body: (
      <Stack wide>
        {data.deputies.length === 0 ? (
          <PageHead title={words.title} lead={words.noDeputies} />
        ) : (
          <FormPage
            cx={cx}
            form={form}
            title={words.title}
            lead={words.lead}
            action={paths.away}
            submit={words.button}
            back={{ href: paths.week, text: words.back }}
          >
            <SelectField
              {...fieldOf(cx, form, 'deputy')}
              label={words.deputy}
              hint={words.deputyHint}
              required
              options={data.deputies.map((each) => ({
                value: each.personId,
                label: `${fullName(each)}, ${each.organisation}`,
              }))}
            />
            <DateField {...fieldOf(cx, form, 'from')} label={words.from} required />
            <DateField {...fieldOf(cx, form, 'until')} label={words.until} required />
            <p>{words.checked}</p>
          </FormPage>
        )}
        {data.absences.map((absence): Child => absencePart(cx, absence, data.meetings))}
      </Stack>
    ),
  });
}

/** "Al mijn huishoudens naar mijn vervanger": one act, with what it gave table by table. */
export const awayRoutes = formRoutes({
  path: paths.away,
  gate: 'staff',
  action: 'week.write',
  viewing: true,
  sample: 'case-manager',
  schema: z.object({ deputy: id, from: day, until: day }),
  load,
  view,
  submit: async (cx, input, _data, request): Promise<Outcome> => {
    const words = texts(cx.language).away;
    if (input.from < cx.today) return wrong(request.sent, { from: 'past' });
    if (input.until < input.from) return wrong(request.sent, { until: words.untilBeforeFrom });
    if (daysBetween(input.from, input.until) > longestAway) return wrong(request.sent, { until: words.tooLong });
    const said = await goAway(cx, { deputyId: input.deputy, from: input.from, until: input.until });
    if (typeof said === 'string') {
      return wrong(request.sent, { [said === 'overlap' ? 'from' : 'deputy']: words.refusals[said] });
    }
    return go(`${paths.away}#afwezig-${said.absenceId}`);
  },
});

const aboutOne = { gate: 'staff', action: 'week.write', sample: 'case-manager', load, view } as const;

/** Looks again at the tables that were refused: a client may have agreed meanwhile. */
export const awayAgainRoute = actRoute({
  ...aboutOne,
  path: paths.awayAgain,
  schema: z.object({ absence: id }),
  submit: async (cx, input): Promise<Outcome> => {
    await handOver(cx, input.absence);
    return go(`${paths.away}#afwezig-${input.absence}`);
  },
});

/** Back sooner, or not away after all. */
export const awayEndRoute = actRoute({
  ...aboutOne,
  path: paths.awayEnd,
  schema: z.object({ absence: id }),
  submit: async (cx, input): Promise<Outcome> => {
    await comeBack(cx, input.absence);
    return go(paths.away);
  },
});
